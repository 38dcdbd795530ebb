package tincay.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tincay.people.Agencies;
import tincay.people.Person;

/// The notices of each person, written in the transaction of the step that they tell of.
@Repository
public class Notices {
    private static final int MOST_SHOWN = 200;

    private static final String NEWS = Stream.of(Notice.Kind.values())
            .filter(Notice.Kind::isNews)
            .map(Enum::name)
            .collect(Collectors.joining(" "));

    private final JdbcClient sql;
    private final Agencies agencies;
    private final Sender sender;

    public Notices(JdbcClient sql, Agencies agencies, Sender sender) {
        this.sql = sql;
        this.agencies = agencies;
        this.sender = sender;
    }

    /// How a person wants mail.
    ///
    /// @param language `vi` or `en`
    public record Setting(String address, boolean wanted, String language) {}

    /// What was waiting is no longer: its notices are read, and its mails that were not sent are not needed. News stay.
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(UUID dossier) {
        sql.sql("""
                        UPDATE mail SET state = 'NOT_NEEDED' WHERE state = 'WAITING' AND notice_id IN (
                            SELECT id FROM notice WHERE dossier_id = ? AND read_at IS NULL AND NOT kind = ANY (string_to_array(?, ' ')))""").params(dossier, NEWS).update();
        sql.sql(
                        "UPDATE notice SET read_at = now() WHERE dossier_id = ? AND read_at IS NULL AND NOT kind = ANY (string_to_array(?, ' '))")
                .params(dossier, NEWS)
                .update();
    }

    /// Tells `persons` of the agency that was entered; by mail too, where mail is set up and they want it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID agency, UUID dossier, Notice.Kind kind, Set<UUID> persons) {
        for (UUID person : persons) {
            UUID id = UUID.randomUUID();
            sql.sql("INSERT INTO notice (id, agency_id, person_id, dossier_id, kind) VALUES (?, ?, ?, ?, ?)")
                    .params(id, agency, person, dossier, kind.name())
                    .update();
            if (sender.isSetUp()) {
                sql.sql("""
                                INSERT INTO mail (notice_id, agency_id)
                                SELECT ?, ? FROM mail_setting WHERE person_id = ? AND wanted""").params(id, agency, person).update();
            }
        }
    }

    /// The person's last notices, the newest first.
    @Transactional(readOnly = true)
    public List<Notice> mine(Person person) {
        agencies.enter(person.agency());
        return sql.sql("""
                        SELECT dossier_id AS dossier, title, kind, at, read_at IS NULL AS unread
                          FROM notice JOIN dossier ON dossier.id = dossier_id
                         WHERE person_id = ? ORDER BY at DESC, notice.id LIMIT ?""").params(person.id(), MOST_SHOWN).query(Notice.class).list();
    }

    @Transactional(readOnly = true)
    public int unread(Person person) {
        agencies.enter(person.agency());
        return sql.sql("SELECT count(*) FROM notice WHERE person_id = ? AND read_at IS NULL")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    /// The person has opened the dossier.
    @Transactional
    public void opened(Person person, UUID dossier) {
        agencies.enter(person.agency());
        sql.sql("UPDATE notice SET read_at = now() WHERE person_id = ? AND dossier_id = ? AND read_at IS NULL")
                .params(person.id(), dossier)
                .update();
    }

    /// The person has seen them all.
    @Transactional
    public void readAll(Person person) {
        agencies.enter(person.agency());
        sql.sql("UPDATE notice SET read_at = now() WHERE person_id = ? AND read_at IS NULL")
                .param(person.id())
                .update();
    }

    /// Absent where no address was entered for the person.
    @Transactional(readOnly = true)
    public Optional<Setting> setting(Person person) {
        agencies.enter(person.agency());
        return sql.sql("SELECT address, wanted, language FROM mail_setting WHERE person_id = ?")
                .param(person.id())
                .query(Setting.class)
                .optional();
    }

    /// Turns mail on or off; the notices in the page stay.
    @Transactional
    public void choose(Person person, boolean wanted, boolean english) {
        agencies.enter(person.agency());
        sql.sql("UPDATE mail_setting SET wanted = ?, language = ? WHERE person_id = ?")
                .params(wanted, english ? "en" : "vi", person.id())
                .update();
    }
}
