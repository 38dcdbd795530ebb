package tincay.dossier;

/// A step that may not be taken; the dossier stays as it was.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /// Why.
    public enum Reason {
        /// The step does not exist in this state.
        NOT_IN_THIS_STATE,
        /// What the person saw is not what the dossier holds now.
        OTHER_BYTES,
        /// A finding offers nothing that can be put in where it stands.
        NOT_MENDABLE,
        /// The person has no such role.
        NO_ROLE,
        /// The reviewer drafted it.
        REVIEWS_OWN_DRAFT,
        /// The head drafted or reviewed it.
        APPROVES_OWN_WORK,
        /// No certificate for the field is valid today.
        NOT_QUALIFIED,
        /// A finding that must be resolved has no answer.
        UNRESOLVED_FINDING,
        /// Whoever asked for the emergency path or drafted it cannot open it too.
        NO_SECOND_PERSON,
        /// Whoever had a part in the emergency path cannot review it.
        NO_THIRD_PERSON,
        /// The emergency path has closed by itself.
        EMERGENCY_OVER,
        /// A reason must be given in words.
        NO_REASON_GIVEN,
        /// A dossier has no title.
        NO_TITLE_GIVEN,
        /// The document type or field is none of those that are offered.
        NO_SUCH_CHOICE,
        /// What was typed is longer than its field.
        TOO_LONG,
        /// What was typed holds signs that cannot be seen or that turn the reading direction.
        UNSEEN_SIGNS,
        /// Another step was taken at the same time.
        OVERTAKEN,
        /// The text carries a state secret's marking: it may not be stored here.
        STATE_SECRET
    }

    public Refused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
