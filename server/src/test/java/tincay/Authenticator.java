package tincay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/// The application on a person's phone.
public final class Authenticator {
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{39})</code>");

    private Authenticator() {}

    /// The secret that the account page shows.
    public static String secret(String page) {
        Matcher shown = SECRET.matcher(page);
        assertThat(shown.find()).as(page).isTrue();
        return shown.group(1).replace(" ", "");
    }

    /// The code of now, or of so many half minutes later.
    public static String code(String secret, int steps) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"));
        long step = Instant.now().getEpochSecond() / 30 + steps;
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }
}
