package tincay.check.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tincay.atom.Name;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.text.Cover;
import tincay.text.Folding;

/// A person, body or place that no source names, nor the draft's own head, recipients or signature.
///
/// Provinces, ministries and the bodies of the state are known to everybody.
public record UnknownName(Grounds grounds) implements Check {
    private static final RuleId RULE = new RuleId("grounding.unknown-name");
    private static final int HEAD = 10;
    private static final Set<String> KNOWN = Arrays.stream(
                    ("bộ nội vụ;bộ tài chính;bộ công thương;bộ xây dựng;bộ y tế;bộ tư pháp;"
                                    + "bộ công an;bộ quốc phòng;bộ ngoại giao;bộ giáo dục và đào tạo;bộ khoa học và công nghệ;"
                                    + "bộ nông nghiệp và môi trường;bộ văn hóa thể thao và du lịch;bộ văn hóa;"
                                    + "bộ dân tộc và tôn giáo;bộ chính trị;bộ chính;thanh tra chính phủ;văn phòng chính phủ;"
                                    + "văn phòng quốc hội;văn phòng chủ tịch nước;ngân hàng nhà nước;đảng cộng sản;"
                                    + "ủy ban nhân dân;hội đồng nhân dân;tỉnh ủy;thành ủy;đảng ủy;tòa án nhân dân;"
                                    + "viện kiểm sát nhân dân;ủy ban thường vụ;mặt trận tổ quốc;hồ chí minh;trung quốc;hoa kỳ;"
                                    + "nhật bản;hàn quốc;đông nam á;châu á;châu âu;liên hợp quốc")
                            .split(";"))
            .map(Folding::line)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        if (draft.sources().isEmpty()) {
            return Outcome.couldNotCheck("no-sources");
        }
        Sources sources = grounds.sources(draft);
        int head = head(draft);
        int foot = foot(draft);
        Set<String> said = new HashSet<>();
        draft.paper().atoms().names().stream()
                .filter(name -> name.span().end() <= head || name.span().start() >= foot)
                .map(Name::folded)
                .forEach(said::add);
        String letterhead = letterhead(draft.text().value().substring(0, head));
        Cover cited = draft.cited();
        List<Finding> findings = new ArrayList<>();
        for (Name name : draft.paper().atoms().names()) {
            if (name.span().start() >= head
                    && name.span().end() <= foot
                    && name.kind() != Name.Kind.OTHER
                    && !isKnown(name)
                    && !letterhead.contains(" " + name.folded() + " ")
                    && !cited.touches(name.span())
                    && said.add(name.folded())
                    && spellings(name.folded()).noneMatch(spelling -> sources.say(Words.of(spelling)))) {
                findings.add(new Finding(
                        RULE,
                        name.span(),
                        Map.of(
                                "name",
                                draft.text().quote(name.span()),
                                "variant",
                                name.kind().name().toLowerCase(java.util.Locale.ROOT)),
                        List.of(),
                        Optional.empty()));
            }
        }
        return Outcome.of(findings);
    }

    private static boolean isKnown(Name name) {
        return KNOWN.contains(name.folded())
                || name.isProvince()
                || (name.kind() == Name.Kind.BODY && name.folded().startsWith("bộ chỉ huy"));
    }

    /// The name as the sources may write it.
    private static Stream<String> spellings(String folded) {
        return Stream.of(
                        folded,
                        folded.replace("ủy ban nhân dân", "ubnd").replace("hội đồng nhân dân", "hđnd"),
                        folded.replace("tỉnh ", ""))
                .distinct();
    }

    /// The end of the lines above the matter: the body's name, number, place, date and addressee.
    private static int head(Draft draft) {
        String value = draft.text().value();
        if (!value.startsWith("CỘNG")
                && !value.substring(0, Math.min(value.length(), 1500)).contains("CỘNG HÒA")) {
            return 0;
        }
        int end = 0;
        for (int line = 0; line < HEAD && end >= 0 && end < value.length(); line++) {
            end = value.indexOf('\n', end) + 1;
            if (end == 0) {
                return value.length();
            }
        }
        return end;
    }

    /// The body that issues and the one above it, whose names run over the lines of the left column.
    private static String letterhead(String head) {
        return " "
                + Folding.line(head.lines().map(line -> line.split("\t", 2)[0]).collect(Collectors.joining(" "))) + " ";
    }

    private static int foot(Draft draft) {
        int foot = draft.text().value().lastIndexOf("Nơi nhận");
        return foot < 0 ? draft.text().length() : foot;
    }
}
