package tincay.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import tincay.check.Check;
import tincay.check.Finding;
import tincay.check.privacy.LinkablePerson;
import tincay.check.privacy.PersonalId;
import tincay.check.privacy.Sensitive;
import tincay.check.secrecy.Credential;
import tincay.check.secrecy.SecretMarking;
import tincay.text.Span;
import tincay.text.Text;
import tools.jackson.databind.JsonNode;

/// Personal numbers and secrets: generated ones in many contexts and spellings, number-dense texts, issued documents.
final class PrivacyRows {
    private static final long SEED = 20261123;
    private static final int PER_KIND = 1_000;
    private static final double PAGE = 2500;

    private PrivacyRows() {}

    /// @param figure takes each row's name and value
    static void run(DataFolder data, BiConsumer<String, String> figure, boolean showErrors) throws IOException {
        List<String> errors = new ArrayList<>();
        recall("id", new PersonalNumbers(SEED)::planted, PersonalNumbers.KINDS, new PersonalId(), figure, errors);
        alarms("number-dense lines", new PersonalNumbers(SEED + 1)::dense, new PersonalId(), figure, errors);
        recall("secret", new PlantedSecrets(SEED)::planted, PlantedSecrets.KINDS, new Credential(), figure, errors);
        alarms("lines like secrets", new PlantedSecrets(SEED + 1)::harmless, new Credential(), figure, errors);
        issued(data, figure, errors);
        if (showErrors) {
            errors.forEach(error -> System.out.println("    - " + error));
        }
    }

    /// A line and the words in it that are to be found; empty for none.
    record Line(String words, String planted) {}

    /// Makes a line of a kind.
    interface Planting {
        Line line(String kind);
    }

    private static void recall(
            String name,
            Planting planting,
            List<String> kinds,
            Check check,
            BiConsumer<String, String> figure,
            List<String> errors) {
        long all = 0;
        long hits = 0;
        long wrong = 0;
        for (String kind : kinds) {
            long of = 0;
            for (int i = 0; i < PER_KIND; i++) {
                Line line = planting.line(kind);
                Text text = Text.of(line.words());
                int at = text.value().indexOf(line.planted());
                Span place = new Span(at, at + line.planted().length());
                boolean hit = false;
                for (Finding finding : found(check, text)) {
                    if (finding.span().contains(place)
                            || (finding.span().overlaps(place) && covers(finding.span(), place))) {
                        hit = true;
                    } else {
                        wrong++;
                        errors.add(kind + " false: «" + text.quote(finding.span()) + "» in " + line.words());
                    }
                }
                of += hit ? 1 : 0;
                if (!hit) {
                    errors.add(kind + " missed: «" + line.planted() + "» in " + line.words());
                }
            }
            all += PER_KIND;
            hits += of;
            figure.accept("recall, " + name + ", " + kind, new Rate(of, PER_KIND).toString());
        }
        figure.accept("recall, " + name + ", all", new Rate(hits, all).toString());
        figure.accept("precision beside planted, " + name, new Rate(hits, hits + wrong).toString());
    }

    /// Whether nine tenths of the planted words are covered.
    private static boolean covers(Span found, Span planted) {
        int common = Math.min(found.end(), planted.end()) - Math.max(found.start(), planted.start());
        return common * 10 >= planted.length() * 9;
    }

    private static void alarms(
            String name,
            java.util.function.Supplier<String> lines,
            Check check,
            BiConsumer<String, String> figure,
            List<String> errors) {
        long alarms = 0;
        int count = PER_KIND * 10;
        for (int i = 0; i < count; i++) {
            Text text = Text.of(lines.get());
            List<Finding> found = found(check, text);
            alarms += found.isEmpty() ? 0 : 1;
            found.forEach(
                    finding -> errors.add(name + " false: «" + text.quote(finding.span()) + "» in " + text.value()));
        }
        figure.accept("false alarms, " + name, new Rate(alarms, count).toString());
    }

    private static void issued(DataFolder data, BiConsumer<String, String> figure, List<String> errors)
            throws IOException {
        List<Check> checks =
                List.of(new Credential(), new LinkablePerson(), new PersonalId(), new SecretMarking(), new Sensitive());
        Map<String, Integer> alarms = new TreeMap<>();
        double pages = 0;
        for (JsonNode row : data.rows("vbpl/fulltext-dev.jsonl.gz")) {
            Text text = Text.of(DataFolder.text(row, "text"));
            pages += text.length() / PAGE;
            for (Check check : checks) {
                for (Finding finding : found(check, text)) {
                    alarms.merge(check.rule().value(), 1, Integer::sum);
                    int from = Math.max(0, finding.span().start() - 60);
                    errors.add("issued " + DataFolder.text(row, "number") + " " + check.rule() + " «"
                            + text.quote(finding.span()) + "» after: "
                            + text.value()
                                    .substring(from, finding.span().start())
                                    .replaceAll("\\s+", " "));
                }
            }
        }
        for (Check check : checks) {
            int count = alarms.getOrDefault(check.rule().value(), 0);
            figure.accept(
                    "alarms per issued page, " + check.rule(),
                    String.format(Locale.ROOT, "%.4f  (%d on %.0f pages)", count / pages, count, pages));
        }
    }

    private static List<Finding> found(Check check, Text text) {
        return check.examine(Judge.draft("draft.txt", text, LocalDate.of(2026, 11, 23)))
                .findings();
    }
}
