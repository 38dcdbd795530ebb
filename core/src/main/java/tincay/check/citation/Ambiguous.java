package tincay.check.citation;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.register.LawDocument;

/// A law's name without number or year that several generations bear (“Luật Đất đai”).
///
/// Said once, at the first mention of a name: that is where number and year belong. A draft that gives the number of
/// one
/// generation anywhere means that one throughout.
public record Ambiguous(Lookup lookup) implements Check {
    private static final RuleId RULE = new RuleId("citation.ambiguous");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        Set<String> said = new HashSet<>();
        return Findings.ofEach(
                draft,
                citation -> !citation.inTitle()
                                && lookup.resolve(citation, draft) instanceof Resolution.Generations generations
                                && generations.all().stream().noneMatch(document -> numbered(draft, document))
                                && said.add(name(citation))
                        ? Optional.of(finding(draft, citation, generations))
                        : Optional.empty());
    }

    private static boolean numbered(Draft draft, LawDocument document) {
        return draft.citations().stream()
                .anyMatch(citation -> citation.number()
                        .map(Cited::value)
                        .map(document.number()::equals)
                        .orElse(false));
    }

    private static String name(Citation citation) {
        return Words.line(citation.type().orElse("") + " "
                + citation.name().map(Cited::value).orElse(""));
    }

    private static Finding finding(Draft draft, Citation citation, Resolution.Generations generations) {
        String all = generations.all().stream()
                .map(document -> document.number().printed())
                .collect(Collectors.joining(", "));
        return Findings.of(
                RULE,
                draft,
                citation,
                Map.of("generations", all),
                generations.all().stream().map(Findings::register).toList(),
                generations.inForce().map(Findings::described));
    }
}
