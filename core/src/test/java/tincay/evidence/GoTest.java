package tincay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our log judged by a program of others: `golang.org/x/mod/sumdb`, as Debian packages it.
class GoTest {
    private static final int SIZE = 300;
    private static final int MUTATIONS = 10_000;

    private static final List<byte[]> ENTRIES = Sample.entries(SIZE);
    private static final Sample.Store STORE = Sample.Store.of(ENTRIES);
    private static final Tree.Nodes NODES = new StoredNodes(STORE, SIZE);
    private static final List<Hash> ROOTS = roots();
    private static final String ROOT = STORE.frontier.root().base64();

    @TempDir
    Path folder;

    @BeforeEach
    void needsGo() {
        assumeTrue(GoJudge.isThere(), GoJudge.MISSING);
    }

    /// One run of Go judges all: what is ours is right, and each of 10,000 mutations of what is stored is refused
    /// at the entry that our own audit names.
    @Test
    void goBelievesOurLogAndNoneOfItsMutations() throws IOException, InterruptedException, Malformed {
        List<String> lines = new ArrayList<>();
        Path checkpoint =
                Files.write(folder.resolve("checkpoint"), STORE.checkpoint(1).bytes());
        lines.add("key " + Sample.logKey().verifier() + " " + checkpoint);
        for (int at = 0; at < SIZE; at++) {
            String old = ROOTS.get(at).base64();
            lines.add(leaf(Hash.leaf(ENTRIES.get(at)), ENTRIES.get(at)));
            lines.add(record(at, Hash.leaf(ENTRIES.get(at))));
            lines.add("tree " + (at + 1) + " " + old + " " + SIZE + " " + ROOT
                    + words(Tree.consistency(NODES, at + 1, SIZE)));
            if (at + 1 < SIZE) {
                lines.add("not tree " + (at + 1) + " " + ROOT + " " + SIZE + " " + ROOT
                        + words(Tree.consistency(NODES, at + 1, SIZE)));
            }
        }
        mutate(lines);

        assertThat(new GoJudge(folder).judge(lines)).isEqualTo("judged " + lines.size());
    }

    private static void mutate(List<String> lines) throws IOException, Malformed {
        Random random = new Random(10_001);
        byte[] note = STORE.checkpoint(1).bytes();
        Policy policy = Policy.of(Sample.logKey().verifier());
        for (int round = 0; round < MUTATIONS; round++) {
            int at = random.nextInt(SIZE);
            byte[] entry = ENTRIES.get(at).clone();
            byte[] slot = Hash.leaf(entry).bytes();
            boolean inEntry = random.nextBoolean();
            byte[] bent = inEntry ? entry : slot;
            bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
            lines.add("not " + leaf(Hash.wrap(slot), entry));
            lines.add("not " + record(at, inEntry ? Hash.leaf(entry) : Hash.wrap(slot)));
            Tiles stored = tile -> STORE.read(tile).map(bytes -> with(tile, bytes, at, entry, slot));
            assertThat(Audit.of(stored, note, policy, List.of()))
                    .as("mutation %d of entry %d", round, at)
                    .isInstanceOfSatisfying(
                            Wrong.class, wrong -> assertThat(wrong.index()).hasValue(at));
        }
    }

    /// The piece with this entry and this slot at `at`, if it holds that one.
    private static byte[] with(Tile tile, byte[] bytes, int at, byte[] entry, byte[] slot) {
        if (tile.index() != at / Tile.FULL) {
            return bytes;
        }
        return switch (tile) {
            case Tile.Entries bundle -> {
                List<byte[]> held =
                        new ArrayList<>(Bundle.read(bytes, bundle.width()).entries());
                held.set(at % Tile.FULL, entry);
                yield Bundle.write(held);
            }
            case Tile.Hashes hashes -> {
                if (hashes.level() == 0) {
                    System.arraycopy(slot, 0, bytes, at % Tile.FULL * Hash.SIZE, Hash.SIZE);
                }
                yield bytes;
            }
        };
    }

    private static String leaf(Hash hash, byte[] entry) {
        return "leaf " + hash.base64() + " " + Base64.getEncoder().encodeToString(entry);
    }

    private static String record(int at, Hash leaf) {
        return "record " + at + " " + SIZE + " " + ROOT + " " + leaf.base64() + words(Tree.inclusion(NODES, at, SIZE));
    }

    /// The root after each entry.
    private static List<Hash> roots() {
        List<Hash> roots = new ArrayList<>();
        Frontier grown = Frontier.EMPTY;
        for (byte[] entry : ENTRIES) {
            grown = grown.append(List.of(entry)).next();
            roots.add(grown.root());
        }
        return roots;
    }

    private static String words(List<Hash> proof) {
        StringBuilder words = new StringBuilder();
        proof.forEach(hash -> words.append(' ').append(hash.base64()));
        return words.toString();
    }
}
