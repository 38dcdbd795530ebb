package tincay.notice;

import java.time.OffsetDateTime;
import java.util.UUID;

/// That a dossier waits for a person, or what became of it.
///
/// @param title of the dossier; shown in the page, never in a mail
/// @param unread until the person opens the dossier, or nothing waits for them any more
public record Notice(UUID dossier, String title, Kind kind, OffsetDateTime at, boolean unread) {
    /// What it says.
    public enum Kind {
        /// It waits for the head of the unit to check the content.
        UNIT_CHECK,
        /// It waits for a qualified reviewer.
        CONFIRM,
        /// The emergency path was asked for and waits for the head as the second person.
        EMERGENCY,
        /// It was issued by the emergency path and waits for its review.
        REVIEW,
        /// It waits for the head.
        APPROVE,
        /// It waits for the clerk to give number and date.
        NUMBER,
        /// It was sent back to its drafter.
        RETURNED,
        /// It was issued.
        ISSUED,
        /// It was issued, and then taken back.
        WITHDRAWN,
        /// It was issued, and then corrected by another.
        CORRECTED;

        /// Whether it only tells; everything else waits for somebody.
        boolean isNews() {
            return switch (this) {
                case ISSUED, WITHDRAWN, CORRECTED -> true;
                case UNIT_CHECK, CONFIRM, EMERGENCY, REVIEW, APPROVE, NUMBER, RETURNED -> false;
            };
        }
    }
}
