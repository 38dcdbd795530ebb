package tincay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TreeTest {
    private static final int MOST = 300;
    private static final List<Hash> LEAVES = IntStream.range(0, MOST)
            .mapToObj(each -> Hash.leaf(("entry " + each).getBytes(StandardCharsets.UTF_8)))
            .toList();
    private static final Tree.Nodes NODES =
            (height, index) -> definition(LEAVES.subList((int) (index << height), (int) ((index + 1) << height)));

    @Test
    void inclusionIsJudgedAsTheVectorsSay() throws IOException {
        List<JsonNode> cases = Vectors.read("inclusion.jsonl");

        assertThat(cases)
                .hasSize(98)
                .allSatisfy(each -> assertThat(isHash(each.get("leafHash"))
                                && Tree.includes(
                                        hash(each.get("leafHash")),
                                        number(each.get("leafIdx")),
                                        number(each.get("treeSize")),
                                        proof(each),
                                        hash(each.get("root"))))
                        .as(each.get("file").asString())
                        .isNotEqualTo(each.get("wantErr").asBoolean()));
    }

    @Test
    void consistencyIsJudgedAsTheVectorsSay() throws IOException {
        List<JsonNode> cases = Vectors.read("consistency.jsonl");

        assertThat(cases)
                .hasSize(98)
                .allSatisfy(each -> assertThat(Tree.isConsistent(
                                number(each.get("size1")),
                                hash(each.get("root1")),
                                number(each.get("size2")),
                                hash(each.get("root2")),
                                proof(each)))
                        .as(each.get("file").asString())
                        .isNotEqualTo(each.get("wantErr").asBoolean()));
    }

    @Test
    void everyRootIsTheDefinitionOfTheRfc() {
        assertThat(Tree.root(NODES, 0)).isEqualTo(Hash.EMPTY);
        assertThat(Hash.EMPTY.hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int size = 1; size <= MOST; size++) {
            assertThat(Tree.root(NODES, size)).isEqualTo(definition(LEAVES.subList(0, size)));
        }
    }

    @Test
    void everyEntryOfEverySizeIsProvedAndNothingElse() {
        Random random = new Random(20261123);
        for (int size = 1; size <= MOST; size++) {
            Hash root = Tree.root(NODES, size);
            for (int index = 0; index < size; index++) {
                List<Hash> proof = Tree.inclusion(NODES, index, size);
                assertThat(Tree.includes(LEAVES.get(index), index, size, proof, root))
                        .as("%s of %s", index, size)
                        .isTrue();
                int other = random.nextInt(MOST);
                assertThat(Tree.includes(LEAVES.get(other), index, size, proof, root))
                        .isEqualTo(other == index);
                assertThat(Tree.includes(LEAVES.get(index), other, size, proof, root))
                        .isEqualTo(other == index);
                assertThat(Tree.includes(LEAVES.get(index), index, size, bent(proof, random), root))
                        .isFalse();
            }
        }
    }

    @Test
    void everyPairOfSizesIsProvedAndNothingElse() {
        Random random = new Random(20261124);
        for (int size = 1; size <= MOST; size++) {
            Hash root = Tree.root(NODES, size);
            for (int old = 1; old <= size; old++) {
                Hash oldRoot = Tree.root(NODES, old);
                List<Hash> proof = Tree.consistency(NODES, old, size);
                assertThat(Tree.isConsistent(old, oldRoot, size, root, proof))
                        .as("%s in %s", old, size)
                        .isTrue();
                assertThat(Tree.isConsistent(old, LEAVES.get(7), size, root, proof))
                        .isFalse();
                assertThat(Tree.isConsistent(old, oldRoot, size, LEAVES.get(7), proof))
                        .isFalse();
                assertThat(Tree.isConsistent(old, oldRoot, size, root, bent(proof, random)))
                        .isFalse();
            }
        }
    }

    @Test
    void whatCannotBeProvedIsRefused() {
        assertThatThrownBy(() -> Tree.inclusion(NODES, 3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tree.inclusion(NODES, -1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tree.consistency(NODES, 0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tree.consistency(NODES, 4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    /// The proof with one hash changed, left out, doubled or added.
    private static List<Hash> bent(List<Hash> proof, Random random) {
        List<Hash> bent = new ArrayList<>(proof);
        if (proof.isEmpty()) {
            bent.add(Hash.EMPTY);
            return bent;
        }
        int at = random.nextInt(proof.size());
        switch (random.nextInt(4)) {
            case 0 -> {
                byte[] bytes = bent.get(at).bytes();
                bytes[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
                bent.set(at, Hash.wrap(bytes));
            }
            case 1 -> bent.remove(at);
            case 2 -> bent.add(at, bent.get(at));
            default -> bent.add(Hash.EMPTY);
        }
        return bent;
    }

    /// MTH of RFC 6962, 2.1, word by word.
    static Hash definition(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return Hash.node(definition(leaves.subList(0, split)), definition(leaves.subList(split, leaves.size())));
    }

    private static List<Hash> proof(JsonNode each) {
        return each.get("proof").isNull()
                ? List.of()
                : each.get("proof").valueStream().map(TreeTest::hash).toList();
    }

    /// Some roots are words (“don't care”): any hash will do, as long as equal words give equal hashes.
    private static Hash hash(JsonNode base64) {
        byte[] bytes = base64.isNull() ? new byte[0] : Base64.getDecoder().decode(base64.asString());
        return bytes.length == Hash.SIZE ? Hash.wrap(bytes) : Hash.of(bytes);
    }

    /// A leaf of another length is refused before there is a {@link Hash}.
    private static boolean isHash(JsonNode base64) {
        return !base64.isNull() && Base64.getDecoder().decode(base64.asString()).length == Hash.SIZE;
    }

    private static long number(JsonNode number) {
        return number.bigIntegerValue().longValue();
    }
}
