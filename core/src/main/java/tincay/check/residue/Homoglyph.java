package tincay.check.residue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.text.Span;

/// A sign of another script that looks like the one that belongs there: Cyrillic “а”, full-width “１”, “Ⅳ”, the letter O
/// in “13/2O23”.
///
/// Greek letters alone (`μm`, `α`) are formulas, no masks; a whole word of Cyrillic is a mask only when every letter of
/// it has a Latin twin.
public record Homoglyph() implements Check {
    private static final RuleId RULE = new RuleId("residue.homoglyph");
    private static final String CYRILLIC = "АВЕКМНОРСТУХІЈЅаеорсухіјѕԁһѵ";
    private static final String LATIN = "ABEKMHOPCTYXIJSaeopcyxijsdhv";
    private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονκ";
    private static final String GREEK_TWIN = "ABEZHIKMNOPTYXovk";

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        String text = draft.text().value();
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < text.length() && findings.size() < Findings.SHOWN; at++) {
            if (!mayMask(text.charAt(at)) || !isOfWord(text.codePointAt(at))) {
                continue;
            }
            int start = at;
            while (start > 0 && isOfWord(text.codePointBefore(start))) {
                start -= Character.charCount(text.codePointBefore(start));
            }
            int end = at;
            while (end < text.length() && isOfWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > start) {
                Span span = new Span(start, end);
                Optional<String> meant = letterInNumber(text, start, end)
                        .or(() -> unmasked(draft.text().quote(span)));
                meant.ifPresent(word -> findings.add(Findings.of(RULE, draft, span, Map.of("meant", word), meant)
                        .mendedBySuggestion()));
                at = end - 1;
            }
        }
        return Outcome.of(findings);
    }

    /// The word in its own script, when it was masked.
    static Optional<String> unmasked(String word) {
        StringBuilder meant = new StringBuilder();
        boolean latin = false;
        boolean masked = false;
        boolean foreign = false;
        for (int i = 0; i < word.length(); ) {
            int point = word.codePointAt(i);
            i += Character.charCount(point);
            int cyrillic = point < 0x10000 ? CYRILLIC.indexOf(point) : -1;
            int greek = point < 0x10000 ? GREEK.indexOf(point) : -1;
            if (cyrillic >= 0 || greek >= 0) {
                masked = true;
                meant.append(cyrillic >= 0 ? LATIN.charAt(cyrillic) : GREEK_TWIN.charAt(greek));
            } else if ((point >= 0xFF10 && point <= 0xFF5A)
                    || (point >= 0x2160 && point <= 0x217F)
                    || (point >= 0x1D400 && point <= 0x1D7FF)) {
                masked = true;
                latin = true;
                meant.append(Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC));
            } else {
                latin |= Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN || Character.isDigit(point);
                foreign |=
                        Character.UnicodeScript.of(point) != Character.UnicodeScript.LATIN && !Character.isDigit(point);
                meant.appendCodePoint(point);
            }
        }
        boolean formula = word.codePointCount(0, word.length()) == 1;
        boolean greekOnly = word.chars().noneMatch(c -> CYRILLIC.indexOf(c) >= 0 || c >= 0x2160)
                && word.chars().filter(c -> GREEK.indexOf(c) >= 0).count() == word.length();
        return masked && !(formula && word.codePointAt(0) >= 0x1D400) && !greekOnly && (latin || !foreign)
                ? Optional.of(meant.toString())
                : Optional.empty();
    }

    /// “2O23”: a capital O between digits, or before the slash of a number.
    private static Optional<String> letterInNumber(String text, int from, int to) {
        int letter = text.indexOf('O', from);
        if (letter <= from || letter >= to) {
            return Optional.empty();
        }
        String word = text.substring(from, to);
        boolean inNumber = (to < text.length() && (text.charAt(to) == '/' || text.charAt(to) == '-'))
                || (from > 0 && text.charAt(from - 1) == '/');
        boolean digits = word.chars().allMatch(c -> c == 'O' || (c >= '0' && c <= '9'));
        return digits && (inNumber || word.matches("\\d+O+\\d+"))
                ? Optional.of(word.replace('O', '0'))
                : Optional.empty();
    }

    /// Whether a word with it is worth a look: neither Latin nor Vietnamese, or the letter O.
    private static boolean mayMask(char c) {
        return c < 0x370 ? c == 'O' : c < 0x1E00 || c > 0x1EFF;
    }

    private static boolean isOfWord(int point) {
        return Character.isLetterOrDigit(point) || (point >= 0x2160 && point <= 0x217F);
    }
}
