package tincay.check.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.atom.Quantity;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;

/// A figure that no source holds, in any rounding or scale (`1,2 tỷ` is `1.200 triệu`).
///
/// Where the sources give another value for the same thing, that is said instead.
public record NotInSources(Sourced sourced) implements Check {
    private static final RuleId RULE = new RuleId("figure.not-in-sources");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return sourced.unheld(
                draft,
                (quantity, other) -> other.isPresent() ? Optional.empty() : Optional.of(finding(draft, quantity)));
    }

    private static Finding finding(Draft draft, Quantity quantity) {
        return new Finding(
                RULE,
                quantity.span(),
                Map.of("words", draft.text().quote(quantity.span())),
                List.of(),
                Optional.empty());
    }
}
