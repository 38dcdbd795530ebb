package tincay.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How the evidence log is: `tincay.log.entries`, `tincay.log.waiting` and `tincay.checkpoint.age`.
@Component
final class Measures {
    private final JdbcClient sql;

    Measures(JdbcClient sql, MeterRegistry meters) {
        this.sql = sql;
        Gauge.builder("tincay.log.entries", () -> ask("SELECT coalesce(max(size), 0) FROM log_size"))
                .description("entries of the evidence log")
                .register(meters);
        Gauge.builder("tincay.log.waiting", () -> ask("""
                        SELECT (SELECT count(*) FROM outbox WHERE entry IS NULL)
                             + (SELECT count(*) FROM outbox WHERE entry >= (SELECT size FROM log_answered))"""))
                .description("events that wait for their entry")
                .register(meters);
        Gauge.builder(
                        "tincay.checkpoint.age",
                        () -> ask("SELECT coalesce(extract(epoch FROM now() - max(at)), 'infinity') FROM checkpoint"))
                .description("time since the newest checkpoint")
                .baseUnit("seconds")
                .register(meters);
    }

    private double ask(String question) {
        return sql.sql(question).query(Double.class).single();
    }
}
