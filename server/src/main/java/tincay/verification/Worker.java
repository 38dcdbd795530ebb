package tincay.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tincay.dossier.Findings;
import tincay.dossier.Stage;
import tincay.dossier.Upload;
import tincay.dossier.Verifies;

/// Runs `tincay examine` in a process of its own: little memory, a time limit, and no network where the system allows
/// it. One such process waits, so that a draft finds its classes read (ADR 0030).
///
/// What breaks on a hostile file is that process; this one reads a report or an exit status and nothing else.
@Component
final class Worker implements Verifies, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration HEARING = Duration.ofSeconds(10);
    private static final int AT_ONCE = 2;
    private static final int MOST_BYTES = 64 << 20;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final List<String> confinement = confinement();
    private final Set<Examiner> working = ConcurrentHashMap.newKeySet();
    private final Spare spare;
    private volatile boolean closed;

    /// @param spare whether one process is started before it is needed
    Worker(@Value("${tincay.worker.spare:true}") boolean spare) {
        this.spare = new Spare(confinement, spare);
    }

    private interface Work<T> {
        T by(Examiner examiner, Duration hearing) throws IOException, Unheard;
    }

    private static final class Unheard extends Exception {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Outcome verify(Upload draft, List<Upload> sources, Consumer<Stage> progress) {
        progress.accept(
                new Stage(Stage.Step.WAITING, places.availablePermits() > 0 ? 0 : places.getQueueLength() + 1, 0));
        return examined(
                (examiner, hearing) -> examine(examiner, hearing, List.of(), draft, sources, progress),
                new Outcome.Unreadable("interrupted"));
    }

    @Override
    public Mending mend(Upload draft, List<Upload> sources, Findings.Mend mend) {
        return examined(
                (examiner, hearing) -> {
                    Path room = examiner.room();
                    Path asked = room.resolve("mend");
                    Files.writeString(asked, mend.start() + " " + mend.end() + "\n" + mend.words());
                    Outcome outcome = examine(
                            examiner, hearing, List.of("--mend", asked.toString()), draft, sources, Stage.UNWATCHED);
                    return Files.exists(room.resolve("mended"))
                            ? new Mending.Mended(new Upload(draft.name(), bounded(room.resolve("mended"))), outcome)
                            : new Mending.NotInPlace();
                },
                new Mending.NotInPlace());
    }

    /// @param interrupted the answer when there is no time left to do it
    private <T> T examined(Work<T> work, T interrupted) {
        try {
            places.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return interrupted;
        }
        try {
            Optional<Examiner> waiting = spare.take();
            Optional<T> done = waiting.isEmpty() ? Optional.empty() : attempted(waiting.get(), work, HEARING);
            return done.isPresent()
                    ? done.get()
                    : attempted(Examiner.start(confinement), work, PATIENCE).orElse(interrupted);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } finally {
            places.release();
            spare.fill();
        }
    }

    /// Absent where the examiner was dead, or does not hear.
    private <T> Optional<T> attempted(Examiner examiner, Work<T> work, Duration hearing) throws IOException {
        working.add(examiner);
        try (examiner) {
            if (closed) {
                return Optional.empty();
            }
            return Optional.of(work.by(examiner, hearing));
        } catch (Unheard deaf) {
            return Optional.empty();
        } finally {
            working.remove(examiner);
        }
    }

    /// Starts the spare anew where it died or grew old.
    @Scheduled(initialDelay = 2_000, fixedDelay = 15_000)
    void look() {
        spare.fill();
    }

    /// The number of the process that waits.
    Optional<Long> waiting() {
        return spare.number();
    }

    /// Leaves no process behind.
    @Override
    public void close() {
        closed = true;
        spare.close();
        for (Examiner each : working) {
            each.close();
        }
    }

    private static Outcome examine(
            Examiner examiner,
            Duration hearing,
            List<String> options,
            Upload draft,
            List<Upload> sources,
            Consumer<Stage> progress)
            throws IOException, Unheard {
        Path room = examiner.room();
        List<String> files = new ArrayList<>(List.of("examine", "--into", room.toString()));
        files.addAll(options);
        for (int place = 0; place < sources.size(); place++) {
            Path file = room.resolve(
                    "source-" + place + Upload.ending(sources.get(place).name()));
            Files.write(file, sources.get(place).content());
            files.addAll(List.of("--source", file.toString()));
        }
        Path file = room.resolve("draft" + Upload.ending(draft.name()));
        Files.write(file, draft.content());
        files.add(file.toString());
        switch (examiner.work(files, hearing, PATIENCE, progress)) {
            case Examiner.End.Deaf() -> throw new Unheard();
            case Examiner.End.Exited(var status)
            when status != 0 -> {
                return new Outcome.Unreadable(reason(room));
            }
            case Examiner.End.Exited(var fine) -> {}
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
