package tincay.check.citation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.law.Citation;
import tincay.law.Pinpoint;
import tincay.law.register.LawDocument;
import tincay.law.register.Provisions;
import tincay.law.register.Relation;

/// A provision that the cited document does not have: an article beyond the last, a clause or point its article lacks.
///
/// An inserted provision (`12a`) of an amended document, and one that the sentence itself inserts, is never missed.
public record NoSuchProvision(Lookup lookup) implements Check {
    private static final RuleId RULE = new RuleId("citation.no-such-provision");
    private static final String POINTS = "abcdđeghiklmnopqrstuvxy";
    private static final int INSERTED = 4;
    private static final Pattern INSERTS = Pattern.compile("(?iu)bổ sung (?:thêm )?(?:các )?$");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return Findings.ofEach(
                draft,
                citation -> lookup.resolve(citation, draft)
                        .meant()
                        .filter(document -> !INSERTS.matcher(Surroundings.before(draft, citation, 20))
                                .find())
                        .flatMap(document -> missing(citation, document)
                                .map(missing -> finding(draft, citation, document, missing))));
    }

    private static Optional<Provisions.Answer.Missing> missing(Citation citation, LawDocument document) {
        for (Pinpoint pinpoint : citation.pinpoints()) {
            switch (document.provisions().find(pinpoint)) {
                case Provisions.Answer.Missing missing -> {
                    if (!mayBeInserted(missing, document)) {
                        return Optional.of(missing);
                    }
                }
                case Provisions.Answer.Exists() -> {}
                case Provisions.Answer.Unknown() -> {}
            }
        }
        return Optional.empty();
    }

    /// Amendments add clauses, points and lettered articles; a plain article number beyond the last is not among them.
    private static boolean mayBeInserted(Provisions.Answer.Missing missing, LawDocument document) {
        boolean amended =
                document.relations().stream().map(Relation::kind).anyMatch(kind -> kind == Relation.Kind.AMENDED_BY);
        boolean plainArticle = missing.level() == Pinpoint.Level.ARTICLE
                && missing.wanted().chars().allMatch(c -> c >= '0' && c <= '9');
        boolean lettered = missing.wanted().length() > 1
                && Character.isLetter(missing.wanted().charAt(missing.wanted().length() - 1));
        return lettered
                || (amended && !plainArticle && !isFarBeyondLast(missing))
                || (!plainArticle && isNextAfterLast(missing));
    }

    /// No known amendment adds so many clauses to an article that is held.
    private static boolean isFarBeyondLast(Provisions.Answer.Missing missing) {
        String last = missing.last().orElse("");
        return missing.level() == Pinpoint.Level.CLAUSE
                && last.matches("\\d{1,3}")
                && missing.wanted().matches("\\d{1,3}")
                && Integer.parseInt(missing.wanted()) > Integer.parseInt(last) + INSERTED;
    }

    /// One clause or point beyond the last may be an amendment that the register has not seen.
    private static boolean isNextAfterLast(Provisions.Answer.Missing missing) {
        String last = missing.last().orElse("");
        return switch (missing.level()) {
            case CLAUSE ->
                last.matches("\\d{1,3}") && missing.wanted().equals(Integer.toString(Integer.parseInt(last) + 1));
            case POINT -> POINTS.indexOf(missing.wanted()) == POINTS.indexOf(last) + 1;
            case ARTICLE, SECTION, CHAPTER, PART, ANNEX -> false;
        };
    }

    private static Finding finding(
            Draft draft, Citation citation, LawDocument document, Provisions.Answer.Missing missing) {
        String level = word(missing.level());
        String last = missing.last().orElse("");
        String has = last.isEmpty() ? "" : level + " " + last;
        return Findings.of(
                RULE,
                draft,
                citation,
                Map.of(
                        "provision",
                        level + " " + missing.wanted(),
                        "last",
                        last.isEmpty() ? "–" : has,
                        "document",
                        Findings.described(document)),
                List.of(new Evidence(
                        "register",
                        Findings.described(document)
                                + (last.isEmpty() ? "" : "; " + level.toLowerCase(Locale.ROOT) + " cuối: " + has))),
                Optional.empty());
    }

    private static String word(Pinpoint.Level level) {
        return switch (level) {
            case POINT -> "điểm";
            case CLAUSE -> "khoản";
            case ARTICLE -> "Điều";
            case SECTION -> "Mục";
            case CHAPTER -> "Chương";
            case PART -> "Phần";
            case ANNEX -> "Phụ lục";
        };
    }
}
