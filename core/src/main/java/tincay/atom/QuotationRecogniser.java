package tincay.atom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tincay.text.Span;

/// Reads quotations: from an opening mark to the mark that closes it, with those inside.
///
/// A straight mark, and a curly one set the wrong way round, opens or closes as the characters beside it tell. A
/// paragraph that starts with an opening mark inside a quotation goes on with it. At most {@link #DEPTH} marks stand
/// open at once, so that no character is read more than so many times.
final class QuotationRecogniser implements Recogniser {
    private static final int DEPTH = 4;
    /// Longer than any provision that an amending law quotes whole.
    private static final int REACH = 1 << 16;

    private enum Pair {
        DOUBLE,
        SINGLE,
        ANGLED
    }

    private enum Turn {
        OPENS,
        CLOSES,
        EITHER,
        NEITHER
    }

    /// An opening mark: what it opens, the offset behind it, and whether it is a straight one.
    private record Open(Pair pair, int from, boolean straight) {}

    /// A mark as it stands in the text.
    private record Mark(Pair pair, Turn turn) {}

    @Override
    public String anchors() {
        return "\"«»‘’“”„";
    }

    @Override
    public int read(String value, int at, Found found) {
        @Nullable Mark first = mark(value, at);
        if (first == null || first.turn() == Turn.CLOSES || first.turn() == Turn.NEITHER) {
            return at;
        }
        List<Open> open = new ArrayList<>();
        open.add(new Open(first.pair(), at + 1, value.charAt(at) == '"'));
        List<Quotation> read = new ArrayList<>();
        int stop = Math.min(value.length(), at + REACH);
        for (int next = at + 1; next < stop; next++) {
            @Nullable Mark mark = mark(value, next);
            if (mark == null || mark.turn() == Turn.NEITHER) {
                continue;
            }
            int opened = lastOf(mark.pair(), open);
            if (opened >= 0 && (mark.turn() == Turn.CLOSES || mark.turn() == Turn.EITHER)) {
                close(open, opened, next, read);
                if (open.isEmpty()) {
                    read.sort(Comparator.comparing(Quotation::span));
                    read.forEach(found::add);
                    return next + 1;
                }
            } else if (mark.turn() == Turn.OPENS && !(opened >= 0 && startsLine(value, next))) {
                if (open.size() == DEPTH
                        || (opened >= 0
                                && value.charAt(next) == '"'
                                && open.get(opened).straight())) {
                    return at + 1;
                }
                open.add(new Open(mark.pair(), next + 1, value.charAt(next) == '"'));
            }
        }
        return at + 1;
    }

    /// Closes the mark number `opened`; those opened after it were never closed.
    private static void close(List<Open> open, int opened, int end, List<Quotation> read) {
        int from = open.get(opened).from();
        if (end > from) {
            read.add(new Quotation(new Span(from, end)));
        }
        open.subList(opened, open.size()).clear();
    }

    private static int lastOf(Pair pair, List<Open> open) {
        int last = open.size() - 1;
        while (last >= 0 && open.get(last).pair() != pair) {
            last--;
        }
        return last;
    }

    private static @Nullable Mark mark(String value, int at) {
        return switch (value.charAt(at)) {
            case '"' -> new Mark(Pair.DOUBLE, turn(value, at));
            case '«' -> new Mark(Pair.ANGLED, Turn.OPENS);
            case '»' -> new Mark(Pair.ANGLED, Turn.CLOSES);
            case '‘' -> new Mark(Pair.SINGLE, turn(value, at) == Turn.CLOSES ? Turn.NEITHER : Turn.OPENS);
            case '’' -> new Mark(Pair.SINGLE, turn(value, at) == Turn.CLOSES ? Turn.CLOSES : Turn.NEITHER);
            case '“' -> new Mark(Pair.DOUBLE, turn(value, at) == Turn.CLOSES ? Turn.CLOSES : Turn.OPENS);
            case '”' -> new Mark(Pair.DOUBLE, turn(value, at) == Turn.OPENS ? Turn.OPENS : Turn.CLOSES);
            case '„' -> new Mark(Pair.DOUBLE, Turn.OPENS);
            default -> null;
        };
    }

    /// What the characters beside a mark without direction make of it: `(“` opens, `”,` closes.
    private static Turn turn(String value, int at) {
        int end = at + 1;
        boolean before = at > 0 && isOfAWord(value.charAt(at - 1), "([{“‘«:/–—-");
        boolean after = end < value.length() && isOfAWord(value.charAt(end), ")]}”’».,;:!?…/–—-");
        if (before == after) {
            return before ? Turn.EITHER : Turn.NEITHER;
        }
        return before ? Turn.CLOSES : Turn.OPENS;
    }

    /// Neither blank nor one of the marks that stand on the outer side of a quotation.
    private static boolean isOfAWord(char beside, String outer) {
        return !Character.isWhitespace(beside) && beside != '\u00A0' && outer.indexOf(beside) < 0;
    }

    private static boolean startsLine(String value, int at) {
        int before = at - 1;
        while (before >= 0 && (value.charAt(before) == ' ' || value.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || value.charAt(before) == '\n';
    }
}
