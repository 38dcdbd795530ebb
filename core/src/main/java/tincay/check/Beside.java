package tincay.check;

import java.util.Optional;
import tincay.text.Aside;
import tincay.text.Place;
import tincay.text.SourceMap;
import tincay.text.Span;

/// Where in the running text a finding on words out of sight is shown.
public final class Beside {
    private static final int LONGEST = 80;

    private Beside() {}

    /// The first line at or behind the aside's place in its part, else the last of the part, else the first of all;
    /// absent when nothing at all is in sight.
    public static Optional<Span> of(Paper paper, Aside aside) {
        if (paper.text().length() == 0) {
            return Optional.empty();
        }
        Place place = aside.place();
        int start = 0;
        for (SourceMap.Segment segment : paper.map().segments()) {
            Place held = segment.place();
            if (held.part().equals(place.part())) {
                start = segment.span().start();
                boolean reached = (place.page().isPresent() && held.page().isPresent())
                        ? held.page().getAsInt() >= place.page().getAsInt()
                        : held.paragraph() >= place.paragraph();
                if (reached) {
                    break;
                }
            }
        }
        return Optional.of(line(paper.text().value(), start));
    }

    /// The words of the line at `from`, the first line with words after it when it is blank; some of it when it is
    /// long.
    public static Span line(String text, int from) {
        int start = from;
        while (start < text.length() - 1 && text.charAt(start) <= ' ') {
            start++;
        }
        int end = text.indexOf('\n', start + 1);
        end = end < 0 ? text.length() : end;
        return new Span(start, Math.min(end, start + LONGEST));
    }
}
