package tincay.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tincay.people.Agencies;
import tincay.trace.Occurrence;
import tincay.trace.Trace;

/// Carries waiting mails to the mail server, one at a time and in a thread of its own.
///
/// An attempt is written down before it is made: a stop in between costs one pause, never a mail. After the last
/// attempt a mail is dead; `tincay.mail.dead` counts those.
@Component
final class Courier {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int LONGEST_REASON = 200;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Agencies agencies;
    private final Sender sender;
    private final Trace trace;
    private final Duration pause;
    private final int mostAttempts;
    private final AtomicBoolean busy = new AtomicBoolean();

    /// @param pause after the first failure; doubled after each further one, up to six hours
    Courier(
            JdbcClient sql,
            TransactionTemplate transaction,
            Agencies agencies,
            Sender sender,
            Trace trace,
            MeterRegistry meters,
            @Value("${tincay.mail.pause:1m}") Duration pause,
            @Value("${tincay.mail.attempts:12}") int mostAttempts) {
        this.sql = sql;
        this.transaction = transaction;
        this.agencies = agencies;
        this.sender = sender;
        this.trace = trace;
        this.pause = pause;
        this.mostAttempts = mostAttempts;
        for (String state : List.of("WAITING", "DEAD")) {
            Gauge.builder("tincay.mail." + state.toLowerCase(Locale.ROOT), () -> count(state))
                    .description("mails that are " + state.toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    private record Claimed(UUID id, UUID agency, int attempts) {}

    private record Row(
            String address,
            boolean wanted,
            String language,
            String kind,
            boolean unread,
            String agency,
            UUID dossier) {}

    /// A mail server that hangs must not hold up what else runs by the clock.
    @Scheduled(fixedDelayString = "${tincay.mail.every:5s}")
    void run() {
        if (sender.isSetUp() && busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("mail").start(() -> {
                try {
                    carry();
                } catch (RuntimeException failed) {
                    trace.failed(Occurrence.MAIL_STOPPED, failed);
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /// Sends what is due, until nothing is or the server fails: then the others keep their attempts.
    private void carry() {
        Optional<Claimed> next = claim();
        while (next.isPresent() && deliver(next.get())) {
            next = claim();
        }
    }

    private Optional<Claimed> claim() {
        Duration shortest = sender.patience().multipliedBy(2);
        return Optional.ofNullable(transaction.execute(status -> {
                    agencies.askForDuties();
                    return sql.sql("""
                        UPDATE mail SET attempts = attempts + 1,
                               next_try = now() + make_interval(secs => greatest(?,
                                   least(?, ? * 2.0 ^ least(attempts, 30))))
                         WHERE notice_id = (SELECT notice_id FROM mail WHERE state = 'WAITING' AND next_try <= now()
                                             ORDER BY next_try LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING notice_id AS id, agency_id AS agency, attempts""")
                            .params(seconds(shortest), seconds(LONGEST_PAUSE), seconds(pause))
                            .query(Claimed.class)
                            .optional();
                }))
                .flatMap(found -> found);
    }

    /// Whether the server works.
    private boolean deliver(Claimed mail) {
        Optional<Sender.Letter> letter = letter(mail);
        if (letter.isEmpty()) {
            end(mail, "NOT_NEEDED", "");
            return true;
        }
        return switch (sender.send(letter.get())) {
            case Sender.Outcome.Sent sent -> {
                end(mail, "SENT", "");
                trace.happened(Occurrence.MAIL_SENT, mail.agency(), letter.get().dossier());
                yield true;
            }
            case Sender.Outcome.Refused(var why) -> {
                dead(mail, letter.get(), why);
                yield true;
            }
            case Sender.Outcome.Failed(var why) -> {
                if (mail.attempts() >= mostAttempts) {
                    dead(mail, letter.get(), why);
                } else {
                    end(mail, "WAITING", why);
                    trace.happened(
                            Occurrence.MAIL_FAILED, mail.agency(), letter.get().dossier());
                }
                yield false;
            }
        };
    }

    /// Absent where the person has seen the notice by now, wants no mail, or the account was closed.
    private Optional<Sender.Letter> letter(Claimed mail) {
        Optional<Row> found = Optional.ofNullable(transaction.execute(status -> {
                    agencies.enter(mail.agency());
                    return sql.sql("""
                            SELECT address, wanted AND active AS wanted, language, kind, read_at IS NULL AS unread,
                                   agency.name AS agency, dossier_id AS dossier
                              FROM notice JOIN mail_setting USING (person_id) JOIN person ON person.id = person_id
                              JOIN agency ON agency.id = notice.agency_id WHERE notice.id = ?""").param(mail.id()).query(Row.class).optional();
                }))
                .flatMap(row -> row);
        return found.filter(row -> row.wanted() && row.unread())
                .map(row -> new Sender.Letter(
                        mail.id(),
                        row.address(),
                        Locale.of(row.language()),
                        Notice.Kind.valueOf(row.kind()),
                        row.agency(),
                        row.dossier()));
    }

    private void dead(Claimed mail, Sender.Letter letter, String why) {
        end(mail, "DEAD", why);
        trace.happened(Occurrence.MAIL_DEAD, mail.agency(), letter.dossier());
    }

    private void end(Claimed mail, String state, String why) {
        String reason = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
        transaction.executeWithoutResult(status -> {
            agencies.askForDuties();
            sql.sql("UPDATE mail SET state = ?, why = ? WHERE notice_id = ?")
                    .params(state, reason, mail.id())
                    .update();
        });
    }

    private double count(String state) {
        Double found = transaction.execute(status -> {
            agencies.askForDuties();
            return sql.sql("SELECT count(*) FROM mail WHERE state = ?")
                    .param(state)
                    .query(Double.class)
                    .single();
        });
        return found == null ? Double.NaN : found;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
