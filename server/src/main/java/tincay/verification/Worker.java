package tincay.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tincay.dossier.Findings;
import tincay.dossier.Stage;
import tincay.dossier.Upload;
import tincay.dossier.Verifies;

/// Runs `tincay examine` in a process of its own: little memory, a time limit, and no network where the system allows
/// it.
///
/// What breaks on a hostile file is that process; this one reads a report or an exit status and nothing else.
@Component
final class Worker implements Verifies {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 2;
    private static final int MOST_BYTES = 64 << 20;
    private static final int UNREADABLE = 2;
    private static final int MOST_PROGRESS = 16_384;
    private static final Pattern STAGE = Pattern.compile("(READING|CHECKING|REPORTING) (\\d{1,3}) (\\d{1,3})");

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final List<String> confinement = confinement();

    private interface Work<T> {
        T in(Path room) throws IOException;
    }

    @Override
    public Outcome verify(Upload draft, List<Upload> sources, Consumer<Stage> progress) {
        progress.accept(
                new Stage(Stage.Step.WAITING, places.availablePermits() > 0 ? 0 : places.getQueueLength() + 1, 0));
        return inARoom(
                room -> examine(room, List.of(), draft, sources, progress), new Outcome.Unreadable("interrupted"));
    }

    @Override
    public Mending mend(Upload draft, List<Upload> sources, Findings.Mend mend) {
        return inARoom(
                room -> {
                    Path asked = room.resolve("mend");
                    Files.writeString(asked, mend.start() + " " + mend.end() + "\n" + mend.words());
                    Outcome outcome =
                            examine(room, List.of("--mend", asked.toString()), draft, sources, Stage.UNWATCHED);
                    return Files.exists(room.resolve("mended"))
                            ? new Mending.Mended(new Upload(draft.name(), bounded(room.resolve("mended"))), outcome)
                            : new Mending.NotInPlace();
                },
                new Mending.NotInPlace());
    }

    /// @param interrupted the answer when there is no time left to do it
    private <T> T inARoom(Work<T> work, T interrupted) {
        try {
            places.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return interrupted;
        }
        try {
            Path room = Files.createTempDirectory("tincay-check");
            try {
                return work.in(room);
            } finally {
                FileSystemUtils.deleteRecursively(room);
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } finally {
            places.release();
        }
    }

    private Outcome examine(
            Path room, List<String> options, Upload draft, List<Upload> sources, Consumer<Stage> progress)
            throws IOException {
        List<String> files = new ArrayList<>(options);
        for (int place = 0; place < sources.size(); place++) {
            Path file = room.resolve(
                    "source-" + place + Upload.ending(sources.get(place).name()));
            Files.write(file, sources.get(place).content());
            files.addAll(List.of("--source", file.toString()));
        }
        Path file = room.resolve("draft" + Upload.ending(draft.name()));
        Files.write(file, draft.content());
        files.add(file.toString());
        if (run(room, files, progress) != 0) {
            return new Outcome.Unreadable(reason(room));
        }
        if (Files.exists(room.resolve("unmendable"))) {
            return new Outcome.Unreadable("unmendable");
        }
        Path marking = room.resolve("marking");
        if (Files.exists(marking)) {
            return new Outcome.Secret(new String(bounded(marking), StandardCharsets.UTF_8));
        }
        return new Outcome.Report(
                bounded(room.resolve("report.json")),
                bounded(room.resolve("mends.json")),
                bounded(room.resolve("report.html")),
                new String(bounded(room.resolve("text.txt")), StandardCharsets.UTF_8));
    }

    /// What the process wrote, which is believed no further than its size.
    private static byte[] bounded(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("`" + file.getFileName() + "` of the worker is larger than " + MOST_BYTES + " bytes");
        }
        return Files.readAllBytes(file);
    }

    private int run(Path room, List<String> files, Consumer<Stage> progress) throws IOException {
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
                "tincay.cli.Main",
                "examine",
                "--into",
                room.toString()));
        command.addAll(files);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(room.toFile())
                .redirectError(room.resolve("errors").toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        Process process = builder.start();
        process.getOutputStream().close();
        Thread.ofVirtual().start(() -> follow(process, progress));
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return UNREADABLE;
    }

    /// Reads what it prints of its progress: whole lines of the one form, and no more of them than there can be.
    private static void follow(Process process, Consumer<Stage> progress) {
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
        }
    }

    private static String reason(Path room) throws IOException {
        Path errors = room.resolve("errors");
        String words = Files.exists(errors) ? Files.readString(errors, StandardCharsets.UTF_8) : "";
        return words.replace(room + "/", "").strip().lines().findFirst().orElse("");
    }

    /// A network of its own without any device, where the system lets us make one.
    private static List<String> confinement() {
        return Stream.of(
                        List.of("unshare", "--net", "--"),
                        List.of("unshare", "--user", "--map-current-user", "--net", "--"))
                .filter(Worker::works)
                .findFirst()
                .orElse(List.of());
    }

    private static boolean works(List<String> prefix) {
        List<String> trial = new ArrayList<>(prefix);
        trial.add("true");
        try {
            Process process = new ProcessBuilder(trial)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
