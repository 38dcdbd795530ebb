package tincay.check.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;

/// A capacity to sign that is not written as it must be: “KT GIÁM ĐỐC” for “KT. GIÁM ĐỐC”, “TM. SỞ” for a body that its
/// head represents alone (Decree 30/2020/NĐ-CP, Appendix I, part I, II.7.a).
public record SignatureBlock(Sheets sheets) implements Check {
    private static final RuleId RULE = new RuleId("form.signature-block");
    private static final Pattern WITHOUT_DOT = Pattern.compile(
            "(?U)(?:^|(?<=\\t))\\s*(TM|KT|TL|TUQ)\\s+(?=(?:PHÓ )?(?:ỦY BAN|UỶ BAN|CHỦ TỊCH|GIÁM ĐỐC|CHÁNH|TRƯỞNG|BỘ TRƯỞNG|BAN|HỘI ĐỒNG))");
    /// Only a collective body signs “thay mặt”.
    private static final Pattern NO_COLLECTIVE =
            Pattern.compile("(?U)(?:^|(?<=\\t))\\s*TM\\.\\s*(SỞ|GIÁM ĐỐC|CHI CỤC|VĂN PHÒNG|TRUNG TÂM)(?!\\p{L})");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return sheets.examine(draft, SignatureBlock::look);
    }

    private static Outcome look(Sheet sheet) {
        List<Finding> findings = new ArrayList<>();
        for (Sheet.Line line : sheet.lines()) {
            Matcher dot = WITHOUT_DOT.matcher(line.words());
            if (dot.find()) {
                findings.add(finding(line, dot, "dot", Optional.of(dot.group(1) + ".")));
            }
            Matcher collective = NO_COLLECTIVE.matcher(line.words());
            if (collective.find()) {
                findings.add(finding(line, collective, "collective", Optional.empty()));
            }
        }
        return Outcome.of(findings);
    }

    private static Finding finding(Sheet.Line line, Matcher matcher, String variant, Optional<String> right) {
        Finding finding = new Finding(
                RULE,
                Sheet.place(line, matcher),
                Map.of("variant", variant, "words", matcher.group().strip(), "right", right.orElse("–")),
                List.of(),
                right);
        return right.map(words -> finding.mendedBy(
                        Sheet.place(line, matcher), matcher.group().replaceFirst("\\S+", words)))
                .orElse(finding);
    }
}
