package tincay.check.grounding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tincay.text.Folding;
import tincay.text.Syllables;

/// How many of a set of passages hold a syllable: the fewer, the more the syllable tells.
public final class Rarity {
    private static final String RESOURCE = "syllables.tsv";

    private final int passages;
    private final Map<Long, Integer> counts;

    private Rarity(int passages, Map<Long, Integer> counts) {
        this.passages = passages;
        this.counts = counts;
    }

    /// Counted over `passages`.
    public static Rarity over(Collection<String> passages) {
        Map<Long, Integer> counts = new HashMap<>();
        table(passages).forEach((word, count) -> counts.put(Syllables.hash(word), count));
        return new Rarity(passages.size(), counts);
    }

    /// The lines of the shipped file: the number of passages, then each syllable that at least two of them hold.
    public static String printed(Collection<String> passages) {
        StringBuilder lines = new StringBuilder("#\t" + passages.size() + "\n");
        table(passages).forEach((word, count) -> {
            if (count > 1) {
                lines.append(word).append('\t').append(count).append('\n');
            }
        });
        return lines.toString();
    }

    private static Map<String, Integer> table(Collection<String> passages) {
        Map<String, Integer> table = new TreeMap<>();
        for (String passage : passages) {
            Set<String> once = new HashSet<>(Folding.syllables(passage));
            once.forEach(word -> table.merge(word, 1, Integer::sum));
        }
        return table;
    }

    /// The counts that ship with the model.
    static Rarity shipped() {
        Map<Long, Integer> counts = new HashMap<>();
        int passages = 0;
        try (InputStream in = Rarity.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource `" + RESOURCE + "` is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                int count = Integer.parseInt(line.substring(tab + 1));
                if (line.startsWith("#")) {
                    passages = count;
                } else {
                    counts.put(Syllables.hash(line.substring(0, tab)), count);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Rarity(passages, counts);
    }

    int count(long hash) {
        return counts.getOrDefault(hash, 0);
    }

    double weight(long hash) {
        return StrictMath.log1p((double) passages / (1 + count(hash)));
    }
}
