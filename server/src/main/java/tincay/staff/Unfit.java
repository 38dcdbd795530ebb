package tincay.staff;

/// What an administrator asked for cannot be done; nothing changed.
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /// Why.
    public enum Reason {
        NOT_AN_ADMINISTRATOR,
        NO_SUCH_PERSON,
        OWN_ACCOUNT,
        NAME,
        LOGIN,
        LOGIN_TAKEN,
        BASIS,
        DATES,
        FIELD,
        CAPACITY,
        ADMINISTRATORS_APART,
        HELD_ALREADY,
        ADDRESS,
        AGENCY_CODE,
        AGENCY_TAKEN,
        STALE_PROOF
    }

    public Unfit(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
