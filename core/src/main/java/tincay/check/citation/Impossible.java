package tincay.check.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.DocumentNumber;

/// A document that cannot exist as cited, whatever the register holds: a National Assembly term that does not cover the
/// year, a ministry that did not exist then, a year or date after the day of the draft, a date outside the year that
/// the number names, a number whose year is none.
///
/// A registered document is never impossible; its wrong date is {@link WrongDate}'s.
public record Impossible(Lookup lookup) implements Check {
    private static final RuleId RULE = new RuleId("citation.impossible");
    private static final Pattern TERM = Pattern.compile("(?:PL-)?(?:UBTV)?QH(\\d{1,2})");
    /// Digits where the year stands, that are no year: `30/202/NĐ-CP`, `30/3020/NĐ-CP`.
    private static final Pattern NO_YEAR = Pattern.compile("[\\d.]+[a-zA-ZđĐ]?/(?!(?:19|20)\\d\\d/)(\\d{3,5})/");
    /// First year of each term of the National Assembly, I to XVI, and the year in which the XVI ends.
    private static final int[] TERMS = {
        1946, 1960, 1964, 1971, 1975, 1976, 1981, 1987, 1992, 1997, 2002, 2007, 2011, 2016, 2021, 2026, 2031
    };

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return Findings.ofEach(
                draft,
                citation -> citation.number().isEmpty() || isRegistered(citation, draft)
                        ? Optional.empty()
                        : reason(draft, citation, citation.number().get().value())
                                .map(reason -> finding(draft, citation, reason)));
    }

    private boolean isRegistered(Citation citation, Draft draft) {
        return lookup.resolve(citation, draft) instanceof Resolution.Registered;
    }

    private static Optional<Reason> reason(Draft draft, Citation citation, DocumentNumber number) {
        LocalDate today = draft.asOf().day();
        Matcher digits = NO_YEAR.matcher(number.printed());
        if (digits.lookingAt()) {
            return Optional.of(new Reason("digits", digits.group(1), "4"));
        }
        OptionalInt year = number.year().isPresent() ? number.year() : yearOfDate(citation);
        Optional<LocalDate> date = citation.date().map(Cited::value);
        Matcher term = TERM.matcher(number.symbol().toUpperCase(Locale.ROOT));
        if (year.isPresent() && term.matches() && !covers(Integer.parseInt(term.group(1)), year.getAsInt())) {
            return Optional.of(new Reason("term", term.group(1), Integer.toString(year.getAsInt())));
        }
        Optional<Ministries.Life> life =
                Ministries.of(number.symbol()).filter(ministry -> !existed(ministry, date, year));
        if (life.isPresent()) {
            return Optional.of(
                    new Reason("issuer", life.get().abbreviation(), life.get().years()));
        }
        if (date.isPresent() && date.get().isAfter(today)) {
            return Optional.of(new Reason("future", Findings.day(date.get()), Findings.day(today)));
        }
        if (year.isPresent() && year.getAsInt() > today.getYear()) {
            return Optional.of(new Reason("future", Integer.toString(year.getAsInt()), Findings.day(today)));
        }
        if (date.isPresent()
                && number.year().isPresent()
                && date.get().getYear() != number.year().getAsInt()) {
            return Optional.of(new Reason(
                    "year",
                    Findings.day(date.get()),
                    Integer.toString(number.year().getAsInt())));
        }
        return Optional.empty();
    }

    private static boolean existed(Ministries.Life ministry, Optional<LocalDate> date, OptionalInt year) {
        return date.map(ministry::covers).orElse(year.isEmpty() || ministry.covers(year.getAsInt()));
    }

    private static OptionalInt yearOfDate(Citation citation) {
        return citation.date().isPresent()
                ? OptionalInt.of(citation.date().get().value().getYear())
                : OptionalInt.empty();
    }

    /// Whether the term met in `year`; the years of election belong to both terms.
    private static boolean covers(int term, int year) {
        return term >= 1 && term < TERMS.length && TERMS[term - 1] <= year && year <= TERMS[term];
    }

    private Finding finding(Draft draft, Citation citation, Reason reason) {
        return Findings.of(
                RULE,
                draft,
                citation,
                Map.of("variant", reason.kind(), "written", reason.written(), "limit", reason.limit()),
                List.of(),
                Candidates.meant(lookup.register(), citation).map(Findings::described));
    }

    /// Why: `term`, `issuer`, `future`, `year` or `digits`, with the two values that do not go together.
    private record Reason(String kind, String written, String limit) {}
}
