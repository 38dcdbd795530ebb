package tincay.check.citation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.law.Citation;

/// A document whose facts the register does not hold, so that nothing can be said for or against the citation.
public record Unverifiable(Lookup lookup) implements Check {
    public static final RuleId RULE = new RuleId("citation.unverifiable");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        UnknownDocument unknown = new UnknownDocument(lookup);
        BelongsToAnother another = new BelongsToAnother(lookup);
        return Findings.ofEach(draft, citation -> {
            boolean said = unknown.claim(citation, draft).isPresent()
                    || another.owner(citation, draft).isPresent();
            return said ? Optional.empty() : note(draft, citation);
        });
    }

    private Optional<Finding> note(Draft draft, Citation citation) {
        return switch (lookup.resolve(citation, draft)) {
            case Resolution.Unheld() -> Optional.of(finding(draft, citation, List.of()));
            case Resolution.KnownByName(var document) ->
                Optional.of(finding(
                        draft, citation, List.of(new Evidence("register", String.join(", ", document.sources())))));
            case Resolution.Registered(var document) -> Optional.empty();
            case Resolution.Generations(var inForce, var all) -> Optional.empty();
            case Resolution.OtherYears(var before, var behind) -> Optional.empty();
            case Resolution.Inside() -> Optional.empty();
        };
    }

    private static Finding finding(Draft draft, Citation citation, List<Evidence> evidence) {
        return Findings.of(RULE, draft, citation, Map.of(), evidence, Optional.empty());
    }
}
