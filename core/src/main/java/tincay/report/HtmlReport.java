package tincay.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import tincay.check.Report;

/// A report as one HTML page: no script, nothing fetched, the draft with its marks beside the findings.
public final class HtmlReport {
    private HtmlReport() {}

    public static String of(Report report, Messages messages) {
        Sections sections = new Sections(report, messages);
        Wording wording = sections.wording();
        String style = Markup.resource("report.css");
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n<html lang=\"" + messages.language().tag() + "\">\n<head>\n");
        page.raw("<meta charset=\"utf-8\">\n");
        page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
                + sha256(style) + "'; base-uri 'none'; form-action 'none'\">\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
        page.element("title", report.draft().name() + " · " + messages.text("title"))
                .newLine();
        page.raw("<style>" + style + "</style>\n</head>\n<body>\n");
        page.element("a class=\"skip\" href=\"#findings\"", wording.label("toFindings"))
                .newLine();
        sections.head(page);
        page.open("main").newLine();
        page.open("div class=\"desk\"").newLine();
        pane(page, "draft", wording.label("draft"));
        sections.draft(page);
        page.close("section").newLine();
        pane(page, "findings", wording.label("findings"));
        sections.findings(page);
        page.close("section").close("div").newLine();
        sections.citations(page);
        page.open("div class=\"summary\"");
        sections.answers(page);
        sections.facts(page);
        page.close("div").newLine();
        page.close("main").newLine();
        sections.foot(page);
        return page.raw("\n</body>\n</html>\n").toString();
    }

    /// A part of its own scroll, so that both sides of a link stay in sight; reachable by keyboard.
    private static void pane(Markup page, String id, String label) {
        page.open("section id=\"" + id + "\" class=\"pane\" tabindex=\"0\" aria-label=\"" + Markup.attribute(label)
                + "\"");
    }

    private static String sha256(String style) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("the JDK has no SHA-256", missing);
        }
    }
}
