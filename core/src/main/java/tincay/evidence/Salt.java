package tincay.evidence;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The 16 random bytes that tie one entry to what it is about. It is drawn by the caller, kept outside the log and
/// given to those who hold the document; once it is erased the entry still proves that something happened, and no
/// longer to whom.
public final class Salt {
    /// Bytes in a salt.
    public static final int SIZE = 16;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The salt with these 16 bytes.
    ///
    /// @throws IllegalArgumentException if there are not 16
    public static Salt wrap(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a salt has 16 bytes, not `" + bytes.length + "`");
        }
        return new Salt(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// The commitment to `value`: HMAC-SHA256 with the salt as its key, over the purpose, a newline, and the hash.
    public Commitment commit(Purpose purpose, Hash value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            mac.update(Utf8.bytes("tincay/" + purpose.word() + "\n"));
            return new Commitment(Hash.wrap(mac.doFinal(value.bytes())));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every JDK has HmacSHA256", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt salt && MessageDigest.isEqual(bytes, salt.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Nothing of the salt: it is kept from messages.
    @Override
    public String toString() {
        return "a salt";
    }
}
