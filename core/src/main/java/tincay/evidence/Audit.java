package tincay.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a whole stored log and compares every byte with what was signed; names the first entry no longer proved.
///
/// Entries are hashed in order and compared with their leaf, each hash of a level with its slot, the root with the
/// checkpoint. One bundle and one tile of each level are held at a time.
public final class Audit {
    private final Tiles tiles;
    private final long size;
    private final Map<Integer, Held> held = new HashMap<>();

    private Audit(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    /// What the audit found.
    public sealed interface Verdict permits Whole, Wrong {}

    /// Every entry is there as it was signed.
    public record Whole(Checkpoint checkpoint, List<Cosignature> cosignatures) implements Verdict {
        public Whole {
            cosignatures = List.copyOf(cosignatures);
        }
    }

    /// Audits the log below `note`, its signed checkpoint.
    ///
    /// @param earlier checkpoints kept from before, each of which the log must still begin with: a
    ///     copy at a witness, in a proof, on paper. They bound where a log was rewritten as a whole
    /// @throws IOException if the tiles cannot be read
    public static Verdict of(Tiles tiles, byte[] note, Policy policy, List<byte[]> earlier) throws IOException {
        return switch (judge(note, policy)) {
            case Wrong wrong -> wrong.at(0);
            case Policy.Believed believed -> {
                List<Checkpoint> kept = new ArrayList<>();
                for (byte[] each : earlier) {
                    switch (judge(each, Policy.of(policy.log()))) {
                        case Wrong wrong -> {
                            yield wrong.at(0);
                        }
                        case Policy.Believed old -> kept.add(old.checkpoint());
                    }
                }
                yield new Audit(tiles, believed.checkpoint().size()).run(believed, kept);
            }
        };
    }

    private static Policy.Judged judge(byte[] note, Policy policy) {
        try {
            return policy.judge(SignedNote.parse(note));
        } catch (Malformed wrong) {
            return Wrong.of(Reason.MALFORMED, wrong);
        }
    }

    private Verdict run(Policy.Believed believed, List<Checkpoint> kept) throws IOException {
        List<Checkpoint> waiting = new ArrayList<>(kept);
        waiting.sort(Comparator.comparingLong(Checkpoint::size));
        long proved = 0;
        Frontier frontier = Frontier.EMPTY;
        while (frontier.size() < size) {
            Tile.Entries tile = Tile.bundle(frontier.size(), size);
            Optional<byte[]> stored = tiles.read(tile);
            if (stored.isEmpty()) {
                return new Wrong(Reason.MISSING, tile.path()).at(frontier.size());
            }
            Bundle bundle = Bundle.read(stored.get(), tile.width());
            Optional<Wrong> wrong = leaves(tile, bundle);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            long end = frontier.size() + tile.width();
            while (!waiting.isEmpty() && waiting.getFirst().size() <= end) {
                Checkpoint old = waiting.removeFirst();
                int more = (int) (old.size() - frontier.size());
                Hash root = frontier.append(bundle.entries().subList(0, more))
                        .next()
                        .root();
                if (!root.equals(old.root())) {
                    return new Wrong(Reason.FORKED, old.root().base64()).at(proved);
                }
                proved = old.size();
            }
            Frontier.Growth growth = frontier.append(bundle.entries());
            for (Map.Entry<Tile, byte[]> made : growth.tiles().entrySet()) {
                if (made.getKey() instanceof Tile.Hashes hashes && hashes.level() > 0) {
                    int last = hashes.width() - 1;
                    wrong = slot(hashes.level(), hashes.index() * Tile.FULL + last, Hash.at(made.getValue(), last));
                    if (wrong.isPresent()) {
                        return wrong.get();
                    }
                }
            }
            frontier = growth.next();
        }
        if (!frontier.root().equals(believed.checkpoint().root())) {
            return new Wrong(Reason.REWRITTEN, believed.checkpoint().root().base64()).at(proved);
        }
        return waiting.isEmpty()
                ? new Whole(believed.checkpoint(), believed.cosignatures())
                : new Wrong(Reason.SHORTER, size + " < " + waiting.getFirst().size()).at(size);
    }

    private Optional<Wrong> leaves(Tile.Entries tile, Bundle bundle) throws IOException {
        long start = tile.index() * Tile.FULL;
        for (int at = 0; at < tile.width(); at++) {
            if (at == bundle.entries().size()) {
                return Optional.of(new Wrong(Reason.WRONG_ENTRY, tile.path()).at(start + at));
            }
            Optional<Wrong> wrong =
                    slot(0, start + at, Hash.leaf(bundle.entries().get(at)));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return bundle.rest() == 0
                ? Optional.empty()
                : Optional.of(new Wrong(Reason.WRONG_ENTRY, tile.path()).at(start + tile.width() - 1));
    }

    /// What is wrong with the stored hash number `position` of `level`, which should be `hash`.
    private Optional<Wrong> slot(int level, long position, Hash hash) throws IOException {
        Tile.Hashes tile = Tile.holding(level, position, size);
        Held stored = held.get(level);
        if (stored == null || !stored.tile().equals(tile)) {
            stored = new Held(tile, tiles.read(tile));
            held.put(level, stored);
        }
        int slot = (int) (position % Tile.FULL);
        if (stored.bytes().isEmpty()) {
            return Optional.of(new Wrong(Reason.MISSING, tile.path()).at(tile.firstEntry(slot)));
        }
        byte[] bytes = stored.bytes().get();
        boolean right = bytes.length >= (slot + 1) * Hash.SIZE
                && Hash.at(bytes, slot).equals(hash)
                && (slot < tile.width() - 1 || bytes.length == tile.limit());
        Reason reason = level == 0 ? Reason.WRONG_ENTRY : Reason.WRONG_TILE;
        return right ? Optional.empty() : Optional.of(new Wrong(reason, tile.path()).at(tile.firstEntry(slot)));
    }

    private record Held(Tile.Hashes tile, Optional<byte[]> bytes) {}
}
