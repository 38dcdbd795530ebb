package tincay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceMapTest {
    private static Place place(int paragraph) {
        return new Place("", OptionalInt.empty(), paragraph, Optional.empty(), 1, OptionalLong.empty());
    }

    private static SourceMap.Segment segment(int start, int end, int paragraph) {
        return new SourceMap.Segment(new Span(start, end), place(paragraph));
    }

    @Test
    void aSegmentHoldsItsStartAndNotItsEnd() {
        SourceMap map = new SourceMap(List.of(segment(2, 5, 1), segment(5, 6, 2), segment(9, 12, 3)));
        assertThat(map.at(1)).isEmpty();
        assertThat(map.at(2)).contains(place(1));
        assertThat(map.at(4)).contains(place(1));
        assertThat(map.at(5)).contains(place(2));
        assertThat(map.at(6)).isEmpty();
        assertThat(map.at(11)).contains(place(3));
        assertThat(map.at(12)).isEmpty();
        assertThat(SourceMap.EMPTY.at(0)).isEmpty();
    }

    @Test
    void everyOffsetFindsTheSegmentThatAPlainSearchFinds() {
        Random random = new Random(11);
        for (int round = 0; round < 100; round++) {
            List<SourceMap.Segment> segments = new ArrayList<>();
            int at = 0;
            for (int i = 0; i < random.nextInt(30); i++) {
                int start = at + random.nextInt(3);
                at = start + 1 + random.nextInt(5);
                segments.add(segment(start, at, i + 1));
            }
            SourceMap map = new SourceMap(segments);
            for (int offset = 0; offset <= at + 1; offset++) {
                int wanted = offset;
                assertThat(map.at(offset))
                        .isEqualTo(segments.stream()
                                .filter(each -> each.span().start() <= wanted
                                        && wanted < each.span().end())
                                .map(SourceMap.Segment::place)
                                .findFirst());
            }
        }
    }

    @Test
    void overlappingOrUnsortedSegmentsAreRefused() {
        assertThatThrownBy(() -> new SourceMap(List.of(segment(0, 5, 1), segment(4, 6, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> new SourceMap(List.of(segment(7, 9, 1), segment(0, 2, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
