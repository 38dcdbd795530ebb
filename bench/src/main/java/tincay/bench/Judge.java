package tincay.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tincay.check.Draft;
import tincay.check.Report;
import tincay.check.Severity;
import tincay.suite.Drafting;
import tincay.suite.Suite;
import tincay.text.SourceMap;
import tincay.text.Span;
import tincay.text.Text;

/// Runs sentences and texts through the real pipeline.
record Judge(Suite suite) {
    private static final Set<String> SILENT = Set.of("unverifiable", "form-error", "ambiguous");

    Report report(String name, Text text, LocalDate day) {
        Draft draft = Drafting.draft(
                name,
                text.sha256(),
                text,
                SourceMap.EMPTY,
                OptionalInt.empty(),
                false,
                List.of(),
                Optional.of(day),
                day);
        return suite.examine(draft, List.of());
    }

    /// The faults found on the citation of `mutant`; “not verified” is none.
    List<String> faults(Mutant mutant) {
        Text text = Text.of(mutant.sentence());
        Span place = new Span(mutant.from(), mutant.to());
        return report("mutant", text, mutant.day()).findings().stream()
                .filter(each -> each.finding().span().overlaps(place))
                .filter(each -> Math.abs(each.finding().span().start() - place.start()) <= 12)
                .filter(each -> each.severity() != Severity.NOTE)
                .map(each -> each.finding().rule().fault())
                .filter(fault -> !SILENT.contains(fault))
                .distinct()
                .toList();
    }
}
