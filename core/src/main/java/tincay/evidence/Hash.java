package tincay.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 value: 32 bytes. As a tree hash it follows RFC 6962, 2.1: leaves begin with 0x00, nodes with 0x01.
public final class Hash {
    /// Bytes in a hash.
    public static final int SIZE = 32;

    /// The root of the tree without entries: SHA-256 of nothing.
    public static final Hash EMPTY = of();

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The hash with these 32 bytes.
    ///
    /// @throws IllegalArgumentException if there are not 32
    public static Hash wrap(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a hash has 32 bytes, not `" + bytes.length + "`");
        }
        return new Hash(bytes.clone());
    }

    /// SHA-256 of the parts, one after the other.
    public static Hash of(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /// The hash of a log entry as a leaf.
    public static Hash leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        digest.update(entry);
        return new Hash(digest.digest());
    }

    /// The hash of the node above `left` and `right`.
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left.bytes);
        digest.update(right.bytes);
        return new Hash(digest.digest());
    }

    static Hash parse(String base64) throws Malformed {
        byte[] bytes = Base64Text.decode(base64);
        if (bytes.length != SIZE) {
            throw new Malformed("not a hash of 32 bytes: `" + Malformed.shown(base64) + "`");
        }
        return new Hash(bytes);
    }

    static Hash parseHex(String hex) throws Malformed {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new Malformed("not a hash in 64 small hexadecimal digits: `" + Malformed.shown(hex) + "`");
        }
        return new Hash(HexFormat.of().parseHex(hex));
    }

    static Hash at(byte[] tile, int slot) {
        return new Hash(Arrays.copyOfRange(tile, slot * SIZE, (slot + 1) * SIZE));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64Text.encode(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
