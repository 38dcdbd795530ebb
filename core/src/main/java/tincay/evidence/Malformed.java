package tincay.evidence;

/// Bytes that are not what they claim to be. The message names the fact, the outsider's value in backticks.
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String what) {
        super(what);
    }

    /// `value` short enough and plain enough to be printed in a message.
    static String shown(String value) {
        String plain = value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "?");
        return plain.length() <= 80 ? plain : plain.substring(0, 80) + "…";
    }
}
