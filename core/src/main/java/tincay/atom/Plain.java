package tincay.atom;

import java.text.Normalizer;

/// Words as a label is compared: lower case, without marks, every kind of blank one blank.
final class Plain {
    private static final int SIZE = 0x1F00;
    private static final char[] LETTERS = letters();

    private Plain() {}

    /// The same number of characters, each folded.
    static String of(String value, int from, int to) {
        char[] plain = new char[to - from];
        for (int at = from; at < to; at++) {
            plain[at - from] = letter(value.charAt(at));
        }
        return new String(plain);
    }

    /// Where the table cell that holds `at` starts, in the line that starts at `line`.
    static int cell(String value, int line, int at) {
        int start = at;
        while (start > line && value.charAt(start - 1) != '\t') {
            start--;
        }
        return start;
    }

    static char letter(char given) {
        if (given < SIZE) {
            return LETTERS[given];
        }
        return isBlank(given) ? ' ' : given;
    }

    static boolean isBlank(char given) {
        return given == ' ' || given == '\u00A0' || given == '\u202F' || (given >= '\u2000' && given <= '\u200A');
    }

    /// Whether it takes no room in print: what is pasted from pages and from some assistants carries such characters.
    static boolean isInvisible(char given) {
        return given == '\u00AD' || (given >= '\u200B' && given <= '\u200F') || given == '\u2060' || given == '\uFEFF';
    }

    private static char[] letters() {
        char[] letters = new char[SIZE];
        for (char each = 0; each < SIZE; each++) {
            char lower = Character.toLowerCase(each);
            String apart = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
            letters[each] = switch (lower) {
                case 'đ', 'ð' -> 'd';
                case '\u00A0' -> ' ';
                default -> apart.charAt(0);
            };
        }
        return letters;
    }
}
