package tincay.dossier;

import java.util.List;

/// Verifies a draft beside its sources; the work is done outside this process.
public interface Verifies {
    Outcome verify(Upload draft, List<Upload> sources);

    /// What came of it.
    sealed interface Outcome {
        /// @param report the JSON report, byte for byte
        /// @param page the report for people
        /// @param text the words of the draft
        @SuppressWarnings("ArrayRecordComponent")
        record Report(byte[] report, byte[] page, String text) implements Outcome {}

        /// The file could not be read; nothing of it counts as checked.
        record Unreadable(String reason) implements Outcome {}

        /// It, or one of its sources, carries the marking of a state secret: nothing of it may stay here.
        record Secret(String marking) implements Outcome {}
    }
}
