package tincay.database;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The database that the server works on: its owner makes the tables, the server itself may only do what it is granted.
///
/// @param appPassword of the role `tincay_app`, which owns nothing and cannot pass row-level security
public record Database(String url, String owner, String ownerPassword, String appPassword) {
    private static final String APP = "tincay_app";
    private static final long ONE_AT_A_TIME = 0x70726570617265L;
    /// Settings of a role or of one database do not show in the owner's session: each session of the server asks.
    private static final String DURABLE = """
            SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'""";

    /// Makes the server's role ready, with a password for this start when `given` is blank.
    ///
    /// @throws IOException if the database cannot be reached, would lose what it acknowledged, or is worked on by
    ///     another server with another password
    public static Database prepare(String url, String owner, String ownerPassword, String given) throws IOException {
        String password = given.isBlank() ? random() : given;
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + ONE_AT_A_TIME + ")");
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (var row = statement.executeQuery("SHOW " + setting)) {
                    if (!row.next() || row.getString(1).equals("off")) {
                        throw new IOException("PostgreSQL runs with `" + setting
                                + " = off` and may lose what it acknowledged; turn it on");
                    }
                }
            }
            statement.execute("""
                    DO $$ BEGIN
                        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'tincay_app') THEN
                            CREATE ROLE tincay_app LOGIN;
                        END IF;
                    END $$""");
            String known = "";
            if (given.isBlank() || !opens(url, given)) {
                if (hasOthers(statement)) {
                    throw new IOException("another server works on the database `" + url
                            + "`; start both with the same TINCAY_DB_APP_PASSWORD");
                }
                known = " PASSWORD '" + password.replace("'", "''") + "'";
            }
            statement.execute(
                    "ALTER ROLE tincay_app NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION" + known);
        } catch (SQLException unreachable) {
            throw new IOException(
                    "the database `" + url + "` cannot be prepared: " + unreachable.getMessage(), unreachable);
        }
        return new Database(url, owner, ownerPassword, password);
    }

    private static boolean opens(String url, String password) {
        try (Connection connection = DriverManager.getConnection(url, APP, password)) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }

    /// Whether a server works with another password; one that has just ended may leave connections for some seconds.
    private static boolean hasOthers(Statement statement) throws SQLException {
        for (int tries = 0; tries < 50; tries++) {
            try (var row = statement.executeQuery(
                    "SELECT EXISTS (SELECT 1, pg_sleep(0.1) FROM pg_stat_activity WHERE usename = 'tincay_app')")) {
                if (row.next() && !row.getBoolean(1)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// What Spring Boot is to be told.
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", APP,
                "spring.datasource.password", appPassword,
                "spring.datasource.hikari.connection-init-sql", DURABLE,
                "spring.flyway.url", url,
                "spring.flyway.user", owner,
                "spring.flyway.password", ownerPassword);
    }

    private static String random() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
