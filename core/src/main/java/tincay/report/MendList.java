package tincay.report;

import java.io.StringWriter;
import java.util.List;
import tincay.check.Mend;
import tincay.check.Report;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What the findings of a report offer to put in, as a JSON array: `finding` counted from 0, and `words` in place of
/// `quote`, which stands from `start` to `end` (UTF-16 code units of the draft's text).
///
/// It stands beside the report and not in it: the report is a contract with others, this is for one click of our own.
public final class MendList {
    private static final JsonFactory JSON = new JsonFactory();

    private MendList() {}

    public static String of(Report report) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartArray();
            List<Report.JudgedFinding> findings = report.findings();
            for (int place = 0; place < findings.size(); place++) {
                int finding = place;
                findings.get(place).finding().mend().ifPresent(mend -> write(json, report, finding, mend));
            }
            json.writeEndArray();
        }
        return line.toString();
    }

    private static void write(JsonGenerator json, Report report, int finding, Mend mend) {
        json.writeStartObject();
        json.writeNumberProperty("finding", finding);
        json.writeNumberProperty("start", mend.span().start());
        json.writeNumberProperty("end", mend.span().end());
        json.writeStringProperty("quote", report.draft().text().quote(mend.span()));
        json.writeStringProperty("words", mend.words());
        json.writeEndObject();
    }
}
