package tincay.atom;

import java.util.Optional;
import tincay.text.Span;

/// The ways in which a period is written: `năm 2025`, `quý I/2026`, `6 tháng đầu năm 2026`, `giai đoạn 2021-2025`,
/// `tháng 10 năm 2026`, `nhiệm kỳ 2020 - 2025`.
///
/// The name of a period is the same for all spellings; it ends in its year where one is written.
final class PeriodSyntax {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    private static final String[] ROMAN = {"", "i", "ii", "iii", "iv"};

    private PeriodSyntax() {}

    /// The period whose last or only year starts at `start`.
    static Optional<Found.Period> year(String value, int start) {
        Words words = new Words(value);
        int year = words.number(start, 4);
        int end = words.end;
        if (year < EARLIEST || year > LATEST || (end < value.length() && isGlue(value, end))) {
            return Optional.empty();
        }
        int dash = end < value.length() && value.charAt(end) == ' ' ? end + 1 : end;
        if (dash < value.length() && isDash(value.charAt(dash))) {
            int from = dash + 1 < value.length() && value.charAt(dash + 1) == ' ' ? dash + 2 : dash + 1;
            int last = words.number(from, 4);
            if (last > year && last <= LATEST) {
                return Optional.of(new Found.Period(new Span(start, words.end), year + "-" + last));
            }
        }
        return named(value, start, end, year);
    }

    private static Optional<Found.Period> named(String value, int start, int end, int year) {
        Words words = new Words(value);
        int before = start > 0 && value.charAt(start - 1) == '/' ? start - 1 : start;
        String word = words.before(before);
        int from = words.end;
        if (word.equals("năm")) {
            String head = head(value, from);
            return Optional.of(new Found.Period(new Span(from, end), head + year));
        }
        if (before == start) {
            return Optional.empty();
        }
        String head = head(value, before);
        return head.isEmpty() ? Optional.empty() : Optional.of(new Found.Period(new Span(from, end), head + year));
    }

    /// `quý 1/`, `tháng 10/`, `6 tháng đầu năm/` before the year; empty where only the year is named.
    private static String head(String value, int at) {
        Words words = new Words(value);
        String last = words.before(at);
        int from = words.end;
        if (last.equals("đầu") || last.equals("cuối")) {
            String unit = words.before(from);
            int count = numberBefore(value, words.end);
            return unit.equals("tháng") && count > 0 ? count + " tháng " + last + " năm/" : "";
        }
        if (last.equals("tháng")) {
            int count = numberBefore(value, from);
            return count > 0 ? count + " tháng đầu năm/" : "";
        }
        for (int quarter = 1; quarter < ROMAN.length; quarter++) {
            if (last.equals(ROMAN[quarter]) && words.before(from).equals("quý")) {
                return "quý " + quarter + "/";
            }
        }
        if (last.isEmpty()) {
            int digits = at;
            while (digits > 0 && Words.isBlank(value.charAt(digits - 1))) {
                digits--;
            }
            int number = numberBefore(value, digits);
            int start = digits - String.valueOf(Math.max(0, number)).length();
            start = start > 0 && value.charAt(start - 1) == '0' ? start - 1 : start;
            String label = number > 0 && start >= 0 ? words.before(start) : "";
            if (label.equals("quý") || label.equals("tháng")) {
                return label + " " + number + "/";
            }
        }
        return "";
    }

    /// The number that ends before `at`, blanks apart; -1 where none does.
    private static int numberBefore(String value, int at) {
        int stop = at;
        while (stop > 0 && Words.isBlank(value.charAt(stop - 1))) {
            stop--;
        }
        int start = stop;
        while (start > 0 && stop - start < 3 && Numeral.isDigit(value.charAt(start - 1))) {
            start--;
        }
        return start == stop || stop - start > 2 ? -1 : Integer.parseInt(value.substring(start, stop));
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—';
    }

    private static boolean isGlue(String value, int end) {
        char c = value.charAt(end);
        return Character.isLetterOrDigit(c)
                || ((c == '.' || c == ',' || c == '/')
                        && end + 1 < value.length()
                        && Character.isLetterOrDigit(value.charAt(end + 1)));
    }
}
