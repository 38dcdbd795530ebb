package tincay.sheet;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import tincay.report.Language;
import tincay.report.Markup;
import tincay.report.Messages;
import tincay.report.Press;

/// The evidence sheet (“Phiếu chứng thực”) of an issued document, for people; what it proves lies in its
/// {@link Enclosures}. The same issued document gives the same bytes.
public final class EvidenceSheet {
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float QR_SIDE = 36 * MILLIMETRE;
    private static final float QR_RIGHT = 17 * MILLIMETRE;
    private static final float QR_TOP = 17 * MILLIMETRE;
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private final Issued issued;
    private final Messages messages;

    private EvidenceSheet(Issued issued, Messages messages) {
        this.issued = issued;
        this.messages = messages;
    }

    /// The sheet with its enclosures.
    public static byte[] of(Issued issued, Messages messages) {
        return new EvidenceSheet(issued, messages).print(true);
    }

    /// The sheet alone, to be put behind the pages of a document.
    static byte[] page(Issued issued, Messages messages) {
        return new EvidenceSheet(issued, messages).print(false);
    }

    /// What the QR code says: where to check, and which entry of the log, by its index and its hash.
    static String address(Issued.Sealed sealed) {
        return sealed.verification() + "#entry=" + sealed.index() + "&leaf=" + sealed.leaf();
    }

    private byte[] print(boolean enclosing) {
        Press.Imprint imprint = new Press.Imprint(
                messages.text("sheet.title") + " · " + issued.number(),
                issued.date(),
                messages.language(),
                issued.document().sha256());
        return Press.print(markup(), imprint, document -> {
            draw(document);
            if (enclosing) {
                Enclosures.add(document, issued);
            }
        });
    }

    private void draw(PDDocument document) throws java.io.IOException {
        var page = document.getPage(0);
        QrCode.of(address(issued.sealed()))
                .draw(
                        document,
                        page,
                        page.getMediaBox().getWidth() - QR_RIGHT - QR_SIDE,
                        page.getMediaBox().getHeight() - QR_TOP - QR_SIDE,
                        QR_SIDE);
    }

    private String markup() {
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n<html lang=\"" + messages.language().tag() + "\"><head>");
        page.element("title", messages.text("sheet.title"));
        page.raw("<style>" + Markup.resource("sheet.css") + "</style></head><body>");
        page.open("div class=\"head\"");
        page.element("p class=\"agency\"", issued.agency().toUpperCase(Locale.ROOT));
        page.element("h1", messages.text("sheet.title"));
        page.element("p class=\"under\"", messages.text("sheet.under"));
        page.close("div");
        page.open("table");
        row(page, "sheet.document", issued.documentType());
        row(page, "sheet.number", issued.number());
        row(page, "sheet.date", day(issued.date()));
        row(page, "sheet.about", issued.title());
        row(page, "sheet.reviewer", issued.reviewer());
        row(page, "sheet.head", issued.head());
        row(page, "sheet.file", issued.document().fileName());
        hash(page, "sheet.sha256", issued.document().sha256());
        page.close("table");
        label(page);
        seal(page);
        enclosed(page);
        page.element("p class=\"limits\"", messages.text("sheet.limits"));
        return page.raw("</body></html>").toString();
    }

    private void label(Markup page) {
        page.open("div class=\"label\"");
        page.element("h2", messages.text(issued.aiUse().isPresent() ? "sheet.ai" : "sheet.ai.none"));
        issued.aiUse().ifPresent(use -> {
            page.open("table");
            row(page, "sheet.ai.system", use.system());
            row(page, "sheet.ai.purpose", use.purpose());
            row(page, "sheet.ai.parts", use.parts());
            page.close("table");
            page.element("p", messages.text("sheet.ai.answers", Map.of("head", issued.head())));
            page.element("p class=\"basis\"", messages.text("sheet.ai.basis"));
        });
        page.close("div");
    }

    private void seal(Markup page) {
        Issued.Sealed sealed = issued.sealed();
        ZonedDateTime time = sealed.time().atZone(VIETNAM);
        page.element("h2", messages.text("sheet.entry"));
        page.open("table");
        row(page, "sheet.entry.index", Long.toString(sealed.index()));
        hash(page, "sheet.entry.leaf", sealed.leaf());
        row(
                page,
                "sheet.entry.time",
                time.format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)) + ", " + day(time.toLocalDate())
                        + " (UTC+7)");
        page.close("table");
    }

    private void enclosed(Markup page) {
        Issued.Document document = issued.document();
        boolean holds = Enclosures.holds(document);
        page.element("h2", messages.text("sheet.check"));
        List<String> ways = new ArrayList<>();
        ways.add(messages.text(
                holds ? "sheet.check.both" : "sheet.check.proof",
                Map.of("file", document.fileName(), "proof", Enclosures.proofName(document))));
        ways.add(messages.text(holds ? "sheet.check.command" : "sheet.check.command.file"));
        ways.add(messages.text(
                "sheet.check.page",
                Map.of("address", issued.sealed().verification().toString())));
        page.open("ol");
        ways.forEach(way -> page.element("li", way));
        page.close("ol");
    }

    private void row(Markup page, String key, String value) {
        page.open("tr");
        page.element("th", messages.text(key));
        page.element("td", value.isBlank() ? messages.text("sheet.none") : value);
        page.close("tr");
    }

    /// In groups of eight, so that two people can read it to each other.
    private void hash(Markup page, String key, String hex) {
        page.open("tr");
        page.element("th", messages.text(key));
        page.element("td class=\"hash\"", hex.replaceAll("(.{8})(?!$)", "$1 "));
        page.close("tr");
    }

    private String day(LocalDate date) {
        String pattern = messages.language() == Language.VI ? "dd/MM/uuuu" : "d MMMM uuuu";
        return date.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }
}
