package tincay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tincay.document.Readings.document;
import static tincay.document.Readings.words;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tincay.text.Aside;

class PdfLayerAndFormTest {
    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private static void say(PDPageContentStream page, float x, float y, String words) throws IOException {
        page.beginText();
        page.setFont(FONT, 12);
        page.newLineAtOffset(x, y);
        page.showText(words);
        page.endText();
    }

    private static PDDocument saying(PDPage page, float x, float y, String words) throws IOException {
        PDDocument file = new PDDocument();
        file.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(file, page)) {
            say(content, x, y, words);
        }
        return file;
    }

    private static byte[] bytes(PDDocument file) throws IOException {
        try (file) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void takesTheWordsUnderAPictureButNotThoseOfASwitchedOffLayer() throws IOException {
        PDDocument file = new PDDocument();
        PDPage page = new PDPage();
        file.addPage(page);
        PDOptionalContentProperties layers = new PDOptionalContentProperties();
        file.getDocumentCatalog().setOCProperties(layers);
        PDOptionalContentGroup off = new PDOptionalContentGroup("off");
        layers.addGroup(off);
        layers.setGroupEnabled(off, false);
        BufferedImage grey = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
        try (PDPageContentStream content = new PDPageContentStream(file, page)) {
            content.drawImage(LosslessFactory.createFromImage(file, grey), 0, 0);
            content.beginMarkedContent(COSName.OC, off);
            say(content, 72, 700, "switched off words");
            content.endMarkedContent();
            content.setRenderingMode(RenderingMode.NEITHER);
            say(content, 72, 650, "words under the picture");
        }

        Document document = document("a.pdf", bytes(file));
        assertThat(document.text().value()).isEqualTo("words under the picture\n");
        assertThat(words(document, Aside.Kind.HIDDEN)).containsExactly("switched off words");
    }

    @Test
    void partsALayerThatIsSwitchedOff() throws IOException {
        PDDocument file = new PDDocument();
        PDPage page = new PDPage();
        file.addPage(page);
        PDOptionalContentProperties layers = new PDOptionalContentProperties();
        file.getDocumentCatalog().setOCProperties(layers);
        PDOptionalContentGroup on = new PDOptionalContentGroup("on");
        PDOptionalContentGroup off = new PDOptionalContentGroup("off");
        layers.addGroup(on);
        layers.addGroup(off);
        layers.setGroupEnabled(off, false);
        try (PDPageContentStream content = new PDPageContentStream(file, page)) {
            content.beginMarkedContent(COSName.OC, off);
            content.beginMarkedContent(COSName.P);
            say(content, 72, 700, "secret");
            content.endMarkedContent();
            content.endMarkedContent();
            content.beginMarkedContent(COSName.OC, on);
            say(content, 72, 650, "shown");
            content.endMarkedContent();
            say(content, 72, 600, "plain");
        }
        Document document = document("a.pdf", bytes(file));
        assertThat(document.text().value()).isEqualTo("shown\nplain\n");
        assertThat(words(document, Aside.Kind.HIDDEN)).containsExactly("secret");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsWhatIsWrittenInAForm(boolean drawn) throws IOException {
        PDPage page = new PDPage();
        PDDocument file = saying(page, 72, 700, "Signed by");
        PDAcroForm form = new PDAcroForm(file);
        form.setDefaultResources(new org.apache.pdfbox.pdmodel.PDResources());
        form.getDefaultResources().put(COSName.getPDFName("Helv"), FONT);
        form.setDefaultAppearance("/Helv 12 Tf 0 g");
        file.getDocumentCatalog().setAcroForm(form);
        PDTextField field = new PDTextField(form);
        field.setPartialName("signer");
        form.getFields().add(field);
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(72, 600, 200, 20));
        widget.setPage(page);
        page.getAnnotations().add(widget);
        if (drawn) {
            field.setValue("Nguyen An");
        } else {
            field.getCOSObject().setString(COSName.V, "Nguyen An");
        }
        assertThat(document("a.pdf", bytes(file)).text().value()).isEqualTo("Signed by\nNguyen An\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void seesWordsInsideACropBoxOffTheOrigin(int rotation) throws IOException {
        PDPage page = new PDPage(new PDRectangle(1000, 2000, 400, 500));
        page.setCropBox(new PDRectangle(1000, 2000, 400, 500));
        page.setRotation(rotation);
        assertThat(document("a.pdf", bytes(saying(page, 1100, 2300, "seen")))
                        .text()
                        .value())
                .isEqualTo("seen\n");
    }

    @Test
    void partsWordsOutsideTheCropBox() throws IOException {
        PDPage page = new PDPage();
        page.setCropBox(new PDRectangle(100, 100, 200, 200));
        Document document = document("a.pdf", bytes(saying(page, 72, 700, "cropped")));
        assertThat(words(document, Aside.Kind.OFF_PAGE)).containsExactly("cropped");
    }

    @Test
    void readsNothingOutsideForAnXfaForm() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            PDDocument file = saying(new PDPage(), 72, 700, "seen");
            PDAcroForm form = new PDAcroForm(file);
            COSStream xfa = file.getDocument().createCOSStream();
            try (var out = xfa.createOutputStream()) {
                out.write(("<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:" + listener.getLocalPort()
                                + "/\">]><xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\">&x;</xdp:xdp>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            form.getCOSObject().setItem(COSName.getPDFName("XFA"), xfa);
            file.getDocumentCatalog().setAcroForm(form);
            Document document = document("a.pdf", bytes(file));
            assertThat(words(document, Aside.Kind.ATTACHMENT)).contains("XFA form");
            listener.setSoTimeout(1);
            Assertions.assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(listener::accept);
        }
    }

    @Test
    void tellsLaunchesAndFilesInside() throws IOException {
        PDDocument file = saying(new PDPage(), 72, 700, "seen");
        PDActionLaunch launch = new PDActionLaunch();
        launch.setF("cmd.exe");
        file.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, launch.getCOSObject());
        COSDictionary inside = new COSDictionary();
        inside.setString(COSName.F, "inside.xlsx");
        inside.setItem(COSName.EF, new COSDictionary());
        file.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), inside);
        Document document = document("a.pdf", bytes(file));
        assertThat(words(document, Aside.Kind.SCRIPT)).contains("OpenAction Launch", "Launch cmd.exe");
        assertThat(words(document, Aside.Kind.ATTACHMENT)).anyMatch(words -> words.startsWith("file"));
    }
}
