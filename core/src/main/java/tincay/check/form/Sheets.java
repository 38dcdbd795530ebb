package tincay.check.form;

import java.util.Optional;
import java.util.function.Function;
import tincay.check.Draft;
import tincay.check.Outcome;
import tincay.check.PerDraft;

/// The layout of a draft, worked out once for all checks of form.
public final class Sheets {
    private final PerDraft<Optional<Sheet>> sheets = new PerDraft<>(Sheet::of);

    /// What `look` says of the draft; of what is no administrative document nothing is said.
    Outcome examine(Draft draft, Function<Sheet, Outcome> look) {
        return sheets.of(draft).map(look).orElseGet(() -> Outcome.couldNotCheck("not-administrative"));
    }
}
