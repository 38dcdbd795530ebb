package tincay.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/// The words of one document: one NFC string, its UTF-8 bytes, and exact maps between the two.
///
/// Scanning works on the bytes; every offset that leaves the engine counts UTF-16 code units.
/// Lone surrogates become U+FFFD, so both forms always round-trip.
public final class Text {
    private static final int BLOCK_BITS = 7;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final String value;
    // INVARIANT: shared with callers of utf8(), written by nobody after construction.
    private final byte[] utf8;
    /// UTF-16 offset of byte `k << BLOCK_BITS`; empty when every character is one byte long.
    private final int[] charOfBlock;

    private Text(String value) {
        this.value = value;
        this.utf8 = value.getBytes(StandardCharsets.UTF_8);
        this.charOfBlock = utf8.length == value.length() ? new int[0] : blocks(utf8);
    }

    /// The text of `raw`, normalised to NFC.
    public static Text of(String raw) {
        return new Text(Normalizer.normalize(withoutLoneSurrogates(raw), Normalizer.Form.NFC));
    }

    public String value() {
        return value;
    }

    /// The NFC text as UTF-8. The array is shared: read it, never write to it.
    public byte[] utf8() {
        return utf8;
    }

    /// The length in UTF-16 code units.
    public int length() {
        return value.length();
    }

    /// The words under `span`.
    ///
    /// @throws IndexOutOfBoundsException if the span reaches past the end
    public String quote(Span span) {
        return value.substring(span.start(), span.end());
    }

    /// The UTF-16 offset of the character that starts at byte `byteOffset`.
    public int charAt(int byteOffset) {
        if (charOfBlock.length == 0) {
            return byteOffset;
        }
        int block = byteOffset >>> BLOCK_BITS;
        return charOfBlock[block] + count(utf8, block << BLOCK_BITS, byteOffset);
    }

    /// How many UTF-16 code units the bytes from `byteStart` to `byteEnd` hold; both stand at a character's start.
    public int charsBetween(int byteStart, int byteEnd) {
        return charOfBlock.length == 0
                ? byteEnd - byteStart
                : byteEnd - byteStart < BLOCK ? count(utf8, byteStart, byteEnd) : charAt(byteEnd) - charAt(byteStart);
    }

    /// The byte offset of the character at UTF-16 offset `charOffset`.
    public int byteAt(int charOffset) {
        if (charOfBlock.length == 0) {
            return charOffset;
        }
        int low = 0;
        int high = charOfBlock.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (charOfBlock[middle] <= charOffset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int at = low << BLOCK_BITS;
        int chars = charOfBlock[low];
        while (chars < charOffset || (at < utf8.length && isContinuation(utf8[at]))) {
            chars += width(utf8[at]);
            at++;
        }
        return at;
    }

    public Span span(int byteStart, int byteEnd) {
        return new Span(charAt(byteStart), charAt(byteEnd));
    }

    /// SHA-256 of the UTF-8 bytes, in lower-case hexadecimal.
    public String sha256() {
        return sha256(utf8);
    }

    /// SHA-256 of `bytes`, in lower-case hexadecimal.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("the JDK has no SHA-256", missing);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    private static int[] blocks(byte[] utf8) {
        int[] blocks = new int[(utf8.length >>> BLOCK_BITS) + 1];
        int chars = 0;
        for (int at = 0; at < utf8.length; at++) {
            if ((at & (BLOCK - 1)) == 0) {
                blocks[at >>> BLOCK_BITS] = chars;
            }
            chars += width(utf8[at]);
        }
        if ((utf8.length & (BLOCK - 1)) == 0) {
            blocks[utf8.length >>> BLOCK_BITS] = chars;
        }
        return blocks;
    }

    private static int count(byte[] utf8, int from, int to) {
        int chars = 0;
        for (int at = from; at < to; at++) {
            chars += width(utf8[at]);
        }
        return chars;
    }

    /// UTF-16 code units that the byte adds: 0 inside a character, 2 at the head of four bytes, else 1.
    private static int width(byte octet) {
        if (isContinuation(octet)) {
            return 0;
        }
        return (octet & 0xF8) == 0xF0 ? 2 : 1;
    }

    private static boolean isContinuation(byte octet) {
        return (octet & 0xC0) == 0x80;
    }

    private static String withoutLoneSurrogates(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (Character.isSurrogate(raw.charAt(i))) {
                return replaceLoneSurrogates(raw);
            }
        }
        return raw;
    }

    private static String replaceLoneSurrogates(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        raw.codePoints()
                .forEach(point -> clean.appendCodePoint(
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point));
        return clean.toString();
    }
}
