package tincay.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForceTest {
    private static Optional<LocalDate> day(String iso) {
        return iso == null ? Optional.empty() : Optional.of(LocalDate.parse(iso));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-05, , false, 2020-03-04, NOT_YET",
        "2020-03-05, , false, 2020-03-05, IN_FORCE",
        "2020-03-05, 2026-01-01, false, 2025-12-31, IN_FORCE",
        "2020-03-05, 2026-01-01, false, 2026-01-01, EXPIRED",
        "2020-03-05, 2026-01-01, true, 2026-01-01, UNKNOWN",
        "2020-03-05, 2026-01-01, true, 2025-12-31, IN_FORCE",
        ", 2026-01-01, false, 2026-01-02, EXPIRED",
        ", 2026-01-01, false, 2025-12-31, UNKNOWN",
        ", , false, 2025-12-31, UNKNOWN"
    })
    void theStateOfADayFollowsFromBothEnds(String from, String until, boolean disputed, String day, Force.State state) {
        Force force = new Force(day(from), day(until), Optional.empty(), Optional.empty(), disputed);
        assertThat(force.on(LocalDate.parse(day))).isEqualTo(state);
    }
}
