package tincay.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import tincay.check.Finding;
import tincay.check.RuleId;
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
    Severity of(Finding finding) {
        String variant = finding.rule() + "." + finding.arguments().getOrDefault("variant", "");
        return Optional.ofNullable(severities.get(variant)).orElseGet(() -> of(finding.rule()));
    }

    /// The severity of `rule`.
    ///
    /// @throws IllegalStateException if the policy does not name the rule
    Severity of(RuleId rule) {
        Severity severity = severities.get(rule.value());
        if (severity == null) {
            throw new IllegalStateException(
                    "the policy names no severity for `" + rule + "`; add a line to policy.properties");
        }
        return severity;
    }
}
