package tincay.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tincay.evidence.Checkpoint;
import tincay.evidence.Entry;
import tincay.evidence.Event;
import tincay.evidence.Hash;
import tincay.evidence.Malformed;
import tincay.evidence.Proof;
import tincay.evidence.Salt;
import tincay.evidence.SignedNote;
import tincay.evidence.StoredNodes;
import tincay.evidence.Tree;

/// The log as it is published, and the proofs made from it. Its health turns red when no checkpoint was published for
/// eleven minutes.
@Repository
public class Log implements HealthIndicator {
    /// The note with the cosignatures of its size under it.
    private static final String COSIGNED = """
            note || coalesce((SELECT convert_to(string_agg(line || E'\\n', '' ORDER BY witness), 'UTF8')
                                FROM cosignature WHERE cosignature.size = checkpoint.size), '') AS note""";

    private final JdbcClient sql;
    private final Pieces pieces;
    private final Witnesses witnesses;

    public Log(JdbcClient sql, Pieces pieces, Witnesses witnesses) {
        this.witnesses = witnesses;
        this.sql = sql;
        this.pieces = pieces;
    }

    /// The newest signed checkpoint; absent only before the first run of the sequencer.
    public Optional<byte[]> checkpoint() {
        return sql.sql("SELECT " + COSIGNED + " FROM checkpoint ORDER BY size DESC LIMIT 1")
                .query(byte[].class)
                .optional();
    }

    /// The proof that `subject` was sealed, against the newest checkpoint that witnesses cosigned, else the newest; to
    /// be
    /// asked in a transaction that may see the agency of the subject.
    public Optional<byte[]> proof(UUID subject) {
        return proof(subject, COSIGNED, """
                coalesce((SELECT size FROM (SELECT size, count(*) AS seen FROM cosignature WHERE size > entry
                                             GROUP BY size ORDER BY size DESC LIMIT 20) newest
                           ORDER BY seen DESC, size DESC LIMIT 1),
                         (SELECT max(size) FROM checkpoint))""");
    }

    /// The same against the first checkpoint that had the entry, as we signed it: the same bytes whenever it is asked.
    public Optional<byte[]> firstProof(UUID subject) {
        return proof(subject, "note", "(SELECT min(size) FROM checkpoint WHERE size > entry)");
    }

    private Optional<byte[]> proof(UUID subject, String note, String size) {
        return sql.sql("""
                        SELECT entry, leaf, salt, %s
                          FROM (SELECT entry, leaf, salt FROM outbox JOIN salt ON outbox_id = id
                                 WHERE subject_id = ? AND seals AND entry < (SELECT size FROM log_answered)
                                 ORDER BY entry DESC LIMIT 1) sealed
                          JOIN checkpoint ON checkpoint.size = %s""".formatted(note, size))
                .param(subject)
                .query((row, count) ->
                        proof(row.getLong("entry"), row.getBytes("leaf"), row.getBytes("salt"), row.getBytes("note")))
                .optional();
    }

    /// What the log says of the document that entry `index` issued.
    ///
    /// @param later the entry that ends it, with its reason; absent while the document holds
    public record Standing(Event.Issuance issuance, Optional<Ended> later) {}

    /// @param reason `withdrawn` or `corrected`
    public record Ended(long index, String reason) {}

    /// Absent where no document was issued by that entry.
    public Optional<Standing> standing(long index) {
        return sql.sql("SELECT leaf FROM outbox WHERE entry = ? AND seals AND entry < (SELECT size FROM log_answered)")
                .param(index)
                .query(byte[].class)
                .optional()
                .map(Log::event)
                .filter(Event.Issuance.class::isInstance)
                .map(issuance -> new Standing((Event.Issuance) issuance, ended(index)));
    }

    private Optional<Ended> ended(long index) {
        return sql
                .sql("""
                        SELECT later.entry, later.leaf FROM outbox sealed
                          JOIN outbox later ON later.subject_id = sealed.subject_id AND later.entry > sealed.entry
                         WHERE sealed.entry = ? AND later.entry < (SELECT size FROM log_answered) ORDER BY later.entry""")
                .param(index)
                .query((row, count) -> event(row.getBytes("leaf")) instanceof Event.Withdrawal withdrawal
                        ? Optional.of(new Ended(
                                row.getLong("entry"), withdrawal.reason().value()))
                        : Optional.<Ended>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// An entry of the agency that was entered.
    ///
    /// @param subject what it is about
    /// @param salt which alone ties its commitments to that
    @SuppressWarnings("ArrayRecordComponent")
    public record Held(long index, UUID subject, byte[] leaf, Salt salt) {}

    /// The agency's entries below `size`, in their order, as far as their salts were not erased.
    @Transactional(propagation = Propagation.MANDATORY)
    public void held(long size, Consumer<Held> reader) {
        sql.sql("""
                        SELECT entry, subject_id, leaf, salt FROM outbox JOIN salt ON outbox_id = id
                         WHERE entry < ? ORDER BY entry""").param(size).withFetchSize(500).query((RowCallbackHandler) row -> reader.accept(new Held(
                row.getLong("entry"),
                row.getObject("subject_id", UUID.class),
                row.getBytes("leaf"),
                Salt.wrap(row.getBytes("salt")))));
    }

    private static Event event(byte[] leaf) {
        try {
            return Entry.parse(leaf).event();
        } catch (Malformed damaged) {
            throw new IllegalStateException("the stored log is damaged: " + damaged.getMessage(), damaged);
        }
    }

    private byte[] proof(long index, byte[] leaf, byte[] salt, byte[] note) {
        try {
            SignedNote checkpoint = SignedNote.parse(note);
            long size = Checkpoint.parse(checkpoint.text()).size();
            List<Hash> inclusion = Tree.inclusion(new StoredNodes(pieces, size), index, size);
            return new Proof(Salt.wrap(salt), Entry.parse(leaf), index, inclusion, checkpoint).bytes();
        } catch (Malformed damaged) {
            throw new IllegalStateException("the stored log is damaged: " + damaged.getMessage(), damaged);
        }
    }

    @Override
    public Health health() {
        boolean fresh = sql.sql("SELECT EXISTS (SELECT 1 FROM checkpoint WHERE at > now() - interval '11 minutes')")
                .query(Boolean.class)
                .single();
        return (fresh ? Health.up() : Health.down())
                .withDetail("witnessed", witnesses.standing() + "/" + witnesses.count())
                .build();
    }
}
