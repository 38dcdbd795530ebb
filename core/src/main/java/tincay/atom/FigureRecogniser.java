package tincay.atom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tincay.text.Span;

/// Reads quantities, days and periods where a digit stands.
///
/// A number that names something is passed over: an article, a document number, a heading, a form, a telephone.
final class FigureRecogniser implements Recogniser {
    /// What a number behind them always numbers.
    private static final Set<String> NAMED = Set.of(
            "điều|khoản|điểm|mục|chương|phần|lục|ngày|tháng|năm|quý|thứ|tcvn|qcvn|iso|cccd|cmnd|stk".split("\\|"));
    /// What a short bare number behind them numbers, unless a unit follows.
    private static final Set<String> OFTEN_NAMED = Set.of(
            ("mẫu|biểu|bảng|hình|phiếu|tập|trang|khóa|kỳ|tổ|nhóm|bước|ngõ|ngách|hẻm|phòng|cột|dòng|hạng|cấp|loại|bậc"
                            + "|bản|khu|phường|quận|đường|lộ|tiểu|họp|lớp|đợt|hotline|thoại|đt|fax|nghề|vụ|câu|ý|tdp"
                            + "|xóm|thôn|tầng|lô|ô|thửa|sổ|mã|zalo|www|http|phiên|nxb|vùng|trường|trạm|cụm|tuyến")
                    .split("\\|"));
    /// A longer bare run of digits is an identifier.
    private static final int LONGEST_BARE = 9;

    @Override
    public String anchors() {
        return "0123456789";
    }

    @Override
    public int read(String value, int at, Found found) {
        int stop = at;
        while (stop < value.length() && Numeral.isDigit(value.charAt(stop))) {
            stop++;
        }
        char last = at == 0 ? ' ' : value.charAt(at - 1);
        if ((last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z') || last == '_' || last == '@') {
            return stop;
        }
        if (stop - at == 4) {
            Optional<Found.Period> period = PeriodSyntax.year(value, at);
            if (period.isPresent()) {
                found.add(period.get());
                return Math.max(stop, period.get().span().end());
            }
        }
        if (isGlued(value, at)) {
            return stop;
        }
        if (stop - at <= 2) {
            Optional<Day> day = DaySyntax.read(value, at);
            if (day.isPresent()) {
                found.add(day.get());
                return day.get().span().end();
            }
            if (isYear(value, stop)) {
                return stop + 1;
            }
        }
        return Math.max(stop, new Reading(value, found).quantities(at));
    }

    /// “10/2026”: a year stands behind the slash at `slash`, and the period is read there with what stands before it.
    private static boolean isYear(String value, int slash) {
        int end = slash + 5;
        if (end > value.length()
                || value.charAt(slash) != '/'
                || !(value.startsWith("19", slash + 1) || value.startsWith("20", slash + 1))) {
            return false;
        }
        return Numeral.isDigit(value.charAt(slash + 3))
                && Numeral.isDigit(value.charAt(slash + 4))
                && (end == value.length() || !Numeral.isDigit(value.charAt(end)));
    }

    /// Whether the digits at `start` go on something that began before them.
    private static boolean isGlued(String value, int start) {
        if (start == 0) {
            return false;
        }
        char last = value.charAt(start - 1);
        if (Character.isLetterOrDigit(last) || last == '/' || last == '_') {
            return true;
        }
        boolean hyphen = last == '-' || last == '–' || last == '.' || last == ',';
        return hyphen && start > 1 && Character.isLetterOrDigit(value.charAt(start - 2));
    }

    /// What stands at one place: a number, two with a dash between, or a part and its whole.
    private static final class Reading {
        private final String value;
        private final Found found;

        Reading(String value, Found found) {
            this.value = value;
            this.found = found;
        }

        /// Reads what starts at `start`; returns the offset behind the digits.
        int quantities(int start) {
            Optional<Numeral> first = Numeral.read(value, start);
            if (first.isEmpty()) {
                return runEnd(start);
            }
            int end = first.get().end();
            Optional<Numeral> second = second(end);
            int last = second.map(Numeral::end).orElse(end);
            if (isCode(start, end, last)) {
                return runEnd(last);
            }
            Units.Match unit = Units.read(value, last);
            if ((last < value.length() && Character.isLetter(value.charAt(last)) && unit.end() == last)
                    || (unit.end() < value.length()
                            && unit.end() > last
                            && Character.isLetterOrDigit(value.charAt(unit.end())))
                    || names(start, first.get(), second.isPresent(), unit)) {
                return runEnd(last);
            }
            if (second.isPresent()) {
                int from = second.get().end() - length(second.get().end());
                Units.Match own = Units.read(value, end);
                add(
                        start,
                        first.get(),
                        second.map(each -> own.end() > end ? own : unit).orElse(own),
                        end);
                add(from, second.get(), unit, unit.end());
            } else {
                add(start, first.get(), unit, unit.end());
            }
            return last;
        }

        /// The number behind a dash or a slash at `end`.
        private Optional<Numeral> second(int end) {
            int at = end;
            if (at < value.length() && value.charAt(at) == '%') {
                at++;
            }
            boolean spaced = at < value.length() && value.charAt(at) == ' ';
            at += spaced ? 1 : 0;
            if (at >= value.length() || "-–/".indexOf(value.charAt(at)) < 0 || (spaced && value.charAt(at) == '/')) {
                return Optional.empty();
            }
            at++;
            at += spaced && at < value.length() && value.charAt(at) == ' ' ? 1 : 0;
            return at < value.length() && Numeral.isDigit(value.charAt(at))
                    ? Numeral.read(value, at)
                    : Optional.empty();
        }

        private int length(int end) {
            int start = end;
            while (start > 0 && (Numeral.isDigit(value.charAt(start - 1)) || isInner(start - 1))) {
                start--;
            }
            return end - start;
        }

        private boolean isInner(int at) {
            char c = value.charAt(at);
            return (c == '.' || c == ',' || c == '\u00A0' || c == '\u202F')
                    && at > 0
                    && Numeral.isDigit(value.charAt(at - 1));
        }

        /// Document numbers, versions, telephones: what goes on behind the digits with a slash, a hyphen, a letter.
        private boolean isCode(int start, int end, int last) {
            if (last < value.length()) {
                char c = value.charAt(last);
                boolean more = last + 1 < value.length() && Character.isLetterOrDigit(value.charAt(last + 1));
                if (more && (c == '/' || c == '-' || c == '_' || c == '.' || c == '@' || c == ':')) {
                    return true;
                }
            }
            int digits = 0;
            for (int i = start; i < end; i++) {
                digits += Numeral.isDigit(value.charAt(i)) ? 1 : 0;
            }
            boolean bare = digits == end - start;
            return (value.charAt(start) == '0'
                            && digits > 3
                            && !value.startsWith("0,", start)
                            && !value.startsWith("0.", start))
                    || (bare && digits > LONGEST_BARE && Units.read(value, end).end() == end);
        }

        /// Whether the words before, or the line's start, make a name of the number.
        private boolean names(int start, Numeral number, boolean pair, Units.Match unit) {
            boolean measured = unit.unit().isPresent() || unit.power() > 0;
            if (unit.unit().isEmpty() && isHeading(start, number.end(), pair)) {
                return true;
            }
            Words words = new Words(value);
            String word = words.before(start);
            if (word.equals("số")) {
                String head = words.before(words.end);
                return !measured && !head.equals("tổng") && !head.equals("có") && !head.equals("con");
            }
            boolean printed = number.forms().size() > 1
                    || number.forms().getFirst().places() > 0
                    || unit.unit()
                            .filter(each ->
                                    each.name().equals("%") || each.name().equals("đồng"))
                            .isPresent();
            if (NAMED.contains(word)) {
                return !printed || word.equals("điều") || word.equals("mục") || word.equals("khoản");
            }
            if (OFTEN_NAMED.contains(word) && !measured && !printed && number.end() - start <= 2) {
                return true;
            }
            return isYear(start, number, pair) && !measured;
        }

        private boolean isYear(int start, Numeral number, boolean pair) {
            long year = number.forms().getFirst().digits();
            return !pair
                    && number.end() - start == 4
                    && number.style() == Numeral.Style.OPEN
                    && number.forms().size() == 1
                    && year >= 1900
                    && year <= 2100;
        }

        /// `1. `, `2) `, `3.1 ` at the start of a line.
        private boolean isHeading(int start, int end, boolean pair) {
            int at = start;
            while (at > 0 && Words.isBlank(value.charAt(at - 1))) {
                at--;
            }
            if ((at > 0 && value.charAt(at - 1) != '\n') || pair || end >= value.length()) {
                return false;
            }
            char c = value.charAt(end);
            if ((c == '.' || c == ')' || c == '/' || c == ':') && end + 1 < value.length()) {
                return !Numeral.isDigit(value.charAt(end + 1));
            }
            int mark = value.indexOf('.', start);
            return c == ' ' && mark > 0 && mark < end && end - mark <= 3;
        }

        /// The offset behind everything that belongs to a code which starts at `from`.
        private int runEnd(int from) {
            int at = from;
            while (at < value.length()
                    && (Numeral.isDigit(value.charAt(at))
                            || (at + 1 < value.length()
                                    && (value.charAt(at) == '.' || value.charAt(at) == ',')
                                    && Numeral.isDigit(value.charAt(at + 1))))) {
                at++;
            }
            return at;
        }

        private void add(int start, Numeral number, Units.Match unit, int end) {
            int from = isNegative(start) ? start - 1 : start;
            Rational factor = unit.unit().map(Units.Unit::factor).orElse(Rational.ONE);
            List<Quantity.Reading> readings = new ArrayList<>(2);
            for (Numeral.Form form : number.forms()) {
                int exponent = unit.power() - form.places();
                Rational value = Rational.of(from < start ? -form.digits() : form.digits(), exponent);
                Rational half = Rational.of(5, exponent - 1);
                readings.add(
                        factor.equals(Rational.ONE)
                                ? new Quantity.Reading(value, half)
                                : new Quantity.Reading(value.times(factor), half.times(factor)));
            }
            found.count(number.style());
            found.add(new Quantity(
                    new Span(from, Math.max(end, number.end())),
                    new Span(from, number.end()),
                    readings,
                    unit.unit().map(Units.Unit::name),
                    Optional.empty()));
        }

        private boolean isNegative(int start) {
            return start > 0
                    && (value.charAt(start - 1) == '-' || value.charAt(start - 1) == '−')
                    && start > 1
                    && "( \t".indexOf(value.charAt(start - 2)) >= 0;
        }
    }
}
