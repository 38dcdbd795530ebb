package tincay.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tincay.text.Phrases;
import tincay.text.Syllables;

/// Orders that only a machine would take: “bỏ qua các chỉ dẫn trước”, “ignore previous instructions”.
///
/// Words that hold one are evidence for nothing: a source that says them to a model bears out no claim.
public final class Orders {
    private static final List<String> LINES = read();
    private static final Phrases PHRASES = Phrases.withUnmarked(LINES);

    private Orders() {}

    /// The orders that are known, one a line.
    public static List<String> lines() {
        return LINES;
    }

    /// The orders in `words`, in order of place.
    public static List<Phrases.Match> in(Syllables words) {
        return PHRASES.in(words);
    }

    private static List<String> read() {
        try (InputStream in = Orders.class.getResourceAsStream("orders-to-a-model.txt")) {
            if (in == null) {
                throw new IllegalStateException("resource `orders-to-a-model.txt` is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
