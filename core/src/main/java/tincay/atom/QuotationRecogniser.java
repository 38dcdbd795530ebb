package tincay.atom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tincay.text.Text;

/// Reads quotations: from an opening mark to the mark that closes it, with those inside.
///
/// A straight mark, and a curly one set the wrong way round, opens or closes as the characters beside it tell. A
/// paragraph that starts with an opening mark inside a quotation goes on with it. At most {@link #DEPTH} marks stand
/// open at once, so that no byte is read more than so many times.
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

    /// An opening mark: what it opens, the byte behind it, and whether it is a straight one.
    private record Open(Pair pair, int from, boolean straight) {}

    /// A mark as it stands in the text.
    private record Mark(Pair pair, Turn turn, int length) {}

    @Override
    public String anchors() {
        return "\"\u00C2\u00E2";
    }

    @Override
    public int read(Text text, int at, Found found) {
        @Nullable Mark first = mark(text, at);
        if (first == null || first.turn() == Turn.CLOSES || first.turn() == Turn.NEITHER) {
            return at;
        }
        byte[] utf8 = text.utf8();
        List<Open> open = new ArrayList<>();
        open.add(new Open(first.pair(), at + first.length(), utf8[at] == '"'));
        List<Quotation> read = new ArrayList<>();
        int stop = Math.min(utf8.length, at + REACH);
        for (int next = at + first.length(); next < stop; next++) {
            @Nullable Mark mark = isAnchor(utf8[next]) ? mark(text, next) : null;
            if (mark == null || mark.turn() == Turn.NEITHER) {
                continue;
            }
            int opened = lastOf(mark.pair(), open);
            if (opened >= 0 && (mark.turn() == Turn.CLOSES || mark.turn() == Turn.EITHER)) {
                close(text, open, opened, next, read);
                if (open.isEmpty()) {
                    read.sort(Comparator.comparing(Quotation::span));
                    read.forEach(found::add);
                    return next + mark.length();
                }
            } else if (mark.turn() == Turn.OPENS && !(opened >= 0 && startsLine(utf8, next))) {
                if (open.size() == DEPTH
                        || (opened >= 0 && utf8[next] == '"' && open.get(opened).straight())) {
                    return at + first.length();
                }
                open.add(new Open(mark.pair(), next + mark.length(), utf8[next] == '"'));
            }
            next += mark.length() - 1;
        }
        return at + first.length();
    }

    /// Closes the mark number `opened`; those opened after it were never closed.
    private static void close(Text text, List<Open> open, int opened, int end, List<Quotation> read) {
        int from = open.get(opened).from();
        if (end > from) {
            read.add(new Quotation(text.span(from, end)));
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

    private static boolean isAnchor(byte octet) {
        return octet == '"' || octet == (byte) 0xC2 || octet == (byte) 0xE2;
    }

    private static @Nullable Mark mark(Text text, int at) {
        byte[] utf8 = text.utf8();
        if (utf8[at] == '"') {
            return new Mark(Pair.DOUBLE, turn(text, at), 1);
        }
        if (utf8[at] == (byte) 0xC2 && at + 1 < utf8.length) {
            return switch (utf8[at + 1] & 0xFF) {
                case 0xAB -> new Mark(Pair.ANGLED, Turn.OPENS, 2);
                case 0xBB -> new Mark(Pair.ANGLED, Turn.CLOSES, 2);
                default -> null;
            };
        }
        if (at + 2 >= utf8.length || utf8[at] != (byte) 0xE2 || utf8[at + 1] != (byte) 0x80) {
            return null;
        }
        return switch (utf8[at + 2] & 0xFF) {
            case 0x98 -> new Mark(Pair.SINGLE, turn(text, at) == Turn.CLOSES ? Turn.NEITHER : Turn.OPENS, 3);
            case 0x99 -> new Mark(Pair.SINGLE, turn(text, at) == Turn.CLOSES ? Turn.CLOSES : Turn.NEITHER, 3);
            case 0x9C -> new Mark(Pair.DOUBLE, turn(text, at) == Turn.CLOSES ? Turn.CLOSES : Turn.OPENS, 3);
            case 0x9D -> new Mark(Pair.DOUBLE, turn(text, at) == Turn.OPENS ? Turn.OPENS : Turn.CLOSES, 3);
            case 0x9E -> new Mark(Pair.DOUBLE, Turn.OPENS, 3);
            default -> null;
        };
    }

    /// What the characters beside a mark without direction make of it: `(“` opens, `”,` closes.
    private static Turn turn(Text text, int at) {
        String value = text.value();
        int start = text.charAt(at);
        int end = start + 1;
        boolean before = start > 0 && isOfAWord(value.charAt(start - 1), "([{“‘«:/–—-");
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

    private static boolean startsLine(byte[] utf8, int at) {
        int before = at - 1;
        while (before >= 0 && (utf8[before] == ' ' || utf8[before] == '\t')) {
            before--;
        }
        return before < 0 || utf8[before] == '\n';
    }
}
