package tincay.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tincay.ledger.Log;
import tincay.people.Agencies;
import tincay.people.Person;

/// The issued documents of an agency, in the order of the log.
@Repository
public class Documents {
    private final JdbcClient sql;
    private final Dossiers dossiers;
    private final Agencies agencies;
    private final Log log;

    public Documents(JdbcClient sql, Dossiers dossiers, Agencies agencies, Log log) {
        this.sql = sql;
        this.dossiers = dossiers;
        this.agencies = agencies;
        this.log = log;
    }

    /// @param index of its entry in the log
    /// @param state `ISSUED`, or since then `WITHDRAWN` or `CORRECTED`
    public record Document(
            long index,
            UUID dossier,
            String title,
            String documentType,
            String number,
            LocalDate date,
            String sha256,
            String fileName,
            String state) {}

    /// The issued bytes and the proof that they were.
    @SuppressWarnings("ArrayRecordComponent")
    public record Proved(Document document, byte[] content, byte[] proof) {}

    /// At most `most` documents whose entries stand behind `index`; entries only ever come behind those that were seen.
    ///
    /// @throws Refused if the person may read no drafts
    @Transactional(readOnly = true)
    public List<Document> after(Person person, long index, int most) {
        dossiers.readable(person);
        return listed("TRUE", List.of(index, most));
    }

    /// @throws NoSuchDossier if the person's agency issued no such document
    @Transactional(readOnly = true)
    public Proved read(Person person, UUID id) {
        dossiers.readable(person);
        return proved(listed("dossier.id = ?", List.of(-1L, id, 1)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchDossier(id)));
    }

    /// The first document of `agency` whose entry stands behind `index`.
    @Transactional(readOnly = true)
    public Optional<Proved> next(UUID agency, long index) {
        agencies.enter(agency);
        return listed("TRUE", List.of(index, 1)).stream().findFirst().map(this::proved);
    }

    private List<Document> listed(String condition, List<?> params) {
        return sql.sql("""
                        SELECT (logged.body ->> 'index')::bigint AS index, dossier.id AS dossier, title, document_type,
                               numbered.body ->> 'number' AS number, (numbered.body ->> 'date')::date AS date,
                               draft_file.sha256, draft_file.name AS file_name, state
                          FROM act logged
                          JOIN dossier ON dossier.id = logged.dossier_id
                          JOIN act numbered ON numbered.dossier_id = dossier.id AND numbered.kind = 'Numbered'
                          JOIN draft_file ON draft_file.dossier_id = dossier.id
                                         AND draft_file.sha256 = numbered.body ->> 'sha256'
                                         AND draft_file.version = (
                                             SELECT max(version) FROM draft_file WHERE dossier_id = dossier.id)
                         WHERE logged.kind = 'Logged' AND (logged.body ->> 'index')::bigint > ? AND %s
                         ORDER BY (logged.body ->> 'index')::bigint LIMIT ?""".formatted(condition))
                .params(params)
                .query(Document.class)
                .list();
    }

    private Proved proved(Document document) {
        byte[] content = sql.sql("SELECT content FROM draft_file WHERE dossier_id = ? AND sha256 = ? LIMIT 1")
                .params(document.dossier(), document.sha256())
                .query(byte[].class)
                .single();
        byte[] proof = log.proof(document.dossier())
                .orElseThrow(
                        () -> new IllegalStateException("issued, but without proof: `" + document.dossier() + "`"));
        return new Proved(document, content, proof);
    }
}
