package tincay.check.copying;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// The fingerprints of a text: of each {@link #WINDOW} grams in a row the smallest, so that two texts that share a run
/// of {@link #GUARANTEED} syllables share a fingerprint (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003).
///
/// A gram is {@link #GRAM} syllables in a row, hashed without their marks.
public final class Winnowing {
    static final int GRAM = 7;
    static final int WINDOW = 8;
    /// Every run of so many syllables in common is found.
    public static final int GUARANTEED = GRAM + WINDOW - 1;

    private Winnowing() {}

    /// The places of the fingerprints among the grams of a text of `size` syllables with these hashes; the right-most
    /// of equal ones, in order.
    static int[] places(int[] grams) {
        int[] places = new int[grams.length / 2 + 1];
        int count = 0;
        int least = -1;
        for (int end = 0; end < grams.length; end++) {
            int start = end - WINDOW + 1;
            if (least < start) {
                least = Math.max(start, 0);
                for (int at = least + 1; at <= end; at++) {
                    least = grams[at] <= grams[least] ? at : least;
                }
            } else if (least < 0 || grams[end] <= grams[least]) {
                least = end;
            }
            boolean full = start >= 0 || end == grams.length - 1;
            if (full && (count == 0 || places[count - 1] != least)) {
                if (count == places.length) {
                    places = Arrays.copyOf(places, count * 2);
                }
                places[count++] = least;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /// The hash of each gram of `length` syllables; `syllable` gives the hash of a syllable by its place.
    static int[] grams(int size, int length, IntUnaryOperator syllable) {
        if (size < length) {
            return new int[0];
        }
        int[] grams = new int[size - length + 1];
        long leaving = 1;
        for (int i = 0; i < length; i++) {
            leaving *= PRIME;
        }
        long rolling = 0;
        for (int at = 0; at < size; at++) {
            rolling = rolling * PRIME + syllable.applyAsInt(at);
            if (at >= length) {
                rolling -= leaving * syllable.applyAsInt(at - length);
            }
            if (at >= length - 1) {
                long mixed = (rolling ^ (rolling >>> 32)) * MIX;
                grams[at - length + 1] = (int) (mixed >>> 32);
            }
        }
        return grams;
    }

    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final long MIX = 0xD6E8FEB86659FD93L;
}
