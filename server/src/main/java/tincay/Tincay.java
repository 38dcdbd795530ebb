package tincay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import tincay.database.Database;
import tincay.database.EmbeddedPostgres;
import tincay.staff.FirstStart;

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
        try {
            Path home = home(System.getenv());
            properties.put("tincay.log-folder", home.resolve("log").toString());
            properties.putAll(database(home).properties());
        } catch (IOException broken) {
            end(broken.getMessage());
        }
        SpringApplication application = new SpringApplication(Tincay.class);
        application.setDefaultProperties(properties);
        ConfigurableApplicationContext running = application.run();
        String address = "http://localhost:" + running.getEnvironment().getRequiredProperty("local.server.port");
        System.out.println("Tin Cậy: " + address + "  (dừng: Ctrl+C)");
        running.getBean(FirstStart.class)
                .path()
                .ifPresent(path ->
                        System.out.println("Chưa có cơ quan nào; mở để lập cơ quan đầu tiên: " + address + path));
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
