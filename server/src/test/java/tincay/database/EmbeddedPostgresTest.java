package tincay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path home;

    @BeforeEach
    void readable() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.owner(), postgres.password());
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid"))
                .getFirst()
                .strip());
    }

    /// What was committed is there after the postmaster was killed, and after a run that left it behind.
    @Test
    void whatWasCommittedSurvivesKill9() throws Exception {
        EmbeddedPostgres first = EmbeddedPostgres.start(home);
        try (Connection connection = connect(first);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (n integer)");
        }
        for (int round = 1; round <= 3; round++) {
            try (Connection connection = connect(first);
                    var statement = connection.createStatement()) {
                statement.execute("INSERT INTO kept VALUES (" + round + ")");
            }
            long killed = postmaster();
            if (round < 3) {
                ProcessHandle handle = ProcessHandle.of(killed).orElseThrow();
                new ProcessBuilder("kill", "-9", Long.toString(killed)).start().waitFor();
                handle.onExit().get(20, TimeUnit.SECONDS);
            }
            first = EmbeddedPostgres.start(home);
            assertThat(ProcessHandle.of(killed).filter(ProcessHandle::isAlive)).isEmpty();
            try (Connection connection = connect(first);
                    var rows = connection.createStatement().executeQuery("SELECT count(*) FROM kept")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(round);
            }
        }
        first.close();
    }

    /// A zombie answers signals and has its number in the lock file: it is no server.
    @Test
    void anEndedPostmasterThatNobodyCollectedIsNoServer() throws Exception {
        EmbeddedPostgres.start(home).close();
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0.1 & echo $!; exec sleep 120").start();
        try (BufferedReader said = parent.inputReader()) {
            long zombie = Long.parseLong(said.readLine());
            Path state = Path.of("/proc", Long.toString(zombie), "stat");
            for (int tries = 0; tries < 500 && !Files.readString(state).contains(") Z "); tries++) {
                Thread.sleep(20);
            }
            assertThat(Files.readString(state)).contains(") Z ");
            nameInLock(zombie);
            EmbeddedPostgres.start(home).close();
        } finally {
            parent.destroyForcibly();
        }
    }

    /// The server of a killed run, with a child at work: both are gone, then the next one starts.
    @Test
    void anOrphanIsStoppedWithItsChildren() throws Exception {
        EmbeddedPostgres orphan = EmbeddedPostgres.start(home);
        Path data = home.resolve("data");
        Occupants occupants = new Occupants(data, Duration.ofSeconds(30));
        try (Connection busy = connect(orphan);
                var statement = busy.createStatement()) {
            Thread.ofVirtual().start(() -> {
                try {
                    statement.execute("SELECT pg_sleep(600)");
                } catch (SQLException ended) {
                    // it is to be ended
                }
            });
            List<Long> before = occupants.all();
            assertThat(before).contains(postmaster()).hasSizeGreaterThan(3);
            occupants.evict();
            assertThat(occupants.all()).isEmpty();
            assertThat(data.resolve("postmaster.pid")).doesNotExist();
        }
        orphan.close();
    }

    /// Somebody else at work in the data folder is neither ended nor overlooked.
    @Test
    void whoWorksInTheFolderWithoutTheLockIsNamedAndLeftAlone() throws Exception {
        Path data = Files.createDirectories(home.resolve("data"));
        Process guest =
                new ProcessBuilder("sleep", "60").directory(data.toFile()).start();
        try {
            Files.writeString(data.resolve("postmaster.pid"), "999999999\n");
            assertThatThrownBy(() -> new Occupants(data, Duration.ofMillis(100)).evict())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(Long.toString(guest.pid()));
            assertThat(guest.isAlive()).isTrue();
            assertThat(data.resolve("postmaster.pid")).exists();
        } finally {
            guest.destroyForcibly();
        }
    }

    private void nameInLock(long process) throws IOException {
        Files.write(
                home.resolve("data/postmaster.pid"),
                List.of(Long.toString(process), home.resolve("data").toString()));
    }

    /// A file that names a stranger's process leads to nobody being stopped.
    @Test
    void aStrangersProcessIsLeftAlone() throws Exception {
        EmbeddedPostgres.start(home).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            nameInLock(stranger.pid());
            try (EmbeddedPostgres again = EmbeddedPostgres.start(home)) {
                assertThat(again.url()).startsWith("jdbc:postgresql://127.0.0.1:");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void itAsksForThePasswordAndKeepsWhatItAcknowledges() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.owner(), "wrong"))
                    .isInstanceOf(SQLException.class);
            try (Connection connection = connect(postgres);
                    var statement = connection.createStatement()) {
                for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                    try (var row = statement.executeQuery("SHOW " + setting)) {
                        row.next();
                        assertThat(row.getString(1)).as(setting).isEqualTo("on");
                    }
                }
                statement.execute("ALTER SYSTEM SET synchronous_commit = off");
                statement.execute("SELECT pg_reload_conf()");
                statement.execute("ALTER ROLE tincay_owner SET synchronous_commit = off");
            }
            assertThatThrownBy(() -> Database.prepare(postgres.url(), postgres.owner(), postgres.password(), ""))
                    .hasMessageContaining("synchronous_commit = off");
        }
        assertThat(Files.getPosixFilePermissions(home.resolve("owner.password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /// What PostgreSQL refuses it would quote: the row in `DETAIL`, the statement, the value that does not fit.
    @Test
    void whatWasRefusedIsNotInItsLog() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home);
        try (Connection connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE mailbox (email text UNIQUE)");
            statement.execute("INSERT INTO mailbox VALUES ('lan@tincay.example')");
            assertThatThrownBy(() -> statement.execute("INSERT INTO mailbox VALUES ('lan@tincay.example')"))
                    .hasMessageContaining("Key (email)=(lan@tincay.example)");
            assertThatThrownBy(() -> statement.execute("SELECT 'lan@tincay.example'::uuid"))
                    .hasMessageContaining("lan@");
        } finally {
            postgres.close();
        }
        assertThat(Files.readString(home.resolve("postgresql.log")))
                .contains("database system is ready", "shut down")
                .doesNotContain("lan@", "mailbox");
    }
}
