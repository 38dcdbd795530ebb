package tincay.check.grounding;

import tincay.text.Syllables;

/// A set of hashes in one open table.
final class Bag {
    private final long[] table;
    private final int mask;
    private boolean holdsZero;

    Bag(int room) {
        int size = Integer.highestOneBit(Math.max(8, room * 2)) * 2;
        this.table = new long[size];
        this.mask = size - 1;
    }

    static Bag of(long... hashes) {
        Bag bag = new Bag(hashes.length);
        for (long hash : hashes) {
            bag.add(hash);
        }
        return bag;
    }

    /// The syllables of one line.
    static Bag words(String words) {
        return of(tincay.text.Folding.syllables(words).stream()
                .mapToLong(Syllables::hash)
                .toArray());
    }

    void add(long hash) {
        if (hash == 0) {
            holdsZero = true;
            return;
        }
        int at = slot(hash);
        while (table[at] != 0 && table[at] != hash) {
            at = (at + 1) & mask;
        }
        table[at] = hash;
    }

    boolean holds(long hash) {
        if (hash == 0) {
            return holdsZero;
        }
        int at = slot(hash);
        while (table[at] != 0) {
            if (table[at] == hash) {
                return true;
            }
            at = (at + 1) & mask;
        }
        return false;
    }

    private int slot(long hash) {
        return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    }
}
