package tincay.atom;

import java.util.List;
import java.util.Optional;
import tincay.text.Span;

/// Tells which period a number speaks of: the nearest one of its own sentence.
final class Timing {
    private static final int REACH = 160;
    /// A comma between counts as so many characters.
    private static final int COMMA = 40;

    private final String value;
    private final List<Found.Period> periods;
    private int next;

    Timing(String value, List<Found.Period> periods) {
        this.value = value;
        this.periods = periods;
    }

    /// The period beside `span`; to be asked in order of place.
    Optional<String> beside(Span span) {
        while (next < periods.size() && periods.get(next).span().start() < span.start()) {
            next++;
        }
        int before = next == 0
                ? Integer.MAX_VALUE
                : distance(periods.get(next - 1).span().end(), span.start());
        int after = next == periods.size()
                ? Integer.MAX_VALUE
                : distance(span.end(), periods.get(next).span().start());
        if (Math.min(before, after) == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        return Optional.of(periods.get(before <= after ? next - 1 : next).name());
    }

    /// How far apart two places of one sentence are; the greatest number across sentences.
    private int distance(int from, int to) {
        if (to - from > REACH) {
            return Integer.MAX_VALUE;
        }
        int distance = 0;
        for (int at = Math.min(from, to); at < to; at++) {
            char c = value.charAt(at);
            if (c == '\n' || c == ';' || c == '\t' || (c == '.' && at + 1 < to && value.charAt(at + 1) == ' ')) {
                return Integer.MAX_VALUE;
            }
            distance += c == ',' ? COMMA : 1;
        }
        return distance;
    }
}
