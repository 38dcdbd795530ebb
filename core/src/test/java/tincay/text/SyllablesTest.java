package tincay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {
    private static final String LETTERS =
            "abcđeghiklmnopqrstuvxyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
                    + "AĐÀỘỰQUOÁ0123456789İΣσßǅΏ漢я";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uỷ ban nhân dân tỉnh Hoà Bình, thuỷ lợi; quý, quỳ, khoẻ khoắn, hoả",
                "ĐIỀU 12a. Nghị định số 30/2020/NĐ-CP",
                "İstanbul ΟΔΟΣ ς 漢字 Ώ ǅ",
                "o oà uỷ qoà y à",
                "",
                "\uD83D\uDE00 mặt cười"
            })
    void hashesAreThoseOfTheFoldedForms(String words) {
        assertSameAsFolded(words);
    }

    @Test
    void hashesOfRandomTextsAreThoseOfTheFoldedForms() {
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            StringBuilder words = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                words.append(random.nextInt(5) == 0 ? ' ' : LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            assertSameAsFolded(words.toString());
        }
    }

    @Test
    void marksDoNotChangeTheBareHash() {
        Syllables syllables = Syllables.of(Text.of("hoà hóa HOA Đường duong đường"));

        assertThat(IntStream.range(0, 3).map(syllables::bare).distinct().count())
                .isEqualTo(1);
        assertThat(IntStream.range(3, 6).map(syllables::bare).distinct().count())
                .isEqualTo(1);
        assertThat(syllables.bare(0)).isNotEqualTo(syllables.bare(3));
    }

    private static void assertSameAsFolded(String words) {
        Syllables syllables = Syllables.of(Text.of(words));
        List<String> folded =
                IntStream.range(0, syllables.size()).mapToObj(syllables::word).toList();

        assertThat(IntStream.range(0, syllables.size())
                        .mapToObj(syllables::hash)
                        .toList())
                .as(words)
                .isEqualTo(folded.stream().map(Syllables::hash).toList());
        assertThat(folded).as(words).isEqualTo(separated(Text.of(words).value()));
    }

    /// Runs of letters and digits, each folded for itself.
    private static List<String> separated(String words) {
        return java.util.regex.Pattern.compile("[^\\p{L}\\p{Nd}]+")
                .splitAsStream(words)
                .filter(word -> !word.isEmpty())
                .map(word -> Folding.syllable(word.toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }
}
