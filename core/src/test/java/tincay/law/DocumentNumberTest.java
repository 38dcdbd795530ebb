package tincay.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumberTest {
    @ParameterizedTest
    @CsvSource({
        "30/2020/NĐ-CP, 30, 2020, NĐ-CP",
        "57-NQ/TW, 57, , NQ/TW",
        "28/CP, 28, , CP",
        "129/LB-TT, 129, , LB-TT",
        "31/2024/QH15, 31, 2024, QH15",
        "1671/QĐ-TTg, 1671, , QĐ-TTg",
        "66.19/2026/NQ-CP, 66.19, 2026, NQ-CP",
        "01a/2019/TT-BTC, 01a, 2019, TT-BTC",
        "05/1890/TT-X, 05, , 1890/TT-X"
    })
    void partsAreReadFromTheNumber(String printed, String ordinal, Integer year, String symbol) {
        DocumentNumber number = DocumentNumber.of(printed);
        assertThat(number.ordinal()).isEqualTo(ordinal);
        assertThat(number.year()).isEqualTo(year == null ? OptionalInt.empty() : OptionalInt.of(year));
        assertThat(number.symbol()).isEqualTo(symbol);
        assertThat(number).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "30/2020/NĐ-CP, 30/2020/ND-CP",
        "30/2020/NĐ-CP, 30/2020/NÐ-CP",
        "30/2020/NĐ-CP, 30/2020/nđ-cp",
        "1/2020/TT-BTC, 01/2020/TT-BTC",
        "1/2020/TT-BTC, 001/2020/TT-BTC",
        "12/2020/TT-BTC, '12 / 2020/ TT-BTC'",
        "01/2020/TT-BTTTT, 1/2020/tt-btttt"
    })
    void spellingsOfOneNumberAreEqual(String one, String other) {
        assertThat(DocumentNumber.of(one))
                .isEqualTo(DocumentNumber.of(other))
                .hasSameHashCodeAs(DocumentNumber.of(other))
                .isEqualByComparingTo(DocumentNumber.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "13/2023/NĐ-CP, 13/2023/TT-BTC",
        "13/2023/NĐ-CP, 13/2022/NĐ-CP",
        "13/2023/NĐ-CP, 130/2023/NĐ-CP",
        "13/2023/QĐ-TTg, 13/QĐ-TTg"
    })
    void sameOrdinalOfAnotherSeriesIsAnotherNumber(String one, String other) {
        assertThat(DocumentNumber.of(one)).isNotEqualTo(DocumentNumber.of(other));
        assertThat(DocumentNumber.of(one).compareTo(DocumentNumber.of(other))).isNotZero();
    }

    @Test
    void decomposedLettersAreComposed() {
        String printed = "30/2020/NQ-HĐND Khánh Hòa";
        assertThat(DocumentNumber.of(Normalizer.normalize(printed, Normalizer.Form.NFD)))
                .isEqualTo(DocumentNumber.of(printed));
        assertThat(DocumentNumber.of(" 30\u00A0/2020\u2003/NĐ-CP\n").printed()).isEqualTo("30/2020/NĐ-CP");
    }

    @ParameterizedTest
    @CsvSource({"01/2020/TT-BTC, 1", "999999999/CP, 999999999", "1234567890/CP,", "66.19/2026/NQ-CP,", "01a/2019/TT-X,"
    })
    void theOrdinalIsAValueOnlyWhenItIsPlain(String printed, Integer value) {
        assertThat(DocumentNumber.of(printed).ordinalValue())
                .isEqualTo(value == null ? OptionalInt.empty() : OptionalInt.of(value));
    }

    @Test
    void aNumberWithoutOrdinalIsAllSymbol() {
        DocumentNumber number = DocumentNumber.of("QĐ-UBND");
        assertThat(number.ordinal()).isEmpty();
        assertThat(number.symbol()).isEqualTo("QĐ-UBND");
        assertThat(number.ordinalValue()).isEmpty();
        assertThat(DocumentNumber.of("0").key()).isEqualTo("0");
        assertThat(DocumentNumber.of("000").key()).isEqualTo("0");
    }
}
