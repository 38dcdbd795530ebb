package tincay.evidence;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/// A public key with its name, written as a vkey of C2SP signed-note: `name+8 hexadecimal digits+Base64`.
public final class VerifierKey {
    private final String name;
    private final KeyKind kind;
    private final byte[] key;

    VerifierKey(String name, KeyKind kind, byte[] key) throws Malformed {
        if (!isName(name)) {
            throw new Malformed(
                    "not a name of a key: `" + Malformed.shown(name) + "`; no spaces, no `+`, at most 255 bytes");
        }
        this.name = name;
        this.kind = kind;
        this.key = key.clone();
    }

    /// Reads a vkey.
    ///
    /// @throws Malformed if it is not one, or its key id belongs to another key
    public static VerifierKey parse(String vkey) throws Malformed {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new Malformed("not a key: `" + Malformed.shown(vkey) + "`; it reads name+id+Base64");
        }
        byte[] material = Base64Text.decode(parts[2]);
        if (material.length != 1 + Ed25519.KEY) {
            throw new Malformed("not an Ed25519 key: `" + Malformed.shown(vkey) + "`");
        }
        VerifierKey key =
                new VerifierKey(parts[0], KeyKind.of(material[0]), Arrays.copyOfRange(material, 1, material.length));
        if (!key.idInHex().equals(parts[1])) {
            throw new Malformed("the id `" + Malformed.shown(parts[1]) + "` belongs to another key");
        }
        return key;
    }

    /// Whether a key may be called `name`: some characters, no Unicode space, no plus sign.
    static boolean isName(String name) {
        return !name.isEmpty()
                && Utf8.bytes(name).length <= 255
                && name.codePoints()
                        .noneMatch(each -> each == '+'
                                || each < 0x20
                                || Character.isSpaceChar(each)
                                || Character.isWhitespace(each)
                                || each == 0x85);
    }

    public String name() {
        return name;
    }

    public KeyKind kind() {
        return kind;
    }

    /// The first four bytes of SHA-256(name, newline, kind, public key), the higher one first.
    public int id() {
        byte[] hash =
                Hash.of(Utf8.bytes(name + "\n"), new byte[] {kind.code()}, key).bytes();
        return ByteBuffer.wrap(hash).getInt();
    }

    /// Whether `other` is the same public key, whatever its name and kind.
    boolean sharesKeyWith(VerifierKey other) {
        return Arrays.equals(key, other.key);
    }

    boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verifies(key, message, signature);
    }

    String idInHex() {
        return HexFormat.of().toHexDigits(id());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && kind == that.kind
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return id();
    }

    /// The vkey.
    @Override
    public String toString() {
        byte[] material = new byte[1 + key.length];
        material[0] = kind.code();
        System.arraycopy(key, 0, material, 1, key.length);
        return name + "+" + idInHex() + "+" + Base64Text.encode(material);
    }
}
