package tincay.check.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WinnowingTest {
    /// The theorem: whatever stands around it, a run of 14 syllables in common leaves a fingerprint in common.
    @Test
    void everyRunOfFourteenSyllablesLeavesAFingerprintInBothTexts() {
        Random random = new Random(14);
        for (int round = 0; round < 20_000; round++) {
            int variety = 2 + random.nextInt(200);
            int[] run = random.ints(Winnowing.GUARANTEED, 0, variety).toArray();
            Set<Integer> one = fingerprints(around(run, random, variety));
            Set<Integer> other = fingerprints(around(run, random, variety));

            assertThat(one).as("round %d", round).containsAnyElementsOf(other);
        }
    }

    @Test
    void aGramDependsOnItsSyllablesAlone() {
        int[] text = {5, 6, 7, 8, 9, 10, 11, 5, 6, 7, 8, 9, 10, 11};
        int[] grams = Winnowing.grams(text.length, Winnowing.GRAM, at -> text[at]);

        assertThat(grams).hasSize(8);
        assertThat(grams[0]).isEqualTo(grams[7]);
        assertThat(Arrays.stream(grams).distinct().count()).isEqualTo(7);
    }

    @Test
    void aTextShorterThanAGramHasNone() {
        assertThat(Winnowing.grams(6, Winnowing.GRAM, at -> at)).isEmpty();
        assertThat(Winnowing.places(new int[0])).isEmpty();
    }

    @Test
    void aTextShorterThanAWindowHasOne() {
        assertThat(Winnowing.places(new int[] {3, 1, 2})).containsExactly(1);
    }

    @Test
    void ofEqualGramsTheLastIsChosen() {
        assertThat(Winnowing.places(new int[] {4, 4, 4, 4, 4, 4, 4, 4, 4})).containsExactly(7, 8);
    }

    private static Set<Integer> fingerprints(int[] text) {
        int[] grams = Winnowing.grams(text.length, Winnowing.GRAM, at -> text[at]);
        return Arrays.stream(Winnowing.places(grams)).mapToObj(at -> grams[at]).collect(Collectors.toSet());
    }

    private static int[] around(int[] run, Random random, int variety) {
        int before = random.nextInt(40);
        int after = random.nextInt(40);
        int[] text = new int[before + run.length + after];
        for (int at = 0; at < text.length; at++) {
            text[at] = random.nextInt(variety);
        }
        System.arraycopy(run, 0, text, before, run.length);
        return text;
    }
}
