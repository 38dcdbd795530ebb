package tincay.oidc;

/// Why a provider's answer opens no account.
public final class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1;

    public enum Reason {
        /// The provider does not answer, or with something that is no answer.
        UNREACHABLE,
        /// What it said is not proved: signature, issuer, audience, time, nonce, or the code.
        NOT_BELIEVED,
        /// The provider did not sign the person in.
        DECLINED,
        /// Nobody at this browser asked for this answer, or too long ago.
        OUT_OF_TURN,
        /// Nobody here linked this account of the provider.
        UNLINKED,
        /// The account here is closed, locked or was not used for 45 days.
        CLOSED,
        /// The provider's account is somebody else's here, or the person has another one.
        TAKEN
    }

    private final Reason reason;

    public NotSignedIn(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    NotSignedIn(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
