package tincay.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tincay.dossier.Refused.Reason;
import tincay.dossier.Resolution.Answer;

/// A draft on its way to being issued. Each state has the steps that may be taken from it and no others.
///
/// Every step is bound to the bytes that the person saw; no step is taken without a person but the first check and the
/// entry in the log. Order of the chairman: qualified staff confirm, the head answers.
public sealed interface Dossier {
    Version version();

    /// Its name in the store.
    default String state() {
        return getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
    }

    /// The emergency path that it takes or took; absent where the unit checked it.
    default Optional<Way.Emergency> emergency() {
        return switch (this) {
            case EmergencyOpen open -> Optional.of(open.way());
            case Confirmed confirmed -> confirmed.way().hurried();
            case Approved approved -> approved.way().hurried();
            case Sealing sealing -> sealing.way().hurried();
            case Issued issued -> issued.way().hurried();
            case Withdrawn withdrawn -> withdrawn.way().hurried();
            case Corrected corrected -> corrected.way().hurried();
            case Draft draft -> Optional.empty();
            case Verified verified -> Optional.empty();
            case UnitChecked checked -> Optional.empty();
            case EmergencyAsked asked -> Optional.empty();
            case Returned returned -> Optional.empty();
        };
    }

    /// Uploaded, not verified yet.
    record Draft(Version version) implements Dossier {
        public Verified verified(Checked checked) {
            return new Verified(version, checked);
        }
    }

    /// Verified by the suite; the drafter sees the findings.
    record Verified(Version version, Checked checked) implements Dossier, Editable, Returnable {
        /// The head of the unit has checked the content (Decree 30/2020/NĐ-CP Art. 12).
        public UnitChecked unitChecked(UUID unitHead, String sha256) {
            bind(version, sha256);
            return new UnitChecked(version, checked, unitHead);
        }

        /// The unit's check cannot be waited for; somebody says why.
        public EmergencyAsked emergencyAsked(UUID by, String sha256, String reason) {
            bind(version, sha256);
            refuse(reason.isBlank(), Reason.NO_REASON_GIVEN);
            return new EmergencyAsked(version, checked, by, reason);
        }
    }

    /// The emergency path was asked for; one person alone opens nothing.
    record EmergencyAsked(Version version, Checked checked, UUID by, String reason) implements Dossier, Returnable {
        /// A second person, who did not draft it either, opens the path; it skips the unit's check and nothing else.
        ///
        /// @param until when it closes by itself
        public EmergencyOpen agreed(UUID second, String sha256, Instant until) {
            bind(version, sha256);
            refuse(second.equals(by) || second.equals(version.drafter()), Reason.NO_SECOND_PERSON);
            return new EmergencyOpen(version, checked, new Way.Emergency(by, second, reason, until));
        }
    }

    /// Two persons let it pass to the reviewer without the unit's check.
    record EmergencyOpen(Version version, Checked checked, Way.Emergency way) implements Dossier, Returnable {
        public Confirmed confirmed(Review review, String sha256) {
            return Dossier.confirmed(version, checked, way, review, sha256);
        }
    }

    /// The unit answers for the content.
    record UnitChecked(Version version, Checked checked, UUID unitHead) implements Dossier, Returnable {
        /// A qualified person who did not draft it has answered every finding above a note; what is to be
        /// mended goes back to the drafter instead.
        public Confirmed confirmed(Review review, String sha256) {
            return Dossier.confirmed(version, checked, new Way.Unit(unitHead), review, sha256);
        }
    }

    /// A person answers for the check.
    record Confirmed(Version version, Checked checked, Way way, Review review) implements Dossier, Returnable {
        /// The head, who neither drafted nor reviewed it, takes responsibility.
        public Approved approved(UUID head, String sha256) {
            bind(version, sha256);
            refuse(head.equals(version.drafter()) || head.equals(review.reviewer()), Reason.APPROVES_OWN_WORK);
            return new Approved(version, checked, way, review, head);
        }
    }

    /// The head answers for it; it waits for number and date.
    record Approved(Version version, Checked checked, Way way, Review review, UUID head)
            implements Dossier, Returnable {
        public Sealing sealing(UUID clerk, String sha256, String number, LocalDate date) {
            bind(version, sha256);
            return new Sealing(version, way, clerk, number, date);
        }
    }

    /// Numbered; it becomes issued by its entry in the log alone.
    record Sealing(Version version, Way way, UUID clerk, String number, LocalDate date) implements Dossier {
        public Issued issued(long index) {
            return new Issued(version, way, number, date, index);
        }
    }

    /// Issued.
    ///
    /// @param index of its entry in the log
    record Issued(Version version, Way way, String number, LocalDate date, long index) implements Dossier {
        /// Somebody who had no part in the emergency path makes up for the check that it skipped.
        public Issued reviewed(UUID by, String sha256, String words) {
            bind(version, sha256);
            refuse(words.isBlank(), Reason.NO_REASON_GIVEN);
            if (!(way instanceof Way.Emergency emergency)) {
                throw new Refused(Reason.NOT_IN_THIS_STATE);
            }
            refuse(
                    Set.of(version.drafter(), emergency.agreed()).contains(by) || by.equals(emergency.asked()),
                    Reason.NO_THIRD_PERSON);
            return new Issued(version, new Way.Reviewed(emergency, by, words), number, date, index);
        }

        /// Another dossier that names this one was issued.
        public Corrected corrected(UUID by, String byNumber, LocalDate byDate) {
            return new Corrected(version, way, number, date, by, byNumber, byDate);
        }

        public Withdrawn withdrawn(UUID head, String reason) {
            refuse(reason.isBlank(), Reason.NO_REASON_GIVEN);
            return new Withdrawn(version, way, number, date, head, reason);
        }
    }

    /// Issued, and then corrected by another dossier; its proof stays what it was.
    ///
    /// @param by the dossier that corrects it, issued under `byNumber` on `byDate`
    record Corrected(
            Version version, Way way, String number, LocalDate date, UUID by, String byNumber, LocalDate byDate)
            implements Dossier {}

    /// Sent back to the drafter.
    record Returned(Version version, UUID by, String reason) implements Dossier, Editable {}

    /// Issued, and then taken back.
    record Withdrawn(Version version, Way way, String number, LocalDate date, UUID head, String reason)
            implements Dossier {}

    /// States in which the drafter may put in other bytes.
    sealed interface Editable permits Verified, Returned {
        Version version();

        default Draft edited(UUID drafter, String sha256, String fileName) {
            return new Draft(new Version(version().number() + 1, sha256, fileName, drafter));
        }
    }

    /// States from which it may be sent back, with a reason.
    sealed interface Returnable permits Verified, UnitChecked, EmergencyAsked, EmergencyOpen, Confirmed, Approved {
        Version version();

        default Returned returned(UUID by, String reason) {
            refuse(reason.isBlank(), Reason.NO_REASON_GIVEN);
            return new Returned(version(), by, reason);
        }
    }

    private static Confirmed confirmed(Version version, Checked checked, Way way, Review review, String sha256) {
        bind(version, sha256);
        refuse(review.reviewer().equals(version.drafter()), Reason.REVIEWS_OWN_DRAFT);
        refuse(review.certificateSha256().isEmpty(), Reason.NOT_QUALIFIED);
        Set<Integer> answered = review.resolutions().stream()
                .filter(resolution -> resolution.answer() != Answer.FIXED)
                .filter(resolution -> !resolution.words().isBlank())
                .map(Resolution::finding)
                .collect(Collectors.toSet());
        refuse(!answered.containsAll(checked.toAnswer()), Reason.UNRESOLVED_FINDING);
        return new Confirmed(version, checked, way, review);
    }

    private static void bind(Version version, String seen) {
        refuse(!version.sha256().equals(seen), Reason.OTHER_BYTES);
    }

    private static void refuse(boolean wrong, Reason reason) {
        if (wrong) {
            throw new Refused(reason);
        }
    }
}
