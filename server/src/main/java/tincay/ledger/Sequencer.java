package tincay.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tincay.evidence.Frontier;
import tincay.evidence.Hash;
import tincay.evidence.Malformed;
import tincay.evidence.Memory;
import tincay.evidence.SignedNote;
import tincay.evidence.StoredNodes;
import tincay.evidence.Tree;
import tincay.trace.Occurrence;
import tincay.trace.Trace;

/// Moves what waits into the log, one at a time over all nodes: first entries and tiles in one transaction, then the
/// signature, then the checkpoint with the answers in another. A stop between any two is taken up by the next run.
@Component
public class Sequencer {
    static final long LOCK = 0x74696E636179L;
    static final String PATIENCE = "5s";
    private static final int BATCH = 1_000;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Pieces pieces;
    private final Keeper keeper;
    private final Acknowledges acknowledges;
    private final Trace trace;

    /// @throws Keeper.Inconsistent if the database is shorter than what was signed: an old backup
    /// @throws Keeper.Foreign if the log in the database is another key's
    public Sequencer(
            JdbcClient sql,
            TransactionTemplate transaction,
            Pieces pieces,
            Keeper keeper,
            Acknowledges acknowledges,
            Trace trace) {
        this.sql = sql;
        this.transaction = transaction;
        this.pieces = pieces;
        this.keeper = keeper;
        this.acknowledges = acknowledges;
        this.trace = trace;
        State stored = stored();
        Memory memory = keeper.memory();
        if (stored.size() < memory.size()) {
            throw new Keeper.Inconsistent(tincay.evidence.Signer.Refusal.SHORTER, stored.size(), memory.size());
        }
        newest().ifPresent(newest -> keeper.recognise(newest.note()));
    }

    private record State(long size, Hash root) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Newest(long size, byte[] note) {}

    private record Waiting(UUID agency, UUID subject, boolean seals, long entry) {}

    @Scheduled(fixedDelay = 20)
    synchronized void run() {
        try {
            if (!hasWork()) {
                return;
            }
            transaction.executeWithoutResult(status -> {
                if (locked()) {
                    append();
                }
            });
            transaction.executeWithoutResult(status -> {
                if (locked()) {
                    publish();
                }
            });
        } catch (RuntimeException failed) {
            trace.failed(Occurrence.LOG_STOPPED, failed);
        }
    }

    /// Remembers what another node signed, so that this one does not go on either with a database that is older than
    /// that.
    @Scheduled(fixedDelay = 1_000)
    synchronized void follow() {
        try {
            Optional<Newest> newest =
                    newest().filter(each -> each.size() > keeper.memory().size());
            if (newest.isPresent()) {
                keeper.recognise(newest.get().note());
                State state = stored();
                keeper.sign(state.size(), state.root(), fromMemory(state));
            }
        } catch (RuntimeException failed) {
            trace.failed(Occurrence.LOG_STOPPED, failed);
        }
    }

    private Optional<Newest> newest() {
        return sql.sql("SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1")
                .query(Newest.class)
                .optional();
    }

    private List<Hash> fromMemory(State state) {
        Memory memory = keeper.memory();
        return memory.size() == 0 || memory.size() >= state.size()
                ? List.of()
                : Tree.consistency(new StoredNodes(pieces, state.size()), memory.size(), state.size());
    }

    /// Whether an event waits for its entry or its answer, or the newest checkpoint grows old.
    private boolean hasWork() {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM outbox WHERE NOT answered)
                            OR NOT EXISTS (SELECT 1 FROM checkpoint WHERE at > now() - interval '10 minutes')""").query(Boolean.class).single();
    }

    /// PostgreSQL ends the transaction of a node that holds the lock and stands still, and with it all that it wrote:
    /// then
    /// another goes on, and the first cannot.
    private boolean locked() {
        return sql.sql("""
                        SELECT pg_try_advisory_xact_lock(?)
                           AND set_config('idle_in_transaction_session_timeout', ?, true) IS NOT NULL""").params(LOCK, PATIENCE).query(Boolean.class).single();
    }

    private void append() {
        State before = stored();
        int taken = sql.sql("""
                        UPDATE outbox SET entry = ? + place FROM (
                            SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM (
                                SELECT id FROM outbox WHERE entry IS NULL AND NOT answered ORDER BY id LIMIT ?) next) chosen
                         WHERE outbox.id = chosen.id""").params(before.size(), BATCH).update();
        if (taken == 0) {
            return;
        }
        List<byte[]> leaves = sql.sql("SELECT leaf FROM outbox WHERE entry >= ? ORDER BY entry")
                .param(before.size())
                .query(byte[].class)
                .list();
        Frontier.Growth growth = edge(before).append(leaves);
        pieces.store(growth.tiles());
        sql.sql("INSERT INTO log_size (size, root) VALUES (?, ?)")
                .params(growth.next().size(), growth.next().root().bytes())
                .update();
    }

    private Frontier edge(State before) {
        try {
            Frontier edge = Frontier.read(pieces, before.size());
            if (!edge.root().equals(before.root())) {
                throw new IllegalStateException(
                        "the stored tiles do not lead to the stored root at " + before.size() + " entries");
            }
            return edge;
        } catch (IOException | Malformed damaged) {
            throw new IllegalStateException("the stored log is damaged: " + damaged.getMessage(), damaged);
        }
    }

    private void publish() {
        State state = stored();
        Optional<Newest> newest = newest();
        newest.ifPresent(each -> keeper.recognise(each.note()));
        Optional<Long> published = newest.map(Newest::size);
        if (published.isEmpty() || published.get() < state.size()) {
            SignedNote note = keeper.sign(state.size(), state.root(), fromMemory(state));
            sql.sql("INSERT INTO checkpoint (size, note) VALUES (?, ?)")
                    .params(state.size(), note.bytes())
                    .update();
            trace.grown(state.size());
        } else {
            int renewed = sql.sql(
                            "UPDATE checkpoint SET at = now() WHERE size = ? AND at < now() - interval '10 minutes'")
                    .param(published.get())
                    .update();
            if (renewed > 0) {
                trace.grown(state.size());
            }
        }
        answer(published.orElse(0L), state.size());
    }

    /// Those below `from` were answered in the transaction that published a checkpoint of that size.
    private void answer(long from, long size) {
        List<Waiting> waiting =
                sql.sql("""
                        SELECT agency_id AS agency, subject_id AS subject, seals, entry FROM outbox
                         WHERE NOT answered AND entry >= ? AND entry < ? ORDER BY entry""").params(from, size).query(Waiting.class).list();
        for (Waiting each : waiting) {
            if (each.seals()) {
                acknowledges.acknowledged(each.agency(), each.subject(), each.entry());
            }
        }
        if (!waiting.isEmpty()) {
            sql.sql("UPDATE outbox SET answered = true WHERE NOT answered AND entry >= ? AND entry < ?")
                    .params(from, size)
                    .update();
        }
    }

    private State stored() {
        return sql.sql("SELECT size, root FROM log_size ORDER BY size DESC LIMIT 1")
                .query((row, count) -> new State(row.getLong("size"), Hash.wrap(row.getBytes("root"))))
                .optional()
                .orElse(new State(0, Hash.EMPTY));
    }
}
