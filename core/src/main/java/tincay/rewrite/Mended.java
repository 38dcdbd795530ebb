package tincay.rewrite;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tincay.check.Mend;
import tincay.document.Document;
import tincay.document.DocumentReader;
import tincay.document.Limits;
import tincay.document.Reading;
import tincay.text.Place;
import tincay.text.SourceMap;

/// A copy of a draft in which one {@link Mend} was put in: a docx stays a docx, its runs, tables and pictures
/// untouched.
///
/// A copy counts only when it reads as the draft's text with that one place changed, letter for letter; the places that
/// the words may stand at are tried until one does.
public final class Mended {
    private static final int MOST_TRIES = 24;
    private static final Pattern BLANKS = Pattern.compile("(?U)\\s+");

    private final Document document;
    private final Mend mend;
    private final String expected;

    private Mended(Document document, Mend mend) {
        this.document = document;
        this.mend = mend;
        this.expected = mend.in(document.text());
    }

    /// The bytes of the copy.
    ///
    /// @param original the bytes that `document` was read from
    /// @throws NotMendable if the format has no words to change in place, or they were not found there
    public static byte[] of(Document document, byte[] original, Mend mend) throws IOException {
        if (mend.span().end() > document.text().length()) {
            throw new NotMendable("`" + mend.span() + "` is outside the draft");
        }
        Mended work = new Mended(document, mend);
        Optional<byte[]> copy = switch (document.format()) {
            case DOCX, ODT -> work.packaged(original);
            case HTML -> work.marked(utf8(original), marked -> marked.getBytes(StandardCharsets.UTF_8));
            case TXT, MARKDOWN, CSV -> work.plain(utf8(original));
            case PDF -> throw new NotMendable("a PDF is not changed, mend the file that it was made of");
            case XLSX, ODS -> throw new NotMendable("a spreadsheet is not changed, mend it in its own program");
        };
        return copy.orElseThrow(() -> new NotMendable(
                "`" + document.text().quote(mend.span()) + "` was not found in place, mend the file by hand"));
    }

    private static String utf8(byte[] original) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(original))
                    .toString();
        } catch (CharacterCodingException foreign) {
            throw new NotMendable("the file is no UTF-8, save it as UTF-8");
        }
    }

    private Optional<byte[]> plain(String words) {
        return tried(
                words,
                "",
                (start, end) -> (words.substring(0, start) + mend.words() + words.substring(end))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Optional<byte[]> marked(String markup, Function<String, byte[]> whole) {
        MarkupPart part = MarkupPart.of(markup);
        return tried(part.words(), "", (start, end) -> whole.apply(part.with(start, end, mend.words())));
    }

    private Optional<byte[]> packaged(byte[] original) throws IOException {
        Map<ZipEntry, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(original), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry, in.readAllBytes());
            }
        }
        String name = document.map().at(mend.span().start()).map(Place::part).orElse("");
        for (Map.Entry<ZipEntry, byte[]> entry : entries.entrySet()) {
            if (entry.getKey().getName().equals(name)) {
                String xml = utf8(entry.getValue());
                MarkupPart part = MarkupPart.of(xml);
                return tried(part.words(), name, (start, end) -> {
                    Map<ZipEntry, byte[]> changed = new LinkedHashMap<>(entries);
                    changed.put(
                            entry.getKey(), part.with(start, end, mend.words()).getBytes(StandardCharsets.UTF_8));
                    return zipped(changed);
                });
            }
        }
        return Optional.empty();
    }

    private interface Change {
        byte[] of(int start, int end);
    }

    /// The first copy that reads as it must; the places nearest to the one that is expected come first.
    private Optional<byte[]> tried(String words, String part, Change change) {
        List<int[]> places = places(words);
        int nth = before(part);
        places.sort(java.util.Comparator.comparingInt(place -> Math.abs(place[2] - nth)));
        return places.stream()
                .limit(MOST_TRIES)
                .map(place -> change.of(place[0], place[1]))
                .filter(this::readsAsExpected)
                .findFirst();
    }

    /// Start, end and number of each place of the old words, blanks being as wide as they are there.
    private List<int[]> places(String words) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = quoted().matcher(words);
        for (int from = 0; from <= words.length() && matcher.find(from); from = matcher.start() + 1) {
            places.add(new int[] {matcher.start(), matcher.end(), places.size()});
        }
        return places;
    }

    /// How many times the words stand in the same part before the place that is meant.
    private int before(String part) {
        SourceMap map = document.map();
        int count = 0;
        Matcher matcher = quoted().matcher(document.text().value());
        for (int from = 0; matcher.find(from) && matcher.start() < mend.span().start(); from = matcher.start() + 1) {
            if (map.at(matcher.start()).map(Place::part).orElse("").equals(part)) {
                count++;
            }
        }
        return count;
    }

    private Pattern quoted() {
        StringBuilder pattern = new StringBuilder();
        String quote = document.text().quote(mend.span());
        Matcher blanks = BLANKS.matcher(quote);
        int at = 0;
        while (blanks.find()) {
            pattern.append(Pattern.quote(quote.substring(at, blanks.start()))).append("(?U:\\s+)");
            at = blanks.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(quote.substring(at))).toString());
    }

    private boolean readsAsExpected(byte[] copy) {
        return switch (DocumentReader.read(document.name(), copy, Limits.DEFAULT)) {
            case Reading.Read read ->
                read.document().text().value().equals(expected)
                        && read.document().asides().equals(document.asides());
            case Reading.Refused refused -> false;
        };
    }

    private static byte[] zipped(Map<ZipEntry, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<ZipEntry, byte[]> each : entries.entrySet()) {
                out.putNextEntry(entry(each.getKey(), each.getValue()));
                out.write(each.getValue());
                out.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /// Named, dated and packed as in the original.
    private static ZipEntry entry(ZipEntry original, byte[] content) {
        ZipEntry entry = new ZipEntry(original.getName());
        entry.setTime(original.getTime());
        if (original.getMethod() == ZipEntry.STORED) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        return entry;
    }
}
