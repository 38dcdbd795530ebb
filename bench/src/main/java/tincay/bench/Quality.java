package tincay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import tincay.check.Report;
import tincay.check.Severity;
import tincay.law.Cited;
import tincay.law.citation.CitationScanner;
import tincay.law.importing.Importer;
import tincay.law.register.LawRegister;
import tincay.law.register.ProvisionTexts;
import tincay.suite.Suite;
import tincay.text.Span;
import tincay.text.Text;
import tools.jackson.databind.JsonNode;

/// `bench quality`: extraction, mutants and clean documents, with counts and intervals.
final class Quality {
    private static final long SEED = 20261123;
    private static final int PER_KIND = 400;
    private static final double PAGE = 2500;

    /// Verdicts that call nothing wrong.
    private static final Set<String> UNTOUCHED = Set.of("exact", "unverifiable", "not read");

    /// The verdicts that say what was done to each kind of mutant.
    private static final Map<String, Set<String>> RIGHT = Map.ofEntries(
            Map.entry("number, free", Set.of("belongs-to-another", "unknown-document", "impossible")),
            Map.entry("number, colliding", Set.of("belongs-to-another", "misquoted-title", "wrong-date", "impossible")),
            Map.entry("title", Set.of("misquoted-title", "belongs-to-another")),
            Map.entry("date", Set.of("wrong-date", "impossible")),
            Map.entry("issuer", Set.of("wrong-type-or-issuer")),
            Map.entry("type", Set.of("wrong-type-or-issuer")),
            Map.entry("dead", Set.of("not-in-force")),
            Map.entry("article beyond the last", Set.of("no-such-provision")),
            Map.entry("clause beyond the last", Set.of("no-such-provision")),
            Map.entry("number alone, free", Set.of("unknown-document", "impossible")),
            Map.entry("misquote", Set.of("misquoted-provision")));

    private final Map<String, String> figures = new TreeMap<>();
    private final boolean showErrors;

    private Quality(boolean showErrors) {
        this.showErrors = showErrors;
    }

    static void run(DataFolder data, Path root, boolean errors, boolean accept) throws IOException {
        Quality quality = new Quality(errors);
        quality.gold(Gold.score(data));
        quality.wild(data);
        LawRegister register = LawRegister.bundled();
        Judge judge = new Judge(Suite.standard(register));
        quality.mutants(data, register, judge);
        quality.misquotes(data);
        quality.residues(data, judge);
        quality.clean(data, judge);
        head("Personal numbers and secrets");
        PrivacyRows.run(data, quality::figure, errors);
        head("Figures");
        FigureRows.run(data, quality::figure);
        quality.show(FigureMutants.run(data, quality::figure));
        quality.copies(data);
        GroundingRows.run(data, System.out);
        quality.compare(root.resolve("bench").resolve("baseline.tsv"), accept);
    }

    private void gold(Gold.Score score) {
        head("Extraction, 45 labelled windows");
        say("spans", "matched %d, missed %d, false %d".formatted(score.matched(), score.missed(), score.wrong()));
        figure("exact span F1", "%.4f".formatted(score.f1()));
        figure("overlap span F1", "%.4f".formatted(score.overlapF1()));
        score.components().forEach((name, rate) -> figure(name, rate.toString()));
        show(score.errors());
    }

    /// Numbers in the wild: legal documents are read, form codes and standards are not.
    private void wild(DataFolder data) throws IOException {
        head("Document numbers in the wild, 3,600 contexts");
        Map<String, long[]> read = new TreeMap<>();
        List<String> errors = new ArrayList<>();
        for (JsonNode row : data.rows("citations-wild-dev.jsonl")) {
            String before = DataFolder.text(row, "before");
            String raw = DataFolder.text(row, "raw");
            Text text = Text.of(before + raw + DataFolder.text(row, "after"));
            int at = Text.of(before).length();
            Span place = new Span(
                    at, Math.min(text.length(), at + Math.max(1, Text.of(raw).length())));
            boolean hit = CitationScanner.citations(text, Optional.empty()).stream()
                    .anyMatch(citation -> citation.number()
                            .map(Cited::span)
                            .filter(place::overlaps)
                            .isPresent());
            String kind = DataFolder.text(row, "class");
            long[] counts = read.computeIfAbsent(kind, each -> new long[2]);
            counts[0] += hit ? 1 : 0;
            counts[1]++;
            if (hit != kind.equals("legal-doc")) {
                errors.add(kind + (hit ? " read: " : " not read: ") + text.value());
            }
        }
        read.forEach((kind, counts) -> figure("wild, read, " + kind, new Rate(counts[0], counts[1]).toString()));
        show(errors);
    }

    private void mutants(DataFolder data, LawRegister register, Judge judge) throws IOException {
        List<Sample> samples = Samples.draw(data, register);
        Collections.shuffle(samples, new Random(SEED));
        Mutations mutations = new Mutations(register, SEED);
        head("Mutants of %d real citations that agree with the register".formatted(samples.size()));
        List<String> errors = new ArrayList<>();
        long falseAlarms = 0;
        long twins = 0;
        Map<String, Integer> alarmRules = new TreeMap<>();
        for (Sample sample : samples.subList(0, Math.min(samples.size(), PER_KIND * 5))) {
            twins++;
            String verdict = judge.verdict(mutations.twin(sample));
            if (!UNTOUCHED.contains(verdict)) {
                falseAlarms++;
                alarmRules.merge(verdict, 1, Integer::sum);
                errors.add("correct, called " + verdict + " (" + sample.day() + "): "
                        + sample.sentence().replace("\n", " ¶ "));
            }
        }
        long found = 0;
        long all = 0;
        for (String kind : Mutations.KINDS) {
            long hits = 0;
            long cases = 0;
            long right = 0;
            Map<String, Integer> verdicts = new TreeMap<>();
            for (Sample sample : samples) {
                if (cases == PER_KIND) {
                    break;
                }
                Mutant mutant = mutations.mutant(kind, sample).orElse(mutations.twin(sample));
                if (mutant.kind().equals("correct")) {
                    continue;
                }
                cases++;
                String verdict = judge.verdict(mutant);
                boolean hit = !UNTOUCHED.contains(verdict);
                hits += hit ? 1 : 0;
                right += RIGHT.getOrDefault(kind, Set.of()).contains(verdict) ? 1 : 0;
                verdicts.merge(verdict, 1, Integer::sum);
                if (!hit) {
                    errors.add(kind + " not found (" + mutant.day() + "): " + mutant.sentence());
                }
            }
            if (!kind.equals("number alone, free")) {
                found += hits;
                all += cases;
            }
            figure("recall, " + kind, new Rate(hits, cases).toString());
            figure("right verdict, " + kind, new Rate(right, cases).toString());
            say("", verdicts.toString());
        }
        figure("recall, all mutants but bare numbers", new Rate(found, all).toString());
        figure("false alarms on correct citations", new Rate(falseAlarms, twins).toString());
        say("", alarmRules.toString());
        double expected = (double) falseAlarms / Math.max(1, twins) * all;
        figure("precision at one correct citation for each mutant", "%.4f".formatted(found / (found + expected)));
        show(errors);
    }

    /// Quoted words of an article, whole or with three words changed; on texts imported for this run only.
    private void misquotes(DataFolder data) throws IOException {
        head("Quoted provisions, texts imported for this run");
        Path folder = Files.createTempDirectory("tincay-bench");
        try {
            ProvisionTexts.write(LawRegister.texts(folder), Importer.articleTexts(data.path()));
            LawRegister bundled = LawRegister.bundled();
            LawRegister.write(LawRegister.file(folder), bundled.version(), bundled.all(), bundled.claims());
            Misquotes misquotes = new Misquotes(LawRegister.load(folder), SEED);
            Judge judge = new Judge(Suite.standard(LawRegister.load(folder)));
            List<String> errors = new ArrayList<>();
            long alarms = 0;
            long hits = 0;
            List<Misquotes.Pair> pairs = misquotes.draw(data, PER_KIND);
            for (Misquotes.Pair pair : pairs) {
                String twin = judge.verdict(pair.correct());
                String mutant = judge.verdict(pair.changed());
                alarms += UNTOUCHED.contains(twin) ? 0 : 1;
                hits += mutant.equals("misquoted-provision") ? 1 : 0;
                if (!UNTOUCHED.contains(twin)) {
                    errors.add("correct quotation, called " + twin + ": "
                            + pair.correct().sentence());
                }
                if (!mutant.equals("misquoted-provision")) {
                    errors.add(
                            "misquote called " + mutant + ": " + pair.changed().sentence());
                }
            }
            figure("recall, misquote", new Rate(hits, pairs.size()).toString());
            figure("false alarms on correct quotations", new Rate(alarms, pairs.size()).toString());
            show(errors);
        } finally {
            for (Path file : List.of(LawRegister.texts(folder), LawRegister.file(folder), folder)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void residues(DataFolder data, Judge judge) throws IOException {
        head("Left-overs of assistants and tools put into real texts");
        List<String> errors = new ArrayList<>();
        Residues.measure(data, judge, SEED, (name, rate) -> figure(name, rate.toString()), errors);
        show(errors);
    }

    private void clean(DataFolder data, Judge judge) throws IOException {
        head("Clean issued documents, as of their own day");
        Map<Severity, Long> counts = new LinkedHashMap<>();
        Map<String, Integer> rules = new TreeMap<>();
        Map<String, Integer> families = new TreeMap<>();
        List<String> errors = new ArrayList<>();
        double pages = 0;
        int documents = 0;
        for (JsonNode row : data.rows("vbpl/fulltext-dev.jsonl.gz")) {
            Optional<LocalDate> day = day(DataFolder.text(row, "issued"));
            if (day.isEmpty()) {
                continue;
            }
            Text text = Text.of(DataFolder.text(row, "text"));
            Report report = judge.report(DataFolder.text(row, "number"), text, day.get());
            documents++;
            pages += text.length() / PAGE;
            for (Report.JudgedFinding finding : report.findings()) {
                counts.merge(finding.severity(), 1L, Long::sum);
                if (finding.severity() != Severity.NOTE) {
                    rules.merge(finding.severity() + " " + finding.finding().rule(), 1, Integer::sum);
                    families.merge(
                            finding.finding().rule().family() + ", " + name(finding.severity()), 1, Integer::sum);
                    errors.add(DataFolder.text(row, "number") + " "
                            + finding.finding().rule() + " «"
                            + text.quote(finding.finding().span()).replaceAll("\\s+", " ") + "» "
                            + new TreeMap<>(finding.finding().arguments()));
                }
            }
        }
        say("documents, pages of 2,500 characters", "%d, %.0f".formatted(documents, pages));
        for (Severity severity : List.of(Severity.BLOCK, Severity.WARN)) {
            long count = counts.getOrDefault(severity, 0L);
            figure("alarms per page, " + name(severity), String.format(Locale.ROOT, "%.4f (%d)", count / pages, count));
        }
        double all = pages;
        families.forEach((family, count) ->
                figure("alarms per page, " + family, String.format(Locale.ROOT, "%.4f (%d)", count / all, count)));
        say("", rules.toString());
        show(errors);
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private void copies(DataFolder data) throws IOException {
        head("Copied passages, drafts of real texts");
        show(CopyRows.run(data, SEED, this::figure));
    }

    private static Optional<LocalDate> day(String words) {
        try {
            return Optional.of(LocalDate.parse(words));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /// Gains and losses against the figures accepted last.
    private void compare(Path baseline, boolean accept) throws IOException {
        head("Against the accepted figures");
        Map<String, String> last = new TreeMap<>();
        if (Files.exists(baseline)) {
            for (String line : Files.readAllLines(baseline)) {
                int tab = line.indexOf('\t');
                last.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        int changes = 0;
        for (Map.Entry<String, String> figure : figures.entrySet()) {
            String before = last.getOrDefault(figure.getKey(), "none");
            if (!before.equals(figure.getValue())) {
                changes++;
                say(figure.getKey(), before + " → " + figure.getValue());
            }
        }
        say("", changes == 0 ? "nothing gained, nothing lost" : changes + " changed");
        if (accept) {
            List<String> lines = new ArrayList<>();
            figures.forEach((name, value) -> lines.add(name + "\t" + value));
            Files.write(baseline, lines);
            say("", "accepted");
        }
    }

    private void figure(String name, String value) {
        figures.put(name, value);
        say(name, value);
    }

    private void show(List<String> errors) {
        if (showErrors) {
            errors.forEach(error -> System.out.println("    - " + error));
        }
    }

    private static void head(String words) {
        System.out.println();
        System.out.println(words);
    }

    private static void say(String name, String value) {
        System.out.printf(Locale.ROOT, "  %-50s %s%n", name, value);
    }
}
