package tincay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// RFC 4226, appendix D, and RFC 6238, appendix B (its eight digits cut to the last six).
    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "9, 520489",
        "37037036, 081804",
        "37037037, 050471",
        "41152263, 005924",
        "66666666, 279037",
        "666666666, 353130"
    })
    void isTheCodeOfTheStandard(long step, String code) {
        assertThat(OneTimeCode.at(SECRET, step)).isEqualTo(code);
    }

    @Test
    void isGoodForOneStepBeforeAndAfterAndNeverAgain() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long current = 37_037_036;
        long[] good = LongStream.rangeClosed(current - 5, current + 5)
                .filter(step -> OneTimeCode.step(SECRET, OneTimeCode.at(SECRET, step), now, 0)
                        .equals(java.util.OptionalLong.of(step)))
                .toArray();
        assertThat(good).containsExactly(current - 1, current, current + 1);
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.at(SECRET, current), now, current))
                .isEmpty();
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.at(SECRET, current - 1), now, current))
                .isEmpty();
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.at(SECRET, current + 1), now, current))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"''", "081 804", "0818040", "08180", "８１８０４０", "000000"})
    void anythingElseIsNoCode(String given) {
        assertThat(OneTimeCode.step(SECRET, given, Instant.ofEpochSecond(1_111_111_109), 0))
                .isEmpty();
    }
}
