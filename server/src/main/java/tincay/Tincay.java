package tincay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import tincay.database.Database;
import tincay.database.EmbeddedPostgres;
import tincay.database.SoleUse;
import tincay.staff.FirstStart;
import tincay.trace.Trace;

/// The platform: `tincay serve`.
@SpringBootApplication
@EnableScheduling
public class Tincay {

    /// Starts the database that ships with it, or uses the one of `TINCAY_DB_URL`, and then the server.
    public static void main(String[] arguments) {
        Map<String, Object> properties = new HashMap<>();
        for (String argument : arguments) {
            if (argument.equals("--demo")) {
                properties.put("tincay.demo", true);
                properties.put("tincay.second-factor", "offered");
            } else if (argument.matches("--port=\\d{1,5}")) {
                properties.put("server.port", argument.substring(argument.indexOf('=') + 1));
            } else {
                end("không hiểu `" + argument + "`; dùng: tincay serve [--demo] [--port=8080]");
            }
        }
        Path home = home(System.getenv());
        try {
            SoleUse.of(home).keep();
            properties.put("tincay.log-folder", home.resolve("log").toString());
            properties.putAll(database(home).properties());
        } catch (IOException broken) {
            end(broken.getMessage());
        }
        SpringApplication application = new SpringApplication(Tincay.class);
        application.setDefaultProperties(properties);
        Thread.setDefaultUncaughtExceptionHandler(Trace::uncaught);
        try {
            greet(application.run(), home.resolve("first-start"));
        } catch (IOException | RuntimeException broken) {
            end(why(broken));
        }
    }

    /// Says where it is; as JSON nothing but lines is printed, and the path with the key is in a file instead.
    private static void greet(ConfigurableApplicationContext running, Path firstStart) throws IOException {
        String address = "http://localhost:" + running.getEnvironment().getRequiredProperty("local.server.port");
        Optional<String> path = running.getBean(FirstStart.class).path();
        Files.deleteIfExists(firstStart);
        if (running.getEnvironment().getProperty("tincay.log", "text").equals("json")) {
            if (path.isPresent()) {
                Files.createFile(
                        firstStart, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(firstStart, address + path.get() + "\n", StandardCharsets.UTF_8);
            }
            return;
        }
        System.out.println("Tin Cậy: " + address + "  (dừng: Ctrl+C)");
        path.ifPresent(key -> System.out.println("Chưa có cơ quan nào; mở để lập cơ quan đầu tiên: " + address + key));
    }

    /// What the operator must know of a start that failed; of the database's refusals no more than the SQLSTATE, for
    /// they quote rows.
    private static String why(Throwable broken) {
        Throwable cause = broken;
        while (cause.getCause() != null && !(cause instanceof SQLException || cause instanceof PortInUseException)) {
            cause = cause.getCause();
        }
        String kind = cause.getClass().getName();
        return cause instanceof SQLException sql
                ? kind + ": SQLSTATE " + sql.getSQLState()
                : kind + ": " + cause.getMessage();
    }

    private static void end(@Nullable String why) {
        System.err.println(why);
        System.exit(2);
    }

    private static Database database(Path home) throws IOException {
        Map<String, String> environment = System.getenv();
        String app = environment.getOrDefault("TINCAY_DB_APP_PASSWORD", "");
        String url = environment.getOrDefault("TINCAY_DB_URL", "");
        if (!url.isBlank()) {
            return Database.prepare(
                    url,
                    environment.getOrDefault("TINCAY_DB_OWNER", "tincay_owner"),
                    environment.getOrDefault("TINCAY_DB_OWNER_PASSWORD", ""),
                    app);
        }
        EmbeddedPostgres embedded = EmbeddedPostgres.start(home);
        Runtime.getRuntime().addShutdownHook(new Thread(embedded::close, "postgresql-stop"));
        return Database.prepare(embedded.url(), embedded.owner(), embedded.password(), app);
    }

    /// Where the embedded database keeps its data: `TINCAY_HOME`, else a folder of the user's.
    private static Path home(Map<String, String> environment) {
        String given = environment.getOrDefault("TINCAY_HOME", "");
        if (!given.isBlank()) {
            return Path.of(given, "server");
        }
        return "root".equals(System.getProperty("user.name"))
                ? Path.of("/var/lib/tincay", "server")
                : Path.of(System.getProperty("user.home"), ".tincay", "server");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
