package tincay.atom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A run of digits with separators: `1.234.567,8`, `1,234.5`, `12,5`, `1.234`.
///
/// @param end the offset behind its last digit
/// @param forms what it may mean, the Vietnamese form (`.` between thousands, `,` before decimals) first
/// @param style which convention it proves
record Numeral(int end, List<Form> forms, Style style) {
    private static final int MOST_DIGITS = 17;
    private static final int GROUP = 3;

    /// A whole number of units of 10 to the power of `-places`.
    record Form(long digits, int places) {}

    /// What a numeral says about the convention of its document.
    enum Style {
        OPEN,
        COMMA_DECIMAL,
        POINT_DECIMAL
    }

    /// The numeral that starts at `start`, where a digit stands; absent for what is no number, such as `1.2.3`.
    static Optional<Numeral> read(String value, int start) {
        List<String> groups = new ArrayList<>(3);
        StringBuilder marks = new StringBuilder(3);
        int at = start;
        while (true) {
            int from = at;
            while (at < value.length() && isDigit(value.charAt(at))) {
                at++;
            }
            groups.add(value.substring(from, at));
            if (at + 1 < value.length() && isMark(value.charAt(at)) && isDigit(value.charAt(at + 1))) {
                if (isGap(value.charAt(at)) && !groupFollows(value, at, from)) {
                    break;
                }
                marks.append(isGap(value.charAt(at)) ? '\u00A0' : value.charAt(at));
                at++;
            } else {
                break;
            }
        }
        return of(groups, marks.toString(), at);
    }

    private static Optional<Numeral> of(List<String> groups, String marks, int end) {
        int digits = groups.stream().mapToInt(String::length).sum();
        if (digits > MOST_DIGITS) {
            return Optional.empty();
        }
        long all = Long.parseLong(String.join("", groups));
        if (marks.isEmpty()) {
            return Optional.of(new Numeral(end, List.of(new Form(all, 0)), Style.OPEN));
        }
        char last = marks.charAt(marks.length() - 1);
        int fraction = groups.getLast().length();
        boolean one = marks.chars().distinct().count() == 1;
        if ((one && marks.length() > 1) || last == '\u00A0') {
            return grouped(groups, 1, groups.size())
                    ? Optional.of(new Numeral(end, List.of(new Form(all, 0)), grouping(last)))
                    : Optional.empty();
        }
        if (marks.length() > 1) {
            boolean sameBefore =
                    marks.chars().limit(marks.length() - 1L).distinct().count() == 1;
            return sameBefore && grouped(groups, 1, groups.size() - 1)
                    ? Optional.of(new Numeral(end, List.of(new Form(all, fraction)), decimal(last)))
                    : Optional.empty();
        }
        Form decimal = new Form(all, fraction);
        if (fraction != GROUP || !grouped(groups, 1, groups.size())) {
            return Optional.of(new Numeral(end, List.of(decimal), decimal(last)));
        }
        Form whole = new Form(all, 0);
        return Optional.of(
                new Numeral(end, last == '.' ? List.of(whole, decimal) : List.of(decimal, whole), Style.OPEN));
    }

    private static Style decimal(char mark) {
        return mark == ',' ? Style.COMMA_DECIMAL : Style.POINT_DECIMAL;
    }

    private static Style grouping(char mark) {
        return switch (mark) {
            case '.' -> Style.COMMA_DECIMAL;
            case ',' -> Style.POINT_DECIMAL;
            default -> Style.OPEN;
        };
    }

    /// Whether the groups from `first` to `last` (not inside) stand behind thousands: three digits each, the first
    /// of all one to three and not zero.
    private static boolean grouped(List<String> groups, int first, int last) {
        String head = groups.getFirst();
        return head.length() <= GROUP
                && !head.startsWith("0")
                && groups.subList(first, last).stream().allMatch(group -> group.length() == GROUP);
    }

    /// Whether exactly three digits stand behind the blank at `at`, and at most three before it.
    private static boolean groupFollows(String value, int at, int from) {
        int stop = at + 1;
        while (stop < value.length() && isDigit(value.charAt(stop))) {
            stop++;
        }
        return stop - at - 1 == GROUP && at - from <= GROUP;
    }

    private static boolean isMark(char c) {
        return c == '.' || c == ',' || isGap(c);
    }

    /// Blanks that do not break a line stand between thousands too.
    private static boolean isGap(char c) {
        return c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
