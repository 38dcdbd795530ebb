package tincay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void anEmptyOrBackwardSpanIsRefused() {
        assertThatThrownBy(() -> new Span(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(4, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(-1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Span(0, 1).length()).isOne();
    }

    @Test
    void neighboursDoNotOverlap() {
        Span first = new Span(2, 5);
        assertThat(first.overlaps(new Span(5, 7))).isFalse();
        assertThat(new Span(5, 7).overlaps(first)).isFalse();
        assertThat(first.overlaps(new Span(4, 7))).isTrue();
        assertThat(first.overlaps(first)).isTrue();
    }

    @Test
    void aSpanContainsWhatStaysWithinItsEnds() {
        Span outer = new Span(2, 8);
        assertThat(outer.contains(outer)).isTrue();
        assertThat(outer.contains(new Span(2, 3))).isTrue();
        assertThat(outer.contains(new Span(7, 8))).isTrue();
        assertThat(outer.contains(new Span(1, 8))).isFalse();
        assertThat(outer.contains(new Span(2, 9))).isFalse();
    }

    @Test
    void theHullHoldsBoth() {
        assertThat(new Span(5, 6).to(new Span(1, 2))).isEqualTo(new Span(1, 6));
        assertThat(new Span(1, 9).to(new Span(2, 3))).isEqualTo(new Span(1, 9));
    }

    @Test
    void spansSortByStartThenEnd() {
        assertThat(new Span(1, 5)).isLessThan(new Span(2, 3));
        assertThat(new Span(1, 3)).isLessThan(new Span(1, 5));
        assertThat(new Span(1, 5)).isEqualByComparingTo(new Span(1, 5));
    }
}
