package tincay.document;

/// Reading stopped for a reason that the reader of the file should know; never leaves this package.
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    Unreadable(Refusal refusal, String detail) {
        super(detail);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    String detail() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
