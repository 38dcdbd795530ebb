package tincay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void aBucketEmptiesAndRefills() {
        Pace pace = new Pace(3, 0.5);
        for (int count = 0; count < 3; count++) {
            assertThat(pace.take(ONE, 0)).isZero();
        }
        assertThat(pace.take(ONE, 0)).isEqualTo(2);
        assertThat(pace.take(ONE, SECOND)).isEqualTo(1);
        assertThat(pace.take(ONE, 2 * SECOND)).isZero();
        assertThat(pace.take(ONE, 2 * SECOND)).isEqualTo(2);
    }

    @Test
    void eachTokenHasItsOwn() {
        Pace pace = new Pace(1, 1);
        assertThat(pace.take(ONE, 0)).isZero();
        assertThat(pace.take(ONE, 0)).isPositive();
        assertThat(pace.take(OTHER, 0)).isZero();
    }

    @Test
    void aBucketNeverHoldsMoreThanItsBurst() {
        Pace pace = new Pace(2, 1);
        assertThat(pace.take(ONE, 0)).isZero();
        assertThat(pace.take(ONE, 1_000 * SECOND)).isZero();
        assertThat(pace.take(ONE, 1_000 * SECOND)).isZero();
        assertThat(pace.take(ONE, 1_000 * SECOND)).isPositive();
    }
}
