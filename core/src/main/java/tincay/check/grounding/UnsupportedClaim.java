package tincay.check.grounding;

import java.util.Map;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Outcome;
import tincay.check.RuleId;

/// A statement of fact that the given sources do not hold.
///
/// Between supported and plainly without support nothing is said.
public record UnsupportedClaim(Grounds grounds) implements Check {
    private static final RuleId RULE = new RuleId("grounding.unsupported-claim");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return draft.sources().isEmpty()
                ? Outcome.couldNotCheck("no-sources")
                : Outcome.of(grounds.verdicts(draft).stream()
                        .filter(verdict -> verdict.difference().isEmpty())
                        .map(verdict -> verdict.finding(RULE, Map.of()))
                        .toList());
    }
}
