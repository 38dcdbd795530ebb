package tincay.law.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tincay.law.register.Provisions;

class TreesTest {
    private static String tree(String words) {
        LinkedHashMap<String, Provisions.Article> articles = new LinkedHashMap<>();
        articles.put("5", Trees.article(words.replace("/", "\n")));
        return new Provisions(articles, true).print();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Một câu không chia.|5=",
                "1. Một./2. Hai./3. Ba.|5=1;2;3",
                "1. Một. 2. Hai. 3. Ba.|5=1;2;3",
                "1. Một:/a) Một;/b) Hai./2. Hai.|5=1:a,b;2",
                "1. Một: a) Một; b) Hai; c) Ba; d) Bốn; đ) Năm; e) Sáu.|5=1:a,b,c,d,đ,e",
                "1. Một./1a. Chen./2. Hai.|5=1;1a;2",
                "1. Một: a) Một; a1) Chen; b) Hai.|5=1:a,a1,b",
                "Gồm: a) Một; b) Hai.|5=:a,b",
                "1. Sửa như sau: “1. Một. 3. Ba.”/2. Hai.|5=1;2",
                "1. Theo khoản 3 Điều 5 này./2. Hai.|5=1;2"
            })
    void clausesAndPoints(String words, String expected) {
        assertThat(tree(words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Một./3. Ba.",
                "2. Hai./3. Ba.",
                "1. Một./1. Một.",
                "1. Một: a) Một; c) Ba.",
                "1. Một: b) Hai.",
                "a) Một; a) Một.",
                "1. Theo khoản 3 Điều 5./2. Hai.",
                "1. Một./2. Hai./2. Hai."
            })
    void aGapOrARepeatLeavesTheArticleUnread(String words) {
        assertThat(tree(words)).isEqualTo("5");
    }

    @Test
    void anOpenQuotationHidesTheRest() {
        assertThat(tree("1. Một./2. Sửa: “1. Một. 5. Năm.")).isEqualTo("5=1;2");
    }
}
