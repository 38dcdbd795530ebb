package tincay.dossier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The reviews that are owed for what was issued by the emergency path: due within three working days.
///
/// `tincay.review.overdue` counts those that are late, over all agencies.
@Repository
class OwedReviews {
    private static final int WORKING_DAYS = 3;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient sql;

    OwedReviews(JdbcClient sql, MeterRegistry meters, Clock clock) {
        this.sql = sql;
        Gauge.builder("tincay.review.overdue", () -> overdue(LocalDate.ofInstant(clock.instant(), ZONE)))
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

    private long overdue(LocalDate today) {
        return sql.sql("SELECT count(*) FROM review_owed WHERE NOT done AND due < ?")
                .param(today)
                .query(Long.class)
                .single();
    }
}
