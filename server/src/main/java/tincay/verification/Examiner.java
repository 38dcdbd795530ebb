package tincay.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import tincay.dossier.Stage;

/// A process for one document, in a room of its own: confined and limited before it is told which, and ended after it.
///
/// It ends by itself when this server ends, for then its standard input does.
final class Examiner implements AutoCloseable {
    static final int UNREADABLE = 2;
    private static final int MOST_PROGRESS = 16_384;
    private static final String TAKEN = "TAKEN";
    private static final Pattern STAGE = Pattern.compile("(READING|CHECKING|REPORTING) (\\d{1,3}) (\\d{1,3})");

    private final Path room;
    private final Process process;
    private final long started = System.nanoTime();

    private Examiner(Path room, Process process) {
        this.room = room;
        this.process = process;
    }

    /// @param confinement the command that keeps it from the network, before its own
    static Examiner start(List<String> confinement) throws IOException {
        Path room = Files.createTempDirectory("tincay-check");
        List<String> command = new ArrayList<>(confinement);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String cache = System.getProperty("tincay.worker.cache", "");
        if (!cache.isEmpty() && Files.exists(Path.of(cache))) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        command.addAll(List.of(
                // as the cache was recorded: with another set of these it is not taken
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + room,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("tincay.worker.path", System.getProperty("java.class.path")),
                "tincay.cli.Waiting"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(room.toFile())
                .redirectError(room.resolve("errors").toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        try {
            return new Examiner(room, builder.start());
        } catch (IOException notStarted) {
            FileSystemUtils.deleteRecursively(room);
            throw notStarted;
        }
    }

    Path room() {
        return room;
    }

    long number() {
        return process.pid();
    }

    /// Whether it lives, and is not older than `age`.
    boolean isFit(Duration age) {
        return process.isAlive() && System.nanoTime() - started < age.toNanos();
    }

    /// What became of the work it was given.
    sealed interface End {
        record Exited(int status) implements End {}

        /// It had not begun: it was dead, or did not hear. What it was given can be given to another.
        record Deaf() implements End {}
    }

    /// Gives it its one work.
    ///
    /// @param arguments of `tincay`, without line breaks
    /// @param hearing how long it may take to begin
    /// @param patience how long it may take in all
    End work(List<String> arguments, Duration hearing, Duration patience, Consumer<Stage> progress) {
        long begun = System.nanoTime();
        CompletableFuture<Boolean> heard = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> follow(heard, progress));
        try {
            process.getOutputStream().write((String.join("\n", arguments) + "\n\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            if (!heard.completeOnTimeout(false, hearing.toNanos(), TimeUnit.NANOSECONDS)
                    .get()) {
                return new End.Deaf();
            }
            long left = patience.toNanos() - (System.nanoTime() - begun);
            return new End.Exited(process.waitFor(left, TimeUnit.NANOSECONDS) ? process.exitValue() : UNREADABLE);
        } catch (IOException | ExecutionException dead) {
            return new End.Deaf();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new End.Exited(UNREADABLE);
        }
    }

    /// Reads what it prints of its progress: whole lines of the one form, and no more of them than there can be.
    private void follow(CompletableFuture<Boolean> heard, Consumer<Stage> progress) {
        try (InputStream lines = process.getInputStream()) {
            StringBuilder line = new StringBuilder();
            for (int read = 0; read < MOST_PROGRESS; read++) {
                int letter = lines.read();
                if (letter < 0) {
                    return;
                }
                if (letter != '\n') {
                    line.append((char) letter);
                    continue;
                }
                if (line.toString().equals(TAKEN)) {
                    heard.complete(true);
                }
                Matcher stage = STAGE.matcher(line);
                if (stage.matches()) {
                    progress.accept(new Stage(
                            Stage.Step.valueOf(stage.group(1)),
                            Integer.parseInt(stage.group(2)),
                            Integer.parseInt(stage.group(3))));
                }
                line.setLength(0);
            }
        } catch (IOException ended) {
            // it was ended while it was followed; its exit status tells the rest
            return;
        } finally {
            heard.complete(false);
        }
    }

    /// Ends it and what it started, and clears its room.
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        try {
            FileSystemUtils.deleteRecursively(room);
        } catch (IOException left) {
            throw new java.io.UncheckedIOException(left);
        }
    }
}
