package tincay.report;

import java.util.ArrayList;
import java.util.List;
import tincay.text.Span;
import tincay.text.Text;

/// The line in which a span stands, cut to a window around it and folded, with marks under the words meant.
///
/// @param rows the line's words, row by row
record MarkedLine(List<Row> rows) {
    private static final int MAX_ROWS = 3;

    /// One row: what stands before the marked words, the marked words, and what follows.
    record Row(String before, String marked, String after) {}

    static MarkedLine of(Text text, Lines lines, Span span, int columns) {
        int line = lines.lineOf(span.start());
        Span first = lines.inFirstLine(span);
        String before = Visible.line(text.value().substring(lines.start(line), span.start()))
                .stripLeading();
        String marked = Visible.line(text.quote(first));
        String after = Visible.line(text.value().substring(first.end(), Math.max(first.end(), lines.end(line))))
                .stripTrailing();
        if (span.end() > lines.end(line) + 1) {
            after = " …";
        }
        int room = columns * MAX_ROWS - 4;
        marked = head(marked, room);
        int left = Math.max(0, room - Visible.columns(marked));
        before = tail(before, Math.max(left / 2, left - Visible.columns(after)));
        after = head(after, Math.max(0, left - Visible.columns(before)));
        return new MarkedLine(rows(before, marked, after, columns));
    }

    private static List<Row> rows(String before, String marked, String after, int columns) {
        String all = before + marked + after;
        List<Row> rows = new ArrayList<>();
        int at = 0;
        for (String row : Fold.lines(all, columns)) {
            int start = all.indexOf(row, at);
            int end = start + row.length();
            int from = Math.clamp(before.length(), start, end);
            int to = Math.clamp(before.length() + marked.length(), start, end);
            rows.add(new Row(all.substring(start, from), all.substring(from, to), all.substring(to, end)));
            at = end;
        }
        return rows;
    }

    private static String head(String words, int columns) {
        if (Visible.columns(words) <= columns) {
            return words;
        }
        int used = 0;
        int at = 0;
        while (at < words.length() && used < columns - 1) {
            int point = words.codePointAt(at);
            used += Visible.width(point);
            at += Character.charCount(point);
        }
        return columns < 2 ? "" : words.substring(0, at) + "…";
    }

    private static String tail(String words, int columns) {
        if (Visible.columns(words) <= columns) {
            return words;
        }
        int used = 0;
        int at = words.length();
        while (at > 0 && used < columns - 1) {
            int point = words.codePointBefore(at);
            used += Visible.width(point);
            at -= Character.charCount(point);
        }
        int blank = words.indexOf(' ', at);
        int from = blank >= 0 && blank - at < 8 ? blank + 1 : at;
        return columns < 2 ? "" : "… " + words.substring(from);
    }
}
