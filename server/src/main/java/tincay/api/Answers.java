package tincay.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tincay.people.Agencies;
import tincay.people.Person;

/// What was answered to each `Idempotency-Key` of a person, kept for seven days.
///
/// A key is claimed first; its answer is written in the transaction of the step itself, so that a reply that got lost
/// is found again and a step is never taken twice. A claim whose server died lapses after five minutes.
@Repository
class Answers {
    private final JdbcClient sql;
    private final Agencies agencies;

    Answers(JdbcClient sql, Agencies agencies) {
        this.sql = sql;
        this.agencies = agencies;
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int status, String location, String etag, byte[] body) {}

    /// What a key stands for now.
    sealed interface Held {
        /// Nobody used it: the step may be taken under this claim.
        record Fresh(UUID claim) implements Held {}

        /// The same request is being worked on.
        record UnderWay() implements Held {}

        /// The same request was answered.
        record Answered(Answer answer) implements Held {}

        /// Another request has it.
        record Taken() implements Held {}
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(String requestSha256, @Nullable Integer status, String location, String etag, byte[] body) {}

    @Transactional
    Held claim(Person person, String key, String request) {
        agencies.enter(person.agency());
        sql.sql("DELETE FROM api_answer WHERE person_id = ? AND at < now() - interval '7 days'")
                .param(person.id())
                .update();
        UUID claim = UUID.randomUUID();
        int claimed = sql.sql("""
                        INSERT INTO api_answer (person_id, agency_id, idempotency_key, request_sha256, claim)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (person_id, idempotency_key) DO UPDATE SET claim = EXCLUDED.claim, at = now()
                         WHERE api_answer.status IS NULL AND api_answer.at < now() - interval '5 minutes'
                           AND api_answer.request_sha256 = EXCLUDED.request_sha256""")
                .params(person.id(), person.agency(), key, request, claim)
                .update();
        return claimed == 1 ? new Held.Fresh(claim) : held(person, key, request);
    }

    private Held held(Person person, String key, String request) {
        return sql.sql("""
                        SELECT request_sha256, status, coalesce(location, '') AS location, coalesce(etag, '') AS etag,
                               coalesce(body, '') AS body
                          FROM api_answer WHERE person_id = ? AND idempotency_key = ?""")
                .params(person.id(), key)
                .query(Row.class)
                .optional()
                .<Held>map(row -> {
                    if (!row.requestSha256().equals(request)) {
                        return new Held.Taken();
                    }
                    return row.status() == null
                            ? new Held.UnderWay()
                            : new Held.Answered(new Answer(row.status(), row.location(), row.etag(), row.body()));
                })
                .orElseGet(Held.UnderWay::new);
    }

    /// @throws Problem.Met if the claim lapsed and another request has it
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Person person, Held.Fresh fresh, Answer answer) {
        agencies.enter(person.agency());
        int kept = sql.sql("""
                        UPDATE api_answer SET status = ?, location = ?, etag = ?, body = ?
                         WHERE person_id = ? AND claim = ? AND status IS NULL""")
                .params(answer.status(), answer.location(), answer.etag(), answer.body(), person.id(), fresh.claim())
                .update();
        if (kept != 1) {
            throw new Problem.Met(Problem.UNDER_WAY, "");
        }
    }

    /// Nothing was done under the claim: the key may be used again.
    @Transactional
    void release(Person person, Held.Fresh fresh) {
        agencies.enter(person.agency());
        sql.sql("DELETE FROM api_answer WHERE person_id = ? AND claim = ? AND status IS NULL")
                .params(person.id(), fresh.claim())
                .update();
    }
}
