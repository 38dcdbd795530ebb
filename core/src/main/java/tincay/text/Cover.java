package tincay.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What spans cover, in any order and however they overlap, to be asked often: each answer costs a search, not a walk.
public final class Cover {
    /// By each start the furthest end of the spans that start there or before.
    private final TreeMap<Integer, Integer> reach = new TreeMap<>();

    public Cover(List<Span> spans) {
        int furthest = 0;
        for (Span span : spans.stream().sorted().toList()) {
            furthest = Math.max(furthest, span.end());
            reach.put(span.start(), furthest);
        }
    }

    /// Whether any of the spans overlaps `span`.
    public boolean touches(Span span) {
        Map.Entry<Integer, Integer> last = reach.lowerEntry(span.end());
        return last != null && last.getValue() > span.start();
    }
}
