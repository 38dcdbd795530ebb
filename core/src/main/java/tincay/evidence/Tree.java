package tincay.evidence;

import java.util.ArrayList;
import java.util.List;

/// The Merkle tree of RFC 6962, 2.1: makes and verifies proofs that an entry is in a tree and that a tree extends one.
public final class Tree {
    /// The most hashes a proof can have for a size that fits 63 bits.
    public static final int LONGEST_PROOF = 63;

    private Tree() {}

    /// The hashes of complete subtrees, wherever they are kept.
    public interface Nodes {
        /// The hash over the entries `[index · 2^height, (index + 1) · 2^height)`, all of which exist.
        Hash at(int height, long index);
    }

    /// The root over the first `size` entries.
    public static Hash root(Nodes nodes, long size) {
        atLeast(0, size);
        return size == 0 ? Hash.EMPTY : range(nodes, 0, size);
    }

    /// The hashes from the sibling of entry `index` up to the child of the root over `size` entries.
    ///
    /// @throws IllegalArgumentException unless 0 ≤ index < size
    public static List<Hash> inclusion(Nodes nodes, long index, long size) {
        atLeast(0, index);
        atLeast(index + 1, size);
        List<Hash> proof = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + split(end - start);
            if (index < middle) {
                proof.addFirst(range(nodes, middle, end));
                end = middle;
            } else {
                proof.addFirst(range(nodes, start, middle));
                start = middle;
            }
        }
        return List.copyOf(proof);
    }

    /// The hashes that show the tree of `size2` entries to begin with the tree of `size1`.
    ///
    /// @throws IllegalArgumentException unless 0 < size1 ≤ size2
    public static List<Hash> consistency(Nodes nodes, long size1, long size2) {
        atLeast(1, size1);
        atLeast(size1, size2);
        List<Hash> proof = new ArrayList<>();
        long start = 0;
        long end = size2;
        while (size1 < end) {
            long middle = start + split(end - start);
            if (size1 <= middle) {
                proof.addFirst(range(nodes, middle, end));
                end = middle;
            } else {
                proof.addFirst(range(nodes, start, middle));
                start = middle;
            }
        }
        if (start > 0) {
            proof.addFirst(range(nodes, start, end));
        }
        return List.copyOf(proof);
    }

    /// Whether `proof` shows `leaf` to be entry `index` of the tree with `size` entries and this root (RFC 9162,
    /// 2.1.3.2).
    public static boolean includes(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size || proof.size() > LONGEST_PROOF) {
            return false;
        }
        long at = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = Hash.node(sibling, hash);
                int levels = Long.numberOfTrailingZeros(at);
                at >>= levels;
                last >>= levels;
            } else {
                hash = Hash.node(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /// Whether `proof` shows the tree (`size2`, `root2`) to begin with the tree (`size1`, `root1`) (RFC 9162,
    /// 2.1.4.2). About the empty tree nothing can be proved: `size1` = 0 is refused.
    public static boolean isConsistent(long size1, Hash root1, long size2, Hash root2, List<Hash> proof) {
        if (size1 <= 0 || size2 < size1 || proof.size() > LONGEST_PROOF) {
            return false;
        }
        if (size1 == size2) {
            return proof.isEmpty() && root1.equals(root2);
        }
        if (proof.isEmpty()) {
            return false;
        }
        boolean complete = Long.bitCount(size1) == 1;
        int shared = Long.numberOfTrailingZeros(size1);
        long at = (size1 - 1) >> shared;
        long last = (size2 - 1) >> shared;
        Hash first = complete ? root1 : proof.getFirst();
        Hash old = first;
        Hash young = first;
        for (Hash hash : complete ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                old = Hash.node(hash, old);
                young = Hash.node(hash, young);
                int levels = Long.numberOfTrailingZeros(at);
                at >>= levels;
                last >>= levels;
            } else {
                young = Hash.node(young, hash);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(root1) && young.equals(root2);
    }

    private static Hash range(Nodes nodes, long start, long end) {
        long count = end - start;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return nodes.at(height, start >> height);
        }
        long middle = start + split(count);
        return Hash.node(range(nodes, start, middle), range(nodes, middle, end));
    }

    /// The largest power of two below `count`.
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    private static void atLeast(long bound, long value) {
        if (value < bound) {
            throw new IllegalArgumentException("must be at least " + bound + ": `" + value + "`");
        }
    }
}
