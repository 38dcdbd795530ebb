package tincay.trace;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/// All that this process logs and prints until it is closed; third parties are asked to say everything they can.
final class Captured extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final List<String> TALKATIVE = List.of(
            "org.springframework.web",
            "org.springframework.jdbc",
            "org.springframework.security",
            "org.apache.coyote",
            "org.apache.tomcat",
            "com.zaxxer",
            "org.postgresql");

    private final Queue<String> json = new ConcurrentLinkedQueue<>();
    private final Queue<String> raw = new ConcurrentLinkedQueue<>();
    private final Lines lines = LinesTest.lines("json");
    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Map<Logger, Level> before = new HashMap<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    Captured() {
        setContext(loggers);
        start();
        for (String name : TALKATIVE) {
            Logger logger = loggers.getLogger(name);
            if (logger.getLevel() != null) {
                before.put(logger, logger.getLevel());
            }
            logger.setLevel(Level.TRACE);
        }
        loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(this);
        PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(caught);
        System.setErr(caught);
    }

    @Override
    protected void append(ILoggingEvent event) {
        json.add(lines.format(event));
        raw.add(event.getFormattedMessage());
    }

    /// The log as `tincay.log=json` writes it.
    List<String> json() {
        return List.copyOf(json);
    }

    /// What would stand there if messages were written.
    Stream<String> messages() {
        return raw.stream();
    }

    /// What was printed, the log in its running form among it.
    List<String> printed() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(this);
        for (String name : TALKATIVE) {
            Logger logger = loggers.getLogger(name);
            logger.setLevel(before.get(logger));
        }
        stop();
    }
}
