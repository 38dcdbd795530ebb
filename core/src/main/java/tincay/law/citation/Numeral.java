package tincay.law.citation;

/// Arabic and Roman numerals of provisions.
final class Numeral {
    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private static final int LONGEST = 16;

    private Numeral() {}

    /// The value of `numeral` without a trailing letter (`12a` is 12); 0 when it is none.
    static int value(String numeral) {
        if (numeral.length() > LONGEST) {
            return 0;
        }
        int digits = 0;
        while (digits < numeral.length() && Reading.isDigit(numeral.charAt(digits))) {
            digits++;
        }
        if (digits > 0) {
            return digits <= 6 ? Integer.parseInt(numeral.substring(0, digits)) : 0;
        }
        int value = 0;
        String rest = numeral;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest.startsWith(SIGNS[i])) {
                value += VALUES[i];
                rest = rest.substring(SIGNS[i].length());
            }
        }
        return rest.isEmpty() ? value : 0;
    }

    static String roman(int value) {
        StringBuilder numeral = new StringBuilder();
        int rest = value;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                numeral.append(SIGNS[i]);
                rest -= VALUES[i];
            }
        }
        return numeral.toString();
    }
}
