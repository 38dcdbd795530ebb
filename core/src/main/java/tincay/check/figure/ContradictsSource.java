package tincay.check.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.atom.Quantity;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;

/// A figure for which the sources give another value, in the same words, unit and period.
public record ContradictsSource(Sourced sourced) implements Check {
    private static final RuleId RULE = new RuleId("figure.contradicts-source");
    private static final int AROUND = 60;

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return sourced.unheld(draft, (quantity, other) -> other.map(found -> finding(draft, quantity, found)));
    }

    private static Finding finding(Draft draft, Quantity quantity, SourceFigures.Found other) {
        String right = other.source().text().quote(other.quantity().span());
        String text = other.source().text().value();
        int from = Math.max(0, other.quantity().span().start() - AROUND);
        int to = Math.min(text.length(), other.quantity().span().end() + AROUND);
        return new Finding(
                        RULE,
                        quantity.span(),
                        Map.of(
                                "words", draft.text().quote(quantity.span()),
                                "right", right,
                                "source", other.source().name()),
                        List.of(new Evidence(
                                other.source().name(),
                                text.substring(from, to).replaceAll("\\s+", " ").strip())),
                        Optional.of(right))
                .mendedBySuggestion();
    }
}
