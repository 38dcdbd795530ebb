package tincay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tincay.document.FuzzSeeds;

/// Coverage-guided fuzzing of every reader and of the grammar, each in a process of its own.
///
/// A bounded number of runs; `./tincay fuzz SECONDS` gives each target that time instead. What breaks one is kept
/// under `target/fuzz`.
class FuzzTest {
    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
    private static final int RUNS = 600;

    private final List<String> bound = Optional.ofNullable(System.getProperty("tincay.fuzz.seconds"))
            .map(seconds -> List.of("-max_total_time=" + seconds))
            .orElse(List.of("-runs=" + RUNS));

    @TempDir
    private Path corpus;

    @ParameterizedTest
    @ValueSource(strings = {"txt", "md", "html", "docx", "odt", "pdf", "xlsx", "ods", "csv"})
    void readerHolds(String kind) throws Exception {
        FuzzSeeds.write(kind, corpus);
        Ended ended = fuzz("tincay.document.ReaderFuzz", kind, bound);
        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(ended.said()).containsPattern("Done \\d+ runs");
    }

    @Test
    void grammarHolds() throws Exception {
        FuzzSeeds.write("citations", corpus);
        Ended ended = fuzz("tincay.law.citation.GrammarFuzz", "", bound);
        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(ended.said()).containsPattern("Done \\d+ runs");
    }

    @Test
    void findsThePlantedFault() throws Exception {
        Ended ended = fuzz("tincay.FuzzControl", "", List.of("-runs=1000000"));
        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).contains("the planted fault");
    }

    private record Ended(int code, String said) {}

    private Ended fuzz(String target, String argument, List<String> bound) throws IOException, InterruptedException {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        Path kept = Files.createDirectories(
                Path.of("target", "fuzz", argument.isEmpty() ? target : target + "-" + argument));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                JAZZER,
                "--target_class=" + target,
                "--target_args=" + argument,
                "--instrumentation_includes=tincay.**",
                "--reproducer_path=" + kept,
                "-artifact_prefix=" + kept + File.separator,
                "-seed=20261123",
                "-timeout=60",
                "-rss_limit_mb=0"));
        command.addAll(bound);
        command.add(corpus.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        said.lines()
                .filter(line -> line.startsWith("Done "))
                .forEach(line -> System.out.println(target + " " + argument + ": " + line));
        return new Ended(process.waitFor(), last(said));
    }

    private static String last(String said) {
        List<String> lines = said.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }
}
