package tincay.check.citation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.law.Citation;
import tincay.law.DocumentNumber;
import tincay.law.register.CoverageClaim;
import tincay.law.register.LawDocument;

/// A number that no document bears: missing inside a complete coverage claim, or far above the highest number of its
/// year.
///
/// Outside such a claim a missing number is only unverifiable.
public record UnknownDocument(Lookup lookup) implements Check {
    private static final RuleId RULE = new RuleId("citation.unknown-document");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return Findings.ofEach(draft, citation -> claim(citation, draft).map(claim -> finding(draft, citation, claim)));
    }

    /// The claim by which the cited document cannot exist.
    Optional<CoverageClaim> claim(Citation citation, Draft draft) {
        if (citation.number().isEmpty() || !(lookup.resolve(citation, draft) instanceof Resolution.Unheld)) {
            return Optional.empty();
        }
        DocumentNumber number = citation.number().get().value();
        OptionalInt ordinal = number.ordinalValue();
        return ordinal.isEmpty()
                ? Optional.empty()
                : lookup.register()
                        .claim(number)
                        .filter(claim -> claim.farAbove(ordinal.getAsInt())
                                || (claim.complete() && ordinal.getAsInt() <= claim.highest()));
    }

    private Finding finding(Draft draft, Citation citation, CoverageClaim claim) {
        Optional<LawDocument> meant = Candidates.meant(lookup.register(), citation);
        List<Evidence> evidence = meant.map(Findings::register).stream().toList();
        return Findings.of(
                RULE,
                draft,
                citation,
                Map.of(
                        "year", Integer.toString(claim.year()),
                        "symbol", claim.type() + "-" + claim.issuer(),
                        "highest", Integer.toString(claim.highest())),
                evidence,
                meant.map(Findings::described));
    }
}
