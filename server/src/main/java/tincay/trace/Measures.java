package tincay.trace;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// What can be counted without looking at anybody: sign-ins, the size of the evidence log, the age of its checkpoint.
@Component
final class Measures {
    private static final Logger LOG = LoggerFactory.getLogger(Measures.class);

    private final MeterRegistry meters;

    Measures(MeterRegistry meters, JdbcClient sql) {
        this.meters = meters;
        Gauge.builder("tincay.log.entries", sql, each -> one(each, "SELECT coalesce(max(size), 0) FROM log_size"))
                .description("entries of the evidence log")
                .register(meters);
        Gauge.builder(
                        "tincay.log.checkpoint.age",
                        sql,
                        each -> one(each, "SELECT coalesce(extract(epoch FROM now() - max(at)), -1) FROM checkpoint"))
                .baseUnit("seconds")
                .description("since the newest checkpoint; -1 without one; the health is red from 660 on")
                .register(meters);
    }

    private static double one(JdbcClient sql, String query) {
        return sql.sql(query).query(Double.class).single();
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        signIn("accepted");
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        signIn("refused");
    }

    private void signIn(String outcome) {
        meters.counter("tincay.sign.in", "outcome", outcome).increment();
        LOG.atInfo()
                .addKeyValue("event", "sign-in")
                .addKeyValue("outcome", outcome)
                .log("sign-in {}", outcome);
    }

    /// A step that was taken in a dossier, by its kind.
    @TransactionalEventListener(fallbackExecution = true)
    void taken(Taken step) {
        String kind = step.kind().toLowerCase(Locale.ROOT);
        meters.counter("tincay.dossier.steps", "kind", kind).increment();
        LOG.atInfo()
                .addKeyValue("event", "step")
                .addKeyValue("kind", kind)
                .addKeyValue("dossier", step.dossier())
                .addKeyValue("agency", step.agency())
                .log("{} {}", kind, step.dossier());
    }

    /// A verification that ended.
    @EventListener
    void verified(Verified done) {
        meters.timer("tincay.verification", "outcome", done.outcome()).record(done.nanos(), TimeUnit.NANOSECONDS);
        LOG.atInfo()
                .addKeyValue("event", "verification")
                .addKeyValue("outcome", done.outcome())
                .addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(done.nanos()))
                .log("verification {} {} ms", done.outcome(), TimeUnit.NANOSECONDS.toMillis(done.nanos()));
    }
}
