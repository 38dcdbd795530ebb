package tincay.atom;

import java.util.Locale;
import tincay.text.Folding;

/// Looks at the words and numbers around a place of a text; blanks and one line break between them do not count.
final class Words {
    private final String value;
    /// Where the last number or word that was read ends.
    int end;

    Words(String value) {
        this.value = value;
    }

    /// The number of at most `digits` digits at `at`; -1 where none, or a longer one, stands.
    int number(int at, int digits) {
        int stop = at;
        while (stop < value.length() && Numeral.isDigit(value.charAt(stop))) {
            stop++;
        }
        if (stop == at || stop - at > digits) {
            return -1;
        }
        end = stop;
        return Integer.parseInt(value.substring(at, stop));
    }

    /// The number behind `label` at `at`, as in `tháng 3`; -1 where it does not stand there.
    int labelled(int at, String label, int digits) {
        int word = skip(at);
        if (word == at || !value.regionMatches(true, word, label, 0, label.length())) {
            return -1;
        }
        int behind = word + label.length();
        int number = skip(behind);
        return number == behind ? -1 : number(number, digits);
    }

    /// Whether `words` stand behind `at`.
    boolean follows(int at, String words) {
        return value.regionMatches(true, skip(at), words, 0, words.length());
    }

    /// The word before `at`, folded; empty where a sign or a line's start stands there.
    String before(int at) {
        int stop = at;
        boolean broken = false;
        while (stop > 0 && (isBlank(value.charAt(stop - 1)) || (value.charAt(stop - 1) == '\n' && !broken))) {
            stop--;
            broken |= value.charAt(stop) == '\n';
        }
        int start = stop;
        while (start > 0 && Character.isLetter(value.charAt(start - 1))) {
            start--;
        }
        end = start;
        return start == stop
                ? ""
                : Folding.syllable(value.substring(start, stop).toLowerCase(Locale.ROOT));
    }

    /// The first place at or behind `at` that is no blank.
    int skip(int at) {
        int to = at;
        boolean broken = false;
        while (to < value.length() && (isBlank(value.charAt(to)) || (value.charAt(to) == '\n' && !broken))) {
            broken |= value.charAt(to) == '\n';
            to++;
        }
        return to;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || Character.getType(c) == Character.FORMAT;
    }
}
