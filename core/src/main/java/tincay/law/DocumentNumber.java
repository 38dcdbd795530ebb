package tincay.law;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number and symbol of a legal or administrative document, as it should print: `30/2020/NĐ-CP`, `57-NQ/TW`.
///
/// Two numbers are equal when their {@link #key()} is: case, leading zeros, `Đ`/`D` and blanks do not count.
public final class DocumentNumber implements Comparable<DocumentNumber> {
    private static final Pattern PARTS =
            Pattern.compile("(\\d+(?:\\.\\d+)?[a-zA-Z]?)(?:/((?:19|20)\\d\\d))?([/-])(.+)");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final String printed;
    private final String key;
    private final String ordinal;
    private final OptionalInt year;
    private final String symbol;

    private DocumentNumber(String printed) {
        this.printed = printed;
        Matcher parts = PARTS.matcher(printed);
        if (parts.matches()) {
            this.ordinal = parts.group(1);
            String year = parts.group(2);
            this.year = year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
            this.symbol = parts.group(4);
        } else {
            this.ordinal = "";
            this.year = OptionalInt.empty();
            this.symbol = printed;
        }
        this.key = keyOf(printed);
    }

    /// The number printed as `printed`: white space is dropped, nothing else is changed.
    public static DocumentNumber of(String printed) {
        String composed = Normalizer.normalize(printed, Normalizer.Form.NFC);
        return new DocumentNumber(
                composed.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))
                        ? BLANKS.matcher(composed).replaceAll("")
                        : composed);
    }

    public String printed() {
        return printed;
    }

    /// What equality looks at: upper case, `D` for `Đ`, no leading zeros, no white space.
    public String key() {
        return key;
    }

    /// The running number as printed (`01`, `66.19`), empty when the number has none.
    public String ordinal() {
        return ordinal;
    }

    /// The running number as a value; empty when there is none or it has a fraction or letter.
    public OptionalInt ordinalValue() {
        if (ordinal.isEmpty() || ordinal.length() > 9 || !ordinal.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(ordinal));
    }

    /// The year inside the number; a number without one is of an individual or old document.
    public OptionalInt year() {
        return year;
    }

    /// What follows the number and year: `NĐ-CP`, `QĐ-UBND`, `NQ/TW`.
    public String symbol() {
        return symbol;
    }

    private static String keyOf(String printed) {
        String upper = printed.toUpperCase(Locale.ROOT)
                .replace('Đ', 'D')
                .replace('Ð', 'D')
                .replace('Ư', 'U');
        int digits = 0;
        while (digits < upper.length() - 1
                && upper.charAt(digits) == '0'
                && Character.isDigit(upper.charAt(digits + 1))) {
            digits++;
        }
        return upper.substring(digits);
    }

    @Override
    public int compareTo(DocumentNumber other) {
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentNumber number && number.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return printed;
    }
}
