package tincay;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tincay.database.Database;
import tincay.database.EmbeddedPostgres;
import tincay.dossier.Upload;

/// The whole platform, started once for all tests: our PostgreSQL, a real port, the demo's people.
public final class Platform {
    /// With which a scraper reads the metrics.
    public static final String METRICS_TOKEN = "for-the-tests-of-the-metrics-only";

    private static final Platform ONE = start();

    private final Database database;
    private final Path log;
    private final ConfigurableApplicationContext context;
    private final URI address;
    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();

    private Platform(Database database, Path log, ConfigurableApplicationContext context) {
        this.database = database;
        this.log = log;
        this.context = context;
        this.address = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    public static Platform one() {
        return ONE;
    }

    private static Platform start() {
        try {
            Path home = Files.createTempDirectory("tincay-platform");
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            System.setProperty(
                    "tincay.worker.path",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
            EmbeddedPostgres postgres = EmbeddedPostgres.start(home);
            // after the platforms, which would wait for it otherwise
            SpringApplication.getShutdownHandlers().add(postgres::close);
            Database database = Database.prepare(postgres.url(), postgres.owner(), postgres.password(), "");
            return start(
                    database,
                    home.resolve("log"),
                    Map.of(
                            "tincay.demo",
                            true,
                            "tincay.second-factor",
                            "offered",
                            "tincay.metrics-token",
                            METRICS_TOKEN));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Platform start(Database database, Path log, Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("server.port", 0);
        properties.putAll(settings);
        properties.put("tincay.log-folder", log.toString());
        SpringApplication application = new SpringApplication(Tincay.class);
        application.setDefaultProperties(properties);
        return new Platform(database, log, application.run());
    }

    /// Another one, as `serve` starts it for the first time: an empty database in the same PostgreSQL. To be closed.
    public static Platform empty() throws IOException, SQLException {
        return empty(Map.of());
    }

    /// The same with settings of its own.
    public static Platform empty(Map<String, Object> settings) throws IOException, SQLException {
        Database first = ONE.database;
        String name = "empty" + UUID.randomUUID().toString().replace("-", "");
        try (Connection owner = DriverManager.getConnection(first.url(), first.owner(), first.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        String url = first.url().replaceFirst("/[^/?]+(?=\\?|$)", "/" + name);
        Database database = Database.prepare(url, first.owner(), first.ownerPassword(), first.appPassword());
        return start(database, Files.createTempDirectory("tincay-empty"), settings);
    }

    /// Another node on the same database, with the keys of this one. To be closed.
    public Platform node(Map<String, Object> settings) throws IOException {
        return node(List.of("log.key", "account.key"), settings);
    }

    /// The same with these files of this node and no others.
    public Platform node(List<String> files, Map<String, Object> settings) throws IOException {
        Path folder = Files.createTempDirectory("tincay-node");
        for (String file : files) {
            Files.copy(log.resolve(file), folder.resolve(file));
        }
        return start(database, folder, settings);
    }

    public void close() {
        context.close();
    }

    public <T> T bean(Class<T> kind) {
        return context.getBean(kind);
    }

    /// All beans of a kind, where there are several.
    public <T> Collection<T> beans(Class<T> kind) {
        return context.getBeansOfType(kind).values();
    }

    /// Where its keys are.
    public Path folder() {
        return log;
    }

    public Database database() {
        return database;
    }

    public URI at(String path) {
        return address.resolve(path);
    }

    /// A browser without script, signed in as the demo's `login`.
    public Browser as(String login) {
        return browsers.computeIfAbsent(login, each -> {
            Browser browser = new Browser(this);
            browser.signIn(each, "tincay-demo");
            return browser;
        });
    }

    /// A browser without script that nobody is signed in with.
    public static final class Browser {
        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
        private final Platform platform;
        private final HttpClient http;

        public Browser(Platform platform) {
            this(
                    platform,
                    HttpClient.newBuilder()
                            .cookieHandler(new CookieManager())
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .build());
        }

        private Browser(Platform platform, HttpClient http) {
            this.platform = platform;
            this.http = http;
        }

        /// The same browser behind a proxy that leads to `other`.
        public Browser led(Platform other) {
            return new Browser(other, http);
        }

        public int signIn(String login, String password) {
            return post("/sign-in", "/sign-in", Map.of("username", login, "password", password))
                    .statusCode();
        }

        public HttpResponse<String> get(String path) {
            return send(to(path).GET().build());
        }

        /// Sends the form that stands on the page `from` to `to`, with its token.
        public HttpResponse<String> post(String from, String to, Map<String, String> fields) {
            Map<String, String> all = new HashMap<>(fields);
            all.put("_csrf", token(from));
            String body = all.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
            return send(to(to).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body))
                    .build());
        }

        /// Uploads `content` under `name` with the other fields.
        public HttpResponse<String> upload(
                String from, String to, Map<String, String> fields, String name, byte[] content) {
            return upload(from, to, fields, Map.of("draft", new Upload(name, content)));
        }

        /// @param files by the field they are handed in as
        public HttpResponse<String> upload(
                String from, String to, Map<String, String> fields, Map<String, Upload> files) {
            String edge = "edge" + UUID.randomUUID();
            Map<String, String> all = new HashMap<>(fields);
            all.put("_csrf", token(from));
            List<BodyPublisher> parts = new ArrayList<>();
            all.forEach((field, value) -> parts.add(
                    BodyPublishers.ofString("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                            .formatted(edge, field, value))));
            files.forEach((field, file) -> {
                parts.add(BodyPublishers.ofString(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                                .formatted(edge, field, file.name())));
                parts.add(BodyPublishers.ofByteArray(file.content()));
                parts.add(BodyPublishers.ofString("\r\n"));
            });
            parts.add(BodyPublishers.ofString("--" + edge + "--\r\n"));
            return send(to(to).header("Content-Type", "multipart/form-data; boundary=" + edge)
                    .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)))
                    .build());
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(platform.at(path)).header("Accept", "text/html,*/*;q=0.8");
        }

        public HttpResponse<String> send(HttpRequest request) {
            try {
                return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        /// What a download holds.
        public HttpResponse<byte[]> download(String path) {
            try {
                return http.send(to(path).GET().build(), BodyHandlers.ofByteArray());
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        private String token(String page) {
            Matcher token = TOKEN.matcher(get(page).body());
            return token.find() ? token.group(1) : "";
        }

        private static String encode(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }
}
