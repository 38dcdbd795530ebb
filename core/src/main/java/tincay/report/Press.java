package tincay.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Sets markup of our own as a PDF: A4, the font embedded, the same bytes for the same markup and imprint.
public final class Press {
    private static final String FONT = "Be Vietnam Pro";
    /// Kept, because a logger that nobody holds forgets its level.
    private static final Logger FONT_WARNINGS = silent();

    private Press() {}

    /// What the file says of itself.
    ///
    /// @param day stands for the time of making
    /// @param sha256 in hexadecimal, of what the file is about: its identifier comes from it
    public record Imprint(String title, LocalDate day, Language language, String sha256) {}

    /// What is still done to the pages before they are written.
    @FunctionalInterface
    public interface Finish {
        void on(PDDocument document) throws IOException;
    }

    public static byte[] print(String markup, Imprint imprint, Finish finish) {
        XRLog.setLoggingEnabled(false);
        FONT_WARNINGS.setLevel(Level.OFF);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.useFont(font(document, "Regular"), FONT, 400, FontStyle.NORMAL, true);
            builder.useFont(font(document, "Bold"), FONT, 700, FontStyle.NORMAL, true);
            builder.useFont(font(document, "Italic"), FONT, 400, FontStyle.ITALIC, true);
            builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
            builder.withHtmlContent(markup, null);
            builder.toStream(bytes);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                fix(document, imprint);
                finish.on(document);
                document.save(bytes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /// The day and the identifier come from the imprint, not from the clock.
    private static void fix(PDDocument document, Imprint imprint) {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        day.clear();
        day.setTimeInMillis(imprint.day().toEpochDay() * 86_400_000L);
        PDDocumentInformation facts = new PDDocumentInformation();
        facts.setTitle(imprint.title());
        facts.setProducer(Product.NAME + " " + Product.VERSION);
        facts.setCreationDate(day);
        document.setDocumentInformation(facts);
        document.getDocumentCatalog().setLanguage(imprint.language().tag());
        document.setDocumentId(Long.parseUnsignedLong(imprint.sha256().substring(0, 16), 16));
    }

    /// The font of that style, without ligatures: a copied “fi” must come out as the two letters it is.
    private static PDFontSupplier font(PDDocument document, String style) throws IOException {
        try (InputStream font = Press.class.getResourceAsStream("/tincay/fonts/BeVietnamPro-" + style + ".ttf")) {
            if (font == null) {
                throw new IllegalStateException("the font is missing from the program");
            }
            TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(font));
            letters.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(document, letters, true));
        }
    }

    private static Logger silent() {
        Logger logger = Logger.getLogger("org.apache.pdfbox");
        logger.setLevel(Level.OFF);
        return logger;
    }
}
