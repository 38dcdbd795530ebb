package tincay.evidence;

import java.util.ArrayDeque;
import java.util.Deque;

/// The name of one stored piece of a log (C2SP tlog-tiles): 1 to 256 tree hashes, or the entries under 256 leaves.
public sealed interface Tile {
    /// Slots in a full tile.
    int FULL = 256;

    /// Position among the pieces of the same sort and level, from 0.
    long index();

    /// Slots used, 1 to 256.
    int width();

    /// Where it is served, below the prefix of the log: `tile/0/x001/067.p/12`.
    String path();

    /// The most bytes it may have.
    int limit();

    /// Slot `i` is the hash over the entries `[(index · 256 + i) · 256^level, (index · 256 + i + 1) · 256^level)`.
    record Hashes(int level, long index, int width) implements Tile {
        public Hashes {
            if (level < 0 || level > 7) {
                throw new IllegalArgumentException("a level is 0 to 7: `" + level + "`");
            }
            checked(index, width);
        }

        @Override
        public String path() {
            return "tile/" + level + "/" + numbered(index, width);
        }

        @Override
        public int limit() {
            return width * Hash.SIZE;
        }

        /// The first entry under `slot`.
        long firstEntry(int slot) {
            return (index * FULL + slot) << (8 * level);
        }
    }

    /// The entries under the leaves of a level 0 tile, each after its length in two bytes, the higher one first.
    record Entries(long index, int width) implements Tile {
        public Entries {
            checked(index, width);
        }

        @Override
        public String path() {
            return "tile/entries/" + numbered(index, width);
        }

        @Override
        public int limit() {
            return width * (2 + Entry.LIMIT);
        }
    }

    /// The tile of `level` that holds hash number `position` of that level in a tree of `size` entries.
    static Hashes holding(int level, long position, long size) {
        return new Hashes(level, position / FULL, width(position / FULL, size >> (8 * level)));
    }

    /// The bundle that holds entry `position` of a log of `size` entries.
    static Entries bundle(long position, long size) {
        return new Entries(position / FULL, width(position / FULL, size));
    }

    private static int width(long index, long count) {
        return (int) Math.min(FULL, count - index * FULL);
    }

    private static void checked(long index, int width) {
        if (index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no such tile: `" + index + "`, width `" + width + "`");
        }
    }

    private static String numbered(long index, int width) {
        Deque<String> parts = new ArrayDeque<>();
        long rest = index;
        do {
            String digits = Long.toString(1000 + rest % 1000).substring(1);
            parts.addFirst(parts.isEmpty() ? digits : "x" + digits);
            rest /= 1000;
        } while (rest > 0);
        return String.join("/", parts) + (width == FULL ? "" : ".p/" + width);
    }
}
