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
import tincay.check.Report;

/// A report as a PDF for paper and file: A4, the font embedded, the same bytes for the same report.
public final class PdfReport {
    private static final String FONT = "Be Vietnam Pro";
    /// Kept, because a logger that nobody holds forgets its level.
    private static final Logger FONT_WARNINGS = silent();

    private PdfReport() {}

    public static byte[] of(Report report, Messages messages) {
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
            builder.withHtmlContent(page(report, messages), null);
            builder.toStream(bytes);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                fix(document, report, messages);
                document.save(bytes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /// The day and the identifier come from the report, not from the clock.
    private static void fix(PDDocument document, Report report, Messages messages) {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        day.clear();
        day.setTimeInMillis(report.draft().asOf().day().toEpochDay() * 86_400_000L);
        PDDocumentInformation facts = new PDDocumentInformation();
        facts.setTitle(report.draft().name() + " · " + messages.text("title"));
        facts.setProducer(Product.NAME + " " + Product.VERSION);
        facts.setCreationDate(day);
        document.setDocumentInformation(facts);
        document.getDocumentCatalog().setLanguage(messages.language().tag());
        document.setDocumentId(
                Long.parseUnsignedLong(report.draft().text().sha256().substring(0, 16), 16));
    }

    private static String page(Report report, Messages messages) {
        Sections sections = new Sections(report, messages);
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n<html lang=\"" + messages.language().tag() + "\"><head>");
        page.element("title", report.draft().name());
        page.raw("<style>" + Markup.resource("print.css") + "</style></head><body>");
        page.element(
                "div class=\"running\"",
                Product.NAME + " · " + messages.text("title") + " · "
                        + report.draft().name());
        sections.head(page);
        page.open("section");
        sections.findings(page);
        page.close("section");
        sections.citations(page);
        sections.answers(page);
        sections.facts(page);
        page.open("section class=\"draft\"");
        sections.draft(page);
        page.close("section");
        sections.foot(page);
        return page.raw("</body></html>").toString();
    }

    /// The font of that style, without ligatures: a copied “fi” must come out as the two letters it is.
    private static PDFontSupplier font(PDDocument document, String style) throws IOException {
        try (InputStream font = PdfReport.class.getResourceAsStream("/tincay/fonts/BeVietnamPro-" + style + ".ttf")) {
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
