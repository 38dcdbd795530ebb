package tincay.dossier;

import java.util.List;
import java.util.function.Consumer;

/// Verifies a draft beside its sources; the work is done outside this process.
public interface Verifies {
    /// @param progress told where it stands
    Outcome verify(Upload draft, List<Upload> sources, Consumer<Stage> progress);

    /// Puts `mend` into a copy of the draft, and verifies that.
    Mending mend(Upload draft, List<Upload> sources, Findings.Mend mend);

    /// What came of a mend.
    sealed interface Mending {
        /// @param draft the copy
        record Mended(Upload draft, Outcome outcome) implements Mending {}

        /// The words cannot be changed where they stand: a PDF, or a place that is built of more than words.
        record NotInPlace() implements Mending {}
    }

    /// What came of it.
    sealed interface Outcome {
        /// @param report the JSON report, byte for byte
        /// @param mends what its findings offer to put in, as a JSON array
        /// @param page the report for people
        /// @param text the words of the draft
        @SuppressWarnings("ArrayRecordComponent")
        record Report(byte[] report, byte[] mends, byte[] page, String text) implements Outcome {}

        /// The file could not be read; nothing of it counts as checked.
        record Unreadable(String reason) implements Outcome {}

        /// It, or one of its sources, carries the marking of a state secret: nothing of it may stay here.
        record Secret(String marking) implements Outcome {}
    }
}
