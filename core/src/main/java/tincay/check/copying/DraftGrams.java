package tincay.check.copying;

import java.util.Arrays;

/// Where each run of {@link #GRAM} syllables stands in a draft: what its sources are laid against.
///
/// A run that stands there more than {@link #REPEATS} times is known by its first places only, so that a text that
/// repeats itself costs no more than another.
final class DraftGrams {
    static final int GRAM = 4;
    private static final int REPEATS = 16;
    private static final int NONE = -1;

    private final int[] syllables;
    private final int[] buckets;
    private final int shift;
    /// The next place in the bucket with another gram; kept at the first place of each gram.
    private final int[] others;
    /// The next place of the same gram.
    private final int[] again;
    private final boolean[] known;

    DraftGrams(int[] syllables) {
        this.syllables = syllables;
        int size = Math.max(1, syllables.length);
        int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(size));
        this.shift = 32 - bits;
        this.buckets = filled(1 << bits);
        this.others = filled(size);
        this.again = filled(size);
        this.known = new boolean[size];
        int[] last = new int[size];
        int[] count = new int[size];
        for (int at = 0; at + GRAM <= syllables.length; at++) {
            int first = first(syllables, at);
            if (first == NONE) {
                int bucket = bucket(syllables, at);
                others[at] = buckets[bucket];
                buckets[bucket] = at;
                first = at;
            } else if (count[first] < REPEATS) {
                again[last[first]] = at;
            } else {
                continue;
            }
            last[first] = at;
            count[first]++;
            known[at] = true;
        }
    }

    int size() {
        return syllables.length;
    }

    int syllable(int at) {
        return syllables[at];
    }

    /// The first place of the gram that stands at `at` in `other`; negative when there is none.
    int first(int[] other, int at) {
        int place = buckets[bucket(other, at)];
        while (place != NONE && !same(other, at, place)) {
            place = others[place];
        }
        return place;
    }

    /// The place of the same gram behind `place`; negative behind the last.
    int next(int place) {
        return again[place];
    }

    /// Whether the gram at `at` is met at this place.
    boolean isKnown(int at) {
        return known[at];
    }

    private boolean same(int[] other, int at, int place) {
        return syllables[place] == other[at]
                && syllables[place + 1] == other[at + 1]
                && syllables[place + 2] == other[at + 2]
                && syllables[place + 3] == other[at + 3];
    }

    private int bucket(int[] other, int at) {
        int mixed = other[at] * 0x9E3779B1
                + other[at + 1] * 0x85EBCA77
                + other[at + 2] * 0xC2B2AE3D
                + other[at + 3] * 0x27D4EB2F;
        return ((mixed ^ (mixed >>> 15)) * 0x2C1B3C6D) >>> shift;
    }

    private static int[] filled(int size) {
        int[] places = new int[size];
        Arrays.fill(places, NONE);
        return places;
    }
}
