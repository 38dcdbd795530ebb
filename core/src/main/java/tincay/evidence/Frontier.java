package tincay.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The right edge of a log: all that is needed to append to it. Immutable; appending gives the next edge.
public final class Frontier {
    /// The edge of a log without entries.
    public static final Frontier EMPTY = new Frontier(0, List.of(), List.of());

    private final long size;
    private final List<List<Hash>> levels;
    private final List<byte[]> bundle;

    private Frontier(long size, List<List<Hash>> levels, List<byte[]> bundle) {
        this.size = size;
        this.levels = levels;
        this.bundle = bundle;
    }

    /// What an append leads to.
    ///
    /// @param tiles the pieces to store, each name with its bytes: all that became full, then the new partial ones
    public record Growth(Frontier next, Map<Tile, byte[]> tiles) {}

    /// The edge of a stored log of `size` entries, read from its partial tiles. They are taken as they are: compare
    /// {@link #root()} with the signed root before building on them.
    ///
    /// @throws Malformed if a partial tile is missing or has another width
    public static Frontier read(Tiles tiles, long size) throws IOException, Malformed {
        List<List<Hash>> levels = new ArrayList<>();
        for (int level = 0; size >> (8 * level) > 0 && level < 8; level++) {
            long count = size >> (8 * level);
            List<Hash> hashes = new ArrayList<>();
            if (count % Tile.FULL > 0) {
                byte[] bytes = stored(tiles, Tile.holding(level, count - 1, size));
                if (bytes.length != count % Tile.FULL * Hash.SIZE) {
                    throw new Malformed("tile of another width: `" + bytes.length + "` bytes");
                }
                for (int slot = 0; slot < count % Tile.FULL; slot++) {
                    hashes.add(Hash.at(bytes, slot));
                }
            }
            levels.add(hashes);
        }
        List<byte[]> entries = List.of();
        int width = (int) (size % Tile.FULL);
        if (width > 0) {
            Bundle bundle = Bundle.read(stored(tiles, Tile.bundle(size - 1, size)), width);
            if (bundle.entries().size() != width || bundle.rest() > 0) {
                throw new Malformed(
                        "bundle of another width: `" + bundle.entries().size() + "` entries");
            }
            entries = bundle.entries();
        }
        return new Frontier(size, levels, entries);
    }

    /// Entries in the log.
    public long size() {
        return size;
    }

    /// The root over all entries.
    public Hash root() {
        List<Hash> complete = new ArrayList<>();
        for (List<Hash> hashes : levels.reversed()) {
            int at = 0;
            for (int bit = Integer.highestOneBit(hashes.size()); bit > 0; bit >>= 1) {
                if ((hashes.size() & bit) != 0) {
                    complete.add(over(hashes.subList(at, at + bit)));
                    at += bit;
                }
            }
        }
        return complete.reversed().stream()
                .reduce((right, left) -> Hash.node(left, right))
                .orElse(Hash.EMPTY);
    }

    /// The log with `entries` at its end.
    ///
    /// @throws IllegalArgumentException if an entry is longer than 65,535 bytes
    public Growth append(List<byte[]> entries) {
        Map<Tile, byte[]> tiles = new LinkedHashMap<>();
        List<List<Hash>> edge = new ArrayList<>();
        levels.forEach(level -> edge.add(new ArrayList<>(level)));
        List<byte[]> waiting = new ArrayList<>(bundle);
        long count = size;
        for (byte[] entry : entries) {
            if (entry.length > Entry.LIMIT) {
                throw new IllegalArgumentException("an entry has at most 65,535 bytes, not `" + entry.length + "`");
            }
            waiting.add(entry.clone());
            count++;
            push(edge, 0, Hash.leaf(entry), count, tiles);
            if (waiting.size() == Tile.FULL) {
                tiles.put(new Tile.Entries(count / Tile.FULL - 1, Tile.FULL), Bundle.write(waiting));
                waiting.clear();
            }
        }
        for (int level = 0; level < edge.size(); level++) {
            List<Hash> hashes = edge.get(level);
            if (!hashes.isEmpty() && count >> (8 * level) != size >> (8 * level)) {
                tiles.put(new Tile.Hashes(level, count >> (8 * (level + 1)), hashes.size()), bytes(hashes));
            }
        }
        if (!waiting.isEmpty() && count != size) {
            tiles.put(new Tile.Entries(count / Tile.FULL, waiting.size()), Bundle.write(waiting));
        }
        return new Growth(new Frontier(count, edge, waiting), tiles);
    }

    private static void push(List<List<Hash>> edge, int level, Hash hash, long count, Map<Tile, byte[]> tiles) {
        if (edge.size() == level) {
            edge.add(new ArrayList<>());
        }
        List<Hash> hashes = edge.get(level);
        hashes.add(hash);
        if (hashes.size() == Tile.FULL) {
            tiles.put(new Tile.Hashes(level, (count >> (8 * (level + 1))) - 1, Tile.FULL), bytes(hashes));
            Hash above = over(hashes);
            hashes.clear();
            push(edge, level + 1, above, count, tiles);
        }
    }

    /// The root over hashes whose number is a power of two.
    static Hash over(List<Hash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int half = hashes.size() / 2;
        return Hash.node(over(hashes.subList(0, half)), over(hashes.subList(half, hashes.size())));
    }

    private static byte[] bytes(List<Hash> hashes) {
        byte[] bytes = new byte[hashes.size() * Hash.SIZE];
        for (int slot = 0; slot < hashes.size(); slot++) {
            System.arraycopy(hashes.get(slot).bytes(), 0, bytes, slot * Hash.SIZE, Hash.SIZE);
        }
        return bytes;
    }

    private static byte[] stored(Tiles tiles, Tile tile) throws IOException, Malformed {
        return tiles.read(tile).orElseThrow(() -> new Malformed("missing: `" + tile.path() + "`"));
    }
}
