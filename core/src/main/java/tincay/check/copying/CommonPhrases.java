package tincay.check.copying;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// The runs of {@link #GRAM} syllables that many official documents share: formulas of office, names of bodies,
/// references. They say nothing of where a text was taken from.
///
/// The file holds the hashes of such runs, in order, each as the difference to the one before (see
/// `common-phrases.txt` beside it for where they were counted).
public final class CommonPhrases {
    /// Syllables in a phrase.
    public static final int GRAM = 6;

    private final int[] hashes;
    private final int[] index;

    private CommonPhrases(int[] sorted) {
        this.hashes = sorted;
        this.index = new int[(1 << 16) + 1];
        int at = 0;
        for (int high = 0; high <= 1 << 16; high++) {
            while (at < sorted.length && (sorted[at] >> 16) + (1 << 15) < high) {
                at++;
            }
            index[high] = at;
        }
    }

    /// The phrases that ship with the checks.
    static CommonPhrases bundled() {
        return Bundled.PHRASES;
    }

    /// The phrases with these hashes.
    public static CommonPhrases of(int[] hashes) {
        int[] sorted = hashes.clone();
        Arrays.sort(sorted);
        return new CommonPhrases(sorted);
    }

    /// For each run of {@link #GRAM} syllables of a text its hash.
    public static int[] hashes(tincay.text.Syllables syllables) {
        return Winnowing.grams(syllables.size(), GRAM, syllables::bare);
    }

    /// Which syllables lie in a common phrase.
    boolean[] in(tincay.text.Syllables syllables) {
        boolean[] common = new boolean[syllables.size()];
        int[] grams = hashes(syllables);
        int until = 0;
        for (int at = 0; at < grams.length; at++) {
            if (holds(grams[at])) {
                Arrays.fill(common, Math.max(at, until), at + GRAM, true);
                until = at + GRAM;
            }
        }
        return common;
    }

    private boolean holds(int hash) {
        int high = (hash >> 16) + (1 << 15);
        for (int at = index[high]; at < index[high + 1]; at++) {
            if (hashes[at] == hash) {
                return true;
            }
        }
        return false;
    }

    private static final class Bundled {
        static final CommonPhrases PHRASES = read();

        private static CommonPhrases read() {
            try (InputStream in = CommonPhrases.class.getResourceAsStream("common-phrases.bin")) {
                if (in == null) {
                    throw new IllegalStateException("resource `common-phrases.bin` is missing");
                }
                DataInputStream file = new DataInputStream(new GZIPInputStream(in));
                int[] hashes = new int[file.readInt()];
                int last = Integer.MIN_VALUE;
                for (int i = 0; i < hashes.length; i++) {
                    int step = 0;
                    int octet;
                    do {
                        octet = file.readUnsignedByte();
                        step = (step << 7) | (octet & 0x7F);
                    } while (octet >= 0x80);
                    last += step;
                    hashes[i] = last;
                }
                return new CommonPhrases(hashes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
