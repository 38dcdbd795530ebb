package tincay.check.citation;

import java.util.List;
import java.util.Locale;
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

/// A real number with words as its title that are not its title.
///
/// Only a clear difference counts: titles cut short, running on, in other case or with other lead-in words are the
/// same.
public record MisquotedTitle(Lookup lookup) implements Check {
    private static final RuleId RULE = new RuleId("citation.misquoted-title");

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
                                .filter(document -> citation.number().isPresent() && !citation.inTitle())
                                .filter(document -> differs(citation, document)
                                        || Candidates.bearsExactly(lookup.register(), citation, document))
                                .map(document -> finding(draft, citation, document)));
    }

    /// Whether the cited title is plainly not the document's.
    static boolean differs(Citation citation, LawDocument document) {
        Optional<String> official = Titles.official(document);
        if (citation.name().isEmpty() || official.isEmpty()) {
            return false;
        }
        String cited = citation.name().get().value();
        return Titles.telling(cited)
                && Titles.telling(official.get())
                && Titles.likeness(cited, official.get()) < Titles.DIFFERENT;
    }

    private static Finding finding(Draft draft, Citation citation, LawDocument document) {
        String official = Findings.oneLine(Titles.official(document).orElse(""));
        Finding finding = Findings.of(
                RULE,
                draft,
                citation,
                Map.of(
                        "title",
                        Findings.oneLine(citation.name().map(Cited::value).orElse("")),
                        "official",
                        official),
                List.of(Findings.register(document)),
                Optional.of(official));
        return citation.name()
                .map(name -> finding.mendedBy(
                        name.span(), likeCase(official, draft.text().quote(name.span()))))
                .orElse(finding);
    }

    /// `title` with its first letter as small as that of `cited`.
    private static String likeCase(String title, String cited) {
        boolean small = !cited.isEmpty() && Character.isLowerCase(cited.charAt(0));
        return small ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
    }
}
