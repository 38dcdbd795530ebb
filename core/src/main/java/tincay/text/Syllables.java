package tincay.text;

import java.util.Arrays;

/// The syllables of a text in order, folded as {@link Folding} folds: each with its place and a hash of its form.
///
/// Two syllables with the same hash are taken to be the same word: 64 bits make a chance meeting of two forms in one
/// document less likely than a fault of the machine.
public final class Syllables {
    private static final long SEED = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private final Text text;
    private final int size;
    private final int[] starts;
    private final int[] ends;
    private final long[] hashes;

    private Syllables(Text text, int size, int[] starts, int[] ends, long[] hashes) {
        this.text = text;
        this.size = size;
        this.starts = starts;
        this.ends = ends;
        this.hashes = hashes;
    }

    /// Runs of letters and digits.
    public static Syllables of(Text text) {
        String value = text.value();
        int room = value.length() / 4 + 16;
        int[] starts = new int[room];
        int[] ends = new int[room];
        long[] hashes = new long[room];
        int size = 0;
        int start = -1;
        for (int at = 0; at <= value.length(); at++) {
            boolean inside = at < value.length() && Character.isLetterOrDigit(value.charAt(at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                if (size == starts.length) {
                    starts = Arrays.copyOf(starts, size * 2);
                    ends = Arrays.copyOf(ends, size * 2);
                    hashes = Arrays.copyOf(hashes, size * 2);
                }
                starts[size] = start;
                ends[size] = at;
                hashes[size++] =
                        hash(Folding.syllable(value.substring(start, at).toLowerCase(java.util.Locale.ROOT)));
                start = -1;
            }
        }
        return new Syllables(text, size, starts, ends, hashes);
    }

    /// The hash that the syllable `folded` has in every text.
    public static long hash(String folded) {
        long hash = SEED;
        for (int i = 0; i < folded.length(); i++) {
            hash = (hash ^ folded.charAt(i)) * PRIME;
        }
        return hash ^ (hash >>> 32);
    }

    public int size() {
        return size;
    }

    public long hash(int index) {
        return hashes[index];
    }

    public int start(int index) {
        return starts[index];
    }

    public int end(int index) {
        return ends[index];
    }

    /// The place of the syllables from `first` to `last`, both inside.
    public Span span(int first, int last) {
        return new Span(starts[first], ends[last]);
    }

    /// The folded form.
    public String word(int index) {
        return Folding.syllable(
                text.value().substring(starts[index], ends[index]).toLowerCase(java.util.Locale.ROOT));
    }

    /// The first syllable that ends after UTF-16 offset `offset`; {@link #size()} when there is none.
    public int after(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
