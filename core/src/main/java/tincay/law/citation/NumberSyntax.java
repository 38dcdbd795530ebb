package tincay.law.citation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.text.Span;

/// Reads document numbers, clean or dirty: `30/2020/NĐ-CP`, `34 /2019/TT- BGTVT`, `13/2O23/ND-CP`, `57-NQ/TW`.
///
/// The value is the number as it should print: no blanks, Đ for Ð, Latin for Cyrillic letters, missing hyphens
/// restored.
final class NumberSyntax {
    /// First parts of a symbol that make a bare number a legal document even without a type word before it.
    private static final Set<String> TYPE_SYMBOLS = Set.of(
            "NĐ", "TT", "TTLT", "QĐ", "NQ", "NQLT", "CT", "CTLT", "CV", "CĐ", "TTR", "BC", "KH", "TB", "KL", "HD", "QC",
            "QYĐ", "CTR", "ĐA", "PA", "VBHN", "L", "PL", "LCT", "UBTVQH", "SL", "TTG", "CP", "TTLB", "LB", "HĐBT",
            "TTLN", "QCLT", "TL");

    private static final Set<String> FORM_SYMBOLS =
            Set.of("TB", "BC", "HD", "KH", "L", "CP", "PL", "CV", "TL", "ĐA", "PA", "QC");

    private static final Set<String> JUDGMENTS =
            Set.of("DS", "HS", "HC", "HNGĐ", "HNGD", "KDTM", "LĐ", "KDTMST", "DSST", "HSST", "HSPT", "DSPT");

    private static final Pattern ASSEMBLY = Pattern.compile("(?:QH|UBTVQH)\\d{1,2}");
    private static final Pattern OLD_STYLE = Pattern.compile("\\d+-(CP|HĐBT|TTG|TTg|SL|LCT|CT|NQ|L)");
    private static final int LONGEST_ORDINAL = 6;
    private static final int LONGEST_NUMBER = 120;
    /// A year with a digit too few or too many is still read: no document can bear it, and that is told.
    private static final int SHORTEST_YEAR = 3;

    private static final int LONGEST_YEAR = 5;

    record Found(int end, Cited<DocumentNumber> number, boolean knownType) {}

    private final Reading reading;

    NumberSyntax(Reading reading) {
        this.reading = reading;
    }

    /// The number whose running number starts at `p`.
    Optional<Found> at(int p) {
        StringBuilder printed = new StringBuilder();
        int q = digits(p, printed, LONGEST_ORDINAL);
        if (q == p) {
            return Optional.empty();
        }
        if (reading.at(q) == '.' && Reading.isDigit(reading.at(q + 1))) {
            printed.append('.');
            q = digits(q + 1, printed, 4);
        }
        char suffix = reading.at(q);
        if (((suffix >= 'a' && suffix <= 'd') || suffix == 'đ' || (suffix >= 'A' && suffix <= 'D'))
                && isSlash(reading.at(reading.blanks(q + 1)))) {
            printed.append(suffix);
            q++;
        }
        int sep = reading.blanks(q);
        if (isSlash(reading.at(sep)) && sep - q <= 2) {
            printed.append('/');
            return afterSlash(p, reading.blanks(sep + 1), printed);
        }
        if (isHyphen(reading.at(q)) && isUpper(reading.at(q + 1))) {
            printed.append('-');
            int end = symbol(q + 1, printed);
            boolean legal = end > 0
                    && (printed.indexOf("/") > 0 || OLD_STYLE.matcher(printed).matches());
            return legal ? found(p, end, printed) : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Found> afterSlash(int start, int p, StringBuilder printed) {
        StringBuilder year = new StringBuilder();
        int q = digits(p, year, LONGEST_YEAR);
        if (year.length() >= SHORTEST_YEAR) {
            int sep = reading.blanks(q);
            if (isSlash(reading.at(sep)) && sep - q <= 2) {
                printed.append(year).append('/');
                p = reading.blanks(sep + 1);
            } else if (isHyphen(reading.at(q)) && isUpper(reading.at(q + 1))) {
                printed.append(year).append('/');
                p = q + 1;
            } else {
                return Optional.empty();
            }
        } else if (!year.isEmpty()) {
            return Optional.empty();
        }
        int end = symbol(p, printed);
        return end < 0 ? Optional.empty() : found(start, end, printed);
    }

    private Optional<Found> found(int start, int end, StringBuilder printed) {
        String number = printed.toString();
        return Optional.of(new Found(
                end, new Cited<>(DocumentNumber.of(number), new Span(start, end)), isLegal(DocumentNumber.of(number))));
    }

    private static boolean isLegal(DocumentNumber number) {
        String symbol = number.symbol();
        String[] parts = symbol.toUpperCase(Locale.ROOT).split("[-/]", -1);
        if (JUDGMENTS.contains(parts[0])
                || symbol.endsWith("-ST")
                || symbol.endsWith("-PT")
                || symbol.contains("ĐKT")) {
            return false;
        }
        if (ASSEMBLY.matcher(symbol).matches()) {
            return true;
        }
        if (FORM_SYMBOLS.contains(parts[0]) && number.year().isEmpty()) {
            return parts.length > 1
                    && (number.ordinal().length() > 2 || !number.ordinal().startsWith("0"));
        }
        if (parts.length == 1 && number.year().isEmpty()) {
            return false;
        }
        return TYPE_SYMBOLS.contains(parts[0])
                || (parts.length > 1 && parts[1].equals("TW"))
                || (parts.length > 1
                        && TYPE_SYMBOLS.contains(parts[1])
                        && number.year().isPresent());
    }

    /// Past the symbol at `p`, appended as it should print; -1 when none stands there.
    private int symbol(int p, StringBuilder printed) {
        int start = printed.length();
        int end = part(p, printed);
        if (end < 0) {
            return -1;
        }
        while (true) {
            int sep = end;
            while (reading.at(sep) == ' ' || reading.at(sep) == 0xA0 || Reading.isInvisible(reading.at(sep))) {
                sep++;
            }
            char c = reading.at(sep);
            int next = reading.blanks(sep + 1);
            if (printed.length() > LONGEST_NUMBER) {
                break;
            }
            if (isHyphen(c) || (c == '/' && sep == end)) {
                boolean tight = sep == end && next == sep + 1;
                if (!tight && !mayContinue(printed.substring(start), next, c)) {
                    break;
                }
                int before = printed.length();
                printed.append(c == '/' ? '/' : '-');
                int more = part(next, printed);
                if (more < 0) {
                    printed.setLength(before);
                    break;
                }
                end = more;
            } else if (sep > end && sep - end <= 2 && bareType(printed.substring(start)) && isIssuer(sep)) {
                printed.append('-');
                int before = printed.length();
                int more = part(sep, printed);
                if (more < 0) {
                    printed.setLength(before - 1);
                    break;
                }
                end = more;
            } else {
                break;
            }
        }
        restoreMarks(printed, start);
        return end;
    }

    private boolean mayContinue(String symbol, int next, char separator) {
        if (separator == '/') {
            return false;
        }
        String[] parts = symbol.split("[-/]", -1);
        boolean open = parts.length == 1 || symbol.startsWith("TTLT") || symbol.startsWith("NQLT");
        return open && isUpper(reading.at(next)) && !Character.isLowerCase(reading.at(next + 1));
    }

    private static boolean bareType(String symbol) {
        return Set.of("NĐ", "TT", "QĐ", "NQ", "CT", "ND", "QD", "TTLT").contains(symbol);
    }

    private boolean isIssuer(int p) {
        int end = reading.wordEnd(p);
        String word = reading.text.substring(p, end);
        return word.length() >= 2
                && word.length() <= 12
                && (word.equals("TTg") || word.equals(word.toUpperCase(Locale.ROOT)))
                && (word.startsWith("B")
                        || word.equals("CP")
                        || word.equals("TTg")
                        || word.startsWith("NHNN")
                        || word.equals("HĐND")
                        || word.equals("UBND"))
                && !word.chars().anyMatch(c -> Character.isDigit(c));
    }

    /// One part of a symbol: capitals, digits after them, `&`, and the few spellings with small letters.
    private int part(int p, StringBuilder printed) {
        for (String mixed : new String[] {"TTgCP", "TTg", "TTr", "CTr", "QyĐ", "TTR"}) {
            if (reading.text.startsWith(mixed, p) && !Character.isUpperCase(reading.at(p + mixed.length()))) {
                printed.append(mixed);
                return p + mixed.length();
            }
        }
        int q = p;
        int end = p;
        int length = 0;
        boolean lower = isLowerSymbol(p);
        while (true) {
            char c = reading.at(q);
            if (Reading.isInvisible(c)) {
                q++;
                continue;
            }
            char latin = latin(c);
            boolean letter = isUpper(latin) || (lower && Character.isLetter(latin)) || latin == '&';
            boolean digit = length > 0 && Reading.isDigit(c);
            if (!letter && !digit) {
                break;
            }
            printed.append(lower ? Character.toUpperCase(latin) : latin);
            length++;
            q++;
            end = q;
        }
        if (length == 0 || length > 24) {
            printed.setLength(printed.length() - length);
            return -1;
        }
        if (length == 1 && Character.isLowerCase(reading.at(q))) {
            printed.setLength(printed.length() - 1);
            return -1;
        }
        return end;
    }

    private boolean isLowerSymbol(int p) {
        for (String symbol :
                new String[] {"nđ-cp", "nd-cp", "qđ-ttg", "qd-ttg", "tt-b", "qh1", "nq-cp", "tt-", "qđ-", "cp", "ttg"
                }) {
            if (reading.text.startsWith(symbol, p)) {
                return true;
            }
        }
        return false;
    }

    private static void restoreMarks(StringBuilder printed, int start) {
        String symbol = printed.substring(start);
        String mended = symbol.replace("TTG", "TTg");
        if (mended.startsWith("ND-CP") || mended.startsWith("QD-")) {
            mended = mended.charAt(0) + "Đ" + mended.substring(2);
        } else if (mended.startsWith("NQ-HDND")) {
            mended = "NQ-HĐND" + mended.substring(7);
        }
        printed.replace(start, printed.length(), mended);
    }

    /// Past at most `most` digits; a letter O between digits is a zero, full-width digits are digits.
    private int digits(int p, StringBuilder printed, int most) {
        int q = p;
        int count = 0;
        while (count <= most) {
            char c = reading.at(q);
            if (Reading.isInvisible(c) && count > 0) {
                q++;
                continue;
            }
            if (c >= '０' && c <= '９') {
                c = (char) (c - '０' + '0');
            }
            if ((c == 'O' || c == 'o' || c == 'О')
                    && count > 0
                    && (Reading.isDigit(reading.at(q + 1)) || reading.at(q + 1) == '/')) {
                c = '0';
            }
            if (!Reading.isDigit(c)) {
                break;
            }
            printed.append(c);
            count++;
            q++;
        }
        if (count > most) {
            printed.setLength(printed.length() - count);
            return p;
        }
        return q;
    }

    static boolean isSlash(char c) {
        return c == '/' || c == '⁄' || c == '／';
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '–' || c == '‐' || c == '‑';
    }

    private static boolean isUpper(char c) {
        return (c >= 'A' && c <= 'Z')
                || c == 'Đ'
                || c == 'Ð'
                || c == 'Ư'
                || (latin(c) != c && Character.isUpperCase(latin(c)));
    }

    /// The Latin letter that a look-alike stands for.
    private static char latin(char c) {
        return switch (c) {
            case 'Ð' -> 'Đ';
            case 'А' -> 'A';
            case 'В' -> 'B';
            case 'С' -> 'C';
            case 'Е' -> 'E';
            case 'Н' -> 'H';
            case 'К' -> 'K';
            case 'М' -> 'M';
            case 'О' -> 'O';
            case 'Р' -> 'P';
            case 'Т' -> 'T';
            case 'Х' -> 'X';
            default -> c;
        };
    }
}
