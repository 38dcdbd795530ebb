package tincay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `check --redact`: what cannot be read or masked leaves no copy and no map.
class RedactCommandTest {
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    @TempDir
    Path folder;

    @Test
    void aDraftThatCanBeReadIsCopied() throws IOException {
        CommandLineTrial trial = redact("don.txt", "Số căn cước 004085012345.".getBytes(StandardCharsets.UTF_8));

        assertThat(trial.status()).isLessThan(2);
        assertThat(Files.readString(copy())).isEqualTo("Số căn cước [SỐ CĂN CƯỚC 1].");
    }

    @Test
    void whatIsUnderAPasswordIsRefused() throws IOException {
        refused(
                "a.odt",
                zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "META-INF/manifest.xml",
                        "<m><encryption-data/></m>",
                        "content.xml",
                        "kín"));
        refused("a.docx", compound("EncryptedPackage"));
        refused("a.pdf", pdf());
    }

    @Test
    void whatIsOfAnUnknownKindIsRefused() throws IOException {
        refused("a.doc", compound("WordDocument"));
        refused("a.docx", zip("a.txt", "Số căn cước 004085012345"));
        refused("a.exe", new byte[] {'M', 'Z', 0, 1, 2, 3});
        refused("a.docx", new byte[0]);
    }

    private void refused(String name, byte[] bytes) throws IOException {
        CommandLineTrial trial = redact(name, bytes);

        assertThat(trial.status()).as(name).isEqualTo(2);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as(name)
                    .noneMatch(file -> file.startsWith("copy"));
        }
    }

    private CommandLineTrial redact(String name, byte[] bytes) throws IOException {
        Path draft = Files.write(folder.resolve(name), bytes);
        return CommandLineTrial.of(folder.resolve("home"), "check", "--redact", copy().toString(), draft.toString());
    }

    private Path copy() {
        return folder.resolve("copy");
    }

    private static byte[] compound(String stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(COMPOUND);
        bytes.writeBytes(new byte[600]);
        bytes.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        return bytes.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndWords) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndWords.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndWords[i]));
                out.write(namesAndWords[i + 1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
