package tincay.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The processes whose working folder is a data folder of PostgreSQL: its postmaster and what that one started.
///
/// They are read from `/proc`. One that ended and was not yet collected by its parent has no working folder any more.
/// It counts as ended, although its number still answers signals: PostgreSQL itself takes it for a living server.
final class Occupants {
    private static final Path PROC = Path.of("/proc");
    private static final Duration STEP = Duration.ofMillis(20);

    private final Path data;
    private final Duration patience;

    /// @param patience how long each way of ending them may take
    Occupants(Path data, Duration patience) {
        this.data = data;
        this.patience = patience;
    }

    /// Leaves the data folder to nobody: stops the postmaster of its lock file, waits for its children, and removes the
    /// file. No process that works elsewhere is touched, whatever number the file names.
    ///
    /// @throws IOException if a process stays; the message names it and the lock file is kept
    void evict() throws IOException {
        Path lock = data.resolve("postmaster.pid");
        OptionalLong postmaster = named(lock);
        if (postmaster.isPresent() && worksHere(postmaster.getAsLong())) {
            signal("-INT", postmaster.getAsLong());
            if (!emptied() && worksHere(postmaster.getAsLong())) {
                signal("-QUIT", postmaster.getAsLong());
            }
        }
        if (!emptied()) {
            throw new IOException("processes " + all() + " still work in `" + data + "`; end them and start again");
        }
        Files.deleteIfExists(lock);
    }

    /// Those alive now, by number.
    List<Long> all() throws IOException {
        List<Long> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                long number = Long.parseLong(process.getFileName().toString());
                if (worksHere(number)) {
                    found.add(number);
                }
            }
        }
        found.sort(null);
        return found;
    }

    private boolean worksHere(long process) throws IOException {
        try {
            return Files.isSameFile(PROC.resolve(Long.toString(process)).resolve("cwd"), data);
        } catch (FileSystemException endedOrOfAnotherUser) {
            return false;
        }
    }

    private boolean emptied() throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        while (!all().isEmpty()) {
            if (System.nanoTime() > until) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static OptionalLong named(Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return OptionalLong.empty();
        }
        List<String> lines = Files.readAllLines(lock);
        boolean number = !lines.isEmpty() && lines.getFirst().strip().matches("[1-9]\\d{0,8}");
        return number ? OptionalLong.of(Long.parseLong(lines.getFirst().strip())) : OptionalLong.empty();
    }

    private static void signal(String signal, long process) throws IOException {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process)).start().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an old PostgreSQL was stopped", interrupted);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an old PostgreSQL was stopped", interrupted);
        }
    }
}
