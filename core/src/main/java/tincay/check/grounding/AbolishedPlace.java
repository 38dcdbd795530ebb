package tincay.check.grounding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.text.Folding;
import tincay.text.Phrases;
import tincay.text.Span;

/// A district, town, merged province or former commune, named on a day on which it is no unit of administration.
///
/// From 1 July 2025 there are provinces and communes only (Law 72/2025/QH15): any district by name is past. A commune
/// is judged beside the name of its province, by the list of all communes from that day. Silent in quotations, in
/// names of older documents, and where the sentence speaks of the past or of the merger.
public record AbolishedPlace() implements Check {
    private static final RuleId RULE = new RuleId("grounding.abolished-place");
    private static final LocalDate LAST_DISTRICT_DAY = LocalDate.of(2025, 6, 30);
    private static final String TWO_LEVELS = "Luật số 72/2025/QH15";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private static final String WORD = "\\p{Lu}[\\p{L}’']*";
    private static final String NAME = WORD + "(?:[ \\u00A0\\n](?:- )?" + WORD + "){0,3}";
    private static final Pattern DISTRICT = Pattern.compile(
            "(?U)(?<!\\p{L})(?:[Hh]uyện|HUYỆN|[Qq]uận|QUẬN|[Tt]hị xã|THỊ XÃ|[Tt]hị trấn|THỊ TRẤN)[ \\u00A0\\n]"
                    + "(?!Ủy|ủy|Uỷ|Đoàn|Đội|Ngoại|Công|Trung|Ban)(?:" + NAME + "|\\d{1,2}(?![\\d/.]))");
    private static final Pattern PROVINCE =
            Pattern.compile("(?U)(?<!\\p{L})(?:[Tt]ỉnh|TỈNH)[ \\u00A0\\n](" + NAME + ")");
    private static final Pattern CITY =
            Pattern.compile("(?U)(?<!\\p{L})(?:[Tt]hành phố|THÀNH PHỐ|TP\\.?)[ \\u00A0\\n]?(" + NAME + ")");
    private static final Pattern COMMUNE = Pattern.compile("(?U)(?<!\\p{L})((?:[Xx]ã|[Pp]hường)[ \\u00A0\\n]" + NAME
            + "),?[ \\u00A0\\n](?:tỉnh|thành phố|Thành phố|TP\\.?)[ \\u00A0\\n](" + NAME + ")");
    private static final Map<String, Pattern> UNITS = Map.of(
            "huyện", DISTRICT,
            "quận", DISTRICT,
            "thị xã", DISTRICT,
            "thị trấn", DISTRICT,
            "tỉnh", PROVINCE,
            "thành phố", CITY,
            "tp", CITY,
            "xã", COMMUNE,
            "phường", COMMUNE);
    private static final Phrases STARTS = Phrases.of(List.copyOf(UNITS.keySet()));

    private static final Map<String, Gone> GONE = gone();
    private static final Map<String, Set<String>> COMMUNES = communes();

    /// A place that is no more, its last day, and what it became.
    private record Gone(String kind, String name, LocalDate until, String successor, String source) {}

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        if (!draft.asOf().day().isAfter(LAST_DISTRICT_DAY)) {
            return Outcome.of(findings);
        }
        OldNames oldNames = new OldNames(draft);
        Matcher matcher = DISTRICT.matcher(draft.text().value()).useTransparentBounds(true);
        for (Phrases.Match start : STARTS.in(draft.paper().syllables())) {
            Pattern unit = UNITS.get(start.phrase());
            matcher.usePattern(unit).region(start.span().start(), draft.text().length());
            if (!matcher.lookingAt()) {
                continue;
            }
            if (unit == DISTRICT) {
                place("district", new Span(matcher.start(), matcher.end()), draft, oldNames)
                        .ifPresent(findings::add);
            } else if (unit == PROVINCE) {
                listed("tỉnh", "province", matcher, draft, oldNames).ifPresent(findings::add);
            } else if (unit == CITY) {
                listed("thành phố", "city", matcher, draft, oldNames).ifPresent(findings::add);
            } else {
                commune(matcher, draft, oldNames).ifPresent(findings::add);
            }
        }
        findings.sort(null);
        return Outcome.of(findings);
    }

    private static Optional<Finding> commune(MatchResult place, Draft draft, OldNames oldNames) {
        Set<String> held = COMMUNES.get(Folding.line(place.group(2)));
        return held == null || held.contains(Folding.line(place.group(1)))
                ? Optional.empty()
                : place("commune", new Span(place.start(1), place.end(1)), draft, oldNames);
    }

    private static Optional<Finding> place(String variant, Span span, Draft draft, OldNames oldNames) {
        return oldNames.mayStand(span)
                ? Optional.empty()
                : Optional.of(finding(variant, draft.text().quote(span), span, LAST_DISTRICT_DAY, "-", TWO_LEVELS));
    }

    /// The longest listed name of the kind that starts at `place`.
    private static Optional<Finding> listed(
            String kind, String variant, MatchResult place, Draft draft, OldNames oldNames) {
        String value = draft.text().value();
        for (int end = place.end(1); end > place.start(1); end = lastBlank(value, place.start(1), end)) {
            Gone gone = GONE.get(kind + " " + Folding.line(value.substring(place.start(1), end)));
            if (gone != null && draft.asOf().day().isAfter(gone.until())) {
                Span span = new Span(place.start(), end);
                return oldNames.mayStand(span)
                        ? Optional.empty()
                        : Optional.of(finding(
                                variant,
                                draft.text().quote(span),
                                span,
                                gone.until(),
                                gone.successor(),
                                gone.source()));
            }
        }
        return Optional.empty();
    }

    private static int lastBlank(String value, int from, int end) {
        int at = end - 1;
        while (at > from && !Character.isWhitespace(value.charAt(at)) && value.charAt(at) != '\u00A0') {
            at--;
        }
        return at;
    }

    private static Finding finding(
            String variant, String written, Span span, LocalDate until, String successor, String source) {
        String place = written.replaceAll("(?U)\\s+", " ");
        String became = successor.equals("-") ? "–" : successor;
        return new Finding(
                        RULE,
                        span,
                        Map.of(
                                "variant",
                                variant,
                                "place",
                                place,
                                "date",
                                DAY.format(until),
                                "successor",
                                became,
                                "source",
                                source),
                        List.of(new Evidence("register", place + " → " + became + " (" + source + ")")),
                        Optional.of(successor).filter(name -> !name.equals("-")))
                .mendedBySuggestion();
    }

    private static Map<String, Gone> gone() {
        Map<String, Gone> gone = new HashMap<>();
        for (List<String> row : Rows.of("places.tsv")) {
            gone.put(
                    row.get(0) + " " + Folding.line(row.get(1)),
                    new Gone(row.get(0), row.get(1), LocalDate.parse(row.get(2)), row.get(3), row.get(4)));
        }
        return Map.copyOf(gone);
    }

    private static Map<String, Set<String>> communes() {
        return Rows.of("communes.tsv").stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> Folding.line(row.get(0)),
                        row -> Arrays.stream(row.get(1).split("\\|", -1))
                                .map(Folding::line)
                                .collect(Collectors.toUnmodifiableSet())));
    }
}
