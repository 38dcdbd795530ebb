package tincay.evidence;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// One signature line of a note: `— name Base64(key id, signature)`.
public final class NoteSignature {
    static final String DASH = "— ";

    private final String name;
    private final int id;
    private final byte[] signature;

    NoteSignature(String name, int id, byte[] signature) {
        this.name = name;
        this.id = id;
        this.signature = signature.clone();
    }

    static NoteSignature parse(String line) throws Malformed {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || !VerifierKey.isName(parts[0])) {
            throw new Malformed("not a signature line: `" + Malformed.shown(line) + "`");
        }
        byte[] bytes = Base64Text.decode(parts[1]);
        if (bytes.length < 5) {
            throw new Malformed("a signature too short: `" + Malformed.shown(line) + "`");
        }
        return new NoteSignature(parts[0], ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    /// Whether the line names `key`; whether it is right, {@link #isNoteBy} or {@link #secondsBy} tells.
    boolean claims(VerifierKey key) {
        return id == key.id() && name.equals(key.name());
    }

    boolean isNoteBy(VerifierKey key, String text) {
        return key.verifies(Utf8.bytes(text), signature);
    }

    /// The time of a cosignature by `key`.
    ///
    /// @throws Malformed if it is not one
    long secondsBy(VerifierKey key, String text) throws Malformed {
        if (signature.length == 8 + Ed25519.SIGNATURE) {
            long seconds = ByteBuffer.wrap(signature).getLong();
            if (seconds >= 0
                    && key.verifies(Cosignature.message(text, seconds), Arrays.copyOfRange(signature, 8, 72))) {
                return seconds;
            }
        }
        throw new Malformed("a wrong cosignature by `" + Malformed.shown(name) + "`");
    }

    /// The line, without its newline.
    public String line() {
        byte[] bytes = ByteBuffer.allocate(4 + signature.length)
                .putInt(id)
                .put(signature)
                .array();
        return DASH + name + " " + Base64Text.encode(bytes);
    }
}
