package tincay.evidence;

import java.util.List;

/// The last state of a log that a signer or a witness put its name to. It must outlive the log's database.
///
/// @param size entries; 0 for none signed yet
public record Memory(long size, Hash root) {
    /// Nothing signed yet.
    public static final Memory EMPTY = new Memory(0, Hash.EMPTY);

    public Memory {
        if (size < 0 || (size == 0 && !root.equals(Hash.EMPTY))) {
            throw new IllegalArgumentException("not a state of a log: `" + size + "`");
        }
    }

    /// Reads what {@link #text()} wrote: two lines, the size and the root.
    public static Memory parse(String text) throws Malformed {
        String[] lines = text.split("\n", -1);
        if (lines.length != 3 || !lines[2].isEmpty()) {
            throw new Malformed("not a memory: two lines, a size and a root");
        }
        long size = Decimal.parse(lines[0]);
        Hash root = Hash.parse(lines[1]);
        if (size == 0 && !root.equals(Hash.EMPTY)) {
            throw new Malformed("a root of no entries that is not the hash of nothing");
        }
        return new Memory(size, root);
    }

    /// The memory as it is stored.
    public String text() {
        return size + "\n" + root.base64() + "\n";
    }

    /// Whether `proof` shows the state (`size`, `root`) to be this one or to begin with it.
    boolean leadsTo(Checkpoint next, List<Hash> proof) {
        return size == 0
                ? proof.isEmpty() && (next.size() > 0 || next.root().equals(Hash.EMPTY))
                : Tree.isConsistent(size, root, next.size(), next.root(), proof);
    }
}
