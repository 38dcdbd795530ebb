package tincay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the ledger and its PostgreSQL with signal 9 at random moments: what was acknowledged is in the log, once.
///
/// `-Dtincay.crash.rounds=200` makes the long run of it. The machine stays up, so this shows nothing about a loss of
/// power.
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("tincay.crash.rounds", 3);
    private static final int CONTROL_ROUNDS = 5;

    @TempDir
    Path home;

    private final Map<UUID, Long> acknowledged = new HashMap<>();
    private long checkpoint;

    /// What is killed, by signal 9.
    private enum Target {
        LEDGER,
        DATABASE,
        BOTH
    }

    @BeforeEach
    void reachable() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void whatWasAcknowledgedIsInTheLogOnce() throws Exception {
        Random random = new Random(61);
        for (int round = 0; round < ROUNDS; round++) {
            Target target = Target.values()[round % Target.values().length];
            killed(round, "on", target, 20 + random.nextInt(400));
        }
        CrashedLog.prove(home, acknowledged, checkpoint);
        assertThat(acknowledged).isNotEmpty();
        System.out.printf(
                "crash: %d rounds, %d acknowledged, none lost, none twice; checkpoint %d%n",
                ROUNDS, acknowledged.size(), checkpoint);
    }

    /// The control: where a commit returns before it is on the disk, the harness must find what was lost.
    @Test
    void aLogThatAnswersBeforeItsCommitIsDurableIsFoundOut() {
        assertThatThrownBy(() -> {
                    for (int round = 0; round < CONTROL_ROUNDS; round++) {
                        killed(round, "off", Target.BOTH, 400);
                    }
                    CrashedLog.prove(home, acknowledged, checkpoint);
                })
                .isInstanceOf(AssertionError.class)
                .message()
                .containsAnyOf("does not continue the one that was signed", "the checkpoint went back", "lost");
    }

    /// Every second time not before it has answered once, so that something is acknowledged on a slow machine too.
    private void killed(int round, String commit, Target target, int milliseconds) throws Exception {
        Process ledger = start(commit);
        try (BufferedReader out = ledger.inputReader()) {
            for (String line = out.readLine(); !"ready".equals(line); line = out.readLine()) {
                assertThat(line)
                        .as("round %d: %s", round, Files.readString(home.resolve("errors")))
                        .isNotNull();
                take(line);
            }
            String line = round % 2 == 0 ? "" : out.readLine();
            Thread killer = Thread.ofVirtual().start(() -> kill(ledger, target, milliseconds));
            for (; line != null; line = out.readLine()) {
                take(line);
            }
            killer.join();
        } finally {
            ledger.destroyForcibly().waitFor();
        }
    }

    /// A line that was cut short by the kill says nothing.
    private void take(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[2].equals(".")) {
            return;
        }
        long number = Long.parseLong(parts[1]);
        if (parts[0].equals("checkpoint")) {
            assertThat(number).as("the checkpoint went back").isGreaterThanOrEqualTo(checkpoint);
            checkpoint = number;
        } else {
            assertThat(acknowledged.put(UUID.fromString(parts[0]), number))
                    .as("acknowledged twice")
                    .isNull();
        }
    }

    private static void kill(Process ledger, Target target, int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
            List<ProcessHandle> database = ledger.descendants().toList();
            if (target != Target.LEDGER) {
                database.forEach(ProcessHandle::destroyForcibly);
            }
            if (target == Target.DATABASE) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            ledger.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Process start(String commit) throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        path,
                        "tincay.ledger.CrashedLedger",
                        home.toString(),
                        commit)
                .redirectError(home.resolve("errors").toFile())
                .start();
    }
}
