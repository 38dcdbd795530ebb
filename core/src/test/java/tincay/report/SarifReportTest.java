package tincay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tincay.check.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What SARIF 2.1.0 requires of a log (OASIS, sections 3.13 to 3.30), and what viewers need beyond it.
class SarifReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theLogHasItsRequiredProperties() {
        JsonNode log = log(Samples.faulty());

        assertThat(log.get("version").asString()).isEqualTo("2.1.0");
        assertThat(log.get("$schema").asString()).endsWith("sarif-2.1.0.json");
        assertThat(log.get("runs").valueStream()).hasSize(1);
        JsonNode run = log.at("/runs/0");
        assertThat(run.at("/tool/driver/name").asString()).isEqualTo(Product.NAME);
        assertThat(run.at("/tool/driver/version").asString()).isEqualTo(Product.VERSION);
        assertThat(run.get("columnKind").asString()).isEqualTo("utf16CodeUnits");
        assertThat(run.at("/artifacts/0/hashes/sha-256").asString()).matches("[0-9a-f]{64}");
        assertThat(run.at("/tool/driver/rules").valueStream()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.get("id").asString()).startsWith("citation.");
            assertThat(rule.at("/shortDescription/text").asString()).isNotBlank();
            assertThat(rule.at("/help/text").asString()).isNotBlank();
        });
    }

    @Test
    void everyResultNamesItsRuleLevelAndPlace() {
        Report report = Samples.faulty();
        JsonNode run = log(report).at("/runs/0");
        List<JsonNode> results = run.get("results").valueStream().toList();

        assertThat(results).hasSameSizeAs(report.findings()).allSatisfy(result -> {
            assertThat(run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/id"))
                    .isEqualTo(result.get("ruleId"));
            assertThat(result.get("level").asString()).isIn("error", "warning", "note");
            assertThat(result.at("/message/text").asString()).isNotBlank();
            assertThat(result.at("/partialFingerprints/ruleAndWords~1v1").asString())
                    .matches("[0-9a-f]{32}");
        });
        assertThat(results).extracting(result -> result.get("level").asString()).contains("error", "warning", "note");
        assertThat(results)
                .extracting(result -> result.get("partialFingerprints").toString())
                .doesNotHaveDuplicates();
    }

    @Test
    void regionsInCharactersBytesAndLinesAreTheSamePlace() {
        byte[] utf8 = Samples.WORDS.getBytes(StandardCharsets.UTF_8);
        String[] lines = Samples.WORDS.split("\n", -1);

        log(Samples.faulty()).at("/runs/0/results").forEach(result -> {
            JsonNode region = result.at("/locations/0/physicalLocation/region");
            String words = region.at("/snippet/text").asString();
            int from = region.get("charOffset").asInt();
            int octet = region.get("byteOffset").asInt();
            assertThat(Samples.WORDS.substring(
                            from, from + region.get("charLength").asInt()))
                    .isEqualTo(words);
            assertThat(Arrays.copyOfRange(
                            utf8, octet, octet + region.get("byteLength").asInt()))
                    .isEqualTo(words.getBytes(StandardCharsets.UTF_8));
            assertThat(region.get("endLine")).isEqualTo(region.get("startLine"));
            assertThat(lines[region.get("startLine").asInt() - 1].substring(
                            region.get("startColumn").asInt() - 1,
                            region.get("endColumn").asInt() - 1))
                    .isEqualTo(words);
        });
    }

    @Test
    void aNameBecomesAUri() {
        assertThat(log(Samples.clean("tờ trình <1>:%.docx"))
                        .at("/runs/0/artifacts/0/location/uri")
                        .asString())
                .matches("[A-Za-z0-9%._:~-]+");
    }

    private static JsonNode log(Report report) {
        return JSON.readTree(SarifReport.of(report, Samples.messages(Language.VI)));
    }
}
