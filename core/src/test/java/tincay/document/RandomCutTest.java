package tincay.document;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file cut anywhere reads or is refused.
class RandomCutTest {
    private static final int CUTS = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "pdf"})
    void readsOrRefuses(String kind) throws IOException {
        byte[] whole = switch (kind) {
            case "docx" -> HostileFiles.docx(HostileFiles.paragraph("Điều 1").repeat(20));
            case "odt" -> HostileFiles.odt("<office:body><text:p>Điều 1</text:p></office:body>");
            default -> pdf();
        };
        Random random = new Random(20261123);
        for (int i = 0; i < CUTS; i++) {
            byte[] part = Arrays.copyOf(whole, random.nextInt(whole.length));
            assertThatCode(() -> Readings.read("a." + kind, part)).doesNotThrowAnyException();
        }
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument file = new PDDocument()) {
            PDPage page = new PDPage();
            file.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(file, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Nghi dinh");
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.save(out);
            return out.toByteArray();
        }
    }
}
