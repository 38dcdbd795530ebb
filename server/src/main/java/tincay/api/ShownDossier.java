package tincay.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tincay.dossier.Act;
import tincay.dossier.Dossier;
import tincay.dossier.Dossiers;
import tincay.dossier.Findings;
import tincay.dossier.Opening;

/// A dossier as programs read it.
///
/// @param findings how many there are of each severity
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ShownDossier(
        UUID id,
        String title,
        String documentType,
        String field,
        AiUse aiUse,
        String state,
        Version version,
        Optional<Issued> issued,
        Counts findings,
        List<Step> history) {
    ShownDossier {
        history = List.copyOf(history);
    }

    record AiUse(boolean used, String system, String purpose, String parts) {}

    record Version(int number, String sha256, String fileName) {}

    /// @param index of its entry in the log; absent once it was withdrawn or corrected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Issued(String number, LocalDate date, Optional<Long> index) {}

    record Counts(long block, long warn, long note) {
        static Counts of(Findings findings) {
            return new Counts(count(findings, "block"), count(findings, "warn"), count(findings, "note"));
        }

        private static long count(Findings findings, String severity) {
            return findings.all().stream()
                    .filter(found -> found.severity().equals(severity))
                    .count();
        }
    }

    /// @param person absent where a machine took the step
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Step(String act, Optional<String> person, OffsetDateTime at, Optional<String> reason) {}

    static ShownDossier of(Dossiers.Opened opened) {
        Dossier dossier = opened.dossier();
        return new ShownDossier(
                opened.id(),
                opened.title(),
                opened.documentType(),
                opened.field(),
                aiUse(opened.aiUse()),
                dossier.state(),
                new Version(
                        dossier.version().number(),
                        dossier.version().sha256(),
                        dossier.version().fileName()),
                issued(dossier),
                Counts.of(opened.findings()),
                opened.history().stream().map(ShownDossier::step).toList());
    }

    /// Names the state that a change must be made from; every step makes another.
    static String etag(Dossiers.Opened opened) {
        return "\"" + opened.history().size() + "\"";
    }

    private static AiUse aiUse(Opening.AiUse use) {
        return new AiUse(!use.system().isBlank(), use.system(), use.purpose(), use.parts());
    }

    private static Optional<Issued> issued(Dossier dossier) {
        return switch (dossier) {
            case Dossier.Issued(var version, var way, var number, var date, var index) ->
                Optional.of(new Issued(number, date, Optional.of(index)));
            case Dossier.Withdrawn(var version, var way, var number, var date, var head, var reason) ->
                Optional.of(new Issued(number, date, Optional.empty()));
            case Dossier.Corrected corrected ->
                Optional.of(new Issued(corrected.number(), corrected.date(), Optional.empty()));
            case Dossier other -> Optional.empty();
        };
    }

    private static Step step(Dossiers.Taken taken) {
        return new Step(
                taken.act().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                taken.person(),
                taken.at(),
                switch (taken.act()) {
                    case Act.Returned(var by, var reason) -> Optional.of(reason);
                    case Act.Withdrawn(var head, var reason) -> Optional.of(reason);
                    case Act.EmergencyAsked(var by, var sha256, var reason) -> Optional.of(reason);
                    case Act.Reviewed(var by, var sha256, var words) -> Optional.of(words);
                    case Act other -> Optional.empty();
                });
    }
}
