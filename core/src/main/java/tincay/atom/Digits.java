package tincay.atom;

import java.util.ArrayList;
import java.util.List;

/// Groups of digits in a row, as print splits them: one blank, dot or dash between two, or a line's end.
///
/// @param starts where each group begins, UTF-16 offsets
/// @param gaps the separator before each group but the first; `\n` for a line's end
record Digits(List<Integer> starts, List<Integer> ends, List<String> groups, List<Character> gaps) {
    private static final int MOST = 12;
    private static final int LONGEST = 24;

    /// The groups that begin at `at`, a digit.
    static Digits at(String value, int at) {
        Digits read = new Digits(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int position = at;
        while (read.groups.size() < MOST) {
            StringBuilder group = new StringBuilder();
            int end = position;
            int last = position;
            while (end < value.length() && group.length() <= LONGEST) {
                char each = value.charAt(end);
                if (isDigit(each)) {
                    group.append((char) ('0' + Character.digit(each, 10)));
                    last = end + 1;
                } else if (!Plain.isInvisible(each)) {
                    break;
                }
                end++;
            }
            read.starts.add(position);
            read.ends.add(last);
            read.groups.add(group.toString());
            int next = next(value, last, read.gaps);
            if (next < 0) {
                break;
            }
            position = next;
        }
        while (read.gaps.size() >= read.groups.size()) {
            read.gaps.removeLast();
        }
        return read;
    }

    /// Where the next group begins; -1 where none does.
    private static int next(String value, int end, List<Character> gaps) {
        int at = skip(value, end);
        char gap = 0;
        if (at < value.length() && value.charAt(at) == ')' && gaps.isEmpty() && isBracketed(value, at)) {
            gap = '-';
            at = skip(value, at + 1);
        }
        if (at < value.length() && (Plain.isBlank(value.charAt(at)) || isMark(value.charAt(at)))) {
            gap = gap != 0 ? gap : Plain.isBlank(value.charAt(at)) ? ' ' : value.charAt(at) == '.' ? '.' : '-';
            at = skip(value, at + 1);
            if (gap == ' ' && at + 1 < value.length() && isMark(value.charAt(at)) && value.charAt(at) != '.') {
                gap = '-';
                at = skip(value, at + 1);
                at += at < value.length() && Plain.isBlank(value.charAt(at)) ? 1 : 0;
            }
        }
        if (at < value.length() && value.charAt(at) == '\n') {
            gap = '\n';
            at++;
            while (at < value.length() && Plain.isBlank(value.charAt(at))) {
                at++;
            }
        }
        if (gap == 0 || at >= value.length() || !isDigit(value.charAt(at))) {
            return -1;
        }
        gaps.add(gap);
        return at;
    }

    /// Whether the bracket that closes at `at` opened just before a few digits: `(0206)`, `(+84)`.
    private static boolean isBracketed(String value, int at) {
        int open = value.lastIndexOf('(', at);
        return open >= 0 && at - open <= 5 && at - open > 2;
    }

    private static int skip(String value, int from) {
        int at = from;
        while (at < value.length() && Plain.isInvisible(value.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isDigit(char each) {
        return (each >= '0' && each <= '9') || (each >= '０' && each <= '９');
    }

    private static boolean isMark(char each) {
        return each == '.' || each == '-' || (each >= '\u2010' && each <= '\u2013');
    }

    int size() {
        return groups.size();
    }

    String join(int first, int last) {
        return String.join("", groups.subList(first, last + 1));
    }

    /// `4-3-3`: the lengths of the groups.
    String shape(int first, int last) {
        StringBuilder shape = new StringBuilder();
        for (int i = first; i <= last; i++) {
            shape.append(i == first ? "" : "-").append(groups.get(i).length());
        }
        return shape.toString();
    }

    /// Whether all separators between the groups are the same, and none is a line's end.
    boolean isEven(int first, int last) {
        for (int i = first; i < last; i++) {
            if (gaps.get(i) == '\n' || !gaps.get(i).equals(gaps.get(first))) {
                return false;
            }
        }
        return true;
    }

    /// Whether the groups stand alone: no other group is tied to them by the same separator.
    boolean isApart(int first, int last) {
        char inner = first < last ? gaps.get(first) : '.';
        boolean before = first > 0 && gaps.get(first - 1) == inner;
        boolean behind = last + 1 < groups.size() && gaps.get(last) == inner;
        return !before && !behind;
    }
}
