package tincay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tincay.check.Draft;
import tincay.check.Paper;
import tincay.law.citation.CitationScanner;
import tincay.law.register.LawRegister;
import tincay.suite.Drafting;
import tincay.suite.Suite;
import tincay.text.SourceMap;
import tincay.text.Text;
import tools.jackson.databind.JsonNode;

/// `bench speed`: megabytes a second on one core beside plain regular expressions in the same run; whole drafts and
/// what
/// each family adds; cold start; heap.
final class Speed {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}/(?:(?:19|20)\\d{2}/)?[A-ZĐ]{2}[A-ZĐa-z0-9-]*");
    private static final Pattern PROVISION =
            Pattern.compile("(?:Điều|điều|khoản|Khoản|điểm|Điểm) (?:\\d+[a-zđ]?|[a-zđ])\\b");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int ROUNDS = 9;
    private static final int WARM = 5;

    private Speed() {}

    static void families(DataFolder data) throws IOException {
        FamilySpeed.run(texts(data), Suite.standard(LawRegister.bundled()), DAY);
    }

    private static List<Text> texts(DataFolder data) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (JsonNode row : data.rows("vbpl/fulltext-dev.jsonl.gz")) {
            texts.add(Text.of(DataFolder.text(row, "text")));
        }
        return texts;
    }

    static void run(DataFolder data, Path root) throws IOException {
        List<Text> texts = texts(data);
        long bytes = texts.stream().mapToLong(text -> text.utf8().length).sum();
        System.out.printf(
                Locale.ROOT,
                "%d legal texts, %.1f MB of UTF-8, one thread, median of %d rounds%n",
                texts.size(),
                bytes / 1e6,
                ROUNDS);
        Suite suite = Suite.standard(LawRegister.bundled());
        double regex = measure("java.util.regex, numbers and provisions", bytes, () -> count(texts));
        double extraction = measure("extraction", bytes, () -> extract(texts));
        double verification = measure("extraction with verification", bytes, () -> verify(texts, suite, DAY));
        System.out.printf(
                Locale.ROOT,
                "  extraction to regex %.2f, verification to regex %.2f%n",
                extraction / regex,
                verification / regex);
        latency(texts, suite, DAY);
        FamilySpeed.run(texts, suite, DAY);
        heap();
        coldStart(root);
    }

    private static double measure(String name, long bytes, LongSupplier work) {
        double[] rates = new double[ROUNDS];
        long checksum = 0;
        for (int round = -WARM; round < ROUNDS; round++) {
            long start = System.nanoTime();
            checksum += work.getAsLong();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (round >= 0) {
                rates[round] = bytes / 1e6 / seconds;
            }
        }
        Arrays.sort(rates);
        double median = rates[ROUNDS / 2];
        System.out.printf(
                Locale.ROOT,
                "  %-42s %8.1f MB/s (%.1f–%.1f, checksum %d)%n",
                name,
                median,
                rates[0],
                rates[ROUNDS - 1],
                checksum);
        return median;
    }

    private static long count(List<Text> texts) {
        long count = 0;
        for (Text text : texts) {
            for (Pattern pattern : List.of(NUMBER, PROVISION)) {
                Matcher matcher = pattern.matcher(text.value());
                while (matcher.find()) {
                    count++;
                }
            }
        }
        return count;
    }

    private static long extract(List<Text> texts) {
        long count = 0;
        for (Text text : texts) {
            count += CitationScanner.citations(text, Optional.empty()).size();
        }
        return count;
    }

    private static long verify(List<Text> texts, Suite suite, LocalDate day) {
        long count = 0;
        for (Text text : texts) {
            count += suite.examine(draft(text, day)).findings().size();
        }
        return count;
    }

    private static Draft draft(Text text, LocalDate day) {
        return Drafting.draft(
                Paper.of("text", "", text, SourceMap.EMPTY, List.of()),
                OptionalInt.empty(),
                false,
                Optional.of(day),
                day,
                List.of());
    }

    private static void latency(List<Text> texts, Suite suite, LocalDate day) {
        List<Text> drafts = texts.stream()
                .filter(text -> text.length() > 40_000 && text.length() < 60_000)
                .limit(20)
                .toList();
        if (drafts.isEmpty()) {
            return;
        }
        double[] millis = new double[drafts.size() * 20];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            suite.examine(draft(drafts.get(i % drafts.size()), day));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "  20-page draft without sources, warm: p50 %.1f ms, p99 %.1f ms (%d runs)%n",
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.99)],
                millis.length);
    }

    private static void heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "  heap in use with register and texts: %.0f MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    private static void coldStart(Path root) throws IOException {
        Path script = root.resolve("tincay");
        Optional<Path> draft = Optional.empty();
        if (Files.isDirectory(root.resolve("examples"))) {
            try (Stream<Path> files = Files.walk(root.resolve("examples"))) {
                draft = files.filter(file -> file.endsWith("draft.docx"))
                        .sorted()
                        .findFirst();
            }
        }
        if (draft.isEmpty() || !Files.isExecutable(script)) {
            System.out.println("  cold start: could not measure, no script or example here");
            return;
        }
        double[] seconds = new double[7];
        for (int i = -1; i < seconds.length; i++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(
                            script.toString(),
                            "check",
                            "--fail-on",
                            "never",
                            draft.get().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.waitFor();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            if (i >= 0) {
                seconds[i] = (System.nanoTime() - start) / 1e9;
            }
        }
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "  ./tincay check on a docx, cold start to report: median %.2f s (%.2f–%.2f, %d runs)%n",
                seconds[seconds.length / 2],
                seconds[0],
                seconds[seconds.length - 1],
                seconds.length);
    }
}
