package tincay.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateTest {
    @Test
    void intervalIsWilsons() {
        Rate rate = new Rate(8, 10);
        assertThat(rate.low()).isCloseTo(0.4902, within(0.0005));
        assertThat(rate.high()).isCloseTo(0.9433, within(0.0005));
    }

    @Test
    void noCasesSayNothing() {
        assertThat(new Rate(0, 0).low()).isZero();
        assertThat(new Rate(0, 0).high()).isEqualTo(1);
    }
}
