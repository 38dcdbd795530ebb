package tincay.report;

import java.util.ArrayList;
import java.util.List;

/// Words laid into lines of at most so many terminal columns, broken at blanks where that is possible.
final class Fold {
    private Fold() {}

    static List<String> lines(String words, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : words.strip().split("\\s+", -1)) {
            int wide = Visible.columns(word);
            if (used > 0 && used + 1 + wide > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            String rest = word;
            while (wide > columns) {
                int cut = cut(rest, columns);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
                wide = Visible.columns(rest);
            }
            line.append(rest);
            used += wide;
        }
        lines.add(line.toString());
        return lines;
    }

    private static int cut(String word, int columns) {
        int at = 0;
        int used = 0;
        while (at < word.length()) {
            int point = word.codePointAt(at);
            used += Visible.width(point);
            if (used > columns && at > 0) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }
}
