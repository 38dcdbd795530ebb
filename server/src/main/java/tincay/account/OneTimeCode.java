package tincay.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time passwords as every authenticator application makes them: SHA-1, six digits, a new one every
/// thirty seconds (RFC 6238, RFC 4226).
final class OneTimeCode {
    static final int SECRET_BYTES = 20;
    private static final long SECONDS = 30;
    private static final int SLACK = 1;

    private OneTimeCode() {}

    /// The code of the `step`th half minute since 1970.
    static String at(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HMAC-SHA-1 belongs to every JDK", missing);
        }
    }

    /// The step whose code this is: now, one before or one after, and later than `used`.
    static OptionalLong step(byte[] secret, String code, Instant now, long used) {
        long current = now.getEpochSecond() / SECONDS;
        byte[] given = code.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return LongStream.rangeClosed(current - SLACK, current + SLACK)
                .filter(step -> step > used)
                .filter(step -> MessageDigest.isEqual(
                        at(secret, step).getBytes(java.nio.charset.StandardCharsets.UTF_8), given))
                .findFirst();
    }
}
