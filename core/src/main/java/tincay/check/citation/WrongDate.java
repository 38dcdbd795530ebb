package tincay.check.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.register.LawDocument;
import tincay.text.Span;

/// A real number with a date on which its document was not issued, or the name of a law with a year in which no law of
/// that
/// name was.
///
/// Official texts themselves disagree with the register in 2.4 % of dates, so this asks for a look and blocks nothing;
/// where the sources of the register disagree it is silent.
public record WrongDate(Lookup lookup) implements Check {
    private static final RuleId RULE = new RuleId("citation.wrong-date");
    private static final Pattern DAY = Pattern.compile("(\\D*)(\\d{1,2})(\\D+)(\\d{1,2})(\\D+)(\\d{4})(\\D*)");

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
                        : fault(draft, citation, lookup.resolve(citation, draft)));
    }

    private static Optional<Finding> fault(Draft draft, Citation citation, Resolution resolution) {
        return resolution instanceof Resolution.OtherYears(var before, var behind)
                ? Optional.of(between(draft, citation, before, behind))
                : resolution
                        .meant()
                        .filter(document -> differs(citation, document))
                        .map(document -> mended(draft, citation, finding(draft, citation, document), document));
    }

    private static Finding between(Draft draft, Citation citation, LawDocument before, LawDocument behind) {
        String year = citation.date()
                .map(date -> Findings.day(date.value()))
                .orElseGet(() -> Integer.toString(citation.year().orElse(0)));
        return Findings.of(
                RULE,
                draft,
                citation,
                Map.of(
                        "variant",
                        "name",
                        "date",
                        year,
                        "before",
                        Findings.described(before),
                        "behind",
                        Findings.described(behind)),
                List.of(Findings.register(before), Findings.register(behind)),
                Optional.empty());
    }

    /// Whether the cited day is given and is not the registered one.
    static boolean differs(Citation citation, LawDocument document) {
        return citation.date().isPresent()
                && document.issued().isPresent()
                && !document.disputes(LawDocument.Fact.ISSUED)
                && !document.issued().get().equals(citation.date().get().value());
    }

    /// The right day, written as the wrong one is.
    private static Finding mended(Draft draft, Citation citation, Finding finding, LawDocument document) {
        if (citation.date().isEmpty() || document.issued().isEmpty()) {
            return finding;
        }
        Span place = citation.date().get().span();
        LocalDate right = document.issued().get();
        Matcher day = DAY.matcher(draft.text().quote(place));
        return day.matches()
                ? finding.mendedBy(
                        place,
                        day.group(1)
                                + like(day.group(2), right.getDayOfMonth())
                                + day.group(3)
                                + like(day.group(4), right.getMonthValue())
                                + day.group(5)
                                + right.getYear()
                                + day.group(7))
                : finding;
    }

    /// `number` with a leading zero where it needs one (Decree 30/2020/NĐ-CP: days below 10, January and February), or
    /// where the `other` has one.
    private static String like(String other, int number) {
        boolean zero = number < 10 && (other.startsWith("0") || other.length() == 2);
        return (zero ? "0" : "") + number;
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
