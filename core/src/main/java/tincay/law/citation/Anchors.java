package tincay.law.citation;

import java.nio.charset.StandardCharsets;

/// Walks UTF-8 bytes and stops where a citation may begin: a level word with a value behind it, a law's type word,
/// a type word with “này”, or the slash of a number.
///
/// One table look-up a byte; only a few bytes in a hundred are looked at twice.
final class Anchors {
    private static final boolean[] STOPS = stops();

    private static final byte[] IEU = bytes("iều");
    private static final byte[] IEM = bytes("iểm");
    private static final byte[] KHOAN = bytes("hoản");
    private static final byte[] MUC = bytes("ục");
    private static final byte[] CHUONG = bytes("hương");
    private static final byte[] PHAN = bytes("hần");
    private static final byte[] PHU = bytes("hụ");
    private static final byte[] LUAT = bytes("uật");
    private static final byte[] BO = bytes("ộ");
    private static final byte[] PHAP = bytes("háp");
    private static final byte[] HIEN = bytes("iến");

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
            case '/', '-' -> i > 0 && numberBefore(i);
            case (byte) 0xE2 -> i > 0 && (second(i) == 0x81 ? numberBefore(i) : dashed(i));
            case (byte) 0xEF -> second(i) == 0xBC && third(i) == 0x8F && i > 0 && numberBefore(i);
            case (byte) 0xC3 -> second(i) == 0x90 && fresh(i);
            case (byte) 0xC4 -> (second(i) == 0x90 || second(i) == 0x91) && provisionD(i) && fresh(i);
            case 'k', 'K' -> (valued(i + 1, KHOAN, false) || shouts(i) || own(i)) && fresh(i);
            case 'm', 'M' -> (valued(i + 1, MUC, true) || (utf8[i] == 'M' && second(i) == 0xE1)) && fresh(i);
            case 'c', 'C' -> (valued(i + 1, CHUONG, true) || shouts(i) || own(i)) && fresh(i);
            case 'p', 'P' ->
                (valued(i + 1, PHAN, true) || stands(i + 1, PHU) || stands(i + 1, PHAP) || shouts(i)) && fresh(i);
            case 'L' -> (stands(i + 1, LUAT) || shouts(i)) && fresh(i);
            case 'B' -> ((stands(i + 1, BO) && lawBehind(i + 4)) || shouts(i)) && fresh(i);
            case 'H' -> (stands(i + 1, HIEN) || own(i)) && fresh(i);
            case 'N', 'Q', 'T', 'S' -> own(i) && fresh(i);
            default -> false;
        };
    }

    /// “Điều 5”, “điểm a”, “Đ14.2”; also “Điều lệ này”.
    private boolean provisionD(int i) {
        int b = third(i);
        if (b == 'i') {
            return valued(i + 2, IEU, false) || valued(i + 2, IEM, true) || own(i);
        }
        return second(i) == 0x90 && (b == 'I' || b == '.' || isDigit((byte) b) || b == 0xE1);
    }

    /// Whether `word` stands at `i` and a value (a digit, “này”, a short letter or numeral) behind its blanks.
    private boolean valued(int i, byte[] word, boolean letters) {
        if (!stands(i, word)) {
            return false;
        }
        int p = skip(i + word.length);
        if (p == i + word.length || p >= utf8.length) {
            return false;
        }
        byte first = utf8[p];
        if (isDigit(first) || first == 'n') {
            return true;
        }
        if (!letters) {
            return first < 0;
        }
        int next = p + 1 < utf8.length ? utf8[p + 1] & 0xFF : ' ';
        boolean small = next >= 'a' && next <= 'z';
        return first == 't' || !small || "IVXLC".indexOf(first) >= 0;
    }

    private boolean stands(int i, byte[] word) {
        if (i + word.length > utf8.length) {
            return false;
        }
        for (int k = 0; k < word.length; k++) {
            if (utf8[i + k] != word[k]) {
                return false;
            }
        }
        return true;
    }

    private boolean lawBehind(int i) {
        int p = skip(i);
        return p > i && p < utf8.length && (utf8[p] == 'l' || utf8[p] == 'L');
    }

    /// Whether the word goes on in capitals: “LUẬT”, “KHOẢN”.
    private boolean shouts(int i) {
        int b = second(i);
        return (utf8[i] >= 'A' && utf8[i] <= 'Z')
                && ((b >= 'A' && b <= 'Z') || (b == 0xE1 && utf8[i] != 'M' && utf8[i] != 'B'));
    }

    /// Whether “này”, “nêu trên” or “nói trên” ends the two, three or four words that start at `i`.
    private boolean own(int i) {
        if (utf8[i] >= 'a' && utf8[i] <= 'z') {
            return false;
        }
        int p = i;
        for (int words = 0; words < 5 && p < utf8.length && p - i < 48; words++) {
            while (p < utf8.length && p - i < 48 && (utf8[p] > ' ' || utf8[p] < 0)) {
                byte b = utf8[p];
                if (b == ',' || b == '.' || b == ';' || b == '/' || isDigit(b)) {
                    return false;
                }
                p++;
            }
            p = skip(p);
            if (words > 0 && p + 3 < utf8.length && utf8[p] == 'n') {
                int b = utf8[p + 1] & 0xFF;
                if (b == 0xC3) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Past blanks and zero-width characters.
    private int skip(int p) {
        while (p < utf8.length) {
            byte b = utf8[p];
            if (b == ' ' || b == '\n' || b == '\t' || b == '\r') {
                p++;
            } else if (b == (byte) 0xC2
                    && p + 1 < utf8.length
                    && (utf8[p + 1] == (byte) 0xA0 || utf8[p + 1] == (byte) 0xAD)) {
                p += 2;
            } else if (b == (byte) 0xE2
                    && p + 2 < utf8.length
                    && (utf8[p + 1] == (byte) 0x80 || utf8[p + 1] == (byte) 0x81)
                    && (utf8[p + 2] & 0xFF) < 0x90 + 0x20
                    && isSpaceTail(p)) {
                p += 3;
            } else {
                break;
            }
        }
        return p;
    }

    private boolean isSpaceTail(int p) {
        int tail = utf8[p + 2] & 0xFF;
        return utf8[p + 1] == (byte) 0x81
                ? tail == 0xA0
                : (tail >= 0x8B && tail <= 0x8F) || (tail >= 0xAA && tail <= 0xAE);
    }

    private int second(int i) {
        return i + 1 < utf8.length ? utf8[i + 1] & 0xFF : 0;
    }

    private int third(int i) {
        return i + 2 < utf8.length ? utf8[i + 2] & 0xFF : 0;
    }

    /// A digit, or a blank or letter behind a digit, stands right before the slash.
    private boolean numberBefore(int i) {
        byte before = utf8[i - 1];
        if (isDigit(before)) {
            return utf8[i] != '-' || capitalAt(i + 1);
        }
        if (utf8[i] == '-') {
            return false;
        }
        return i > 1 && (isDigit(utf8[i - 2]) || (before < 0 && i > 3));
    }

    /// A hyphen or dash of another kind (U+2010, U+2011, U+2013) between a digit and a capital.
    private boolean dashed(int i) {
        int sign = third(i);
        return second(i) == 0x80
                && (sign == 0x90 || sign == 0x91 || sign == 0x93)
                && isDigit(utf8[i - 1])
                && capitalAt(i + 3);
    }

    private boolean capitalAt(int i) {
        return i < utf8.length && ((utf8[i] >= 'A' && utf8[i] <= 'Z') || utf8[i] == (byte) 0xC4);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /// Whether no letter or digit stands right before; a Roman numeral glued to the word is let through.
    private boolean fresh(int i) {
        if (i == 0) {
            return true;
        }
        int b = utf8[i - 1] & 0xFF;
        if (b < 0x80) {
            return !((b >= 'a' && b <= 'z') || isDigit((byte) b));
        }
        int head = i - 1;
        while (head > 0 && (utf8[head] & 0xC0) == 0x80) {
            head--;
        }
        int lead = utf8[head] & 0xFF;
        return lead == 0xE2 || lead == 0xC2 || lead == 0xEF || lead == 0xF0;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean[] stops() {
        boolean[] stops = new boolean[256];
        for (char c : "kKmMcCpPLNQBTHS/-".toCharArray()) {
            stops[c] = true;
        }
        stops[0xC4] = true;
        stops[0xC3] = true;
        stops[0xE2] = true;
        stops[0xEF] = true;
        return stops;
    }
}
