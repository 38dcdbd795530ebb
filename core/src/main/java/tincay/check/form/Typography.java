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
import tincay.text.Span;

/// A blank before a comma or full stop, none after it, or amounts with commas for thousands (`1,200,000 đồng`).
///
/// Decree 30/2020/NĐ-CP, Appendix I, part I; decimals and thousands as TCVN writes them.
public record Typography(Sheets sheets) implements Check {
    private static final RuleId RULE = new RuleId("form.typography");
    private static final int SHOWN = 20;
    private static final Pattern BLANK_BEFORE =
            Pattern.compile("(?U)(?<=\\p{L}) +[,;:](?=\\s)|(?<=\\p{Ll}) +\\.(?=\\s+\\p{Lu})");
    private static final Pattern NO_BLANK_AFTER = Pattern.compile("(?U)(?<=\\p{Ll})[,;](?=\\p{L}{2})");
    private static final Pattern COMMA_THOUSANDS =
            Pattern.compile("(?U)(?<![\\d.,])\\d{1,3}(?:,\\d{3}){1,4}(?=\\s*(?:đồng|VNĐ|VND|đ(?!\\p{L})))");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return sheets.examine(draft, sheet -> look(sheet.text()));
    }

    private static Outcome look(String text) {
        List<Finding> findings = new ArrayList<>();
        find(findings, BLANK_BEFORE.matcher(text), "blank-before", text);
        find(findings, NO_BLANK_AFTER.matcher(text), "no-blank-after", text);
        find(findings, COMMA_THOUSANDS.matcher(text), "comma-thousands", text);
        return Outcome.of(findings.stream().limit(SHOWN).toList());
    }

    private static void find(List<Finding> findings, Matcher matcher, String variant, String text) {
        while (matcher.find()) {
            String words = text.substring(
                            Math.max(0, matcher.start() - 12), Math.min(text.length(), matcher.end() + 12))
                    .replace('\n', ' ');
            Optional<String> right = variant.equals("comma-thousands")
                    ? Optional.of(matcher.group().replace(',', '.'))
                    : Optional.empty();
            findings.add(new Finding(
                            RULE,
                            new Span(matcher.start(), matcher.end()),
                            Map.of("variant", variant, "words", words, "right", right.orElse("–")),
                            List.of(),
                            right)
                    .mendedBy(
                            new Span(matcher.start(), matcher.end()),
                            right.orElse(matcher.group().strip() + (variant.equals("no-blank-after") ? " " : ""))));
        }
    }
}
