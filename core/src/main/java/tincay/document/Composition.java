package tincay.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import tincay.text.Aside;
import tincay.text.Place;
import tincay.text.SourceMap;
import tincay.text.Span;
import tincay.text.Text;

/// Words as they come out of a file, in reading order, on their way to one NFC text with a map back.
final class Composition {
    /// A stretch of raw text with its place; `legacy` says that its font belongs to an old Vietnamese encoding.
    record Piece(int start, int end, Place place, LegacyFont legacy) {}

    private final StringBuilder raw = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final Set<String> notices = new LinkedHashSet<>();
    private final int limit;
    private int paragraphs;

    Composition(Limits limits) {
        this.limit = limits.characters();
    }

    void append(String words, Place place) throws Unreadable {
        append(words, place, LegacyFont.NONE);
    }

    void append(String words, Place place, LegacyFont legacy) throws Unreadable {
        if (words.isEmpty()) {
            return;
        }
        int start = raw.length();
        grow(words);
        pieces.add(new Piece(start, raw.length(), place, legacy));
    }

    /// Text of the reader's own, such as a tab between cells: it has no place.
    void separate(char separator) throws Unreadable {
        grow(String.valueOf(separator));
    }

    /// Ends the line unless nothing stands on it yet.
    void freshLine() throws Unreadable {
        if (!raw.isEmpty() && raw.charAt(raw.length() - 1) != '\n') {
            separate('\n');
        }
    }

    void aside(Aside.Kind kind, Place place, String words) {
        String clean = words.strip();
        if (clean.isEmpty()) {
            return;
        }
        asides.add(new Aside(kind, place, Normalizer.normalize(clean, Normalizer.Form.NFC)));
    }

    void notice(String key) {
        notices.add(key);
    }

    int nextParagraph() {
        return ++paragraphs;
    }

    boolean endsLine() {
        return raw.isEmpty() || raw.charAt(raw.length() - 1) == '\n';
    }

    int length() {
        return raw.length();
    }

    private void grow(String words) throws Unreadable {
        if (raw.length() + (long) words.length() > limit) {
            throw new Unreadable(Refusal.TOO_MANY_CHARACTERS, "more than " + limit + " characters of text");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new Unreadable(Refusal.TIME_LIMIT, "stopped at the time limit");
        }
        raw.append(words);
    }

    Found build(Format format, OptionalInt pages, boolean fromOcr) {
        Settled settled = settle();
        List<SourceMap.Segment> segments = settled.segments();
        return new Found(
                format, Text.of(settled.text()), new SourceMap(segments), pages, fromOcr, asides, List.copyOf(notices));
    }

    private record Settled(String text, List<SourceMap.Segment> segments) {}

    /// Converts legacy lines and normalises, line by line: a line break never composes with its neighbours.
    private Settled settle() {
        String all = raw.toString();
        LegacyLines legacy = LegacyLines.of(all, pieces);
        if (legacy.any()) {
            notice("notice.legacy-encoding");
        }
        if (!legacy.any() && Normalizer.isNormalized(all, Normalizer.Form.NFC)) {
            return new Settled(all, direct());
        }
        StringBuilder out = new StringBuilder(all.length());
        List<SourceMap.Segment> segments = new ArrayList<>(pieces.size());
        int at = 0;
        int i = 0;
        while (i < pieces.size()) {
            int last = i;
            while (last + 1 < pieces.size() && joins(all, pieces.get(last), pieces.get(last + 1), legacy)) {
                last++;
            }
            Piece first = pieces.get(i);
            int end = pieces.get(last).end();
            out.append(all, at, first.start());
            int start = out.length();
            out.append(Normalizer.normalize(legacy.convert(first.start(), end, first.legacy()), Normalizer.Form.NFC));
            if (out.length() > start) {
                segments.add(new SourceMap.Segment(new Span(start, out.length()), first.place()));
            }
            at = end;
            i = last + 1;
        }
        out.append(all, at, all.length());
        return new Settled(out.toString(), segments);
    }

    /// Whether `next` may change together with `piece`, so that both share one segment.
    private static boolean joins(String all, Piece piece, Piece next, LegacyLines legacy) {
        if (piece.end() != next.start()) {
            return false;
        }
        int point = all.codePointAt(next.start());
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> (point >= 0x1160 && point < 0x1200) || legacy.joins(next.start());
        };
    }

    private List<SourceMap.Segment> direct() {
        List<SourceMap.Segment> segments = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            segments.add(new SourceMap.Segment(new Span(piece.start(), piece.end()), piece.place()));
        }
        return segments;
    }
}
