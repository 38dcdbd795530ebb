package tincay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tincay.document.HostileFiles.docx;
import static tincay.document.HostileFiles.docxParts;
import static tincay.document.HostileFiles.overwrite;
import static tincay.document.HostileFiles.paragraph;
import static tincay.document.HostileFiles.utf8;
import static tincay.document.HostileFiles.zip;
import static tincay.document.Readings.refusal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveRefusalTest {
    private static final String HELLO = paragraph("Xin chào");

    @Test
    void refusesAPackageThatUnpacksTooFar() {
        Map<String, byte[]> parts = docxParts(HELLO);
        parts.put("word/media/a.bin", new byte[60_000_000]);
        assertThat(refusal("a.docx", zip(parts))).isEqualTo(Refusal.FILE_UNPACKED_TOO_LARGE);
    }

    @Test
    void refusesAPartThatClaimsLessThanItHolds() {
        byte[] content = new byte[5_000_000];
        Map<String, byte[]> parts = Map.of("word/document.xml", content);
        byte[] honest = zip(parts);
        byte[] lying = overwrite(honest, little(5_000_000), little(500));
        assertThat(lying).isNotEqualTo(honest);
        assertThat(refusal("a.docx", lying)).isEqualTo(Refusal.FILE_UNPACKED_TOO_LARGE);
    }

    @Test
    void refusesPackagesInsidePackages() {
        byte[] inner = zip(Map.of("a.txt", utf8("a")));
        for (int i = 0; i < 10; i++) {
            inner = docxWith("word/embeddings/inner.docx", inner);
        }
        assertThat(refusal("a.docx", inner)).isEqualTo(Refusal.ARCHIVE_TOO_DEEP);
    }

    @Test
    void readsOnePackageInsideAnother() {
        byte[] sheet = zip(Map.of("xl/workbook.xml", utf8("<a/>")));
        Document document = Readings.document("a.docx", docxWith("word/embeddings/sheet.xlsx", sheet));
        assertThat(Readings.words(document, tincay.text.Aside.Kind.ATTACHMENT))
                .containsExactly("word/embeddings/sheet.xlsx");
    }

    @Test
    void refusesOverlappingParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("a", utf8("0123456789"));
        parts.put("b", utf8("0123456789"));
        byte[] bytes = zip(parts);
        int end = Directory.endOfDirectory(bytes);
        int directory = (bytes[end + 16] & 0xFF) | (bytes[end + 17] & 0xFF) << 8;
        int second = directory + 46 + 1;
        bytes[second + 46] = 'a';
        bytes[second + 42] = 0;
        bytes[second + 43] = 0;
        bytes[directory + 46] = 'a';
        assertThat(refusal("a.docx", bytes)).isEqualTo(Refusal.ARCHIVE_DUPLICATE_ENTRY);
        byte[] long_ = zip(parts);
        long_[directory + 20] = 60;
        assertThat(refusal("a.docx", long_)).isEqualTo(Refusal.ARCHIVE_OVERLAPPING);
    }

    @Test
    void refusesAHundredThousandParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            parts.put("p" + i, new byte[0]);
        }
        assertThat(refusal("a.docx", zip(parts))).isEqualTo(Refusal.ARCHIVE_TOO_MANY_ENTRIES);
    }

    @Test
    void refusesTwoPartsOfOneName() {
        Map<String, byte[]> parts = docxParts(HELLO);
        parts.put("word/documenX.xml", utf8("<a/>"));
        byte[] bytes = overwrite(zip(parts), "word/documenX.xml", "word/document.xml");
        assertThat(refusal("a.docx", bytes)).isEqualTo(Refusal.ARCHIVE_DUPLICATE_ENTRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "C:\\x", "/etc/x", "a/..\\..\\x", "a\u0001b", "gp\u202Eexe"})
    void refusesNamesThatLeaveThePackage(String name) {
        Map<String, byte[]> parts = docxParts(HELLO);
        parts.put(name, utf8("x"));
        assertThat(refusal("a.docx", zip(parts))).isEqualTo(Refusal.ARCHIVE_BAD_NAME);
    }

    @Test
    void refusesANameOf300Characters() {
        Map<String, byte[]> parts = docxParts(HELLO);
        parts.put("x".repeat(300), utf8("x"));
        assertThat(refusal("a.docx", zip(parts))).isEqualTo(Refusal.ARCHIVE_BAD_NAME);
    }

    @Test
    void refusesMacros() {
        assertThat(refusal("a.docx", docx(HELLO, "word/vbaProject.bin", "x"))).isEqualTo(Refusal.ARCHIVE_MACROS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "word/_rels/document.xml.rels", "customXml/item1.xml"})
    void refusesADocumentType(String part) {
        String laughs =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"haha\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
                        + "<a>&b;&c;</a>";
        assertThat(refusal("a.docx", docx(HELLO, part, laughs))).isEqualTo(Refusal.XML_DTD);
        Map<String, byte[]> parts = docxParts(HELLO);
        parts.put(part, laughs.getBytes(StandardCharsets.UTF_16));
        assertThat(refusal("a.docx", zip(parts))).isEqualTo(Refusal.XML_DTD);
    }

    @Test
    void refusesAnEncryptedPart() {
        byte[] bytes = docx(HELLO);
        int end = Directory.endOfDirectory(bytes);
        int directory = (bytes[end + 16] & 0xFF) | (bytes[end + 17] & 0xFF) << 8;
        bytes[directory + 8] |= 1;
        assertThat(refusal("a.docx", bytes)).isEqualTo(Refusal.ENCRYPTED);
    }

    @Test
    void neverThrowsOnATruncatedDocx() {
        byte[] whole = docx(HELLO.repeat(50));
        for (int cut = 4; cut < whole.length; cut++) {
            byte[] part = java.util.Arrays.copyOf(whole, cut);
            assertThat(Readings.read("a.docx", part)).isInstanceOf(Reading.Refused.class);
        }
    }

    @Test
    void refusesA64BitPackage() {
        byte[] bytes = docx(HELLO);
        int end = Directory.endOfDirectory(bytes);
        int directory = (bytes[end + 16] & 0xFF) | (bytes[end + 17] & 0xFF) << 8;
        java.util.Arrays.fill(bytes, directory + 20, directory + 28, (byte) 0xFF);
        assertThat(refusal("a.docx", bytes)).isEqualTo(Refusal.UNSUPPORTED_TYPE);
    }

    @Test
    void readsAnEmptyPart() {
        assertThat(Readings.text("a.docx", docxWith("word/media/empty.bin", new byte[0])))
                .isEqualTo("Xin chào\n");
    }

    @Test
    void refusesPackagesInsideObjectsInsidePackages() {
        byte[] inner = zip(Map.of("a.txt", utf8("a")));
        assertThat(Readings.text("a.docx", docxWith("word/embeddings/object.bin", object(inner))))
                .isEqualTo("Xin chào\n");
        byte[] deep = docxWith("word/embeddings/object.bin", object(inner));
        assertThat(refusal("a.docx", docxWith("word/embeddings/object.bin", object(deep))))
                .isEqualTo(Refusal.ARCHIVE_TOO_DEEP);
    }

    private static byte[] object(byte[] inside) {
        byte[] object = new byte[512 + inside.length];
        object[0] = (byte) 0xD0;
        object[1] = (byte) 0xCF;
        System.arraycopy(inside, 0, object, 512, inside.length);
        return object;
    }

    private static byte[] docxWith(String name, byte[] content) {
        Map<String, byte[]> parts = docxParts(HELLO);
        parts.put(name, content);
        return zip(parts);
    }

    private static String little(int value) {
        return new String(new char[] {
            (char) (value & 0xFF), (char) (value >> 8 & 0xFF), (char) (value >> 16 & 0xFF), (char) (value >> 24 & 0xFF)
        });
    }
}
