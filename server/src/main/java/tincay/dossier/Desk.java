package tincay.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tincay.people.Person;
import tincay.people.Role;

/// What lies before one person: what waits for them, the dossiers they took a step in, and the stored reports.
@Repository
public class Desk {
    private static final int MOST_DUE = 100;

    private final JdbcClient sql;
    private final Dossiers dossiers;

    public Desk(JdbcClient sql, Dossiers dossiers) {
        this.sql = sql;
        this.dossiers = dossiers;
    }

    /// Where a list goes on: behind the dossier `id` that changed at `changed`.
    public record Place(OffsetDateTime changed, UUID id) {
        /// Before every dossier.
        public static final Place FIRST = new Place(OffsetDateTime.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));
    }

    /// The person's dossiers behind `place`, the last changed first.
    @Transactional(readOnly = true)
    public List<Dossiers.Listed> mine(Person person, Place place, int most) {
        dossiers.readable(person);
        return sql.sql("""
                        SELECT id, title, document_type, state, changed, emergency FROM dossier
                         WHERE (changed, id) < (?, ?)
                           AND EXISTS (SELECT 1 FROM act WHERE dossier_id = dossier.id AND person_id = ?)
                         ORDER BY changed DESC, id DESC LIMIT ?""")
                .params(place.changed(), place.id(), person.id(), most)
                .query(Dossiers.Listed.class)
                .list();
    }

    /// The dossiers of the agency that wait for a step of the person's roles, the longest waiting first.
    @Transactional(readOnly = true)
    public List<Dossiers.Listed> due(Person person) {
        dossiers.readable(person);
        return sql.sql("""
                        SELECT id, title, document_type, state, changed, emergency FROM dossier
                         WHERE (state = 'VERIFIED' AND ?) OR (state = 'UNITCHECKED' AND ?) OR (state = 'CONFIRMED' AND ?)
                            OR (state = 'APPROVED' AND ?)
                            OR (state = 'EMERGENCYASKED' AND ?) OR (state = 'EMERGENCYOPEN' AND ?)
                            OR (state = 'ISSUED' AND ? AND EXISTS (
                                SELECT 1 FROM review_owed WHERE dossier_id = dossier.id AND NOT done))
                            OR (state = 'RETURNED' AND EXISTS (
                                SELECT 1 FROM act WHERE dossier_id = dossier.id AND kind = 'Uploaded' AND person_id = ?))
                         ORDER BY changed LIMIT ?""")
                .params(
                        person.is(Role.UNIT_HEAD),
                        person.is(Role.REVIEWER),
                        person.is(Role.HEAD),
                        person.is(Role.CLERK),
                        person.is(Role.HEAD),
                        person.is(Role.REVIEWER),
                        person.is(Role.UNIT_HEAD),
                        person.id(),
                        MOST_DUE)
                .query(Dossiers.Listed.class)
                .list();
    }

    /// The JSON report of a version, byte for byte.
    ///
    /// @throws NoSuchDossier if the person's agency has no such dossier, or it no such version
    @Transactional(readOnly = true)
    public byte[] report(Person person, UUID id, int version) {
        dossiers.readable(person);
        return sql.sql("SELECT content FROM report WHERE dossier_id = ? AND version = ?")
                .params(id, version)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NoSuchDossier(id));
    }
}
