package tincay.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.report.Visible;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The findings of a stored report, as the gate and its pages read them.
///
/// @param suite the version of the checks; `register` of the law, `policy` of the severities
public record Findings(String suite, String register, String policy, List<Found> all, List<String> notChecked) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] NO_MENDS = {'[', ']'};

    public Findings {
        all = List.copyOf(all);
        notChecked = List.copyOf(notChecked);
    }

    /// @param place from 0, as resolutions name it
    public record Found(
            int place,
            String rule,
            String severity,
            String quote,
            String message,
            String basis,
            String suggestion,
            List<Shown> evidence,
            Optional<Mend> mend) {
        public Found {
            evidence = List.copyOf(evidence);
        }

        public boolean mustBeAnswered() {
            return !severity.equals("note");
        }
    }

    /// What one click puts in: `words` in place of `quote`, which stands from `start` to `end` in the words of the
    /// draft.
    public record Mend(int start, int end, String quote, String words) {
        public String shownQuote() {
            return Visible.of(quote);
        }
    }

    /// A passage that a finding rests on, and where it stands.
    public record Shown(String from, String quote) {}

    /// Reads a report of `tincay check --format json`.
    static Findings of(byte[] report) {
        return of(report, NO_MENDS);
    }

    /// @param mends what its findings offer to put in
    static Findings of(byte[] report, byte[] mends) {
        JsonNode root = JSON.readTree(report);
        Map<Integer, Mend> offered = new HashMap<>();
        for (JsonNode mend : JSON.readTree(mends)) {
            offered.put(mend.path("finding").asInt(), mend(mend));
        }
        List<Found> all = new ArrayList<>();
        for (JsonNode finding : root.path("findings")) {
            List<Shown> evidence = new ArrayList<>();
            for (JsonNode each : finding.path("evidence")) {
                evidence.add(new Shown(shown(each, "from"), shown(each, "quote")));
            }
            all.add(new Found(
                    all.size(),
                    finding.path("rule").asString(""),
                    finding.path("severity").asString(""),
                    shown(finding, "quote"),
                    shown(finding, "message"),
                    shown(finding, "basis"),
                    shown(finding, "suggestion"),
                    evidence,
                    Optional.ofNullable(offered.get(all.size()))));
        }
        List<String> notChecked = new ArrayList<>();
        for (JsonNode line : root.path("coverage")) {
            if (line.path("answer").asString("").equals("could-not-check")) {
                notChecked.add(line.path("rule").asString("") + ": "
                        + line.path("reason").asString(""));
            }
        }
        return new Findings(
                root.path("suite").asString(""),
                root.path("register").path("version").asString(""),
                root.path("policy").path("id").asString("") + "@"
                        + root.path("policy").path("version").asString(""),
                all,
                notChecked);
    }

    private static Mend mend(JsonNode mend) {
        return new Mend(
                mend.path("start").asInt(),
                mend.path("end").asInt(),
                mend.path("quote").asString(""),
                mend.path("words").asString(""));
    }

    /// Signs of the draft that would hide or turn words are spelled out.
    private static String shown(JsonNode from, String name) {
        return Visible.of(from.path(name).asString(""));
    }

    Checked checked(String sha256) {
        return new Checked(
                sha256,
                suite,
                register,
                policy,
                all.stream().filter(Found::mustBeAnswered).map(Found::place).toList());
    }
}
