package tincay.text;

import java.util.List;
import java.util.Optional;

/// The way back from a {@link Text} to the original file: segments of text, each with its {@link Place}.
///
/// Segments are sorted and do not overlap; text between them (a separator that a reader put in) has no place.
public record SourceMap(List<Segment> segments) {
    public static final SourceMap EMPTY = new SourceMap(List.of());

    public SourceMap {
        segments = List.copyOf(segments);
        for (int i = 1; i < segments.size(); i++) {
            if (segments.get(i - 1).span().end() > segments.get(i).span().start()) {
                throw new IllegalArgumentException(
                        "segments overlap or are unsorted at " + segments.get(i).span());
            }
        }
    }

    /// One stretch of text with its place.
    public record Segment(Span span, Place place) {}

    /// The place of the character at UTF-16 offset `offset`.
    public Optional<Place> at(int offset) {
        int low = 0;
        int high = segments.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = segments.get(middle).span();
            if (offset < span.start()) {
                high = middle - 1;
            } else if (offset >= span.end()) {
                low = middle + 1;
            } else {
                return Optional.of(segments.get(middle).place());
            }
        }
        return Optional.empty();
    }
}
