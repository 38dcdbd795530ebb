package tincay.report;

import java.util.Arrays;
import tincay.text.Span;
import tincay.text.Text;

/// Where the lines of a text begin; lines and columns are counted from 1, columns in UTF-16 code units.
final class Lines {
    private final String value;
    private final int[] starts;

    Lines(Text text) {
        this.value = text.value();
        this.starts = starts(value);
    }

    int count() {
        return starts.length;
    }

    /// The line that holds `offset`.
    int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int columnOf(int offset) {
        return offset - start(lineOf(offset)) + 1;
    }

    /// The offset at which `line` begins.
    int start(int line) {
        return starts[line - 1];
    }

    /// The offset after the last character of `line`, before its line break.
    int end(int line) {
        int end = line < starts.length ? starts[line] - 1 : value.length();
        return end > start(line) && value.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /// The part of `span` that stands in its first line.
    Span inFirstLine(Span span) {
        int end = end(lineOf(span.start()));
        return new Span(span.start(), Math.max(span.start() + 1, Math.min(span.end(), end)));
    }

    private static int[] starts(String value) {
        int[] starts = new int[16];
        int count = 1;
        for (int at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }
}
