package tincay.staff;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tincay.people.People;

/// The key that whoever started an empty platform reads on its console, and sets up the first agency with.
@Component
public class FirstStart {
    private static final int BYTES = 24;

    private final People people;
    private final String key;

    FirstStart(People people) {
        this.people = people;
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        this.key = HexFormat.of().formatHex(random);
    }

    /// The path to open; absent once there is an agency.
    public Optional<String> path() {
        return people.isEmpty() ? Optional.of("/set-up?key=" + key) : Optional.empty();
    }

    /// Whether this is the key, and still opens something.
    public boolean opens(String given) {
        return MessageDigest.isEqual(
                        key.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        given.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                && people.isEmpty();
    }
}
