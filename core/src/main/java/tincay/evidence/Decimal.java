package tincay.evidence;

/// A size or an index in ASCII decimal without leading zeroes, at most 2⁶³−1.
final class Decimal {
    private Decimal() {}

    static long parse(String text) throws Malformed {
        if (!text.matches("0|[1-9][0-9]{0,18}")) {
            throw wrong(text);
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw wrong(text);
        }
    }

    private static Malformed wrong(String text) {
        return new Malformed(
                "not a decimal number without leading zeroes, at most 2^63-1: `" + Malformed.shown(text) + "`");
    }
}
