package tincay.dossier;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tincay.people.Agencies;
import tincay.people.Person;
import tincay.people.Role;

/// What those who answer for a version opened of it. Of others nothing is kept.
@Repository
public class Looks {
    private static final Set<Role> ANSWERING = Set.of(Role.UNIT_HEAD, Role.REVIEWER, Role.HEAD);

    private final JdbcClient sql;
    private final Agencies agencies;

    public Looks(JdbcClient sql, Agencies agencies) {
        this.sql = sql;
        this.agencies = agencies;
    }

    /// Enters that a part of the version was opened, the first time that it was.
    ///
    /// @param place of the source, from 0; else 0
    @Transactional
    public void opened(Person person, UUID dossier, int version, Look.Part part, int place) {
        if (person.roles().stream().noneMatch(ANSWERING::contains)) {
            return;
        }
        agencies.enter(person.agency());
        sql.sql("""
                        INSERT INTO look (dossier_id, agency_id, version, person_id, part, place)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(dossier, person.agency(), version, person.id(), part.name(), place)
                .update();
    }

    private record Opened(Look.Part part, OffsetDateTime at) {}

    /// How `person` had looked at the version by the time `at`; absent where nothing is known of it.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Look> before(UUID dossier, int version, UUID person, OffsetDateTime at) {
        List<Opened> opened = sql.sql("""
                        SELECT part, at FROM look WHERE dossier_id = ? AND version = ? AND person_id = ? AND at <= ?
                         ORDER BY at""")
                .params(dossier, version, person, at)
                .query(Opened.class)
                .list();
        return opened.isEmpty()
                ? Optional.empty()
                : Optional.of(new Look(
                        Duration.between(opened.getFirst().at(), at),
                        has(opened, Look.Part.REPORT),
                        has(opened, Look.Part.FILE),
                        (int) opened.stream()
                                .filter(each -> each.part() == Look.Part.SOURCE)
                                .count(),
                        count(
                                "SELECT count(*) FROM source_file WHERE dossier_id = ? AND version = ?",
                                dossier,
                                version),
                        count(
                                "SELECT coalesce(cardinality(regexp_split_to_array(btrim(words), '\\s+')), 0) FROM draft_file WHERE dossier_id = ? AND version = ?",
                                dossier,
                                version)));
    }

    private static boolean has(List<Opened> opened, Look.Part part) {
        return opened.stream().anyMatch(each -> each.part() == part);
    }

    private int count(String query, UUID dossier, int version) {
        return sql.sql(query).params(dossier, version).query(Integer.class).single();
    }
}
