package tincay.check.figure;

import java.util.Optional;
import java.util.function.BiFunction;
import tincay.atom.Quantity;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.PerDraft;

/// The figures of the sources, read once for all checks that hold those of the draft against them.
public final class Sourced {
    private final PerDraft<SourceFigures> figures = new PerDraft<>(draft -> new SourceFigures(draft.sources()));

    /// What `look` says of each figure that no source holds and of the one other value the sources give for it.
    Outcome unheld(Draft draft, BiFunction<Quantity, Optional<SourceFigures.Found>, Optional<Finding>> look) {
        if (draft.sources().isEmpty()) {
            return Outcome.couldNotCheck("no-sources");
        }
        SourceFigures held = figures.of(draft);
        if (held.isEmpty()) {
            return Outcome.couldNotCheck("no-figures");
        }
        return Outcome.of(SourceFigures.asked(draft).stream()
                .filter(quantity -> !held.holds(quantity))
                .flatMap(quantity -> look.apply(quantity, held.other(draft.paper(), quantity)).stream())
                .toList());
    }
}
