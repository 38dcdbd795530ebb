package tincay.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tincay.suite.Suite;

class VerdictsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Verdicts verdicts = new Verdicts(meters);

    private double findings(String family, String severity) {
        return meters.get("tincay.findings")
                .tags("family", family, "severity", severity)
                .counter()
                .count();
    }

    /// The report comes from a process that a hostile file may have taken over: none of its words becomes a label.
    @Test
    void whatIsNotKnownCountsAsOther() {
        String report = """
                {"findings": [
                  {"rule": "citation.unknown-document", "severity": "block"},
                  {"rule": "citation.wrong-date", "severity": "block"},
                  {"rule": "nguyễn văn a.x", "severity": "0912345678"},
                  {"rule": "lan@tincay.example", "severity": "note"}]}""";
        byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
        verdicts.count(() -> new Verifies.Outcome.Report(bytes, new byte[0], new byte[0], ""));
        assertThat(findings("citation", "block")).isEqualTo(2);
        assertThat(findings("other", "other")).isEqualTo(1);
        assertThat(findings("other", "note")).isEqualTo(1);
        assertThat(meters.find("tincay.findings").counters()).hasSize(3);
    }

    @Test
    void eachOutcomeIsTimed() {
        verdicts.count(() -> new Verifies.Outcome.Secret("MẬT"));
        verdicts.count(() -> new Verifies.Outcome.Unreadable("x"));
        assertThatThrownBy(() -> verdicts.count(() -> {
                    throw new IllegalStateException("gone");
                }))
                .hasMessage("gone");
        for (String outcome : Set.of("secret", "unreadable", "broken")) {
            assertThat(meters.get("tincay.verification")
                            .tag("outcome", outcome)
                            .timer()
                            .count())
                    .as(outcome)
                    .isEqualTo(1);
        }
    }

    /// Every rule of the policy belongs to a family that is counted.
    @Test
    void theFamiliesAreThoseOfTheSuite() throws IOException {
        try (var policy = Objects.requireNonNull(Suite.class.getResourceAsStream("policy.yaml"))) {
            Set<String> families = Pattern.compile("(?m)^ *([a-z]+)\\.[a-z-]+")
                    .matcher(new String(policy.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(rule -> rule.group(1))
                    .collect(Collectors.toSet());
            assertThat(families).isEqualTo(Verdicts.FAMILIES);
        }
    }
}
