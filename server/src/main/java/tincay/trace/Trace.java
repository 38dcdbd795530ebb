package tincay.trace;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Says what happened: a line in the log, and one more in `tincay.events`.
///
/// It takes ids, numbers and names from closed lists, so that no word of a person can be given to it. What happens in a
/// transaction is said once that is committed.
@Component
public final class Trace {
    private static final Logger LOG = LoggerFactory.getLogger(Trace.class);

    private final Map<Occurrence, Counter> counts;

    public Trace(MeterRegistry meters) {
        this.counts = new EnumMap<>(Occurrence.class);
        for (Occurrence what : Occurrence.values()) {
            counts.put(
                    what,
                    Counter.builder("tincay.events")
                            .description("what happened, as the log names it")
                            .tag("event", what.code())
                            .register(meters));
        }
    }

    /// Whoever is at work in this request, for all its lines: of which agency and in which roles, not who.
    public static void by(UUID agency, Collection<? extends Enum<?>> roles) {
        MDC.put(Field.AGENCY.code(), agency.toString());
        MDC.put(
                Field.ROLE.code(),
                roles.stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .sorted()
                        .collect(Collectors.joining("+")));
    }

    public void happened(Occurrence what) {
        say(what, line(what));
    }

    public void happened(Occurrence what, UUID agency, UUID dossier) {
        say(what, with(with(line(what), Field.AGENCY, agency), Field.DOSSIER, dossier));
    }

    /// A checkpoint of `size` entries was signed.
    public void grown(long size) {
        say(Occurrence.CHECKPOINT, with(line(Occurrence.CHECKPOINT), Field.SIZE, size));
    }

    /// Something broke; of `why` the kind, the SQLSTATE and the place are told, never the message.
    public void failed(Occurrence what, Throwable why) {
        say(what, line(what).setCause(why));
    }

    /// A request broke; its answer named it by `instance`.
    public void failed(UUID instance, Throwable why) {
        say(
                Occurrence.REQUEST_FAILED,
                with(line(Occurrence.REQUEST_FAILED), Field.INSTANCE, instance).setCause(why));
    }

    /// What no thread caught.
    public static void uncaught(Thread thread, Throwable why) {
        with(LOG.atError(), Field.EVENT, "uncaught").setCause(why).log();
    }

    static void answered(String method, String route, int status, long milliseconds) {
        answer(method, route, status, milliseconds).log();
    }

    static void broke(String method, String route, long milliseconds, Throwable why) {
        answer(method, route, 500, milliseconds).setCause(why).log();
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        happened(Occurrence.STARTED);
    }

    private static LoggingEventBuilder answer(String method, String route, int status, long milliseconds) {
        LoggingEventBuilder line = with(status < 500 ? LOG.atInfo() : LOG.atError(), Field.EVENT, "request");
        with(with(line, Field.METHOD, method), Field.ROUTE, route);
        return with(with(line, Field.STATUS, status), Field.MILLISECONDS, milliseconds);
    }

    private static LoggingEventBuilder line(Occurrence what) {
        return with(LOG.atLevel(level(what)), Field.EVENT, what.code());
    }

    private static Level level(Occurrence what) {
        return switch (what) {
            case SIGN_IN_REFUSED, PROVIDER_FAILED, MAIL_FAILED, MAIL_DEAD, WITNESS_FAILED -> Level.WARN;
            case REQUEST_FAILED, LOG_STOPPED, MAIL_STOPPED, HANDOVER_STOPPED -> Level.ERROR;
            case STARTED,
                    SIGNED_IN,
                    HANDED_IN,
                    VERIFIED,
                    UNIT_CHECKED,
                    EMERGENCY_ASKED,
                    EMERGENCY_OPENED,
                    CONFIRMED,
                    APPROVED,
                    NUMBERED,
                    ISSUED,
                    RETURNED,
                    WITHDRAWN,
                    CORRECTED,
                    REVIEWED,
                    CHECKPOINT,
                    EXPORTED,
                    MAIL_SENT -> Level.INFO;
        };
    }

    private static LoggingEventBuilder with(LoggingEventBuilder line, Field field, Object value) {
        return line.addKeyValue(field.code(), value);
    }

    private void say(Occurrence what, LoggingEventBuilder line) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    write(what, line);
                }
            });
        } else {
            write(what, line);
        }
    }

    private void write(Occurrence what, LoggingEventBuilder line) {
        line.log();
        Objects.requireNonNull(counts.get(what)).increment();
    }
}
