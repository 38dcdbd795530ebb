package tincay.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The subtree hashes of a stored log of `size` entries, read from its tiles: from these {@link Tree} makes proofs.
///
/// A proof made from damaged tiles does not verify. A missing or short tile is an {@link UncheckedIOException}.
public record StoredNodes(Tiles tiles, long size) implements Tree.Nodes {
    @Override
    public Hash at(int height, long index) {
        int level = height / 8;
        int span = 1 << (height % 8);
        long first = index * span;
        Tile.Hashes tile = Tile.holding(level, first, size);
        int slot = (int) (first % Tile.FULL);
        byte[] bytes;
        try {
            bytes = tiles.read(tile).orElseThrow(() -> new IOException("missing: `" + tile.path() + "`"));
            if (bytes.length < (slot + span) * Hash.SIZE) {
                throw new IOException("too short: `" + tile.path() + "`");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        List<Hash> hashes = new ArrayList<>(span);
        for (int at = slot; at < slot + span; at++) {
            hashes.add(Hash.at(bytes, at));
        }
        return Frontier.over(hashes);
    }
}
