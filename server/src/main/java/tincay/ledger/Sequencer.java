package tincay.ledger;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import tincay.evidence.Tile;
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
    /// The size of the checkpoint that this node signed last.
    private long recognised = -1;

    /// What this node appended last and committed: it need not be read again as long as no other appends.
    private Frontier.Growth lately = new Frontier.Growth(Frontier.EMPTY, Map.of());

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
        newest().ifPresent(each -> keeper.recognise(each.note()));
    }

    private record State(long size, Hash root) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Placed(long entry, byte[] leaf) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Newest(long size, byte[] note) {}

    private record Waiting(UUID agency, UUID subject, long entry) {}

    @Scheduled(fixedDelay = 20)
    synchronized void run() {
        try {
            if (!hasWork()) {
                return;
            }
            Optional<Frontier.Growth> grown = Objects.requireNonNull(
                    transaction.execute(status -> locked() ? append() : Optional.<Frontier.Growth>empty()));
            grown.ifPresent(growth -> lately = growth);
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

    /// A piece that was just stored, else as it is stored.
    private Optional<byte[]> near(Tile tile) {
        return Optional.ofNullable(lately.tiles().get(tile)).or(() -> pieces.read(tile));
    }

    private List<Hash> fromMemory(State state) {
        Memory memory = keeper.memory();
        return memory.size() == 0 || memory.size() >= state.size()
                ? List.of()
                : Tree.consistency(new StoredNodes(this::near, state.size()), memory.size(), state.size());
    }

    /// Whether an event waits for its entry or its answer, or the newest checkpoint grows old.
    private boolean hasWork() {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM outbox WHERE entry IS NULL)
                            OR EXISTS (SELECT 1 FROM log_size WHERE size > (SELECT size FROM log_answered))
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

    /// What was appended; nothing when nothing waited.
    private Optional<Frontier.Growth> append() {
        State before = stored();
        List<Placed> placed =
                sql.sql("""
                        UPDATE outbox SET entry = ? + place FROM (
                            SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM (
                                SELECT id FROM outbox WHERE entry IS NULL ORDER BY id LIMIT ?) next) chosen
                         WHERE outbox.id = chosen.id RETURNING entry, leaf""").params(before.size(), BATCH).query(Placed.class).list();
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        List<byte[]> leaves = placed.stream()
                .sorted(Comparator.comparingLong(Placed::entry))
                .map(Placed::leaf)
                .toList();
        Frontier.Growth growth = edge(before).append(leaves);
        pieces.store(growth.tiles());
        sql.sql("INSERT INTO log_size (size, root) VALUES (?, ?)")
                .params(growth.next().size(), growth.next().root().bytes())
                .update();
        return Optional.of(growth);
    }

    private Frontier edge(State before) {
        if (lately.next().size() == before.size() && lately.next().root().equals(before.root())) {
            return lately.next();
        }
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
        newest.filter(each -> each.size() != recognised).ifPresent(each -> keeper.recognise(each.note()));
        Optional<Long> published = newest.map(Newest::size);
        if (published.isEmpty() || published.get() < state.size()) {
            SignedNote note = keeper.sign(state.size(), state.root(), fromMemory(state));
            sql.sql("INSERT INTO checkpoint (size, note) VALUES (?, ?)")
                    .params(state.size(), note.bytes())
                    .update();
            recognised = state.size();
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
        answer(state.size());
    }

    private void answer(long size) {
        long from = sql.sql("SELECT size FROM log_answered").query(Long.class).single();
        List<Waiting> waiting =
                sql.sql("""
                        SELECT agency_id AS agency, subject_id AS subject, entry FROM outbox
                         WHERE seals AND entry >= ? AND entry < ? ORDER BY entry""").params(from, size).query(Waiting.class).list();
        for (Waiting each : waiting) {
            acknowledges.acknowledged(each.agency(), each.subject(), each.entry());
        }
        sql.sql("UPDATE log_answered SET size = ? WHERE size < ?")
                .params(size, size)
                .update();
    }

    private State stored() {
        return sql.sql("SELECT size, root FROM log_size ORDER BY size DESC LIMIT 1")
                .query((row, count) -> new State(row.getLong("size"), Hash.wrap(row.getBytes("root"))))
                .optional()
                .orElse(new State(0, Hash.EMPTY));
    }
}
