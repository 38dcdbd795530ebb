package tincay.report;

import tincay.check.Report;

/// A report as a PDF for paper and file: A4, the font embedded, the same bytes for the same report.
public final class PdfReport {
    private PdfReport() {}

    /// The day and the identifier come from the report, not from the clock.
    public static byte[] of(Report report, Messages messages) {
        Press.Imprint imprint = new Press.Imprint(
                report.draft().name() + " · " + messages.text("title"),
                report.draft().asOf().day(),
                messages.language(),
                report.draft().text().sha256());
        return Press.print(page(report, messages), imprint, document -> {});
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
}
