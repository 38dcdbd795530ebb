package tincay.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageClaimTest {
    @ParameterizedTest
    @CsvSource({"100, 98, true, true", "100, 97, true, false", "100, 100, false, false", "50, 49, true, true"})
    void aClaimIsCompleteFromNinetyEightInAHundred(int highest, int known, boolean claimed, boolean complete) {
        assertThat(new CoverageClaim("NĐ", "CP", 2020, highest, known, claimed).complete())
                .isEqualTo(complete);
    }

    @ParameterizedTest
    @CsvSource({
        "150, 200, true, false",
        "150, 201, true, true",
        "30, 54, true, false",
        "30, 55, true, true",
        "150, 999, false, false",
        "150, 150, true, false"
    })
    void farAboveIsAThirdAndTwentyFiveMore(int highest, int ordinal, boolean claimed, boolean far) {
        assertThat(new CoverageClaim("NĐ", "CP", 2020, highest, highest, claimed).farAbove(ordinal))
                .isEqualTo(far);
    }
}
