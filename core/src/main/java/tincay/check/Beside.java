package tincay.check;

import tincay.text.Aside;
import tincay.text.SourceMap;
import tincay.text.Span;

/// Where in the running text a finding on words out of sight is shown.
public final class Beside {
    private Beside() {}

    /// The first words of the same part at or behind the aside's paragraph; else the draft's first line.
    ///
    /// @throws IllegalArgumentException if the draft holds no words
    public static Span span(Paper paper, Aside aside) {
        return paper.map().segments().stream()
                .filter(segment -> segment.place().part().equals(aside.place().part())
                        && segment.place().page().equals(aside.place().page())
                        && segment.place().paragraph() >= aside.place().paragraph())
                .map(SourceMap.Segment::span)
                .findFirst()
                .orElseGet(() -> {
                    int newline = paper.text().value().indexOf('\n');
                    return new Span(0, newline > 0 ? newline : paper.text().length());
                });
    }
}
