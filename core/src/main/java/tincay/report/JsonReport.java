package tincay.report;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tincay.check.Coverage;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Paper;
import tincay.check.Report;
import tincay.check.Report.JudgedCitation;
import tincay.check.Report.JudgedFinding;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.law.Pinpoint;
import tincay.law.register.LawDocument;
import tincay.text.Place;
import tincay.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A report as one line of JSON, described by `report.schema.json` and docs/spec/report.md.
public final class JsonReport {
    private static final JsonFactory JSON = new JsonFactory();

    private final Report report;
    private final Wording wording;
    private final JsonGenerator json;

    private JsonReport(Report report, Wording wording, JsonGenerator json) {
        this.report = report;
        this.wording = wording;
        this.json = json;
    }

    /// The report on one line, without a line break at its end.
    public static String of(Report report, Messages messages) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            new JsonReport(report, new Wording(messages), json).write();
        }
        return line.toString();
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("tincay", Product.VERSION);
        json.writeStringProperty("suite", report.suite());
        json.writeObjectPropertyStart("register");
        json.writeStringProperty("version", report.register().version());
        json.writeStringProperty("sha256", report.register().sha256());
        json.writeNumberProperty("documents", report.register().documents());
        json.writeEndObject();
        document();
        array("sources", report.draft().sources(), this::source);
        array("coverage", report.coverage(), this::coverage);
        array("citations", report.citations(), this::citation);
        array("findings", report.findings(), this::finding);
        json.writeObjectPropertyStart("policy");
        json.writeStringProperty("id", report.policy().id());
        json.writeStringProperty("version", report.policy().version());
        json.writeStringProperty("sha256", report.policy().sha256());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void document() {
        json.writeObjectPropertyStart("document");
        json.writeStringProperty("name", report.draft().name());
        json.writeStringProperty("sha256", report.draft().sha256());
        json.writeStringProperty("textSha256", report.draft().text().sha256());
        json.writeStringProperty("asOf", report.draft().asOf().day().toString());
        json.writeStringProperty(
                "asOfReason", Wording.name(report.draft().asOf().reason()));
        json.writeName("pages");
        report.draft().pages().ifPresentOrElse(json::writeNumber, json::writeNull);
        json.writeBooleanProperty("fromOcr", report.draft().fromOcr());
        json.writeEndObject();
    }

    private void source(Paper source) {
        json.writeStringProperty("name", source.name());
        json.writeStringProperty("sha256", source.sha256());
    }

    private void coverage(Coverage line) {
        json.writeStringProperty("rule", line.rule().value());
        json.writeStringProperty("answer", Wording.name(line.answer()));
        string("reason", wording.reason(line));
    }

    private void citation(JudgedCitation judged) {
        Citation citation = judged.citation();
        span(citation.span(), false);
        json.writeStringProperty("quote", report.draft().text().quote(citation.span()));
        string("type", citation.type());
        string("number", citation.document().map(DocumentNumber::printed));
        string("date", citation.date().map(Cited::value).map(LocalDate::toString));
        string("issuer", citation.issuer().map(Cited::value));
        string("title", citation.name().map(Cited::value));
        array("pinpoints", citation.pinpoints(), this::pinpoint);
        if (judged.resolved().isPresent()) {
            json.writeObjectPropertyStart("resolved");
            resolved(judged.resolved().get());
            json.writeEndObject();
        } else {
            json.writeNullProperty("resolved");
        }
        json.writeStringProperty("verdict", judged.verdict());
    }

    private void resolved(LawDocument document) {
        json.writeStringProperty("number", document.number().printed());
        string("date", document.issued().map(LocalDate::toString));
        string("title", document.title());
    }

    private void pinpoint(Pinpoint pinpoint) {
        string("article", pinpoint.article());
        string("clause", pinpoint.clause());
        string("point", pinpoint.point());
        pinpoint.section().ifPresent(section -> json.writeStringProperty("section", section));
        pinpoint.chapter().ifPresent(chapter -> json.writeStringProperty("chapter", chapter));
        pinpoint.part().ifPresent(part -> json.writeStringProperty("part", part));
        pinpoint.annex().ifPresent(annex -> json.writeStringProperty("annex", annex));
    }

    private void finding(JudgedFinding judged) {
        Finding finding = judged.finding();
        json.writeStringProperty("rule", finding.rule().value());
        json.writeStringProperty("severity", Wording.name(judged.severity()));
        span(finding.span(), true);
        json.writeStringProperty("quote", finding.quote(report.draft().text()));
        json.writeStringProperty("message", wording.message(finding));
        json.writeStringProperty("basis", wording.basis(finding.rule()));
        array("evidence", finding.evidence(), this::evidence);
        string("suggestion", finding.suggestion());
    }

    private void evidence(Evidence evidence) {
        json.writeStringProperty("from", evidence.from());
        json.writeStringProperty("quote", evidence.quote());
    }

    private void span(Span span, boolean withPage) {
        json.writeObjectPropertyStart("span");
        json.writeNumberProperty("start", span.start());
        json.writeNumberProperty("end", span.end());
        if (withPage) {
            json.writeName("page");
            Optional<Place> place = report.draft().map().at(span.start());
            if (place.isPresent() && place.get().page().isPresent()) {
                json.writeNumber(place.get().page().getAsInt());
            } else {
                json.writeNull();
            }
        }
        json.writeEndObject();
    }

    private void string(String name, Optional<String> value) {
        json.writeName(name);
        value.ifPresentOrElse(json::writeString, json::writeNull);
    }

    private <T> void array(String name, List<T> values, java.util.function.Consumer<T> object) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            object.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
