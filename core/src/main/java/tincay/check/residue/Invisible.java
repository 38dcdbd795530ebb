package tincay.check.residue;

import java.util.ArrayList;
import java.util.List;
import tincay.text.Span;

/// A run of characters that leave no ink.
///
/// @param kind what they are for
/// @param characters the characters themselves
record Invisible(Span span, Kind kind, String characters) {
    /// What such characters are for.
    enum Kind {
        ZERO_WIDTH,
        DIRECTION,
        VARIATION,
        TAG
    }

    /// The runs in `text`; a sign's own variation selector (an emoji's) is none.
    static List<Invisible> in(String text) {
        List<Invisible> runs = new ArrayList<>();
        int start = -1;
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            int width = 1;
            boolean hidden = false;
            if (c >= 0x200B || (c >= 0xAD && isHidden(c))) {
                int point = text.codePointAt(at);
                width = Character.charCount(point);
                hidden = isHidden(point) && !belongsToSign(text, at, point);
            }
            if (hidden && start < 0) {
                start = at;
            } else if (!hidden && start >= 0) {
                runs.add(run(text, start, at));
                start = -1;
            }
            at += width;
        }
        if (start >= 0) {
            runs.add(run(text, start, text.length()));
        }
        return runs;
    }

    private static Invisible run(String text, int from, int to) {
        String characters = text.substring(from, to);
        Kind kind = Kind.ZERO_WIDTH;
        for (int point : characters.codePoints().toArray()) {
            kind = strongest(kind, kind(point));
        }
        return new Invisible(new Span(from, to), kind, characters);
    }

    private static Kind strongest(Kind one, Kind other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Kind kind(int point) {
        if (point >= 0xE0000 && point <= 0xE007F) {
            return Kind.TAG;
        }
        if ((point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF)) {
            return Kind.VARIATION;
        }
        return (point >= 0x202A && point <= 0x202E)
                        || (point >= 0x2066 && point <= 0x2069)
                        || point == 0x200E
                        || point == 0x200F
                        || point == 0x61C
                ? Kind.DIRECTION
                : Kind.ZERO_WIDTH;
    }

    private static boolean isHidden(int point) {
        return point == 0xAD
                || point == 0x34F
                || point == 0x61C
                || point == 0x115F
                || point == 0x1160
                || point == 0x180E
                || (point >= 0x200B && point <= 0x200F)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2060 && point <= 0x206F)
                || point == 0x3164
                || (point >= 0xFE00 && point <= 0xFE0F)
                || point == 0xFEFF
                || point == 0xFFA0
                || (point >= 0xE0000 && point <= 0xE0FFF);
    }

    private static boolean belongsToSign(String text, int at, int point) {
        if (at == 0 || (point != 0xFE0F && point != 0xFE0E && point != 0x200D)) {
            return false;
        }
        int type = Character.getType(text.codePointBefore(at));
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL;
    }

    int[] codePoints() {
        return characters.codePoints().toArray();
    }

    /// The bytes that variation selectors stand for: VS1–VS16 are 0–15, VS17–VS256 are 16–255.
    byte[] bytes() {
        byte[] bytes = new byte[characters.length()];
        int length = 0;
        for (int point : codePoints()) {
            if (point >= 0xFE00 && point <= 0xFE0F) {
                bytes[length++] = (byte) (point - 0xFE00);
            } else if (point >= 0xE0100 && point <= 0xE01EF) {
                bytes[length++] = (byte) (point - 0xE0100 + 16);
            }
        }
        return java.util.Arrays.copyOf(bytes, length);
    }

    /// The ASCII words that tag characters spell.
    String tagged() {
        StringBuilder words = new StringBuilder();
        for (int point : codePoints()) {
            if (point >= 0xE0020 && point <= 0xE007E) {
                words.append((char) (point - 0xE0000));
            }
        }
        return words.toString();
    }
}
