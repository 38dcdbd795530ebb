package tincay.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cases about trees: what is in them, and whether one begins with another.
final class TreeVectors {
    private static final Tree.Nodes NODES = new StoredNodes(SpecVectors.STORE, SpecVectors.SIZE);
    private static final int SMALL = 8;

    private TreeVectors() {}

    static List<Map<String, Object>> inclusion() {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int size = 1; size <= SMALL; size++) {
            for (int index = 0; index < size; index++) {
                cases.add(included("included", Included.in(index, size), true));
            }
        }
        for (int index : new int[] {0, 127, 128, 255, 256, 259}) {
            cases.add(included("included in a larger log", Included.in(index, SpecVectors.SIZE), true));
        }
        Included good = Included.in(2, 7);
        Map<String, Included> bad = new LinkedHashMap<>();
        bad.put("another index", good.at(3, 7));
        bad.put("a size too small for the proof", good.at(2, 4));
        bad.put("an index beyond the end", good.at(7, 7));
        bad.put("an index far beyond the end", good.at(Long.MAX_VALUE, 7));
        bad.put("an empty tree", new Included(good.leaf(), 0, 0, List.of(), Hash.EMPTY));
        bad.put("another leaf", new Included(Included.in(3, 7).leaf(), 2, 7, good.proof(), good.root()));
        bad.put("another root", new Included(good.leaf(), 2, 7, good.proof(), SpecVectors.root(8)));
        bad.put("a node in place of a leaf", new Included(SpecVectors.root(2), 0, 7, good.proof(), good.root()));
        bad.put("no proof", good.with(List.of()));
        bad.put("the last hash is missing", good.with(good.proof().subList(0, 2)));
        bad.put("the first hash is missing", good.with(good.proof().subList(1, 3)));
        bad.put("one hash too many", good.with(and(good.proof(), Hash.EMPTY)));
        bad.put("two hashes exchanged", good.with(good.proof().reversed()));
        bad.put("64 hashes", good.with(Collections.nCopies(64, Hash.EMPTY)));
        bad.forEach((name, each) -> cases.add(included(name, each, false)));
        return cases;
    }

    static List<Map<String, Object>> consistency() {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int size = 1; size <= SMALL; size++) {
            for (int old = 1; old <= size; old++) {
                cases.add(consistent("begins with", Consistent.from(old, size), true));
            }
        }
        for (int old : new int[] {1, 128, 255, 256, 257, 260}) {
            cases.add(consistent("a larger log begins with", Consistent.from(old, SpecVectors.SIZE), true));
        }
        Consistent good = Consistent.from(3, 7);
        Map<String, Consistent> bad = new LinkedHashMap<>();
        bad.put("from an empty tree", new Consistent(0, Hash.EMPTY, 7, SpecVectors.root(7), List.of()));
        bad.put("from a larger tree", new Consistent(7, SpecVectors.root(7), 3, SpecVectors.root(3), good.proof()));
        bad.put("one size, two roots", new Consistent(7, SpecVectors.root(6), 7, SpecVectors.root(7), List.of()));
        bad.put("one size, with a proof", new Consistent(7, SpecVectors.root(7), 7, SpecVectors.root(7), good.proof()));
        bad.put("another old root", new Consistent(3, SpecVectors.root(2), 7, SpecVectors.root(7), good.proof()));
        bad.put("another new root", new Consistent(3, SpecVectors.root(3), 7, SpecVectors.root(8), good.proof()));
        bad.put("the roots exchanged", new Consistent(3, SpecVectors.root(7), 7, SpecVectors.root(3), good.proof()));
        bad.put("another old size", new Consistent(4, SpecVectors.root(3), 7, SpecVectors.root(7), good.proof()));
        bad.put("no proof", good.with(List.of()));
        bad.put("no proof, from a power of two", Consistent.from(4, 7).with(List.of()));
        bad.put(
                "the last hash is missing",
                good.with(good.proof().subList(0, good.proof().size() - 1)));
        bad.put(
                "the first hash is missing",
                good.with(good.proof().subList(1, good.proof().size())));
        bad.put("one hash too many", good.with(and(good.proof(), Hash.EMPTY)));
        bad.put("the hashes in another order", good.with(good.proof().reversed()));
        bad.put("64 hashes", good.with(Collections.nCopies(64, Hash.EMPTY)));
        bad.forEach((name, each) -> cases.add(consistent(name, each, false)));
        return cases;
    }

    private static Map<String, Object> included(String name, Included it, boolean result) {
        return SpecVectors.of(
                name,
                "leafHash",
                it.leaf().hex(),
                "index",
                it.index(),
                "size",
                it.size(),
                "proof",
                SpecVectors.hex(it.proof()),
                "root",
                it.root().hex(),
                "result",
                result ? "valid" : "not-included");
    }

    private static Map<String, Object> consistent(String name, Consistent it, boolean result) {
        return SpecVectors.of(
                name,
                "oldSize",
                it.old(),
                "oldRoot",
                it.oldRoot().hex(),
                "size",
                it.size(),
                "root",
                it.root().hex(),
                "proof",
                SpecVectors.hex(it.proof()),
                "result",
                result ? "valid" : "inconsistent");
    }

    private static List<Hash> and(List<Hash> proof, Hash more) {
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(more);
        return longer;
    }

    private record Included(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        static Included in(int index, int size) {
            return new Included(
                    Hash.leaf(SpecVectors.ENTRIES.get(index)),
                    index,
                    size,
                    Tree.inclusion(NODES, index, size),
                    SpecVectors.root(size));
        }

        Included at(long otherIndex, long otherSize) {
            return new Included(leaf, otherIndex, otherSize, proof, root);
        }

        Included with(List<Hash> other) {
            return new Included(leaf, index, size, other, root);
        }
    }

    private record Consistent(long old, Hash oldRoot, long size, Hash root, List<Hash> proof) {
        static Consistent from(int old, int size) {
            return new Consistent(
                    old, SpecVectors.root(old), size, SpecVectors.root(size), Tree.consistency(NODES, old, size));
        }

        Consistent with(List<Hash> other) {
            return new Consistent(old, oldRoot, size, root, other);
        }
    }
}
