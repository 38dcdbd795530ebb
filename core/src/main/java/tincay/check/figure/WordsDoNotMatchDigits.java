package tincay.check.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.atom.Quantity;
import tincay.atom.Rational;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.text.Folding;
import tincay.text.Span;

/// An amount in words that is not the amount in digits before it: `486.000.000 đồng (bằng chữ: bốn trăm sáu mươi tám
/// triệu đồng)`, `05 (bốn) bản`.
public record WordsDoNotMatchDigits() implements Check {
    private static final RuleId RULE = new RuleId("figure.words-do-not-match-digits");
    /// What may stand between the digits and their words.
    private static final Pattern LABELLED =
            Pattern.compile("(?iuU)\\G[\\s.,;:(\\[\\u2013-]*(?:\\(?(?:ghi|viết|số tiền)\\s+)?bằng\\s+chữ\\s*[:.]?\\s*");
    private static final Pattern BRACKET = Pattern.compile("(?U)\\G\\s*\\(\\s*");
    private static final int REACH = 260;

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        for (Quantity quantity : draft.figures()) {
            words(draft, quantity)
                    .flatMap(words -> judged(draft, quantity, words))
                    .ifPresent(findings::add);
        }
        return Outcome.of(findings);
    }

    /// Where the words of the number stand.
    private static Optional<Span> words(Draft draft, Quantity quantity) {
        String value = draft.text().value();
        int limit = Math.min(value.length(), quantity.span().end() + REACH);
        for (int behind : new int[] {quantity.span().end(), quantity.number().end()}) {
            Matcher labelled = LABELLED.matcher(value).region(behind, limit);
            if (labelled.lookingAt()) {
                return clause(value, labelled.end(), limit);
            }
            Matcher bracket = BRACKET.matcher(value).region(behind, limit);
            if (bracket.lookingAt()) {
                int close = value.indexOf(')', bracket.end());
                return close < 0 || close >= limit ? Optional.empty() : clause(value, bracket.end(), close);
            }
        }
        return Optional.empty();
    }

    private static Optional<Span> clause(String value, int from, int limit) {
        int to = from;
        while (to < limit && ").;\t/\"”".indexOf(value.charAt(to)) < 0) {
            to++;
        }
        while (to > from && Character.isWhitespace(value.charAt(to - 1))) {
            to--;
        }
        return to > from ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    private static Optional<Finding> judged(Draft draft, Quantity quantity, Span place) {
        String quote = draft.text().quote(place);
        Optional<NumberWords.Match> match = NumberWords.read(Folding.syllables(quote));
        if (match.isEmpty()) {
            return Optional.empty();
        }
        List<String> syllables = Folding.syllables(quote);
        boolean whole = match.get().words() == syllables.size()
                || isUnit(syllables, match.get().words());
        Rational said = match.get().value();
        boolean bare = !Folding.syllables(draft.text().quote(quantity.span()))
                .equals(Folding.syllables(draft.text().quote(quantity.number())));
        boolean agrees =
                quantity.readings().stream().anyMatch(reading -> reading.value().equals(said));
        if (!whole || agrees || (bare && printed(draft, quantity, said))) {
            return Optional.empty();
        }
        String digits = draft.text().quote(quantity.span());
        return Optional.of(new Finding(
                RULE,
                place,
                Map.of("words", quote, "digits", digits, "value", Digits.of(said, said.isWhole() ? 0 : 3)),
                List.of(new Evidence("draft", digits)),
                Optional.empty()));
    }

    /// Whether the digits, without the power and the factor of their unit, are what the words say: `5 (năm) triệu`.
    private static boolean printed(Draft draft, Quantity quantity, Rational said) {
        String digits = draft.text().quote(quantity.number());
        return tincay.atom.Atoms.of(tincay.text.Text.of(digits)).quantities().stream()
                .flatMap(alone -> alone.readings().stream())
                .anyMatch(reading -> reading.value().equals(said));
    }

    private static boolean isUnit(List<String> syllables, int from) {
        String rest = String.join(" ", syllables.subList(from, syllables.size()));
        return rest.startsWith("đồng")
                || rest.startsWith("phần trăm")
                || rest.equals("chẵn")
                || rest.startsWith("usd")
                || rest.startsWith("người")
                || rest.startsWith("ngày")
                || rest.startsWith("hộ")
                || rest.startsWith("bản");
    }
}
