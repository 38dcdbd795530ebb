package tincay.dossier;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tincay.notice.Notice.Kind;
import tincay.notice.Notices;
import tincay.people.People;
import tincay.people.Role;

/// Tells those whom a step concerns: who must act next, and when it is over all who had a part in it.
@Component
class Crier {
    private final JdbcClient sql;
    private final People people;
    private final Notices notices;

    Crier(JdbcClient sql, People people, Notices notices) {
        this.sql = sql;
        this.people = people;
        this.notices = notices;
    }

    /// To be called in the transaction of the step; whoever took it is told nothing.
    void tell(UUID agency, UUID id, Dossier now, Optional<UUID> by, LocalDate today) {
        notices.settle(id);
        switch (now) {
            case Dossier.Draft draft -> {}
            case Dossier.Verified verified -> tell(agency, id, Kind.UNIT_CHECK, holders(Role.UNIT_HEAD), by);
            case Dossier.UnitChecked checked ->
                tell(agency, id, Kind.CONFIRM, reviewers(id, checked.version(), today), by);
            case Dossier.EmergencyAsked asked -> tell(agency, id, Kind.EMERGENCY, holders(Role.HEAD), by);
            case Dossier.EmergencyOpen open -> tell(agency, id, Kind.CONFIRM, reviewers(id, open.version(), today), by);
            case Dossier.Confirmed confirmed -> {
                Set<UUID> heads = holders(Role.HEAD);
                heads.remove(confirmed.version().drafter());
                heads.remove(confirmed.review().reviewer());
                tell(agency, id, Kind.APPROVE, heads, by);
            }
            case Dossier.Approved approved -> tell(agency, id, Kind.NUMBER, holders(Role.CLERK), by);
            case Dossier.Sealing sealing -> {}
            case Dossier.Issued issued -> {
                if (!(issued.way() instanceof Way.Reviewed)) {
                    tell(agency, id, Kind.ISSUED, actors(id), by);
                }
                if (issued.way() instanceof Way.Emergency) {
                    tell(agency, id, Kind.REVIEW, holders(Role.UNIT_HEAD), by);
                }
            }
            case Dossier.Returned returned ->
                tell(agency, id, Kind.RETURNED, Set.of(returned.version().drafter()), by);
            case Dossier.Corrected corrected -> tell(agency, id, Kind.CORRECTED, actors(id), by);
            case Dossier.Withdrawn withdrawn -> tell(agency, id, Kind.WITHDRAWN, actors(id), by);
        }
    }

    private void tell(UUID agency, UUID id, Kind kind, Set<UUID> persons, Optional<UUID> by) {
        Set<UUID> others = new HashSet<>(persons);
        by.ifPresent(others::remove);
        notices.tell(agency, id, kind, others);
    }

    private Set<UUID> holders(Role role) {
        return new HashSet<>(people.holders(role));
    }

    private Set<UUID> reviewers(UUID id, Version version, LocalDate today) {
        String field = sql.sql("SELECT field FROM dossier WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
        Set<UUID> reviewers = holders(Role.REVIEWER);
        reviewers.remove(version.drafter());
        reviewers.removeIf(each -> people.certificate(each, field, today).isEmpty());
        return reviewers;
    }

    private Set<UUID> actors(UUID id) {
        List<UUID> persons = sql.sql(
                        "SELECT DISTINCT person_id FROM act WHERE dossier_id = ? AND person_id IS NOT NULL")
                .param(id)
                .query(UUID.class)
                .list();
        return new HashSet<>(persons);
    }
}
