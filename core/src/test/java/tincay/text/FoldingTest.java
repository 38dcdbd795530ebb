package tincay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "hoà, hòa",
        "hoá, hóa",
        "hoả, hỏa",
        "hoã, hõa",
        "hoạ, họa",
        "khoẻ, khỏe",
        "xoè, xòe",
        "toé, tóe",
        "loẽ, lõe",
        "loẹ, lọe",
        "thuỷ, thủy",
        "luỹ, lũy",
        "uý, úy",
        "uỳ, ùy",
        "tuỵ, tụy",
        "uỷ, ủy"
    })
    void bothPlacementsOfTheToneMarkAreOneSyllable(String old, String fresh) {
        assertThat(Folding.syllable(old)).isEqualTo(fresh);
        assertThat(Folding.syllable(fresh)).isEqualTo(fresh);
        assertThat(Folding.line(old)).isEqualTo(Folding.line(fresh));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quý", "quỹ", "quà", "quả", "toán", "hoàng", "a", "oa", "đ", "x9", "khoa"})
    void otherSyllablesStayAsTheyAre(String syllable) {
        assertThat(Folding.syllable(syllable)).isEqualTo(syllable);
    }

    @Test
    void punctuationCaseAndBlanksDoNotCount() {
        assertThat(Folding.syllables("  AN TOÀN,\u00A0vệ sinh\n– lao động (2015) "))
                .containsExactly("an", "toàn", "vệ", "sinh", "lao", "động", "2015");
        assertThat(Folding.line("Phòng, chống tham nhũng")).isEqualTo("phòng chống tham nhũng");
        assertThat(Folding.syllables(" ,;- ")).isEmpty();
    }

    @Test
    void decomposedWordsFoldToComposedOnes() {
        String words = "Uỷ ban nhân dân tỉnh Khánh Hoà";
        assertThat(Folding.line(Normalizer.normalize(words, Normalizer.Form.NFD)))
                .isEqualTo("ủy ban nhân dân tỉnh khánh hòa");
    }

    @Test
    void foldingTwiceChangesNothing() {
        for (String words : new String[] {"Thuỷ sản, HOÁ chất", "Quỹ đất – luỹ kế", "ĐIỀU 12a"}) {
            assertThat(Folding.line(Folding.line(words))).isEqualTo(Folding.line(words));
        }
    }
}
