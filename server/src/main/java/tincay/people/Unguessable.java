package tincay.people;

import java.security.SecureRandom;
import java.util.Base64;

/// Random values that nobody can guess: secrets, keys, nonces.
public final class Unguessable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private Unguessable() {}

    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// 256 bits in 43 letters, digits, `-` and `_` (RFC 4648, section 5).
    public static String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
    }
}
