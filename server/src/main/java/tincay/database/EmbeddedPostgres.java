package tincay.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL of our own: its data in our folder, on loopback, with a password, with fsync.
///
/// It survives the end of the server that started it and is stopped, never adopted, by the next start.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String UNPRIVILEGED = "nobody";

    private final Process process;
    private final int port;
    private final String password;

    private EmbeddedPostgres(Process process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /// Starts it over the data in `home`, which is made when it is not there.
    ///
    /// @throws IOException if it cannot be started; the message tells what to do
    public static EmbeddedPostgres start(Path home) throws IOException {
        Path root = home.toAbsolutePath().normalize();
        Files.createDirectories(root);
        Path binaries = Binaries.unpack(root.resolve("postgresql"));
        Path data = root.resolve("data");
        Path secret = root.resolve("owner.password");
        String password = password(secret);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(binaries, data, password, root);
        }
        new Occupants(data, PATIENCE).evict();
        int port = freePort();
        Process process = launch(binaries, data, port, root.resolve("postgresql.log"));
        EmbeddedPostgres started = new EmbeddedPostgres(process, port, password);
        started.awaitReady(root.resolve("postgresql.log"));
        return started;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /// The role that owns the tables; the server itself works as another.
    public String owner() {
        return "tincay_owner";
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            interrupt(process.toHandle());
        }
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password, StandardCharsets.US_ASCII);
        return password;
    }

    private static void initialise(Path binaries, Path data, String password, Path home) throws IOException {
        Files.createDirectories(data);
        Path given = Files.createTempFile("tincay", ".password");
        try {
            Files.writeString(given, password, StandardCharsets.US_ASCII);
            giveAway(data, given);
            List<String> command = unprivileged();
            command.addAll(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "--pgdata=" + data,
                    "--username=tincay_owner",
                    "--auth=scram-sha-256",
                    "--pwfile=" + given,
                    "--encoding=UTF8",
                    "--no-locale",
                    "--data-checksums"));
            Path log = home.resolve("initdb.log");
            Process initdb = start(command, log);
            if (!initdb.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || initdb.exitValue() != 0) {
                initdb.destroyForcibly();
                throw new IOException("initdb failed: " + tail(log));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was set up", interrupted);
        } finally {
            Files.deleteIfExists(given);
        }
    }

    /// It logs nothing of a statement that failed: `ERROR` and what goes with it quote what was sent.
    private static Process launch(Path binaries, Path data, int port, Path log) throws IOException {
        List<String> command = unprivileged();
        command.addAll(List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "max_connections=60",
                "-c",
                "log_statement=none",
                "-c",
                "log_min_messages=log",
                "-c",
                "log_error_verbosity=terse"));
        return start(command, log);
    }

    private static Process start(List<String> command, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder.start();
    }

    /// PostgreSQL refuses to run as root: then it runs as a user without rights.
    private static List<String> unprivileged() {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=nogroup", "--clear-groups", "--"));
        }
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void giveAway(Path data, Path password) throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        if (isRoot()) {
            var user = data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED);
            Files.setOwner(data, user);
            Files.setOwner(password, user);
        }
    }

    /// A fast shutdown; waits until the process is gone.
    private static void interrupt(ProcessHandle postmaster) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid()))
                    .start()
                    .waitFor();
            postmaster.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException late) {
            postmaster.destroy();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path log) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            try (var connection = DriverManager.getConnection(url(), owner(), password)) {
                if (connection.isValid(2)) {
                    return;
                }
            } catch (SQLException notYet) {
                pause();
            }
        }
        process.destroy();
        throw new IOException("PostgreSQL did not start: " + tail(log));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL started", interrupted);
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
