package tincay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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

    /// A file that names a stranger's process leads to nobody being stopped.
    @Test
    void aStrangersProcessIsLeftAlone() throws Exception {
        EmbeddedPostgres.start(home).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.write(
                    home.resolve("data/postmaster.pid"),
                    List.of(Long.toString(stranger.pid()), home.resolve("data").toString()));
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
}
