package tincay.check.copying;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 of bytes that need not lie in an array.
final class Sha256 {
    private Sha256() {}

    static byte[] of(ByteBuffer octets) {
        MessageDigest digest = digest();
        digest.update(octets);
        return digest.digest();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("the JDK has no SHA-256", missing);
        }
    }
}
