package tincay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static final int SIZE = 600;
    private static final List<byte[]> ENTRIES = Sample.entries(SIZE);
    private static final Sample.Store STORE = Sample.Store.of(ENTRIES);

    @Test
    void aWholeLogIsFoundWhole() throws IOException, Malformed {
        for (int size : new int[] {0, 1, 255, 256, 257, 512, SIZE}) {
            Sample.Store store = Sample.Store.of(ENTRIES.subList(0, size));

            assertThat(audit(store, store.checkpoint(1))).as("size %s", size).isInstanceOf(Audit.Whole.class);
        }
    }

    @Test
    void theLogIsTheSameHoweverItGrew() throws IOException, Malformed {
        Sample.Store store = new Sample.Store();
        Random random = new Random(4);
        for (int at = 0; at < SIZE; ) {
            int more = Math.min(SIZE - at, random.nextInt(90));
            store.append(ENTRIES.subList(at, at + more));
            at += more;
            assertThat(store.frontier.root()).isEqualTo(Tree.root(nodes(), at));
            assertThat(Frontier.read(store, at).root()).isEqualTo(store.frontier.root());
        }
        assertThat(store.pieces).containsKeys(STORE.pieces.keySet().toArray(Tile[]::new));
        assertThat(audit(store, store.checkpoint())).isInstanceOf(Audit.Whole.class);
    }

    /// A tree of 70,000 is the example of C2SP tlog-tiles.
    @Test
    void aLargeLogHasTheTilesOfTheSpecification() throws IOException, Malformed {
        List<byte[]> entries = new ArrayList<>();
        for (int at = 0; at < 70_000; at++) {
            entries.add(new byte[] {(byte) (at >> 16), (byte) (at >> 8), (byte) at});
        }
        Sample.Store store = Sample.Store.of(entries);
        Map<String, Long> count = new TreeMap<>();
        store.pieces.keySet().forEach(tile -> count.merge(sort(tile), 1L, Long::sum));

        assertThat(count)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "0",
                        273L,
                        "0.p/112",
                        1L,
                        "1",
                        1L,
                        "1.p/17",
                        1L,
                        "2.p/1",
                        1L,
                        "entries",
                        273L,
                        "entries.p/112",
                        1L));
        assertThat(audit(store, store.checkpoint())).isInstanceOf(Audit.Whole.class);
        assertThat(Frontier.read(store, 70_000).root()).isEqualTo(store.frontier.root());

        Sample.piece(store.pieces, new Tile.Hashes(1, 0, 256))[32 * 200] ^= 1;
        assertThat(index(audit(store, store.checkpoint()))).isEqualTo(200 * 256);
        Sample.piece(store.pieces, new Tile.Hashes(2, 0, 1))[5] ^= 1;
        Sample.piece(store.pieces, new Tile.Hashes(1, 0, 256))[32 * 200] ^= 1;
        assertThat(index(audit(store, store.checkpoint()))).isZero();
        assertThat(new Tile.Hashes(1, 1_234_067, 256).path()).isEqualTo("tile/1/x001/x234/067");
        assertThat(new Tile.Entries(273, 112).path()).isEqualTo("tile/entries/273.p/112");
    }

    @Test
    void tenThousandMutationsAreEachFoundAtTheirEntry() throws IOException, Malformed {
        Random random = new Random(10_000);
        byte[] note = STORE.checkpoint(1).bytes();
        Policy policy = Policy.of(Sample.logKey().verifier());
        List<Tile> tiles = STORE.pieces.keySet().stream()
                .sorted(Comparator.comparing(Tile::path))
                .toList();
        Map<String, AtomicInteger> done = new TreeMap<>();
        for (int round = 0; round < 10_000; round++) {
            Mutation mutation = Mutation.draw(STORE.pieces, tiles, random);
            done.computeIfAbsent(mutation.what(), what -> new AtomicInteger()).incrementAndGet();
            Audit.Verdict verdict =
                    Audit.of(tile -> Optional.ofNullable(mutation.pieces().get(tile)), note, policy, List.of());
            assertThat(verdict).as("round %s: %s", round, mutation.what()).isInstanceOf(Wrong.class);
            assertThat(index(verdict))
                    .as("round %s: %s", round, mutation.what())
                    .isEqualTo(mutation.index());
        }
        assertThat(done.keySet())
                .containsExactly(
                        "added", "bit", "deleted entry", "deleted piece", "replaced piece", "swapped", "truncated");
        assertThat(done.values()).allSatisfy(count -> assertThat(count.get()).isGreaterThan(300));
    }

    @Test
    void aChangedCheckpointProvesNothing() throws IOException, Malformed {
        byte[] note = STORE.checkpoint().bytes();
        Policy policy = Policy.of(Sample.logKey().verifier());
        for (int at = 0; at < note.length; at++) {
            byte[] bent = note.clone();
            bent[at] ^= (byte) (1 << (at % 8));
            assertThat(index(Audit.of(STORE, bent, policy, List.of())))
                    .as("byte %s", at)
                    .isZero();
        }
    }

    /// All tiles made anew over other entries: nothing stored disagrees, only what was signed or kept does.
    @Test
    void aLogRewrittenAsAWholeIsFoundByWhatWasKept() throws IOException, Malformed {
        List<byte[]> other = new ArrayList<>(ENTRIES);
        other.set(300, Sample.entries(SIZE + 1).getLast());
        Sample.Store rewritten = Sample.Store.of(other);
        Policy policy = Policy.of(Sample.logKey().verifier());
        byte[] early = Sample.Store.of(ENTRIES.subList(0, 256)).checkpoint().bytes();
        byte[] late = Sample.Store.of(ENTRIES.subList(0, 400)).checkpoint().bytes();
        byte[] real = STORE.checkpoint().bytes();
        byte[] forged = rewritten.checkpoint().bytes();

        assertThat(Audit.of(rewritten, real, policy, List.of()))
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.reason()).isEqualTo(Reason.REWRITTEN));
        assertThat(index(Audit.of(rewritten, real, policy, List.of(early)))).isEqualTo(256);
        assertThat(Audit.of(rewritten, forged, policy, List.of())).isInstanceOf(Audit.Whole.class);
        assertThat(Audit.of(rewritten, forged, policy, List.of(late, early)))
                .isInstanceOfSatisfying(Wrong.class, wrong -> {
                    assertThat(wrong.reason()).isEqualTo(Reason.FORKED);
                    assertThat(wrong.index()).hasValue(256);
                });
        assertThat(Audit.of(rewritten, forged, policy, List.of(real)))
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.reason()).isEqualTo(Reason.FORKED));
        assertThat(Audit.of(Sample.Store.of(ENTRIES.subList(0, 256)), early, policy, List.of(real)))
                .isInstanceOfSatisfying(Wrong.class, wrong -> {
                    assertThat(wrong.reason()).isEqualTo(Reason.SHORTER);
                    assertThat(wrong.index()).hasValue(256);
                });
    }

    /// A changed store, and the first entry it no longer proves, found without the audit.
    private record Mutation(String what, Map<Tile, byte[]> pieces, long index) {
        static Mutation draw(Map<Tile, byte[]> stored, List<Tile> tiles, Random random) {
            Map<Tile, byte[]> pieces = new HashMap<>(stored);
            Tile tile = tiles.get(random.nextInt(tiles.size()));
            byte[] bytes = Sample.piece(pieces, tile);
            int at = random.nextInt(bytes.length);
            int kind = random.nextInt(7);
            return switch (kind) {
                case 0 -> {
                    byte[] bent = bytes.clone();
                    bent[at] ^= (byte) (1 << random.nextInt(8));
                    yield with("bit", pieces, tile, bent, entryAt(tile, bytes, at));
                }
                case 1 -> with("truncated", pieces, tile, Arrays.copyOf(bytes, at), entryAt(tile, bytes, at));
                case 2 -> {
                    long last = entryAt(tile, bytes, bytes.length - 1);
                    yield with("added", pieces, tile, Arrays.copyOf(bytes, bytes.length + 1 + at), last);
                }
                case 3 -> {
                    pieces.remove(tile);
                    yield new Mutation("deleted piece", pieces, entryAt(tile, bytes, 0));
                }
                case 4 -> {
                    Tile other = tiles.stream()
                            .filter(each -> sort(each).charAt(0) == sort(tile).charAt(0) && !each.equals(tile))
                            .findAny()
                            .orElse(tile);
                    byte[] instead = other.equals(tile) ? new byte[bytes.length] : Sample.piece(pieces, other);
                    yield with("replaced piece", pieces, tile, instead, entryAt(tile, bytes, 0));
                }
                default -> {
                    Tile.Entries bundle = Tile.bundle(random.nextInt(SIZE), SIZE);
                    byte[] before = Sample.piece(pieces, bundle);
                    List<byte[]> held =
                            new ArrayList<>(Bundle.read(before, bundle.width()).entries());
                    int first = random.nextInt(held.size() - 1);
                    int second = first + 1 + random.nextInt(held.size() - first - 1);
                    if (kind == 5) {
                        byte[] kept = held.set(first, held.get(second));
                        held.set(second, kept);
                    } else {
                        held.remove(first);
                    }
                    yield with(
                            kind == 5 ? "swapped" : "deleted entry",
                            pieces,
                            bundle,
                            Bundle.write(held),
                            bundle.index() * Tile.FULL + first);
                }
            };
        }

        private static Mutation with(String what, Map<Tile, byte[]> pieces, Tile tile, byte[] bytes, long index) {
            pieces.put(tile, bytes);
            return new Mutation(what, pieces, index);
        }

        /// The first entry that byte `at` of a piece speaks of.
        private static long entryAt(Tile tile, byte[] bytes, int at) {
            return switch (tile) {
                case Tile.Hashes hashes -> (hashes.index() * 256 + at / 32) * (long) Math.pow(256, hashes.level());
                case Tile.Entries entries -> {
                    long entry = entries.index() * 256;
                    int end = 0;
                    while (true) {
                        end += 2 + Byte.toUnsignedInt(bytes[end]) * 256 + Byte.toUnsignedInt(bytes[end + 1]);
                        if (at < end) {
                            yield entry;
                        }
                        entry++;
                    }
                }
            };
        }
    }

    private static String sort(Tile tile) {
        String level = switch (tile) {
            case Tile.Hashes hashes -> Integer.toString(hashes.level());
            case Tile.Entries _ -> "entries";
        };
        return tile.width() == Tile.FULL ? level : level + ".p/" + tile.width();
    }

    private static Tree.Nodes nodes() {
        return new StoredNodes(STORE, SIZE);
    }

    private static Audit.Verdict audit(Sample.Store store, SignedNote note) throws IOException, Malformed {
        return Audit.of(store, note.bytes(), Policy.of(Sample.logKey().verifier()), List.of());
    }

    private static long index(Audit.Verdict verdict) {
        return switch (verdict) {
            case Wrong wrong -> wrong.index().orElseThrow();
            case Audit.Whole whole -> throw new AssertionError("found whole: " + whole.checkpoint());
        };
    }
}
