package tincay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tincay.document.Readings.refusal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfBombTest {
    private static byte[] file(String... objects) {
        StringBuilder all = new StringBuilder("%PDF-1.7\n");
        for (int i = 0; i < objects.length; i++) {
            all.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        return all.append("trailer\n<</Root 1 0 R>>\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void endsOnAMillionPagesThatAreOnlyClaimed() {
        assertThat(refusal("a.pdf", file("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1000000/Kids[]>>")))
                .isEqualTo(Refusal.EMPTY);
    }

    @Test
    void endsOnAPageTreeThatBitesItsTail() {
        byte[] cyclic = file("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 3/Kids[2 0 R 2 0 R]>>");
        assertThat(refusal("a.pdf", cyclic)).isIn(Refusal.EMPTY, Refusal.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void refusesAnyStreamThatUnpacksTooFar(int layers) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        OutputStream out = packed;
        for (int i = 0; i < layers; i++) {
            out = new DeflaterOutputStream(out);
        }
        try (OutputStream bomb = out) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 310; i++) {
                bomb.write(zeros);
            }
        }
        String stream = "<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.size() + ">>\nstream\n"
                + packed.toString(StandardCharsets.ISO_8859_1) + "\nendstream";
        byte[] bytes = file("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 0/Kids[]>>", stream);
        assertThat(refusal("a.pdf", bytes)).isEqualTo(Refusal.FILE_UNPACKED_TOO_LARGE);
    }

    @Test
    void refusesToDecodeAnEnormousPictureInsideForms() throws IOException {
        try (PDDocument file = new PDDocument()) {
            PDPage page = new PDPage();
            file.addPage(page);
            var small = LosslessFactory.createFromImage(file, new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
            var large = LosslessFactory.createFromImage(file, new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
            large.setWidth(65_535);
            large.setHeight(65_535);
            PDFormXObject inner = new PDFormXObject(file);
            inner.setBBox(new PDRectangle(600, 700));
            inner.setResources(new PDResources());
            inner.getResources().put(COSName.getPDFName("Im"), large);
            try (PDPageContentStream content = new PDPageContentStream(file, page)) {
                content.drawImage(small, 0, 0, 600, 700);
                content.drawForm(inner);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.save(out);
            assertThat(refusal("a.pdf", out.toByteArray())).isEqualTo(Refusal.PIXELS_TOO_MANY);
        }
    }

    @Test
    void stopsTheRecognitionAndItsChildren(@TempDir Path folder) throws Exception {
        Path pids = folder.resolve("pids");
        Path program = folder.resolve("slow");
        Files.writeString(
                program,
                "#!/bin/sh\nsleep 600 &\necho \"$$ $!\" > " + pids + ".new\nmv " + pids + ".new " + pids + "\nwait\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Thread worker = Thread.ofPlatform().start(() -> {
            try {
                Scan.recognise(program, new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
            } catch (IOException | Unreadable stopped) {
                return;
            }
        });
        while (!Files.exists(pids) && worker.isAlive()) {
            Thread.onSpinWait();
        }
        worker.interrupt();
        worker.join();
        for (String pid : Files.readString(pids).strip().split(" ", -1)) {
            ProcessHandle.of(Long.parseLong(pid))
                    .ifPresent(left -> left.onExit().join());
            assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive))
                    .isEmpty();
        }
    }
}
