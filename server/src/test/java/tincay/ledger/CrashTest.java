package tincay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tincay.database.EmbeddedPostgres;
import tincay.evidence.Audit;
import tincay.evidence.Policy;
import tincay.evidence.Tiles;

/// Kills the ledger and its PostgreSQL with signal 9 at random moments: what was acknowledged is in the log, once.
///
/// `-Dtincay.crash.rounds=200` makes the long run of it. The machine stays up, so this shows nothing about a loss of
/// power.
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("tincay.crash.rounds", 3);

    @TempDir
    Path home;

    @Test
    void whatWasAcknowledgedIsInTheLogOnce() throws Exception {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Random random = new Random(61);
        Map<String, Long> acknowledged = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Process ledger = start();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(ledger.getInputStream(), StandardCharsets.UTF_8))) {
                String first = out.readLine();
                while (first != null && !first.equals("ready")) {
                    first = out.readLine();
                }
                assertThat(first).as("round %d: %s", round, errors()).isEqualTo("ready");
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200 + random.nextInt(800));
                Thread killer = Thread.ofVirtual().start(() -> killAt(until, ledger, random.nextBoolean()));
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    String[] parts = line.split(" ", -1);
                    if (parts.length == 3 && parts[2].equals(".")) {
                        assertThat(acknowledged.put(parts[0], Long.valueOf(parts[1])))
                                .isNull();
                    }
                }
                killer.join();
            }
            ledger.waitFor();
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
        proveAll(acknowledged);
    }

    private static void killAt(long until, Process ledger, boolean databaseFirst) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, until - System.nanoTime()));
            List<ProcessHandle> children = ledger.descendants().toList();
            if (databaseFirst) {
                children.forEach(ProcessHandle::destroyForcibly);
            }
            ledger.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Process start() throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        path,
                        "tincay.ledger.CrashedLedger",
                        home.toString())
                .redirectError(home.resolve("errors").toFile())
                .start();
    }

    private String errors() throws IOException {
        return Files.readString(home.resolve("errors"));
    }

    private void proveAll(Map<String, Long> acknowledged) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home);
                Connection connection =
                        DriverManager.getConnection(postgres.url(), postgres.owner(), postgres.password());
                var statement = connection.createStatement()) {
            Map<String, Long> stored = new HashMap<>();
            try (var rows = statement.executeQuery("SELECT subject_id, entry FROM outbox WHERE entry IS NOT NULL")) {
                while (rows.next()) {
                    assertThat(stored.put(rows.getString(1), rows.getLong(2))).isNull();
                }
            }
            assertThat(stored).containsAllEntriesOf(acknowledged);
            assertThat(stored.values()).doesNotHaveDuplicates();
            Map<String, byte[]> pieces = new HashMap<>();
            try (var rows = statement.executeQuery("SELECT path, content FROM log_tile")) {
                while (rows.next()) {
                    pieces.put(rows.getString(1), rows.getBytes(2));
                }
            }
            List<byte[]> notes = new ArrayList<>();
            try (var rows = statement.executeQuery("SELECT note FROM checkpoint ORDER BY size")) {
                while (rows.next()) {
                    notes.add(rows.getBytes(1));
                }
            }
            Policy policy = Policy.of(new Keeper(home.resolve("log"), "tincay/log").verifier());
            Tiles tiles = tile -> Optional.ofNullable(pieces.get(tile.path()));
            List<byte[]> earlier = notes.subList(0, notes.size() - 1);
            assertThat(Audit.of(tiles, notes.getLast(), policy, earlier)).isInstanceOf(Audit.Whole.class);
        }
    }
}
