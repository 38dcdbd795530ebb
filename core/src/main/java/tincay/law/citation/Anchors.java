package tincay.law.citation;

/// Walks UTF-8 bytes and stops where a citation may begin: a level word, a type word, or the slash of a number.
///
/// One table look-up a byte; only a few bytes in a hundred are looked at twice.
final class Anchors {
    private static final boolean[] STOPS = stops();

    private final byte[] utf8;
    private int at;

    Anchors(byte[] utf8) {
        this.utf8 = utf8;
    }

    /// The byte offset of the next anchor, or -1.
    int next() {
        byte[] bytes = utf8;
        int n = bytes.length;
        for (int i = at; i < n; i++) {
            if (STOPS[bytes[i] & 0xFF] && opens(i)) {
                at = i + 1;
                return i;
            }
        }
        at = n;
        return -1;
    }

    private boolean opens(int i) {
        return switch (utf8[i]) {
            case (byte) 0xC4 -> is(i + 1, 0x90, 0x91) && (is(i + 2, 'i', 'I') || digitNear(i + 2)) && fresh(i);
            case (byte) 0xC3 -> is(i + 1, 0x90, 0x90) && (is(i + 2, 'i', 'I') || digitNear(i + 2)) && fresh(i);
            case 'k' -> is(i + 1, 'h', 'h') && is(i + 2, 'o', 'o') && fresh(i);
            case 'K' -> ((is(i + 1, 'h', 'H') && is(i + 2, 'o', 'O')) || typeHead(i)) && fresh(i);
            case 'm', 'M' -> is(i + 1, 0xE1, 0xE1) && fresh(i);
            case 'c' -> is(i + 1, 'h', 'h') && is(i + 2, 0xC6, 0xC6) && fresh(i);
            case 'p' -> is(i + 1, 'h', 'h') && is(i + 2, 0xE1, 0xE1) && fresh(i);
            case 'P' -> is(i + 1, 'h', 'H') && fresh(i);
            case '/', '-' -> i > 0 && numberBefore(i);
            case (byte) 0xE2 -> is(i + 1, 0x81, 0x81) && is(i + 2, 0x84, 0x84) && numberBefore(i);
            default -> typeHead(i) && fresh(i);
        };
    }

    private boolean typeHead(int i) {
        int b = second(i);
        return switch (utf8[i]) {
            case 'L' -> b == 'u' || b == 'U' || b == 0xE1;
            case 'N' -> b == 'g' || b == 'G' || b == 0xC4 || b == 'Q';
            case 'Q' -> b == 'u' || b == 'U' || b == 0xC4;
            case 'B' -> b == 0xE1 || b == 0xC3 || b == 'i';
            case 'T' -> b == 'h' || b == 'H' || b == 0xE1 || b == 'T';
            case 'H' -> b == 'i' || b == 'I' || b == 0xC6;
            case 'C' -> b == 'h' || b == 'H' || b == 0xC3 || b == 'V' || b == 'T';
            case 'K' -> b == 0xE1;
            case 'S' -> b == 0xE1;
            case 'V' -> b == 0xC4 || b == 'B';
            default -> false;
        };
    }

    private int second(int i) {
        return i + 1 < utf8.length ? utf8[i + 1] & 0xFF : 0;
    }

    private boolean is(int i, int one, int other) {
        if (i >= utf8.length) {
            return false;
        }
        int b = utf8[i] & 0xFF;
        return b == one || b == other;
    }

    private boolean digitNear(int i) {
        return i + 1 < utf8.length && (isDigit(utf8[i]) || (utf8[i] == '.' && isDigit(utf8[i + 1])));
    }

    /// A digit, or a blank or letter behind a digit, stands right before the slash.
    private boolean numberBefore(int i) {
        byte before = utf8[i - 1];
        if (isDigit(before)) {
            return utf8[i] != '-'
                    || (i + 1 < utf8.length
                            && ((utf8[i + 1] >= 'A' && utf8[i + 1] <= 'Z') || utf8[i + 1] == (byte) 0xC4));
        }
        if (utf8[i] == '-') {
            return false;
        }
        return i > 1 && (isDigit(utf8[i - 2]) || ((before & 0xC0) == 0x80 && i > 3));
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /// Whether no letter or digit stands right before.
    private boolean fresh(int i) {
        if (i == 0) {
            return true;
        }
        int b = utf8[i - 1] & 0xFF;
        if (b < 0x80) {
            return !((b >= 'a' && b <= 'z') || isDigit((byte) b)) || b == 'I' || b == 'V' || b == 'X';
        }
        int head = i - 1;
        while (head > 0 && (utf8[head] & 0xC0) == 0x80) {
            head--;
        }
        int lead = utf8[head] & 0xFF;
        return lead == 0xE2 || lead == 0xC2 || lead == 0xEF || lead == 0xF0;
    }

    private static boolean[] stops() {
        boolean[] stops = new boolean[256];
        for (char c : "kKmMcpPLNQBTHCSV/-".toCharArray()) {
            stops[c] = true;
        }
        stops[0xC4] = true;
        stops[0xC3] = true;
        stops[0xE2] = true;
        return stops;
    }
}
