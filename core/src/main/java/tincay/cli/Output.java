package tincay.cli;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import tincay.check.Report;
import tincay.report.HtmlReport;
import tincay.report.JsonReport;
import tincay.report.Messages;
import tincay.report.PdfReport;
import tincay.report.SarifReport;
import tincay.report.TerminalReport;

/// A format a report can be written in.
enum Output {
    TEXT,
    JSON,
    HTML,
    SARIF,
    PDF;

    static Output named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "text" -> TEXT;
            case "json" -> JSON;
            case "html" -> HTML;
            case "sarif" -> SARIF;
            case "pdf" -> PDF;
            case String other -> throw new WrongArgument("cli.format", Map.of("value", other));
        };
    }

    /// Whether reports of several files can follow each other in one output.
    boolean follows() {
        return switch (this) {
            case TEXT, JSON -> true;
            case HTML, SARIF, PDF -> false;
        };
    }

    byte[] write(Report report, Messages messages, Screen screen) {
        return switch (this) {
            case TEXT -> utf8(TerminalReport.of(report, messages, screen.colour(), screen.columns()));
            case JSON -> utf8(JsonReport.of(report, messages) + "\n");
            case HTML -> utf8(HtmlReport.of(report, messages));
            case SARIF -> utf8(SarifReport.of(report, messages) + "\n");
            case PDF -> PdfReport.of(report, messages);
        };
    }

    private static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
