package tincay.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All that is needed to check one document without a network: a `.tlog-proof` (C2SP tlog-proof).
///
/// Its extra data are the 16 bytes of the salt and, after them, the leaf. They need no trust: the leaf is proved by its
/// inclusion, the salt by the commitment in the leaf.
///
/// @param index the entry's place in the log, from 0
/// @param inclusion the hashes from the sibling of the leaf up to the child of the root
/// @param checkpoint the signed checkpoint they lead to, with its cosignatures
public record Proof(Salt salt, Entry entry, long index, List<Hash> inclusion, SignedNote checkpoint) {
    /// The most bytes of a proof that is read.
    public static final int LIMIT = 2_000_000;

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public Proof {
        inclusion = List.copyOf(inclusion);
        if (index < 0 || inclusion.size() > Tree.LONGEST_PROOF) {
            throw new IllegalArgumentException("no such proof: `" + index + "`, `" + inclusion.size() + "` hashes");
        }
    }

    /// Reads a proof; whether it proves anything, {@link Verifier} tells.
    public static Proof parse(byte[] bytes) throws Malformed {
        String text = Utf8.parse(bytes, LIMIT);
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw new Malformed("a proof without a blank line and a checkpoint after it");
        }
        List<String> lines = List.of(text.substring(0, gap).split("\n", -1));
        if (!lines.getFirst().equals(HEADER)) {
            throw new Malformed(
                    "not a proof: its first line is `" + Malformed.shown(lines.getFirst()) + "`, not " + HEADER);
        }
        if (lines.size() < 3 || !lines.get(1).startsWith(EXTRA) || !lines.get(2).startsWith(INDEX)) {
            throw new Malformed("a proof without its lines `extra` and `index`");
        }
        if (lines.size() > 3 + Tree.LONGEST_PROOF) {
            throw new Malformed("a proof with more than 63 hashes");
        }
        byte[] extra = Base64Text.decode(lines.get(1).substring(EXTRA.length()));
        if (extra.length <= Salt.SIZE) {
            throw new Malformed("a proof whose extra data hold no entry");
        }
        List<Hash> inclusion = new ArrayList<>();
        for (String line : lines.subList(3, lines.size())) {
            inclusion.add(Hash.parse(line));
        }
        return new Proof(
                Salt.wrap(Arrays.copyOf(extra, Salt.SIZE)),
                Entry.parse(Arrays.copyOfRange(extra, Salt.SIZE, extra.length)),
                Decimal.parse(lines.get(2).substring(INDEX.length())),
                inclusion,
                SignedNote.parse(text.substring(gap + 2)));
    }

    /// The proof as a file.
    public byte[] bytes() {
        byte[] leaf = entry.leaf();
        byte[] extra = Arrays.copyOf(salt.bytes(), Salt.SIZE + leaf.length);
        System.arraycopy(leaf, 0, extra, Salt.SIZE, leaf.length);
        StringBuilder text = new StringBuilder(HEADER)
                .append('\n')
                .append(EXTRA)
                .append(Base64Text.encode(extra))
                .append('\n')
                .append(INDEX)
                .append(index)
                .append('\n');
        inclusion.forEach(hash -> text.append(hash.base64()).append('\n'));
        return Utf8.bytes(text.append('\n').append(checkpoint).toString());
    }
}
