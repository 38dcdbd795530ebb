package tincay.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A word that stands in no text of ours, told apart by a number for each field it is sent in; and what must not hold
/// it.
final class Marked {
    private static final String STEM = "Zqxvkj";

    private final List<String> secrets = new ArrayList<>();
    private int sent;

    /// A word for the next field.
    String word() {
        sent++;
        return STEM + sent;
    }

    /// What else must not be told, such as a session's id.
    void hide(String secret) {
        secrets.add(secret);
    }

    /// The lines that tell what they must not, in any case of letters.
    List<String> leaks(Stream<String> lines) {
        List<String> hidden = Stream.concat(Stream.of(STEM), secrets.stream())
                .map(each -> each.toLowerCase(Locale.ROOT))
                .toList();
        return lines.filter(line -> hidden.stream().anyMatch(line.toLowerCase(Locale.ROOT)::contains))
                .toList();
    }
}
