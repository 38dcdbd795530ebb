package tincay.law.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tincay.text.Folding;

/// Short names of laws and the official name each stands for, from the data file `tincay/law/aliases.tsv`.
final class Aliases {
    static final Aliases BUNDLED = read();

    private final Map<String, String> official = new HashMap<>();

    private Aliases() {}

    /// The official name of a law of `type` that goes by `name`; the name itself when it is no alias.
    String official(String type, String name) {
        return official.getOrDefault(Folding.line(type) + '\t' + Folding.line(name), name);
    }

    private static Aliases read() {
        Aliases aliases = new Aliases();
        try (InputStream in = Aliases.class.getResourceAsStream("/tincay/law/aliases.tsv")) {
            if (in == null) {
                throw new IllegalStateException("resource tincay/law/aliases.tsv is missing: build again");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> aliases.official.put(Folding.line(row[0]) + '\t' + Folding.line(row[1]), row[2]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return aliases;
    }
}
