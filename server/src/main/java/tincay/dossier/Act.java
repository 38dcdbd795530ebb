package tincay.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tincay.dossier.Refused.Reason;

/// One step that was taken; the acts of a dossier, in order, are its history and its state.
public sealed interface Act {
    record Uploaded(UUID drafter, String sha256, String fileName) implements Act {}

    record Verified(Checked checked) implements Act {}

    record UnitChecked(UUID unitHead, String sha256) implements Act {}

    record EmergencyAsked(UUID by, String sha256, String reason) implements Act {}

    record EmergencyAgreed(UUID by, String sha256, Instant until) implements Act {}

    record Confirmed(Review review, String sha256) implements Act {}

    record Approved(UUID head, String sha256) implements Act {}

    record Numbered(UUID clerk, String sha256, String number, LocalDate date) implements Act {}

    record Logged(long index) implements Act {}

    record Returned(UUID by, String reason) implements Act {}

    record Withdrawn(UUID head, String reason) implements Act {}

    record Corrected(UUID by, String number, LocalDate date) implements Act {}

    record Reviewed(UUID by, String sha256, String words) implements Act {}

    /// The state after the first act.
    ///
    /// @throws Refused if a history cannot begin with it
    default Dossier begin() {
        return switch (this) {
            case Uploaded(var drafter, var sha256, var name) ->
                new Dossier.Draft(new Version(1, sha256, name, drafter));
            default -> throw new Refused(Reason.NOT_IN_THIS_STATE);
        };
    }

    /// The state after this act, taken in `before`.
    ///
    /// @throws Refused if it may not be taken there
    default Dossier after(Dossier before) {
        return switch (this) {
            case Uploaded(var drafter, var sha256, var name)
            when before instanceof Dossier.Editable editable -> editable.edited(drafter, sha256, name);
            case Verified(var checked) when before instanceof Dossier.Draft draft -> draft.verified(checked);
            case UnitChecked(var head, var sha256)
            when before instanceof Dossier.Verified verified -> verified.unitChecked(head, sha256);
            case EmergencyAsked(var by, var sha256, var reason)
            when before instanceof Dossier.Verified verified -> verified.emergencyAsked(by, sha256, reason);
            case EmergencyAgreed(var by, var sha256, var until)
            when before instanceof Dossier.EmergencyAsked asked -> asked.agreed(by, sha256, until);
            case Confirmed(var review, var sha256)
            when before instanceof Dossier.UnitChecked checked -> checked.confirmed(review, sha256);
            case Confirmed(var review, var sha256)
            when before instanceof Dossier.EmergencyOpen open -> open.confirmed(review, sha256);
            case Approved(var head, var sha256)
            when before instanceof Dossier.Confirmed confirmed -> confirmed.approved(head, sha256);
            case Numbered(var clerk, var sha256, var number, var date)
            when before instanceof Dossier.Approved approved -> approved.sealing(clerk, sha256, number, date);
            case Logged(var index) when before instanceof Dossier.Sealing sealing -> sealing.issued(index);
            case Returned(var by, var reason)
            when before instanceof Dossier.Returnable returnable -> returnable.returned(by, reason);
            case Withdrawn(var head, var reason)
            when before instanceof Dossier.Issued issued -> issued.withdrawn(head, reason);
            case Corrected(var by, var number, var date)
            when before instanceof Dossier.Issued issued -> issued.corrected(by, number, date);
            case Reviewed(var by, var sha256, var words)
            when before instanceof Dossier.Issued issued -> issued.reviewed(by, sha256, words);
            default -> throw new Refused(Reason.NOT_IN_THIS_STATE);
        };
    }

    /// The state that a whole history leads to.
    static Dossier replay(List<Act> acts) {
        Dossier dossier = acts.getFirst().begin();
        for (Act act : acts.subList(1, acts.size())) {
            dossier = act.after(dossier);
        }
        return dossier;
    }
}
