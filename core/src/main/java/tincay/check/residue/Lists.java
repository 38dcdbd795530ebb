package tincay.check.residue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The lists of phrases that ship with the family.
final class Lists {
    private Lists() {}

    /// The lines of `name`.
    static List<String> lines(String name) {
        try (InputStream in = Lists.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource `" + name + "` is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
