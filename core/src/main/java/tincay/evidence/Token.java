package tincay.evidence;

/// A name that machines give: an agency's code, a document number, a version. Letters, digits and `._:/@+-`, 1 to 80
/// characters; without spaces, so that no sentence and no person's full name gets into a log that forgets nothing.
public record Token(String value) {
    public Token {
        if (!isToken(value)) {
            throw new IllegalArgumentException("not a code: `" + Malformed.shown(value)
                    + "`; letters, digits and ._:/@+- without spaces, 1 to 80");
        }
    }

    static boolean isToken(String value) {
        return value.matches("[\\p{L}\\p{M}0-9._:/@+-]{1,80}");
    }

    @Override
    public String toString() {
        return value;
    }
}
