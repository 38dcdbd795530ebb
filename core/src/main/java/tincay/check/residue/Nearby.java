package tincay.check.residue;

import java.util.Optional;
import tincay.text.Place;
import tincay.text.SourceMap;
import tincay.text.Span;
import tincay.text.Text;

/// The visible words nearest to a place that is out of sight, for a finding to point at.
final class Nearby {
    private Nearby() {}

    /// A stretch of one line at most; absent when nothing at all is visible.
    static Optional<Span> to(Place place, Text text, SourceMap map) {
        if (text.length() == 0) {
            return Optional.empty();
        }
        int start = 0;
        for (SourceMap.Segment segment : map.segments()) {
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
        return Optional.of(line(text.value(), start));
    }

    /// The words of the line at `from`, the first line with words after it when it is blank.
    static Span line(String text, int from) {
        int start = from;
        while (start < text.length() - 1 && text.charAt(start) <= ' ') {
            start++;
        }
        int end = text.indexOf('\n', start + 1);
        end = end < 0 ? text.length() : end;
        return new Span(start, Math.min(end, start + 80));
    }
}
