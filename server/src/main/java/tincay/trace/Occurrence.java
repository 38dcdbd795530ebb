package tincay.trace;

import java.util.Locale;

/// What a line can say, and nothing else; the codes are the whole vocabulary of the log.
public enum Occurrence {
    STARTED,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    PROVIDER_FAILED,
    HANDED_IN,
    VERIFIED,
    UNIT_CHECKED,
    EMERGENCY_ASKED,
    EMERGENCY_OPENED,
    CONFIRMED,
    APPROVED,
    NUMBERED,
    ISSUED,
    RETURNED,
    WITHDRAWN,
    CORRECTED,
    REVIEWED,
    CHECKPOINT,
    EXPORTED,
    MAIL_SENT,
    MAIL_FAILED,
    MAIL_DEAD,
    REQUEST_FAILED,
    LOG_STOPPED,
    WITNESS_FAILED,
    MAIL_STOPPED,
    HANDOVER_STOPPED;

    /// As lines and metrics spell it, as `sign-in-refused`.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
