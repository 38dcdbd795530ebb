package tincay.ledger;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tincay.evidence.Entry;
import tincay.evidence.Event;
import tincay.evidence.Salt;

/// What waits to be entered in the log, written in the transaction of the event itself: both happen or neither.
@Repository
public class Outbox {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;

    public Outbox(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param subject what the event is about
    /// @param seals whether the subject waits for the entry's index
    /// @param event made with the salt that alone ties its commitments to the subject
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID agency, UUID subject, boolean seals, Instant at, Function<Salt, Event> event) {
        byte[] random = new byte[Salt.SIZE];
        RANDOM.nextBytes(random);
        Salt salt = Salt.wrap(random);
        byte[] leaf = new Entry(at.truncatedTo(ChronoUnit.SECONDS), event.apply(salt)).leaf();
        sql.sql("""
                        WITH entered AS (
                            INSERT INTO outbox (agency_id, subject_id, seals, leaf) VALUES (?, ?, ?, ?) RETURNING id, agency_id)
                        INSERT INTO salt (outbox_id, agency_id, salt) SELECT id, agency_id, ? FROM entered""").params(agency, subject, seals, leaf, salt.bytes()).update();
    }
}
