package tincay.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.KeyValuePair;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinesTest {
    private static final LoggerContext CONTEXT = new LoggerContext();
    private final Marked marked = new Marked();

    static Lines lines(String format) {
        return new Lines(new MockEnvironment().withProperty("tincay.log", format));
    }

    private static LoggingEvent event(String logger, String message, Throwable thrown) {
        return event(logger, message, thrown, Map.of());
    }

    private static LoggingEvent event(String logger, String message, Throwable thrown, Map<String, String> context) {
        LoggingEvent event =
                new LoggingEvent("", CONTEXT.getLogger(logger), Level.WARN, message, thrown, new Object[0]);
        event.setMDCPropertyMap(context);
        return event;
    }

    /// What others log, word for word but for the marked values.
    private List<LoggingEvent> leaky() {
        SQLException taken = new SQLException(
                "ERROR: duplicate key value violates unique constraint\n  Detail: Key (email)=(" + marked.word()
                        + "@tincay.example) already exists.",
                "23505");
        return List.of(
                event(
                        "org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver",
                        "Resolved [MethodArgumentTypeMismatchException: Failed to convert value; rejected value ["
                                + marked.word() + "]]",
                        new IllegalArgumentException(marked.word())),
                event("com.zaxxer.hikari.pool.ProxyConnection", "broken " + marked.word(), taken),
                event(
                        "org.apache.coyote.http11.Http11Processor",
                        "Invalid character found in the request target [/" + marked.word() + "?q={} ]",
                        new IllegalArgumentException("[" + marked.word() + "]", new IOException(marked.word()))),
                event(Trace.class.getName(), marked.word(), new IllegalStateException(marked.word(), taken)),
                event("tincay.dossier.Dossiers", marked.word(), new SQLException(marked.word(), marked.word())));
    }

    @Test
    void aLeakIsSeenWhereThereIsOne() {
        assertThat(marked.leaks(leaky().stream().map(LoggingEvent::getFormattedMessage)))
                .hasSize(5);
        marked.hide("5ecre7-Session");
        assertThat(marked.leaks(Stream.of("{\"event\":\"request\"}", "a 5ECRE7-session", "zqXVKJ7")))
                .containsExactly("a 5ECRE7-session", "zqXVKJ7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "text"})
    void noMessageGetsThrough(String format) {
        List<String> written = leaky().stream().map(lines(format)::format).toList();
        assertThat(marked.leaks(written.stream())).isEmpty();
        assertThat(written).allSatisfy(line -> assertThat(line.lines()).hasSize(1));
        assertThat(written).allSatisfy(line -> assertThat(line).endsWith("\n"));
        assertThat(written.get(1)).contains("java.sql.SQLException", "23505", "tincay.trace.LinesTest.leaky:");
    }

    @Test
    void anExceptionIsToldByItsKindsAndItsPlace() {
        JsonNode line = new JsonMapper().readTree(lines("json").format(leaky().get(3)));
        assertThat(line.path("exception").asString(""))
                .isEqualTo("java.lang.IllegalStateException < java.sql.SQLException");
        assertThat(line.path("sqlstate").asString("")).isEqualTo("23505");
        assertThat(line.path("level").asString("")).isEqualTo("WARN");
    }

    /// Also from our own hand only what has a name in [Field].
    @Test
    void aFieldOutsideTheVocabularyIsLeftOut() {
        Map<String, String> context = Map.of("request", "r-1", "name", marked.word());
        LoggingEvent event = event(Trace.class.getName(), "", new IOException(marked.word()), context);
        event.setKeyValuePairs(List.of(
                new KeyValuePair("event", "request"),
                new KeyValuePair("status", 404),
                new KeyValuePair("title", marked.word())));
        JsonNode line = new JsonMapper().readTree(lines("json").format(event));
        assertThat(line.propertyNames())
                .containsExactly("@timestamp", "level", "event", "status", "request", "exception", "at");
        assertThat(line.path("status").isInt()).isTrue();
        assertThat(line.path("request").asString("")).isEqualTo("r-1");
    }

    @Test
    void anotherFormatIsRefused() {
        assertThatThrownBy(() -> lines("xml")).hasMessage("`tincay.log` is `xml`; write `json` or `text`");
    }
}
