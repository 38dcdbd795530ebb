package tincay.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tincay.text.Place;

/// Reads text and Markdown as they are: UTF-8, UTF-16 with its mark, else a legacy Vietnamese encoding.
final class PlainReader {
    private PlainReader() {}

    /// The letters of a file of one piece.
    ///
    /// @param mark bytes of the byte order mark
    /// @param width bytes a UTF-16 code unit takes in the file; 0 for UTF-8, where it depends on the character
    record Letters(String content, int mark, int width, Optional<String> notice, boolean legacy) {
        /// What was composed of them; a file in no known encoding is refused.
        Found build(Composition out, Format format) throws Unreadable {
            notice.ifPresent(out::notice);
            Found found = out.build(format, OptionalInt.empty(), false);
            if (legacy && !found.notices().contains("notice.legacy-encoding")) {
                throw new Unreadable(
                        Refusal.ENCODING_UNKNOWN, "neither UTF-8 nor a known Vietnamese encoding, save it as UTF-8");
            }
            return found;
        }
    }

    static Found read(byte[] bytes, Limits limits) throws Unreadable {
        Letters letters = letters(bytes);
        return letters.build(compose(letters.content(), letters.mark(), letters.width(), limits), Format.TXT);
    }

    static Letters letters(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return new Letters(decode(bytes, 2, StandardCharsets.UTF_16LE), 2, 2, Optional.empty(), false);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new Letters(decode(bytes, 2, StandardCharsets.UTF_16BE), 2, 2, Optional.empty(), false);
        }
        int mark = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        Optional<String> utf8 = strict(bytes, mark);
        if (utf8.isPresent()) {
            return new Letters(utf8.get(), mark, 0, Optional.empty(), false);
        }
        String lenient = decode(bytes, mark, StandardCharsets.UTF_8);
        return mostlyUtf8(lenient)
                ? new Letters(lenient, mark, 0, Optional.of("notice.malformed-utf8"), false)
                : new Letters(decode(bytes, 0, StandardCharsets.ISO_8859_1), 0, 1, Optional.empty(), true);
    }

    /// The characters of bytes that are UTF-8 throughout, without the byte order mark.
    static Optional<String> utf8(byte[] bytes) {
        return strict(bytes, starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0);
    }

    private static Composition compose(String content, int mark, int width, Limits limits) throws Unreadable {
        Composition out = new Composition(limits);
        long offset = mark;
        int start = 0;
        while (start < content.length()) {
            int next = content.indexOf('\n', start);
            int end = next < 0 ? content.length() : next;
            String line = content.substring(start, end);
            out.append(line, place(out.nextParagraph(), offset));
            if (next >= 0) {
                out.separate('\n');
                offset += Math.max(1, width);
            }
            offset += width == 0 ? utf8Length(line) : (long) width * line.length();
            start = end + 1;
        }
        return out;
    }

    private static Place place(int line, long offset) {
        return new Place("", OptionalInt.empty(), line, Optional.empty(), 1, OptionalLong.of(offset));
    }

    private static long utf8Length(String line) {
        long length = 0;
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            length += unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
        }
        return length;
    }

    private static Optional<String> strict(byte[] bytes, int from) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException foreign) {
            return Optional.empty();
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    /// A cut or slightly damaged UTF-8 file: many characters decode for each one that does not.
    private static boolean mostlyUtf8(String lenient) {
        long broken = lenient.chars().filter(letter -> letter == 0xFFFD).count();
        long sound = lenient.chars()
                .filter(letter -> letter > 0x7F && letter != 0xFFFD)
                .count();
        return sound > 5 * broken;
    }

    private static boolean starts(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
