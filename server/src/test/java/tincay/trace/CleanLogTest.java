package tincay.trace;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import tincay.Platform;
import tincay.Platform.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Nothing that anybody sends comes to stand in the log; what is written there is JSON, with the id of its request.
class CleanLogTest {
    private static final Platform PLATFORM = Platform.one();
    private static final JsonMapper JSON = new JsonMapper();
    /// Stands in everything that is sent.
    private static final String MARK = "dauvet7316";

    private static final ByteArrayOutputStream LINES = new ByteArrayOutputStream();
    private static final OutputStreamAppender<ILoggingEvent> APPENDER = new OutputStreamAppender<>();

    @BeforeAll
    static void listen() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        APPENDER.setContext(context);
        APPENDER.setEncoder(encoder);
        APPENDER.setOutputStream(LINES);
        APPENDER.start();
        root().addAppender(APPENDER);
    }

    @AfterAll
    static void stop() {
        root().detachAppender(APPENDER);
        APPENDER.stop();
    }

    private static Logger root() {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static List<JsonNode> lines() {
        return LINES.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    @Test
    void noWordOfAPersonIsInTheLog() {
        Browser drafter = PLATFORM.as("bql-kkt.drafter");
        Browser stranger = new Browser(PLATFORM);
        assertThat(stranger.signIn(MARK + "@example.com", MARK)).isEqualTo(302);
        HttpResponse<String> handedIn = drafter.upload(
                "/dossiers/new",
                "/dossiers",
                Map.of("title", MARK, "documentType", "Công văn", "field", "hanh-chinh", "aiSystem", MARK),
                MARK + ".txt",
                ("Kính gửi: " + MARK).getBytes(StandardCharsets.UTF_8));
        String page = URI.create(handedIn.headers().firstValue("Location").orElseThrow())
                .getPath();
        for (String path : List.of(
                "/" + MARK,
                "/search?q=" + MARK,
                "/dossiers/" + MARK,
                page + "/versions/" + MARK,
                page + "/sources/" + MARK,
                "/progress/" + MARK,
                "/verify/standing?entry=" + MARK,
                "/?lang=" + MARK,
                "/api/dossiers?limit=" + MARK)) {
            drafter.get(path);
        }
        drafter.post(page, page + "/mend", Map.of("sha256", MARK, "finding", MARK));
        drafter.post(page, page + "/take-back", Map.of("reason", MARK));
        drafter.upload(page, page + "/versions", Map.of(), MARK + ".docx", MARK.getBytes(StandardCharsets.UTF_8));
        drafter.upload(
                "/dossiers/new",
                "/dossiers",
                Map.of("title", MARK, "documentType", MARK, "field", MARK),
                MARK + ".pdf",
                ("%PDF-1.7 " + MARK).getBytes(StandardCharsets.UTF_8));
        for (String method : List.of("POST", "PUT", "DELETE", MARK)) {
            drafter.send(HttpRequest.newBuilder(PLATFORM.at("/api/dossiers"))
                    .method(method, BodyPublishers.ofString("{\"" + MARK + "\":"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + MARK)
                    .header("X-Request-Id", MARK)
                    .header("User-Agent", MARK)
                    .build());
        }
        assertThat(lines())
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line.toString())
                        .doesNotContainIgnoringCase(MARK)
                        .doesNotContain("tincay-demo"));
        assertThat(lines()).anyMatch(line -> line.path("event").asString("").equals("step"));
        assertThat(lines()).anyMatch(line -> line.path("event").asString("").equals("verification"));
        assertThat(lines()).anyMatch(line -> line.path("outcome").asString("").equals("refused"));
    }

    @Test
    void aRequestIsOneLineWithTheIdOfItsAnswer() {
        HttpResponse<String> answer = PLATFORM.as("bql-kkt.drafter").get("/dossiers/" + new UUID(7, 7));
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(lines().stream()
                        .filter(line -> line.path("request").asString("").equals(id)
                                && line.path("event").asString("").equals("request")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("route").asString("")).isEqualTo("/dossiers/{id}");
                    assertThat(line.path("method").asString("")).isEqualTo("GET");
                    assertThat(line.path("status").asInt()).isEqualTo(404);
                });
    }

    /// A failure says what and where it is; what it says itself stays out.
    @Test
    void aFailureIsNamedWithoutItsWords() {
        RuntimeException failure =
                new IllegalStateException(MARK, new java.sql.SQLException("Key (title)=(" + MARK + ")", "23505"));
        LoggerFactory.getLogger(CleanLogTest.class).error("it failed", failure);
        String line = lines().getLast().toString();
        assertThat(line)
                .contains("IllegalStateException", "SQLSTATE 23505", "CleanLogTest")
                .doesNotContain(MARK);
        assertThat(Place.of(failure))
                .contains("IllegalStateException at tincay.trace.CleanLogTest", "SQLException SQLSTATE 23505")
                .doesNotContain(MARK);
    }

    /// The test above can fail: a line with the mark is seen.
    @Test
    void aLeakWouldBeSeen() {
        LoggerFactory.getLogger("tincay.leak").warn("leak: {}", "leaked-" + MARK.substring(0, 7));
        assertThat(lines()).anyMatch(line -> line.toString().contains("leaked-dauvet7"));
    }

    @Test
    void whatIsCountedHasFewLabels() {
        String measures =
                PLATFORM.as("skhcn.inspector").get("/actuator/prometheus").body();
        assertThat(measures)
                .containsPattern("tincay_log_entries [1-9]")
                .contains("tincay_log_checkpoint_age_seconds", "tincay_sign_in_total")
                .contains("tincay_verification_seconds_count{outcome=\"report\"}")
                .contains("tincay_dossier_steps_total{kind=\"verified\"}")
                .doesNotContain(MARK);
        assertThat(new Browser(PLATFORM).get("/actuator/prometheus").statusCode())
                .isEqualTo(302);
    }
}
