package tincay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tincay.Platform;

/// What PostgreSQL itself keeps the server's role from, whatever the server's code may do.
class WallTest {
    private static final List<String> HELD = List.of(
            "notice",
            "mail_setting",
            "mail",
            "review_owed",
            "person",
            "role_held",
            "qualification",
            "dossier",
            "draft_file",
            "report",
            "act",
            "number_series",
            "salt",
            "api_token",
            "api_answer",
            "hand_over",
            "passkey",
            "provider_account",
            "one_time_code",
            "proof_given",
            "invitation",
            "staff_change",
            "look",
            "retention");

    private static Connection app() throws SQLException {
        Database database = Platform.one().database();
        return DriverManager.getConnection(database.url(), "tincay_app", database.appPassword());
    }

    @Test
    void withoutAnAgencyNoRowIsSeen() throws SQLException {
        try (Connection connection = app();
                var statement = connection.createStatement()) {
            for (String table : HELD) {
                try (var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
                    row.next();
                    assertThat(row.getLong(1)).as(table).isZero();
                }
            }
        }
    }

    @Test
    void everyTableWithAnAgencyForcesTheWall() throws SQLException {
        try (Connection connection = app();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity AS walled
                          FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'agency_id'
                         WHERE c.relkind = 'r' AND c.relname <> 'outbox'""")) {
            int tables = 0;
            while (rows.next()) {
                assertThat(rows.getBoolean("walled"))
                        .as(rows.getString("relname"))
                        .isTrue();
                tables++;
            }
            assertThat(tables).isEqualTo(HELD.size() + 1);
        }
    }

    @Test
    void theServersRoleIsNoMaster() throws SQLException {
        try (Connection connection = app();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
                               (SELECT count(*) FROM pg_class WHERE relowner = r.oid) AS owned
                          FROM pg_roles r WHERE rolname = current_user""")) {
            row.next();
            assertThat(List.of(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4)))
                    .containsOnly(false);
            assertThat(row.getInt("owned")).isZero();
        }
    }

    /// A setting of the role does not reach the server: what it acknowledges is on the disk.
    @Test
    void aRoleThatCommitsLoosenedDoesNotMakeTheServerDoSo() throws SQLException {
        Database database = Platform.one().database();
        var pool = Platform.one().bean(HikariDataSource.class);
        try (Connection owner =
                        DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("ALTER ROLE tincay_app SET synchronous_commit = off");
            try (Connection loose = app()) {
                assertThat(commits(loose)).isEqualTo("off");
            }
            pool.getHikariPoolMXBean().softEvictConnections();
            try (Connection ours = pool.getConnection()) {
                assertThat(commits(ours)).isEqualTo("on");
            } finally {
                statement.execute("ALTER ROLE tincay_app RESET synchronous_commit");
            }
        }
    }

    private static String commits(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW synchronous_commit")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void historyIsOnlyAddedTo() throws SQLException {
        try (Connection connection = app();
                var statement = connection.createStatement()) {
            for (String attempt : List.of(
                    "UPDATE act SET kind = 'Approved'",
                    "DELETE FROM act",
                    "TRUNCATE act",
                    "UPDATE draft_file SET content = ''",
                    "DELETE FROM report",
                    "DELETE FROM log_tile",
                    "UPDATE outbox SET leaf = ''",
                    "INSERT INTO qualification VALUES (gen_random_uuid(), gen_random_uuid(), '*', repeat('a', 64), '2026-01-01', '2030-01-01')",
                    "UPDATE person SET login = 'ai'",
                    "DELETE FROM person",
                    "UPDATE role_held SET role = 'HEAD'",
                    "UPDATE role_held SET valid_from = '2020-01-01'",
                    "DELETE FROM role_held",
                    "UPDATE qualification SET valid_to = '2099-01-01'",
                    "UPDATE proof_given SET what = ''",
                    "DELETE FROM proof_given",
                    "UPDATE staff_change SET content = ''",
                    "DELETE FROM staff_change",
                    "UPDATE look SET at = '2020-01-01'",
                    "DELETE FROM look",
                    "UPDATE retention SET years = 1",
                    "DELETE FROM retention",
                    "UPDATE agency SET code = 'x'",
                    "ALTER TABLE act DISABLE TRIGGER ALL",
                    "SET session_replication_role = replica")) {
                assertThatThrownBy(() -> statement.execute(attempt))
                        .as(attempt)
                        .hasMessageFindingMatch("permission denied|must be owner|row-level security");
            }
        }
    }
}
