package tincay.evidence;

import java.util.Base64;

/// Standard Base64 with padding (RFC 4648, section 4), of which each value has exactly one spelling.
final class Base64Text {
    private Base64Text() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String text) throws Malformed {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException wrong) {
            throw new Malformed("not Base64: `" + Malformed.shown(text) + "`");
        }
        if (!encode(bytes).equals(text)) {
            throw new Malformed("Base64 that is not canonical: `" + Malformed.shown(text) + "`");
        }
        return bytes;
    }
}
