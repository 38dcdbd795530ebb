package tincay.check.figure;

import java.math.BigDecimal;
import tincay.atom.Rational;

/// How a number is printed in a Vietnamese paper: `.` between thousands, `,` before decimals.
final class Digits {
    private static final int GROUP = 3;

    private Digits() {}

    /// The value with `places` decimals, no more than needed.
    static String of(Rational value, int places) {
        Rational rounded = value.rounded(places);
        BigDecimal decimal = new BigDecimal(rounded.top()).divide(new BigDecimal(rounded.bottom()));
        String plain = decimal.abs().setScale(Math.max(0, places)).toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder printed = new StringBuilder(value.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % GROUP == 0) {
                printed.append('.');
            }
            printed.append(whole.charAt(i));
        }
        return point < 0
                ? printed.toString()
                : printed.append(',').append(plain, point + 1, plain.length()).toString();
    }
}
