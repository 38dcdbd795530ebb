package tincay.check.secrecy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.check.Beside;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.Paper;
import tincay.check.RuleId;
import tincay.text.Aside;
import tincay.text.Span;

/// A marking of a state secret: a stamp on a line or in a cell of its own, or `Độ mật: …`.
///
/// A sentence that speaks of secrets carries none (Law 117/2025/QH15 on the protection of state secrets).
public record SecretMarking() implements Check {
    private static final RuleId RULE = new RuleId("secrecy.secret-marking");
    private static final String LEVEL =
            "(?:TUYỆT\\s+MẬT|TUYỆT\\s+MÂT|TỐI\\s+MẬT|MẬT|M\\s?Ậ\\s?T|T\\s?U\\s?Y\\s?Ệ\\s?T\\s+M\\s?Ậ\\s?T|T\\s?Ố\\s?I\\s+M\\s?Ậ\\s?T)";
    private static final String EDGE = "[\\s*_\\[\\](){}|=~«»“”\"'#-]";
    private static final Pattern STAMP = Pattern.compile("(?m)(?:^|\\t)" + EDGE
            + "*((?:(?:ĐỘ|DẤU|VĂN BẢN|TÀI LIỆU|HỒ SƠ|CÔNG VĂN|BÁO CÁO|ĐÓNG DẤU)\\s*:?\\s*)?" + LEVEL
            + "|TÀI LIỆU THU HỒI|CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ)" + EDGE + "*[.:!]?" + EDGE + "*(?=$|\\t)");
    private static final Pattern FIELD = Pattern.compile(
            "(?mu)(?:^|[\\t(;,.]\\s?|\\s{2})((?:[Đđ][Ộộ]\\s+[Mm][Ậậ][Tt]|[Mm]ức độ mật|[Cc]ấp độ mật)\\s*:\\s*(?:[Tt][Uu][Yy][Ệệ][Tt]\\s+[Mm][Ậậ][Tt]|[Tt][Ốố][Ii]\\s+[Mm][Ậậ][Tt]|[Mm][Ậậ][Tt]))(?!\\p{L})(?!\\s*[,/]\\s*(?:[Tt]ối|TỐI|[Tt]uyệt))");
    /// On a page the stamp shares its line with the agency's name or the national title.
    private static final Pattern LETTERHEAD =
            Pattern.compile("(?m)^\\s*(" + LEVEL + ")\\s+(?=CỘNG H[ÒO][ÀA]? XÃ|Số\\s*:|ỦY BAN|UỶ BAN|SỞ\\s|HỘI ĐỒNG)"
                    + "|(?<=^.{0,80}(?:Độc lập - Tự do - Hạnh phúc|CHỦ NGHĨA VIỆT NAM)\\s{1,20})(" + LEVEL + ")\\s*$");
    private static final int HEAD = 1_500;

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return Outcome.of(markings(draft.paper()));
    }

    /// The markings of a draft or a source.
    public static List<Finding> markings(Paper paper) {
        List<Finding> findings = new ArrayList<>();
        String value = paper.text().value();
        for (int at = 0; at < value.length(); at++) {
            if (mayMark(value, at)) {
                int end = ends(value, at);
                int from = value.lastIndexOf('\n', value.lastIndexOf('\n', at) - 1) + 1;
                int to = ends(value, end + 1);
                read(STAMP.matcher(value).region(from, to), findings);
                read(FIELD.matcher(value).region(from, to), findings);
                if (from < HEAD) {
                    read(LETTERHEAD.matcher(value).region(from, to), findings);
                }
                at = end;
            }
        }
        for (Aside aside : paper.asides()) {
            Matcher stamp = STAMP.matcher(aside.words().strip());
            if (aside.kind() != Aside.Kind.METADATA && stamp.find()) {
                Beside.of(paper, aside)
                        .map(span -> finding(span, stamp.group(1), List.of(new Evidence("draft", aside.words()))))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /// Whether a marking's telling letters stand here: `mật`, spaced or not, `thu hồi`, `bóc bì`.
    private static boolean mayMark(String value, int at) {
        return switch (value.charAt(at)) {
            case 'ậ', 'Ậ', 'Â' ->
                (at > 0 && "Mm".indexOf(value.charAt(at - 1)) >= 0)
                        || (at > 1 && Character.isWhitespace(value.charAt(at - 1)) && value.charAt(at - 2) == 'M');
            case 'H' -> value.startsWith("HỒI", at);
            case 'B' -> value.startsWith("BÌ", at);
            default -> false;
        };
    }

    /// Where the line at `at` ends.
    private static int ends(String value, int at) {
        int newline = value.indexOf('\n', Math.min(at, value.length()));
        return newline < 0 ? value.length() : newline;
    }

    private static void read(Matcher marks, List<Finding> findings) {
        while (marks.find()) {
            int group = marks.group(1) != null ? 1 : 2;
            Span span = new Span(marks.start(group), marks.end(group));
            if (findings.stream().noneMatch(finding -> finding.span().overlaps(span))) {
                findings.add(finding(span, marks.group(group), List.of()));
            }
        }
    }

    private static Finding finding(Span span, String mark, List<Evidence> evidence) {
        return new Finding(RULE, span, Map.of("mark", mark.replaceAll("\\s+", " ")), evidence, Optional.empty());
    }
}
