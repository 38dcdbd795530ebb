package tincay.atom;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tincay.text.Span;

/// The ways in which a date is written, read from its day on.
final class DaySyntax {
    private static final Map<String, Integer> WEEKDAYS = Map.ofEntries(
            Map.entry("hai", 1),
            Map.entry("2", 1),
            Map.entry("ba", 2),
            Map.entry("3", 2),
            Map.entry("tư", 3),
            Map.entry("4", 3),
            Map.entry("năm", 4),
            Map.entry("5", 4),
            Map.entry("sáu", 5),
            Map.entry("6", 5),
            Map.entry("bảy", 6),
            Map.entry("bẩy", 6),
            Map.entry("7", 6));
    private static final int NEAR = 24;

    private DaySyntax() {}

    /// The date whose day starts at `start`, where one or two digits stand.
    static Optional<Day> read(String value, int start) {
        Words words = new Words(value);
        int day = words.number(start, 2);
        if (day < 0) {
            return Optional.empty();
        }
        int behind = words.end;
        boolean called =
                words.before(start).equals("ngày") || words.before(start).equals("mùng");
        char mark = behind < value.length() ? value.charAt(behind) : ' ';
        if (mark == '/' || mark == '.' || mark == '-') {
            return slashed(value, start, day, behind, mark, called);
        }
        int month = words.labelled(behind, "tháng", 2);
        if (month < 0) {
            return Optional.empty();
        }
        int end = words.end;
        int year = words.labelled(end, "năm", 4);
        if (year < 1000 && (words.end < value.length() && value.charAt(words.end) == '/')) {
            return Optional.empty();
        }
        if (year < 1000 && end < value.length() && value.charAt(end) == '/') {
            year = words.number(end + 1, 4);
        }
        return Optional.of(day(value, start, year >= 1000 ? words.end : end, day, month, year));
    }

    private static Optional<Day> slashed(String value, int start, int day, int behind, char mark, boolean called) {
        Words words = new Words(value);
        int month = words.number(behind + 1, 2);
        if (month < 0) {
            return Optional.empty();
        }
        int end = words.end;
        if (end < value.length() && value.charAt(end) == mark) {
            int year = words.number(end + 1, 4);
            boolean whole = year >= 1000 && (words.end == value.length() || !continues(value, words.end));
            boolean sure = mark == '/' || called;
            return whole && (sure || (month >= 1 && month <= 12 && day >= 1 && day <= 31))
                    ? Optional.of(day(value, start, words.end, day, month, year))
                    : Optional.empty();
        }
        return called && mark == '/' && (end == value.length() || !continues(value, end))
                ? Optional.of(day(value, start, end, day, month, -1))
                : Optional.empty();
    }

    /// Whether what stands at `at` makes a document number or a longer code of the digits before it.
    private static boolean continues(String value, int at) {
        char c = value.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        boolean glued = at + 1 < value.length() && Character.isLetterOrDigit(value.charAt(at + 1));
        return glued && (c == '/' || (c == '-' && Character.isLetter(value.charAt(at + 1))) || c == '%');
    }

    private static Day day(String value, int start, int end, int day, int month, int year) {
        Words words = new Words(value);
        OptionalInt weekday = weekdayBefore(value, start);
        return new Day(
                new Span(start, end),
                day,
                month,
                year >= 1000 ? OptionalInt.of(year) : OptionalInt.empty(),
                weekday.isPresent() ? weekday : weekdayBehind(value, end),
                words.follows(end, "âm lịch") || words.follows(end, "(âm lịch") || words.follows(end, "al)"));
    }

    /// `thứ Hai, ngày`, `Chủ nhật ngày`, `(thứ 6) ngày` just before the day.
    private static OptionalInt weekdayBefore(String value, int start) {
        String line = value.substring(Math.max(0, start - NEAR), start).toLowerCase(Locale.ROOT);
        String bare = line.replaceAll("[\\p{Cf}]", "")
                .replaceAll("(?U)[\\s,()]+", " ")
                .stripTrailing();
        if (!bare.endsWith(" ngày")) {
            return OptionalInt.empty();
        }
        return last(bare.substring(0, bare.length() - " ngày".length()));
    }

    private static OptionalInt last(String words) {
        if (words.endsWith("chủ nhật") || words.endsWith("chúa nhật")) {
            return OptionalInt.of(7);
        }
        int thu = words.lastIndexOf("thứ ");
        if (thu < 0 || (thu > 0 && Character.isLetterOrDigit(words.charAt(thu - 1)))) {
            return OptionalInt.empty();
        }
        Integer known = WEEKDAYS.get(words.substring(thu + "thứ ".length()).strip());
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    /// `(thứ Hai)`, `(Chủ nhật)` just behind the year.
    private static OptionalInt weekdayBehind(String value, int end) {
        int open = end;
        while (open < value.length() && value.charAt(open) == ' ') {
            open++;
        }
        if (open >= value.length() || value.charAt(open) != '(') {
            return OptionalInt.empty();
        }
        int close = value.indexOf(')', open);
        return close < 0 || close - open > NEAR
                ? OptionalInt.empty()
                : last(value.substring(open + 1, close)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("(?U)[\\s,]+", " ")
                        .strip());
    }
}
