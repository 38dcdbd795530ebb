package tincay.dossier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tincay.dossier.Verifies.Outcome;

/// Counts what verifications come to: `tincay.verification` by outcome, `tincay.findings` by family and severity.
///
/// A report is what another process wrote about a file of anybody's: a family or severity that is not known here counts
/// as `other`, and no word of the report becomes a label.
@Component
final class Verdicts {
    static final Set<String> FAMILIES =
            Set.of("citation", "copying", "disclosure", "figure", "form", "grounding", "privacy", "residue", "secrecy");
    private static final Set<String> SEVERITIES = Set.of("block", "warn", "note");

    private final MeterRegistry meters;

    Verdicts(MeterRegistry meters) {
        this.meters = meters;
    }

    Outcome count(Supplier<Outcome> verification) {
        Timer.Sample begun = Timer.start(meters);
        String name = "broken";
        try {
            Outcome outcome = verification.get();
            name = switch (outcome) {
                case Outcome.Report report -> "report";
                case Outcome.Unreadable unreadable -> "unreadable";
                case Outcome.Secret secret -> "secret";
            };
            if (outcome instanceof Outcome.Report report) {
                Findings.of(report.report()).all().forEach(this::count);
            }
            return outcome;
        } finally {
            begun.stop(timer(name));
        }
    }

    private Timer timer(String outcome) {
        return Timer.builder("tincay.verification")
                .description("verifications of drafts, with the time they took")
                .tag("outcome", outcome)
                .serviceLevelObjectives(
                        Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(60))
                .register(meters);
    }

    private void count(Findings.Found finding) {
        Counter.builder("tincay.findings")
                .description("findings of verifications")
                .tag("family", known(FAMILIES, finding.rule().replaceFirst("\\..*", "")))
                .tag("severity", known(SEVERITIES, finding.severity()))
                .register(meters)
                .increment();
    }

    private static String known(Set<String> names, String name) {
        return names.contains(name) ? name : "other";
    }
}
