package tincay.check.citation;

import java.util.ArrayList;
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
import tincay.law.Cited;
import tincay.law.register.LawDocument;

/// A real number set beside the title and date of another document.
///
/// Three ways show it: the number's own document has another title and another date; it has another title, and the
/// cited one is that of a document under another number; or the number is not held, and title and date (without a date:
/// title and year) are together those of a registered document.
public record BelongsToAnother(Lookup lookup) implements Check {
    private static final RuleId RULE = new RuleId("citation.belongs-to-another");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return Findings.ofEach(draft, citation -> owner(citation, draft).map(owner -> finding(draft, citation, owner)));
    }

    /// Who the number and the description belong to, where they do not belong together.
    Optional<Owner> owner(Citation citation, Draft draft) {
        return lookup.owner(citation, draft, () -> find(citation, draft));
    }

    private Optional<Owner> find(Citation citation, Draft draft) {
        if (citation.number().isEmpty() || citation.name().isEmpty() || citation.inTitle()) {
            return Optional.empty();
        }
        return switch (lookup.resolve(citation, draft)) {
            case Resolution.Registered(var document) -> ofRegistered(citation, document);
            case Resolution.KnownByName(var document) ->
                citation.date().isEmpty() || !MisquotedTitle.differs(citation, document)
                        ? ofLawOfThatName(citation, Optional.empty())
                        : ofUnheld(citation);
            case Resolution.Unheld() -> ofUnheld(citation);
            case Resolution.Generations(var inForce, var all) -> Optional.empty();
            case Resolution.OtherYears(var before, var behind) -> Optional.empty();
            case Resolution.Inside() -> Optional.empty();
        };
    }

    private Optional<Owner> ofRegistered(Citation citation, LawDocument document) {
        if (document.disputes(LawDocument.Fact.ISSUED)) {
            return Optional.empty();
        }
        if (!MisquotedTitle.differs(citation, document)) {
            return ofLawOfThatName(citation, Optional.of(document));
        }
        Optional<LawDocument> described = Candidates.described(lookup.register(), citation)
                .filter(other -> !other.number().equals(document.number()));
        return described.isPresent() || WrongDate.differs(citation, document)
                ? Optional.of(new Owner(Optional.of(document), described))
                : Optional.empty();
    }

    private Optional<Owner> ofUnheld(Citation citation) {
        return Candidates.described(lookup.register(), citation)
                .filter(other -> !other.number().equals(citation.number().get().value()))
                .filter(other -> citation.date().isPresent()
                        || other.number()
                                .year()
                                .equals(citation.number().get().value().year()))
                .or(() -> Candidates.lawOfThatName(lookup.register(), citation))
                .map(other -> new Owner(Optional.empty(), Optional.of(other)));
    }

    private Optional<Owner> ofLawOfThatName(Citation citation, Optional<LawDocument> bearer) {
        String cited = Words.line(citation.name().get().value());
        boolean own = bearer.flatMap(Titles::official)
                .map(Words::line)
                .filter(title -> title.contains(cited) || cited.contains(title))
                .isPresent();
        return own
                ? Optional.empty()
                : Candidates.lawOfThatName(lookup.register(), citation)
                        .map(other -> new Owner(bearer, Optional.of(other)));
    }

    private static Finding finding(Draft draft, Citation citation, Owner owner) {
        List<Evidence> evidence = new ArrayList<>();
        owner.ofNumber().map(Findings::register).ifPresent(evidence::add);
        owner.ofDescription().map(Findings::register).ifPresent(evidence::add);
        String bearer = owner.ofNumber()
                .or(owner::ofDescription)
                .map(Findings::described)
                .orElse("");
        String cited = citation.name().map(Cited::value).map(Findings::oneLine).orElse("");
        return Findings.of(
                RULE,
                draft,
                citation,
                Map.of("document", bearer, "title", cited),
                evidence,
                owner.ofDescription().map(Findings::described));
    }

    /// The document that bears the number, and the one that the title and date describe.
    record Owner(Optional<LawDocument> ofNumber, Optional<LawDocument> ofDescription) {}
}
