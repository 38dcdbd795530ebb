package tincay.check.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverlapsTest {
    @Test
    void everyRunOfFourteenSyllablesIsFoundWhereverItStands() {
        Random random = new Random(7);
        for (int round = 0; round < 5000; round++) {
            int length = Winnowing.GUARANTEED + random.nextInt(30);
            int[] draft = random.ints(length + random.nextInt(300), 0, 500).toArray();
            int[] source = random.ints(length + random.nextInt(300), 0, 500).toArray();
            int from = random.nextInt(draft.length - length + 1);
            System.arraycopy(draft, from, source, random.nextInt(source.length - length + 1), length);

            assertThat(of(draft, source)).as("round %d", round).anySatisfy(passage -> {
                assertThat(passage.from()).isLessThanOrEqualTo(from);
                assertThat(passage.to()).isGreaterThanOrEqualTo(from + length - 1);
                assertThat(passage.matched()).isGreaterThanOrEqualTo(length);
            });
        }
    }

    @Test
    void changedDroppedAndAddedSyllablesAreBridged() {
        int[] source = counted(0, 60);
        int[] changed = counted(0, 60);
        changed[20] = 900;
        changed[41] = 901;
        int[] dropped = new int[58];
        System.arraycopy(source, 0, dropped, 0, 30);
        System.arraycopy(source, 32, dropped, 30, 28);

        assertThat(of(changed, source)).containsExactly(new Passage(0, 59, 0, 59, 58, 20));
        assertThat(of(dropped, source)).extracting(Passage::matched).containsExactly(58);
        assertThat(of(source, dropped)).extracting(Passage::length).containsExactly(60);
    }

    @Test
    void partsInAnotherOrderAreOnePassage() {
        int[] draft = new int[40];
        System.arraycopy(counted(20, 20), 0, draft, 0, 20);
        System.arraycopy(counted(0, 20), 0, draft, 20, 20);

        assertThat(of(draft, counted(0, 40))).extracting(Passage::matched).containsExactly(40);
    }

    @Test
    void aRunMadeOfCommonPhrasesIsNone() {
        int[] words = counted(0, 20);
        int[] common = new int[21];
        for (int at = 0; at <= 20; at++) {
            common[at] = at;
        }

        assertThat(Overlaps.of(new DraftGrams(words), words, words, common)).isEmpty();
    }

    @Test
    void textsThatRepeatThemselvesAreReadInLinearTime() {
        int[] draft = new int[100_000];
        int[] source = new int[200_000];
        for (int at = 0; at < source.length; at++) {
            source[at] = at % 7;
            draft[at / 2] = at / 2 % 7;
        }

        assertThat(of(draft, source)).isNotEmpty();
        assertThat(of(new int[100_000], new int[200_000])).isNotEmpty();
    }

    private static List<Passage> of(int[] draft, int[] source) {
        return Overlaps.of(new DraftGrams(draft), draft, source, new int[draft.length + 1]);
    }

    private static int[] counted(int from, int length) {
        int[] counted = new int[length];
        for (int at = 0; at < length; at++) {
            counted[at] = from + at + 1;
        }
        return counted;
    }
}
