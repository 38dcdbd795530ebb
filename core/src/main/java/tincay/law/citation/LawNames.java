package tincay.law.citation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The names that laws, codes and ordinances go by, from the data file `tincay/law/names.tsv`.
final class LawNames {
    static final LawNames BUNDLED = read();

    private final Map<String, List<String[]>> byHead = new HashMap<>();

    private LawNames() {}

    /// The end of the longest name of a `type` (`Luật`, `Bộ luật`, `Pháp lệnh`) that stands at `p`, or -1.
    int end(Reading reading, String type, int p) {
        int headEnd = reading.wordEnd(p);
        if (headEnd == p) {
            return -1;
        }
        List<String[]> names = byHead.getOrDefault(type + '\t' + fold(reading.text.substring(p, headEnd)), List.of());
        for (String[] name : names) {
            int end = match(reading, name, headEnd);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static int match(Reading reading, String[] name, int headEnd) {
        int p = headEnd;
        for (int i = 1; i < name.length; i++) {
            String token = name[i];
            int next = reading.blanks(p);
            if (!Character.isLetterOrDigit(token.charAt(0))) {
                if (reading.at(next) == token.charAt(0)) {
                    p = next + 1;
                } else if (token.charAt(0) != ',') {
                    return -1;
                }
                continue;
            }
            int end = reading.wordEnd(next);
            if (end == next || !fold(reading.text.substring(next, end)).equals(token)) {
                return -1;
            }
            p = end;
        }
        return p;
    }

    /// Lower case, with the tone mark on the vowel that the new spelling puts it on (`hoà` and `hòa` are one word).
    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Tones.fold(lower);
    }

    private void add(String type, String name) {
        List<String> tokens = new ArrayList<>();
        int p = 0;
        Reading reading = new Reading(name);
        while (p < name.length()) {
            int end = reading.wordEnd(p);
            if (end > p) {
                tokens.add(fold(name.substring(p, end)));
                p = end;
            } else {
                if (!Reading.isBlank(name.charAt(p))) {
                    tokens.add(name.substring(p, p + 1));
                }
                p++;
            }
        }
        byHead.computeIfAbsent(type + '\t' + tokens.getFirst(), head -> new ArrayList<>())
                .add(tokens.toArray(String[]::new));
    }

    private static LawNames read() {
        LawNames names = new LawNames();
        try (InputStream in = LawNames.class.getResourceAsStream("/tincay/law/names.tsv")) {
            if (in == null) {
                throw new IllegalStateException("resource tincay/law/names.tsv is missing: build again");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        names.add(line.substring(0, tab), line.substring(tab + 1));
                    });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        names.byHead
                .values()
                .forEach(list -> list.sort(Comparator.<String[]>comparingInt(name -> -name.length)
                        .thenComparing(name -> String.join(" ", name))));
        return names;
    }
}
