package tincay.dossier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tincay.people.Agencies;
import tincay.people.Here;

/// The reviews that are owed for what was issued by the emergency path: due within three working days.
///
/// `tincay.review.overdue` counts those that are late, over all agencies.
@Repository
class OwedReviews {
    private static final int WORKING_DAYS = 3;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Agencies agencies;

    OwedReviews(JdbcClient sql, TransactionTemplate transaction, Agencies agencies, MeterRegistry meters, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.agencies = agencies;
        Gauge.builder("tincay.review.overdue", () -> overdue(Here.today(clock)))
                .description("emergency issues whose review is late")
                .register(meters);
    }

    void owe(UUID agency, UUID dossier, LocalDate issued) {
        sql.sql("INSERT INTO review_owed (dossier_id, agency_id, due) VALUES (?, ?, ?)")
                .params(dossier, agency, WorkingDays.after(issued, WORKING_DAYS))
                .update();
    }

    void done(UUID dossier) {
        sql.sql("UPDATE review_owed SET done = true WHERE dossier_id = ?")
                .param(dossier)
                .update();
    }

    /// Absent where none is owed any more.
    Optional<LocalDate> due(UUID dossier) {
        return sql.sql("SELECT due FROM review_owed WHERE dossier_id = ? AND NOT done")
                .param(dossier)
                .query(LocalDate.class)
                .optional();
    }

    private double overdue(LocalDate today) {
        Double late = transaction.execute(status -> {
            agencies.askForDuties();
            return sql.sql("SELECT count(*) FROM review_owed WHERE NOT done AND due < ?")
                    .param(today)
                    .query(Double.class)
                    .single();
        });
        return late == null ? Double.NaN : late;
    }
}
