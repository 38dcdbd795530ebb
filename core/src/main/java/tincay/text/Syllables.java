package tincay.text;

import java.util.Arrays;

/// The syllables of a text in order, folded as {@link Folding} folds: each with its place and a hash of its form.
///
/// Two syllables with the same hash are taken to be the same word: 64 bits make a chance meeting of two forms in one
/// document less likely than a fault of the machine.
public final class Syllables {
    private static final long SEED = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;
    private static final int BARE_SEED = 0x811C9DC5;
    private static final int BARE_PRIME = 0x01000193;

    // INVARIANT: filled by `of` alone, never written afterwards.
    private final Text text;
    private int size;
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private int[] bares;

    private Syllables(Text text, int room) {
        this.text = text;
        this.starts = new int[room];
        this.ends = new int[room];
        this.hashes = new long[room];
        this.bares = new int[room];
    }

    /// Runs of letters and digits.
    public static Syllables of(Text text) {
        String value = text.value();
        int length = value.length();
        Syllables read = new Syllables(text, length / 4 + 16);
        for (int at = 0; at < length; at++) {
            if (Letters.lower(value.charAt(at)) != 0) {
                at = read.syllable(value, at);
            }
        }
        return read;
    }

    /// Reads the syllable that starts at `start` and returns where it ends.
    ///
    /// A tone mark moves within the last two letters only: all before them are hashed as they come.
    private int syllable(String value, int start) {
        long hash = SEED;
        int bare = BARE_SEED;
        char third = 0;
        char second = 0;
        char last = 0;
        boolean peculiar = false;
        int at = start;
        for (; at < value.length(); at++) {
            char letter = value.charAt(at);
            char lower = Letters.lower(letter);
            if (lower == 0) {
                break;
            }
            peculiar |= Letters.isPeculiar(letter);
            bare = (bare ^ Letters.bare(lower)) * BARE_PRIME;
            if (second != 0) {
                hash = (hash ^ second) * PRIME;
            }
            third = second;
            second = last;
            last = lower;
        }
        if (peculiar) {
            String word = Folding.syllable(value.substring(start, at).toLowerCase(java.util.Locale.ROOT));
            add(start, at, hash(word), bare);
            return at;
        }
        if (second != 0) {
            if (third != 'q' && last >= 0xC0 && (second == 'o' || second == 'u')) {
                int moved = Folding.moved(second, last);
                second = (char) (moved >>> 16);
                last = (char) moved;
            }
            hash = (hash ^ second) * PRIME;
        }
        hash = (hash ^ last) * PRIME;
        add(start, at, hash ^ (hash >>> 32), bare);
        return at;
    }

    private void add(int start, int end, long hash, int bare) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
            bares = Arrays.copyOf(bares, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size] = hash;
        bares[size++] = bare ^ (bare >>> 15);
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

    /// A hash of the syllable without its marks: `hoà`, `hóa` and `hoa` share it.
    public int bare(int index) {
        return bares[index];
    }

    /// All bare hashes, in order.
    public int[] bares() {
        return Arrays.copyOf(bares, size);
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
