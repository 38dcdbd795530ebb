package tincay.evidence;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A private key with its name, written `PRIVATE+KEY+name+id+Base64` as golang.org/x/mod/sumdb/note writes it.
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final VerifierKey verifier;

    private SigningKey(byte[] seed, VerifierKey verifier) {
        this.seed = seed;
        this.verifier = verifier;
    }

    /// The key made of 32 random bytes, which the caller draws.
    ///
    /// @throws Malformed if `name` cannot be the name of a key, or there are not 32 bytes
    public static SigningKey of(String name, KeyKind kind, byte[] seed) throws Malformed {
        if (seed.length != Ed25519.KEY) {
            throw new Malformed("a seed has 32 bytes, not `" + seed.length + "`");
        }
        return new SigningKey(seed.clone(), new VerifierKey(name, kind, Ed25519.publicKeyOf(seed)));
    }

    /// Reads a private key. What is wrong is said without a part of the key.
    public static SigningKey parse(String text) throws Malformed {
        String[] parts =
                text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new Malformed("not a private key; it reads PRIVATE+KEY+name+id+Base64");
        }
        byte[] material;
        try {
            material = Base64Text.decode(parts[2]);
        } catch (Malformed secret) {
            throw new Malformed("not a private key: its last part is not Base64");
        }
        if (material.length != 1 + Ed25519.KEY) {
            throw new Malformed("not an Ed25519 private key");
        }
        SigningKey key = of(parts[0], KeyKind.of(material[0]), Arrays.copyOfRange(material, 1, material.length));
        if (!key.verifier.idInHex().equals(parts[1])) {
            throw new Malformed("the id `" + Malformed.shown(parts[1]) + "` belongs to another key");
        }
        return key;
    }

    /// The public key.
    public VerifierKey verifier() {
        return verifier;
    }

    /// The private key as text: a secret.
    public String secret() {
        byte[] material = new byte[1 + seed.length];
        material[0] = verifier.kind().code();
        System.arraycopy(seed, 0, material, 1, seed.length);
        return PREFIX + verifier.name() + "+" + verifier.idInHex() + "+" + Base64Text.encode(material);
    }

    /// Signs a note text as a log does.
    ///
    /// @throws IllegalStateException if this is the key of a witness
    NoteSignature sign(String text) {
        of(KeyKind.NOTE);
        return new NoteSignature(verifier.name(), verifier.id(), Ed25519.sign(seed, Utf8.bytes(text)));
    }

    /// Signs a checkpoint as a witness does, `seconds` after 1 January 1970 UTC.
    ///
    /// @throws IllegalStateException if this is the key of a log
    NoteSignature cosign(String text, long seconds) {
        of(KeyKind.COSIGNATURE);
        byte[] signature = Ed25519.sign(seed, Cosignature.message(text, seconds));
        byte[] stamped = ByteBuffer.allocate(8 + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
        return new NoteSignature(verifier.name(), verifier.id(), stamped);
    }

    private void of(KeyKind kind) {
        if (verifier.kind() != kind) {
            throw new IllegalStateException("`" + verifier.name() + "` is a key of another kind");
        }
    }

    /// The public key: a secret does not slip into a message.
    @Override
    public String toString() {
        return verifier.toString();
    }
}
