package tincay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoverTest {
    @Test
    void touchesWhatOneOfItsSpansOverlaps() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            List<Span> spans = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                spans.add(any(random));
            }
            Span asked = any(random);
            assertThat(new Cover(spans).touches(asked))
                    .as("%s in %s", asked, spans)
                    .isEqualTo(spans.stream().anyMatch(asked::overlaps));
        }
    }

    private static Span any(Random random) {
        int start = random.nextInt(40);
        return new Span(start, start + 1 + random.nextInt(12));
    }
}
