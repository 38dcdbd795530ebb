package tincay.report;

import java.util.Locale;

/// Draft text made safe to show: what a screen would obey or hide is spelled out.
///
/// Control characters would drive a terminal, bidirectional controls would reorder a line, invisible characters would
/// hide in a number; each becomes its code point in brackets (`⟨U+202E⟩`).
public final class Visible {
    private Visible() {}

    public static String of(String words) {
        int plain = 0;
        while (plain < words.length() && isPlain(words.charAt(plain))) {
            plain++;
        }
        if (plain == words.length()) {
            return words;
        }
        StringBuilder shown = new StringBuilder(words.length() + 16).append(words, 0, plain);
        words.substring(plain)
                .codePoints()
                .forEach(point -> shown.append(isShown(point) ? Character.toString(point) : spelled(point)));
        return shown.toString();
    }

    /// One line: line breaks and tabs become blanks.
    static String line(String words) {
        return of(words.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
    }

    /// How many terminal columns `words` takes; combining marks take none, wide characters two.
    static int columns(String words) {
        return words.codePoints().map(Visible::width).sum();
    }

    static int width(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
    }

    private static boolean isPlain(char unit) {
        return (unit >= ' ' && unit < 0x7F)
                || unit == '\n'
                || unit == '\t'
                || (unit >= 0xC0 && unit < 0x300)
                || (unit >= 0x1EA0 && unit <= 0x1EF9);
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> point < 0xFE00 || point > 0xFE0F;
        };
    }

    private static String spelled(int point) {
        return String.format(Locale.ROOT, "⟨U+%04X⟩", point);
    }
}
