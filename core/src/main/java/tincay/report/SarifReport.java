package tincay.report;

import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tincay.check.Finding;
import tincay.check.Report;
import tincay.check.Report.JudgedFinding;
import tincay.check.RuleId;
import tincay.check.Severity;
import tincay.text.Span;
import tincay.text.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A report as a SARIF 2.1.0 log with one run. Regions refer to the extracted text, in UTF-16 code units and bytes.
public final class SarifReport {
    private static final JsonFactory JSON = new JsonFactory();

    private final Report report;
    private final Wording wording;
    private final Lines lines;
    private final JsonGenerator json;

    private SarifReport(Report report, Messages messages, JsonGenerator json) {
        this.report = report;
        this.wording = new Wording(messages);
        this.lines = new Lines(report.draft().text());
        this.json = json;
    }

    public static String of(Report report, Messages messages) {
        StringWriter log = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), log)) {
            new SarifReport(report, messages, json).write();
        }
        return log.toString();
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        tool();
        json.writeStringProperty("language", wording.messages().language().tag());
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        artifacts();
        results();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool() {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", Product.NAME);
        json.writeStringProperty("version", Product.VERSION);
        json.writeArrayPropertyStart("rules");
        for (RuleId rule : rules()) {
            json.writeStartObject();
            json.writeStringProperty("id", rule.value());
            text("shortDescription", wording.summary(rule));
            text("help", wording.advice(rule) + " " + wording.label("basis") + ": " + wording.basis(rule));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private List<RuleId> rules() {
        return report.coverage().stream().map(line -> line.rule()).toList();
    }

    private void artifacts() {
        json.writeArrayPropertyStart("artifacts");
        json.writeStartObject();
        json.writeObjectPropertyStart("location");
        json.writeStringProperty("uri", uri());
        json.writeEndObject();
        json.writeObjectPropertyStart("hashes");
        json.writeStringProperty("sha-256", report.draft().sha256());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void results() {
        List<RuleId> rules = rules();
        Map<String, Integer> seen = new HashMap<>();
        json.writeArrayPropertyStart("results");
        for (JudgedFinding judged : report.findings()) {
            Finding finding = judged.finding();
            String words = finding.quote(report.draft().text());
            json.writeStartObject();
            json.writeStringProperty("ruleId", finding.rule().value());
            int index = rules.indexOf(finding.rule());
            if (index >= 0) {
                json.writeNumberProperty("ruleIndex", index);
            }
            json.writeStringProperty("level", level(judged.severity()));
            text("message", message(finding));
            json.writeArrayPropertyStart("locations");
            location(finding.span(), words);
            json.writeEndArray();
            json.writeObjectPropertyStart("partialFingerprints");
            String seed = finding.rule() + "\n" + words;
            int occurrence = seen.merge(seed, 1, Integer::sum);
            json.writeStringProperty(
                    "ruleAndWords/v1",
                    Text.of(seed + "\n" + occurrence).sha256().substring(0, 32));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private String message(Finding finding) {
        return finding.suggestion()
                .map(words -> wording.message(finding) + " " + wording.label("suggestion") + ": " + words)
                .orElseGet(() -> wording.message(finding));
    }

    private void location(Span span, String words) {
        Text text = report.draft().text();
        int from = text.byteAt(span.start());
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri());
        json.writeNumberProperty("index", 0);
        json.writeEndObject();
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", lines.lineOf(span.start()));
        json.writeNumberProperty("startColumn", lines.columnOf(span.start()));
        json.writeNumberProperty("endLine", lines.lineOf(span.end()));
        json.writeNumberProperty("endColumn", lines.columnOf(span.end()));
        json.writeNumberProperty("charOffset", span.start());
        json.writeNumberProperty("charLength", span.length());
        json.writeNumberProperty("byteOffset", from);
        json.writeNumberProperty("byteLength", text.byteAt(span.end()) - from);
        text("snippet", words);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void text(String name, String words) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", words);
        json.writeEndObject();
    }

    private String uri() {
        try {
            return new URI(null, null, "./" + report.draft().name(), null)
                    .toASCIIString()
                    .substring(2);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a path cannot be written as a URI", impossible);
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case BLOCK -> "error";
            case WARN -> "warning";
            case NOTE -> "note";
        };
    }
}
