package tincay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tincay.check.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class JsonReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonReportTest.class.getResourceAsStream("/tincay/report.schema.json"));

    static Stream<Report> reports() {
        return Stream.of(Samples.faulty(), Samples.clean(), Samples.clean("\u0000\u202E\"\\\n😀 \uD800"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void keepsToTheSchemaOnOneLine(Report report) {
        String line = JsonReport.of(report, Samples.messages(Language.VI));

        assertThat(line).doesNotContain("\n");
        assertThat(SCHEMA.validate(JSON.readTree(line))).isEmpty();
    }

    @Test
    void theSchemaRefusesAnotherShape() {
        String line = JsonReport.of(Samples.faulty(), Samples.messages(Language.VI));

        assertThat(SCHEMA.validate(JSON.readTree(line.replace("\"verdict\":\"exact\"", "\"verdict\":\"fine\""))))
                .isNotEmpty();
        assertThat(SCHEMA.validate(JSON.readTree(line.replace("\"severity\"", "\"weight\""))))
                .isNotEmpty();
    }

    @Test
    void theExampleOfTheContractKeepsToTheSchema() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "spec", "report.md"));
        String example = page.substring(page.indexOf("```json") + 7, page.lastIndexOf("```"));

        assertThat(SCHEMA.validate(JSON.readTree(example))).isEmpty();
        assertThat(names(JSON.readTree(example)))
                .isEqualTo(names(JSON.readTree(JsonReport.of(Samples.faulty(), Samples.messages(Language.VI)))));
    }

    @Test
    void fieldsStandInTheOrderOfTheContract() {
        JsonNode report = JSON.readTree(JsonReport.of(Samples.faulty(), Samples.messages(Language.VI)));

        assertThat(names(report))
                .containsExactly(
                        "tincay",
                        "suite",
                        "register",
                        "document",
                        "sources",
                        "coverage",
                        "citations",
                        "findings",
                        "policy");
        assertThat(names(report.get("findings").get(0)))
                .containsExactly("rule", "severity", "span", "quote", "message", "basis", "evidence", "suggestion");
        assertThat(names(report.get("citations").get(0)))
                .containsExactly(
                        "span",
                        "quote",
                        "type",
                        "number",
                        "date",
                        "issuer",
                        "title",
                        "pinpoints",
                        "resolved",
                        "verdict");
    }

    @Test
    void everyQuoteStandsAtItsSpan() {
        JsonNode report = JSON.readTree(JsonReport.of(Samples.faulty(), Samples.messages(Language.VI)));

        List<JsonNode> quoted = Stream.concat(
                        report.get("findings").valueStream(),
                        report.get("citations").valueStream())
                .toList();
        assertThat(quoted)
                .hasSize(7)
                .allSatisfy(node -> assertThat(Samples.WORDS.substring(
                                node.get("span").get("start").asInt(),
                                node.get("span").get("end").asInt()))
                        .isEqualTo(node.get("quote").asString()));
        assertThat(report.get("findings").get(0).get("span").get("page").asInt())
                .isEqualTo(1);
    }

    private static List<String> names(JsonNode node) {
        return node.propertyStream().map(java.util.Map.Entry::getKey).toList();
    }
}
