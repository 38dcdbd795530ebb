package tincay.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import tincay.check.Finding;
import tincay.check.Severity;

/// Which severity a rule's findings have.
record Policy(Map<String, Severity> severities) {
    Policy {
        severities = Map.copyOf(severities);
    }

    /// The severities that ship with the suite (`policy.properties`).
    static Policy standard() {
        Properties lines = new Properties();
        try (InputStream in = Policy.class.getResourceAsStream("policy.properties")) {
            if (in == null) {
                throw new IllegalStateException("resource `policy.properties` is missing");
            }
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Severity> severities = new HashMap<>();
        lines.stringPropertyNames()
                .forEach(rule -> severities.put(
                        rule, Severity.valueOf(lines.getProperty(rule).strip().toUpperCase(Locale.ROOT))));
        return new Policy(severities);
    }

    /// The severity of a finding: of its variant (`citation.not-in-force.not-yet`) where the policy names it, else of
    /// its rule.
    ///
    /// @throws IllegalStateException if the policy does not name the rule
    Severity of(Finding finding) {
        String rule = finding.rule().value();
        String variant = rule + "." + finding.arguments().getOrDefault("variant", "");
        Severity severity = severities.getOrDefault(variant, severities.get(rule));
        if (severity == null) {
            throw new IllegalStateException(
                    "the policy names no severity for `" + rule + "`; add a line to policy.properties");
        }
        return severity;
    }
}
