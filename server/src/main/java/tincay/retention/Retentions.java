package tincay.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tincay.dossier.Documents;
import tincay.dossier.Refused;
import tincay.people.Agencies;
import tincay.people.Here;
import tincay.people.Person;
import tincay.people.Role;

/// The retention of an agency's issued documents. A class is entered anew and never changed; nothing is ever deleted
/// here.
@Repository
public class Retentions {
    private static final int MOST = 10_000;
    private static final int LONGEST_BASIS = 200;

    private final JdbcClient sql;
    private final Agencies agencies;
    private final Documents documents;
    private final Clock clock;

    public Retentions(JdbcClient sql, Agencies agencies, Documents documents, Clock clock) {
        this.sql = sql;
        this.agencies = agencies;
        this.documents = documents;
        this.clock = clock;
    }

    /// A class with what it rests on and who entered it.
    public record Entered(Term term, String basis, String person) {}

    /// An issued document; `lastDay` is absent for what is kept for ever and for what has no class yet.
    public record Kept(
            Documents.Document document, Optional<Entered> entered, Optional<LocalDate> lastDay, boolean ended) {}

    /// Enters the class of an issued document.
    ///
    /// @throws Refused if the person is no clerk, the term is not offered, or the basis is empty or too long
    /// @throws tincay.dossier.NoSuchDossier if the agency issued no such document
    @Transactional
    public void enter(Person clerk, UUID dossier, String term, String basis) {
        if (!clerk.is(Role.CLERK)) {
            throw new Refused(Refused.Reason.NO_ROLE);
        }
        Term chosen = Term.of(term).orElseThrow(() -> new Refused(Refused.Reason.NO_SUCH_CHOICE));
        String words = basis.strip();
        if (words.isEmpty()) {
            throw new Refused(Refused.Reason.NO_REASON_GIVEN);
        }
        if (words.length() > LONGEST_BASIS) {
            throw new Refused(Refused.Reason.TOO_LONG);
        }
        if (words.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(Refused.Reason.UNSEEN_SIGNS);
        }
        documents.read(clerk, dossier);
        agencies.enter(clerk.agency());
        sql.sql(
                        "INSERT INTO retention (dossier_id, agency_id, person_id, years, basis) VALUES (?, ?, ?, nullif(?, 0), ?)")
                .params(
                        dossier,
                        clerk.agency(),
                        clerk.id(),
                        switch (chosen) {
                            case Term.Permanent() -> 0;
                            case Term.Years(int number) -> number;
                        },
                        words)
                .update();
    }

    /// All issued documents: those whose term has ended, those without a class, the others by their last day.
    @Transactional(readOnly = true)
    public List<Kept> kept(Person person) {
        Map<UUID, Entered> entered = entered(person);
        LocalDate today = Here.today(clock);
        List<Kept> kept = new ArrayList<>();
        for (Documents.Document document : documents.after(person, -1, MOST)) {
            Optional<Entered> own = Optional.ofNullable(entered.get(document.dossier()));
            Optional<LocalDate> last = own.flatMap(each -> each.term().lastDay(document.date()));
            kept.add(new Kept(
                    document, own, last, last.filter(day -> day.isBefore(today)).isPresent()));
        }
        kept.sort(Comparator.comparingInt(
                        (Kept each) -> each.ended() ? 0 : each.entered().isEmpty() ? 1 : 2)
                .thenComparing(each -> each.lastDay().orElse(LocalDate.MAX))
                .thenComparingLong(each -> each.document().index()));
        return kept;
    }

    /// The class of one dossier.
    @Transactional(readOnly = true)
    public Optional<Entered> of(Person person, UUID dossier) {
        return Optional.ofNullable(entered(person).get(dossier));
    }

    private Map<UUID, Entered> entered(Person person) {
        agencies.enter(person.agency());
        Map<UUID, Entered> entered = new HashMap<>();
        sql.sql("""
                        SELECT DISTINCT ON (dossier_id) dossier_id, years, basis, person.name AS person
                          FROM retention JOIN person ON person.id = person_id ORDER BY dossier_id, retention.id DESC""").query((ResultSet row) -> {
            entered.put(row.getObject("dossier_id", UUID.class), entered(row));
        });
        return entered;
    }

    private static Entered entered(ResultSet row) throws SQLException {
        int years = row.getInt("years");
        return new Entered(
                row.wasNull() ? new Term.Permanent() : new Term.Years(years),
                row.getString("basis"),
                row.getString("person"));
    }
}
