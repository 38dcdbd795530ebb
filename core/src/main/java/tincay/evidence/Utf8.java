package tincay.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Text as bytes, read strictly: what is not UTF-8 is refused, never replaced.
final class Utf8 {
    private Utf8() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String parse(byte[] bytes, int limit) throws Malformed {
        if (bytes.length > limit) {
            throw new Malformed("larger than " + limit + " bytes: `" + bytes.length + "`");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new Malformed("not UTF-8");
        }
    }
}
