package tincay.check.grounding;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;

/// A statement that says what a sentence of the sources says, but for one word that turns it round: a negation, a
/// direction, a quantifier, a duty, or who did it.
public record ContradictedClaim(Grounds grounds) implements Check {
    private static final RuleId RULE = new RuleId("grounding.contradicted-claim");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        if (draft.sources().isEmpty()) {
            return Outcome.couldNotCheck("no-sources");
        }
        List<Finding> findings = grounds.verdicts(draft).stream()
                .flatMap(ContradictedClaim::finding)
                .toList();
        return Outcome.of(findings);
    }

    private static Stream<Finding> finding(Grounds.Verdict verdict) {
        return verdict.difference().stream()
                .map(difference -> verdict.finding(
                        RULE,
                        Map.of(
                                "variant", difference.variant(),
                                "said", difference.said().isEmpty() ? "∅" : difference.said(),
                                "written", difference.written().isEmpty() ? "∅" : difference.written())));
    }
}
