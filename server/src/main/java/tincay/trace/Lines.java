package tincay.trace;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import org.springframework.core.env.Environment;

/// The only way in which anything gets into the log, as JSON or as text.
///
/// No message is written, of nobody: a line of ours is its fields, and of others the logger and the kind of the
/// failure are told. Whoever logs `rejected value [...]` or `Key (email)=(...)` gets no further than here.
final class Lines implements StructuredLogFormatter<ILoggingEvent> {
    private final boolean json;

    /// @throws IllegalStateException if `tincay.log` is neither `json` nor `text`
    Lines(Environment environment) {
        String format = environment.getProperty("tincay.log", "text");
        this.json = switch (format) {
            case "json" -> true;
            case "text" -> false;
            default -> throw new IllegalStateException("`tincay.log` is `" + format + "`; write `json` or `text`");
        };
    }

    @Override
    public String format(ILoggingEvent event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("@timestamp", event.getInstant().toString());
        line.put("level", event.getLevel().toString());
        if (event.getLoggerName().equals(Trace.class.getName())) {
            ours(event, line);
        } else {
            line.put(Field.EVENT.code(), "other");
            line.put("logger", event.getLoggerName());
        }
        event.getMDCPropertyMap()
                .forEach((name, value) -> Field.of(name).ifPresent(field -> line.putIfAbsent(field.code(), value)));
        failure(event, line);
        return json ? JsonWriter.standard().withNewLineAtEnd().writeToString(line) : text(line);
    }

    private static void ours(ILoggingEvent event, Map<String, Object> line) {
        List<KeyValuePair> pairs = Objects.requireNonNullElse(event.getKeyValuePairs(), List.of());
        for (KeyValuePair pair : pairs) {
            Field.of(pair.key)
                    .ifPresent(field -> line.put(
                            field.code(), pair.value instanceof Number number ? number : String.valueOf(pair.value)));
        }
    }

    private static void failure(ILoggingEvent event, Map<String, Object> line) {
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown instanceof ThrowableProxy proxy) {
            Failure failure = Failure.of(proxy.getThrowable());
            line.put("exception", failure.kinds());
            failure.sqlState().ifPresent(state -> line.put("sqlstate", state));
            line.put("at", failure.place());
        }
    }

    private static String text(Map<String, Object> line) {
        return line.entrySet().stream()
                .map(each -> each.getKey().startsWith("@") || each.getKey().equals("level")
                        ? each.getValue().toString()
                        : each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" ", "", System.lineSeparator()));
    }
}
