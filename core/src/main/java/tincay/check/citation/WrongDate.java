package tincay.check.citation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.register.LawDocument;

/// A real number with a date on which its document was not issued.
///
/// Official texts themselves disagree with the register in 2.4 % of dates, so this asks for a look and blocks nothing;
/// where the sources of the register disagree it is silent.
public record WrongDate(Lookup lookup) implements Check {
    private static final RuleId RULE = new RuleId("citation.wrong-date");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        BelongsToAnother another = new BelongsToAnother(lookup);
        return Findings.ofEach(
                draft,
                citation -> another.owner(citation, draft).isPresent()
                        ? Optional.empty()
                        : lookup.resolve(citation, draft)
                                .meant()
                                .filter(document -> differs(citation, document))
                                .map(document -> finding(draft, citation, document)));
    }

    /// Whether the cited day is given and is not the registered one.
    static boolean differs(Citation citation, LawDocument document) {
        return citation.date().isPresent()
                && document.issued().isPresent()
                && !document.disputes(LawDocument.Fact.ISSUED)
                && !document.issued().get().equals(citation.date().get().value());
    }

    private static Finding finding(Draft draft, Citation citation, LawDocument document) {
        String right = document.issued().map(Findings::day).orElse("");
        String written = citation.date().map(Cited::value).map(Findings::day).orElse("");
        return Findings.of(
                RULE,
                draft,
                citation,
                Map.of("date", written, "official", right),
                List.of(Findings.register(document)),
                Optional.of("ngày " + right));
    }
}
