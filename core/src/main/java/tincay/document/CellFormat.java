package tincay.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/// How a spreadsheet shows a number in a Vietnamese office: `1.234,5`, `12,5%`, `31/12/2025`.
///
/// Formats are those of ECMA-376, part 1, 18.8.30 and 18.8.31: general, fixed decimals, thousands, scaling, percent,
/// literal words, days and times. Fractions and powers of ten are shown as general numbers.
///
/// @param code the format's own words: `#,##0.00`, `0.0%`, `dd/mm/yyyy`
record CellFormat(String code) {
    static final CellFormat GENERAL = new CellFormat("General");
    private static final int GENERAL_DIGITS = 11;
    private static final double MOST = 1e15;
    private static final int MOST_PLACES = 30;
    private static final int LAST_DAY = 2_958_466;
    private static final int DAYS_TO_1904 = 1_462;

    /// The format that a number below 164 names without spelling it out.
    static CellFormat builtIn(int id) {
        return switch (id) {
            case 1 -> new CellFormat("0");
            case 2 -> new CellFormat("0.00");
            case 3, 37, 38 -> new CellFormat("#,##0");
            case 4, 39, 40 -> new CellFormat("#,##0.00");
            case 9 -> new CellFormat("0%");
            case 10 -> new CellFormat("0.00%");
            case 14, 15 -> new CellFormat("dd/mm/yyyy");
            case 16 -> new CellFormat("dd/mm");
            case 17 -> new CellFormat("mm/yyyy");
            case 18, 20 -> new CellFormat("hh:mm");
            case 19, 21 -> new CellFormat("hh:mm:ss");
            case 22 -> new CellFormat("dd/mm/yyyy hh:mm");
            default -> GENERAL;
        };
    }

    /// The number as it is shown; absent for what is no number, or a day that no calendar has.
    ///
    /// @param from1904 whether days are counted from 1904
    Optional<String> show(String written, boolean from1904) {
        double number;
        try {
            number = Double.parseDouble(written.strip());
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
        if (!Double.isFinite(number)) {
            return Optional.empty();
        }
        String[] sections = code.split(";", -1);
        boolean own = number < 0 && sections.length > 1;
        boolean zero = number == 0 && sections.length > 2;
        String section = sections[own ? 1 : zero ? 2 : 0];
        String bare = section.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", "");
        String lower = bare.toLowerCase(Locale.ROOT);
        if (lower.contains("general")
                || (bare.contains("/") && bare.contains("?"))
                || lower.matches(".*[0#?]e[+-].*")) {
            return Optional.of(general(number));
        }
        if (lower.matches("(?s).*[dmyhs].*")) {
            return day(lower, number + (from1904 ? DAYS_TO_1904 : 0));
        }
        if (!bare.matches("(?s).*[0#?].*")) {
            return Optional.of(bare.contains("@") ? general(number) : literals(section, ""));
        }
        return Optional.of(Math.abs(number) > MOST ? general(number) : fixed(section, bare, own ? -number : number));
    }

    private static String general(double number) {
        BigDecimal exact = new BigDecimal(Double.toString(number));
        int whole = exact.precision() - exact.scale();
        BigDecimal shown =
                exact.round(new MathContext(Math.max(GENERAL_DIGITS, whole))).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString().replace('.', ',');
    }

    private static String fixed(String section, String bare, double number) {
        int first = bare.replaceAll("[?#]", "0").indexOf('0');
        int last = Math.max(bare.lastIndexOf('0'), Math.max(bare.lastIndexOf('#'), bare.lastIndexOf('?')));
        String mask = bare.substring(first, last + 1);
        int scale = 0;
        for (int at = last + 1; at < bare.length() && bare.charAt(at) == ','; at++) {
            scale += 3;
        }
        int percent = bare.contains("%") ? 2 : 0;
        int point = mask.indexOf('.');
        String decimals = point < 0 ? "" : mask.substring(point + 1);
        int most = Math.min(MOST_PLACES, decimals.length());
        int least = (int) decimals.chars().filter(each -> each == '0').count();
        BigDecimal shown = new BigDecimal(Double.toString(number))
                .movePointRight(percent - scale)
                .setScale(most, RoundingMode.HALF_UP);
        while (shown.scale() > least
                && shown.remainder(BigDecimal.ONE.movePointLeft(shown.scale() - 1))
                                .signum()
                        == 0) {
            shown = shown.setScale(shown.scale() - 1, RoundingMode.UNNECESSARY);
        }
        String plain = shown.abs().toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        if ((point < 0 ? mask : mask.substring(0, point)).contains(",")) {
            whole = whole.replaceAll("\\B(?=(?:\\d{3})+$)", ".");
        }
        String digits = (shown.signum() < 0 ? "-" : "") + whole + (dot < 0 ? "" : "," + plain.substring(dot + 1));
        return literals(section, digits);
    }

    /// The words in quotation marks around the digits, with a percent sign and the currency of `[$₫-42A]`.
    private static String literals(String section, String digits) {
        StringBuilder before = new StringBuilder();
        StringBuilder behind = new StringBuilder();
        boolean seen = false;
        for (int at = 0; at < section.length(); at++) {
            StringBuilder side = seen ? behind : before;
            char c = section.charAt(at);
            switch (c) {
                case '"' -> {
                    int end = section.indexOf('"', at + 1);
                    end = end < 0 ? section.length() : end;
                    side.append(section, at + 1, end);
                    at = end;
                }
                case '[' -> {
                    int end = section.indexOf(']', at);
                    end = end < 0 ? section.length() - 1 : end;
                    if (section.startsWith("[$", at)) {
                        String sign = section.substring(at + 2, end);
                        side.append(sign, 0, sign.indexOf('-') < 0 ? sign.length() : sign.indexOf('-'));
                    }
                    at = end;
                }
                case '\\' -> {
                    if (++at < section.length()) {
                        side.append(section.charAt(at));
                    }
                }
                case '_', '*' -> {
                    at++;
                    side.append(' ');
                }
                case '0', '#', '?' -> seen = true;
                case '.', ',' -> {}
                case '-', '(', ')', ' ', '%', '+', '$', '₫', 'đ' -> side.append(c);
                default -> {}
            }
        }
        return (before + digits + behind).replaceAll(" +", " ").strip();
    }

    private static Optional<String> day(String mask, double serial) {
        if (serial < 0 || serial >= LAST_DAY) {
            return Optional.empty();
        }
        LocalDateTime day;
        try {
            day = LocalDateTime.of(1899, 12, 30, 0, 0).plusSeconds(Math.round(serial * 86_400));
        } catch (DateTimeException outside) {
            return Optional.empty();
        }
        StringBuilder shown = new StringBuilder();
        char before = ' ';
        for (int at = 0; at < mask.length(); ) {
            char c = mask.charAt(at);
            int end = at;
            while (end < mask.length() && mask.charAt(end) == c) {
                end++;
            }
            boolean minutes = c == 'm' && (before == 'h' || mask.substring(end).matches("[^a-z]*s.*"));
            int width = Math.min(2, end - at);
            switch (c) {
                case 'd' -> shown.append(padded(day.getDayOfMonth(), width));
                case 'm' -> shown.append(padded(minutes ? day.getMinute() : day.getMonthValue(), width));
                case 'y' -> shown.append(end - at > 2 ? padded(day.getYear(), 4) : padded(day.getYear() % 100, 2));
                case 'h' -> shown.append(padded(day.getHour(), width));
                case 's' -> shown.append(padded(day.getSecond(), width));
                case '/', '-', ':', ' ', '.', ',' -> shown.append(mask, at, end);
                default -> {}
            }
            before = Character.isLetter(c) ? c : before;
            at = end;
        }
        return Optional.of(shown.toString().strip());
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
