package tincay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tincay.document.Readings.document;
import static tincay.document.Readings.refusal;
import static tincay.document.Readings.words;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import tincay.text.Aside;

class PdfReaderTest {
    private interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    private static PDDocument page(Drawing drawing) throws IOException {
        PDDocument file = new PDDocument();
        PDPage page = new PDPage();
        file.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(file, page)) {
            drawing.on(content);
        }
        return file;
    }

    private static void say(PDPageContentStream page, float size, float x, float y, String words) throws IOException {
        page.beginText();
        page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
        page.newLineAtOffset(x, y);
        page.showText(words);
        page.endText();
    }

    private static byte[] bytes(PDDocument file) throws IOException {
        try (file) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void readsLinesByPositionWithTheirPage() throws IOException {
        Document document = document("a.pdf", bytes(page(content -> {
            say(content, 12, 72, 600, "second line");
            say(content, 12, 72, 700, "first line");
        })));
        assertThat(document.text().value()).isEqualTo("first line\nsecond line\n");
        assertThat(document.pages()).hasValue(1);
        assertThat(document.map().at(0).orElseThrow().page()).hasValue(1);
    }

    @Test
    void partsUnseenWords() throws IOException {
        Document document = document("a.pdf", bytes(page(content -> {
            say(content, 12, 72, 700, "seen");
            say(content, 0.8f, 72, 650, "tiny");
            say(content, 12, 5000, 600, "faraway");
            content.setNonStrokingColor(1f, 1f, 1f);
            say(content, 12, 72, 550, "white");
            content.setNonStrokingColor(0f, 0f, 0.5f);
            content.addRect(60, 490, 200, 40);
            content.fill();
            content.setNonStrokingColor(1f, 1f, 1f);
            say(content, 12, 72, 500, "banner");
            content.setRenderingMode(RenderingMode.NEITHER);
            say(content, 12, 72, 450, "ghost");
        })));
        assertThat(document.text().value()).isEqualTo("seen\nbanner\n");
        assertThat(words(document, Aside.Kind.TINY)).containsExactly("tiny");
        assertThat(words(document, Aside.Kind.OFF_PAGE)).containsExactly("faraway");
        assertThat(words(document, Aside.Kind.WHITE)).containsExactly("white");
        assertThat(words(document, Aside.Kind.HIDDEN)).containsExactly("ghost");
    }

    @Test
    void tellsScripts() throws IOException {
        PDDocument file = page(content -> say(content, 12, 72, 700, "seen"));
        file.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
        assertThat(words(document("a.pdf", bytes(file)), Aside.Kind.SCRIPT))
                .contains("OpenAction JavaScript", "JavaScript app.alert(1)");
    }

    @Test
    void refusesAPassword() throws IOException {
        PDDocument file = page(content -> say(content, 12, 72, 700, "seen"));
        file.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        assertThat(refusal("a.pdf", bytes(file))).isEqualTo(Refusal.ENCRYPTED);
    }

    @Test
    void refusesTooManyPagesAndNone() throws IOException {
        PDDocument many = new PDDocument();
        for (int i = 0; i < 5_001; i++) {
            many.addPage(new PDPage());
        }
        assertThat(refusal("a.pdf", bytes(many))).isEqualTo(Refusal.TOO_MANY_PAGES);
        assertThat(refusal("a.pdf", bytes(new PDDocument()))).isEqualTo(Refusal.EMPTY);
    }

    @Test
    void refusesToDecodeAnEnormousPicture() throws IOException {
        PDDocument file = new PDDocument();
        PDPage page = new PDPage();
        file.addPage(page);
        var picture = LosslessFactory.createFromImage(file, new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
        picture.setWidth(65_535);
        picture.setHeight(65_535);
        try (PDPageContentStream content = new PDPageContentStream(file, page)) {
            content.drawImage(picture, 0, 0, 600, 700);
        }
        assertThat(refusal("a.pdf", bytes(file))).isIn(Refusal.PIXELS_TOO_MANY, Refusal.SCAN_WITHOUT_OCR);
    }

    @Test
    void neverThrowsOnDamage() throws IOException {
        byte[] whole = bytes(page(content -> say(content, 12, 72, 700, "seen")));
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = Arrays.copyOf(whole, 6 + random.nextInt(whole.length - 6));
            damaged[5 + random.nextInt(damaged.length - 5)] = (byte) random.nextInt(256);
            assertThat(Readings.read("a.pdf", damaged)).isInstanceOf(Reading.class);
        }
    }
}
