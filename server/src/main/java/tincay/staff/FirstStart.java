package tincay.staff;

import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tincay.people.People;
import tincay.people.Unguessable;

/// The key that whoever started an empty platform reads on its console, and sets up the first agency with.
@Component
public class FirstStart {
    private final People people;
    private final String key;

    FirstStart(People people) {
        this.people = people;
        this.key = Unguessable.text();
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
