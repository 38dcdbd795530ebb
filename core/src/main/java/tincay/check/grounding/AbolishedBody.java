package tincay.check.grounding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

/// A ministry or department that was merged into another before the day of the draft, named as if it still worked.
///
/// Silent in quotations, in names of older documents, and where the sentence speaks of the past or of the merger.
public record AbolishedBody() implements Check {
    private static final RuleId RULE = new RuleId("grounding.abolished-body");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final List<Gone> GONE = Rows.of("bodies.tsv").stream()
            .map(row -> new Gone(row.get(0), LocalDate.parse(row.get(1)), row.get(2), row.get(3)))
            .toList();
    private static final Map<String, Gone> BY_NAME =
            GONE.stream().collect(Collectors.toUnmodifiableMap(gone -> Folding.line(gone.name()), Function.identity()));
    private static final Phrases NAMES =
            Phrases.of(GONE.stream().map(Gone::name).toList());

    /// A body that is no more, its last day, and the body that took its work.
    private record Gone(String name, LocalDate until, String successor, String source) {}

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        OldNames oldNames = new OldNames(draft);
        return Outcome.of(NAMES.in(draft.paper().syllables()).stream()
                .map(match -> finding(draft, oldNames, match.span()))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Finding> finding(Draft draft, OldNames oldNames, Span span) {
        String written = draft.text().quote(span);
        return Optional.ofNullable(BY_NAME.get(Folding.line(written)))
                .filter(gone -> draft.asOf().day().isAfter(gone.until()) && !oldNames.mayStand(span))
                .map(gone -> new Finding(
                                RULE,
                                span,
                                Map.of(
                                        "body", gone.name(),
                                        "date", DAY.format(gone.until()),
                                        "successor", gone.successor(),
                                        "source", gone.source()),
                                List.of(new Evidence(
                                        "register",
                                        gone.name() + " → " + gone.successor() + " (" + gone.source() + ")")),
                                Optional.of(gone.successor()))
                        .mendedBySuggestion());
    }
}
