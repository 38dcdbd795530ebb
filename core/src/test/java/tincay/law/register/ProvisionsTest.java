package tincay.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tincay.law.Pinpoint;
import tincay.law.Pinpoint.Level;
import tincay.law.register.Provisions.Answer;

class ProvisionsTest {
    private static final String TREE = "1 2=1;2:a,b,b1;2a;3 3= 3a=1 4=:a,b,đ";

    private static Answer ask(String article, String clause, String point, boolean complete) {
        Pinpoint wanted = Pinpoint.article(article);
        wanted = clause == null ? wanted : wanted.with(Level.CLAUSE, clause);
        wanted = point == null ? wanted : wanted.with(Level.POINT, point);
        return Provisions.parse(TREE, complete).find(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1 2 3", "1= 2=1", TREE, "5=1:a;2:b,c 12a=:a"})
    void aTreeReadsBackAsItPrints(String text) {
        Provisions provisions = Provisions.parse(text, true);
        assertThat(provisions.print()).isEqualTo(text);
        assertThat(Provisions.parse(provisions.print(), true)).isEqualTo(provisions);
    }

    @ParameterizedTest
    @CsvSource({"1, ,", "2, ,", "2, 1,", "2, 2, a", "2, 2, b1", "2, 2a,", "3, ,", "3a, 1,", "4, , đ"})
    void whatTheTreeHoldsExists(String article, String clause, String point) {
        assertThat(ask(article, clause, point, false)).isEqualTo(new Answer.Exists());
    }

    @ParameterizedTest
    @CsvSource({
        "2, 4, , CLAUSE, 4, 3",
        "2, 2, d, POINT, d, b1",
        "2, 4, a, CLAUSE, 4, 3",
        "3, 1, , CLAUSE, 1,",
        "4, , e, POINT, e, đ",
        "4, 1, , CLAUSE, 1,",
        "2, 1, a, POINT, a,",
        "5, , , ARTICLE, 5, 4",
        "99, 7, , ARTICLE, 99, 4"
    })
    void whatACompleteTreeLacksIsMissing(
            String article, String clause, String point, Level level, String wanted, String last) {
        assertThat(ask(article, clause, point, true))
                .isEqualTo(new Answer.Missing(level, wanted, Optional.ofNullable(last)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, , true",
        "1, , a, true",
        "2, 3b, , true",
        "2, , a, true",
        "2, 2, b2, true",
        "này, , , true",
        "4a, , , true",
        "5a, , , true",
        "5, , , false",
        "1234567, , , true"
    })
    void whatTheTreeCannotKnowIsUnknown(String article, String clause, String point, boolean complete) {
        assertThat(ask(article, clause, point, complete)).isEqualTo(new Answer.Unknown());
    }

    @Test
    void annexesAndUnnamedArticlesAreUnknown() {
        Provisions provisions = Provisions.parse(TREE, true);
        assertThat(provisions.find(Pinpoint.NONE.with(Level.CLAUSE, "1"))).isEqualTo(new Answer.Unknown());
        assertThat(provisions.find(Pinpoint.article("1").with(Level.ANNEX, "I")))
                .isEqualTo(new Answer.Unknown());
        assertThat(Provisions.UNKNOWN.find(Pinpoint.article("1"))).isEqualTo(new Answer.Unknown());
    }
}
