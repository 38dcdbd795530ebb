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

/// Words still in an old encoding, TCVN3 (“NghÞ ®Þnh”) or VNI (“Nghò ñònh”), that the reader could not tell from text.
///
/// One odd word is a foreign name; three are a passage.
public record LegacyEncoding() implements Check {
    private static final RuleId RULE = new RuleId("form.legacy-encoding");
    private static final int LEAST = 3;
    private static final int SHOWN = 20;
    private static final Pattern ODD = Pattern.compile(
            "(?U)(?<![\\p{L}])\\p{L}*[Þþ®§µ¸¶·¹¨©ª«¬¡¢£¤¥¦ñøõöûåïëäÑØÕÖ][\\p{L}®µ¸¶·¹¨©ª«¬Þþ]*(?![\\p{L}])");
    private static final Pattern MARK =
            Pattern.compile("[Þþ®§µ¸¶·¹¨©ª¬]\\p{L}|\\p{L}[Þþ®µ¸¶·¹¨©ª¬]|\\b(?:ñ|ö|ø)\\p{L}");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        String text = draft.text().value();
        if (!hasLatinSupplement(text)) {
            return Outcome.of(List.of());
        }
        List<Finding> findings = new ArrayList<>();
        Matcher words = ODD.matcher(text);
        while (words.find()) {
            if (words.end() - words.start() >= 2 && MARK.matcher(words.group()).find()) {
                findings.add(new Finding(
                        RULE,
                        new Span(words.start(), words.end()),
                        Map.of("words", words.group()),
                        List.of(),
                        Optional.empty()));
            }
        }
        return findings.size() < LEAST
                ? Outcome.of(List.of())
                : Outcome.of(findings.stream().limit(SHOWN).toList());
    }

    private static boolean hasLatinSupplement(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 0xA1 && c <= 0xBF) || c == 'Þ' || c == 'þ' || c == 'ñ' || c == 'ø') {
                return true;
            }
        }
        return false;
    }
}
