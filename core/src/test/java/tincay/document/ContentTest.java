package tincay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tincay.document.HostileFiles.docx;
import static tincay.document.HostileFiles.paragraph;
import static tincay.document.HostileFiles.utf8;
import static tincay.document.Readings.document;
import static tincay.document.Readings.refusal;
import static tincay.document.Readings.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    @ParameterizedTest
    @ValueSource(strings = {"{\\rtf1 xin chào}", "MZ\u0000%PDF-1.7", "\u007fELF\u0001"})
    void refusesWhatIsNotADocument(String content) {
        assertThat(refusal("a.docx", content.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Refusal.UNSUPPORTED_TYPE);
    }

    @Test
    void refusesAFileOfTwoKinds() {
        byte[] both = join(utf8("%PDF-1.7\n"), docx(paragraph("a")));
        assertThat(refusal("a.pdf", both)).isEqualTo(Refusal.UNSUPPORTED_TYPE);
    }

    @Test
    void readsByContentWhateverTheName() {
        assertThat(document("a.docx", utf8("<!DOCTYPE html><p>Xin chào</p>")).format())
                .isEqualTo(Format.HTML);
        assertThat(document("a.txt", docx(paragraph("Xin chào"))).format()).isEqualTo(Format.DOCX);
        assertThat(document("a.md", utf8("# Xin chào\n")).format()).isEqualTo(Format.MARKDOWN);
    }

    @Test
    void refusesAnOfficeFileUnderAPassword() {
        byte[] locked = join(COMPOUND, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertThat(refusal("a.docx", locked)).isEqualTo(Refusal.ENCRYPTED);
        assertThat(refusal("a.doc", COMPOUND)).isEqualTo(Refusal.UNSUPPORTED_TYPE);
    }

    @Test
    void refusesEmptiness() {
        assertThat(refusal("a.txt", new byte[0])).isEqualTo(Refusal.EMPTY);
        assertThat(refusal("a.txt", utf8("   \n \t "))).isEqualTo(Refusal.EMPTY);
        assertThat(refusal("a.docx", docx("<w:p/>"))).isEqualTo(Refusal.EMPTY);
    }

    @Test
    void plainTextIsItsOwnOutput() {
        String plain = "Điều 1.\r\n\r\n\tKhoản 2\u200B 134/2025/QH15\n😀 hết";
        assertThat(text("a.txt", utf8(plain))).isEqualTo(plain);
        assertThat(document("a.txt", utf8(plain)).text().utf8()).isEqualTo(utf8(plain));
    }

    @Test
    void mapsLinesToBytes() {
        Document document = document("a.txt", utf8("Điều 1\nKhoa\u0309n 2\nĐiểm b"));
        int at = document.text().value().indexOf("Điểm");
        long offset = document.map().at(at).orElseThrow().offset().orElseThrow();
        assertThat(offset).isEqualTo(utf8("Điều 1\nKhoa\u0309n 2\n").length);
        assertThat(document.text().value()).contains("Khoản 2");
    }

    @Test
    void readsUtf16() {
        assertThat(text("a.txt", "\uFEFFĐiều 1\nb".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("Điều 1\nb");
        assertThat(text("a.txt", "\uFEFFĐiều 1\nb".getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo("Điều 1\nb");
    }

    @Test
    void readsALineOfTenMegabytes() {
        assertThat(text("a.txt", utf8("x".repeat(10_000_000)))).hasSize(10_000_000);
        assertThat(text("a.txt", utf8("à".repeat(5_000_000)))).hasSize(5_000_000);
    }

    @Test
    void refusesAFileOverTheLimitBeforeReadingIt() {
        Limits small = new Limits(3, 3, 3, 3, 3, 3, 3, 3, 3, java.time.Duration.ofSeconds(5));
        assertThat(DocumentReader.read("a.txt", utf8("abcd"), small))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.FILE_TOO_LARGE));
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThat(DocumentReader.read(Path.of("not-there.txt"), Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.FILE_NOT_READABLE));
    }

    @Test
    void showsNamesSafely() {
        assertThat(DisplayName.of("../../tờ\u202Egpj.exe\u0000\n")).isEqualTo("tờgpj.exe");
        assertThat(DisplayName.of("C:\\Users\\x\\..")).isEqualTo("document");
        assertThat(DisplayName.of("x".repeat(300))).hasSize(120);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyRefusalHasWords(Refusal refusal) throws Exception {
        for (String language : new String[] {"vi", "en"}) {
            Properties words = new Properties();
            try (var in = Refusal.class.getResourceAsStream("/tincay/refusals_" + language + ".properties")) {
                words.load(new java.io.InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
            }
            assertThat(words.getProperty(refusal.messageKey())).isNotBlank();
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
