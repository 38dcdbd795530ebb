package tincay.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Accounts, the roles that are valid today, and what qualifies people.
@Repository
public class People {
    private static final int MOST_FAILURES = 5;

    private final JdbcClient sql;
    private final Agencies agencies;

    public People(JdbcClient sql, Agencies agencies) {
        this.sql = sql;
        this.agencies = agencies;
    }

    /// An account as sign-in needs it.
    ///
    /// @param open whether it is active, not locked, and was used in the last 45 days
    public record Account(Person person, String passwordHash, boolean open) {}

    private record Row(UUID id, UUID agency, String name, String agencyName, String passwordHash, boolean open) {}

    @Transactional
    public Optional<Account> account(String login) {
        agencies.askFor(login);
        Optional<Row> found = sql.sql("""
                        SELECT person.id, agency_id AS agency, person.name, agency.name AS agency_name, password_hash,
                               active AND (locked_until IS NULL OR locked_until < now())
                                      AND last_seen > now() - interval '45 days' AS open
                          FROM person JOIN agency ON agency.id = agency_id WHERE login = ?""").param(login).query(Row.class).optional();
        return found.map(row -> {
            agencies.enter(row.agency());
            Person person = new Person(row.id(), row.agency(), login, row.name(), row.agencyName(), roles(row.id()));
            return new Account(person, row.passwordHash(), row.open());
        });
    }

    /// The login of somebody in the agency that was entered.
    @Transactional(propagation = Propagation.MANDATORY)
    public String login(UUID person) {
        return sql.sql("SELECT login FROM person WHERE id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    /// Who in the agency that was entered holds `role` today.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> holders(Role role) {
        return sql.sql("""
                        SELECT DISTINCT person_id FROM role_held JOIN person ON person.id = person_id
                         WHERE role = ? AND active AND valid_from <= current_date
                           AND (valid_to IS NULL OR valid_to >= current_date)""").param(role.name()).query(UUID.class).list();
    }

    private Set<Role> roles(UUID person) {
        return sql.sql("""
                        SELECT role FROM role_held WHERE person_id = ? AND valid_from <= current_date
                           AND (valid_to IS NULL OR valid_to >= current_date)""").param(person).query(String.class).list().stream()
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Five wrong passwords lock an account for a quarter of an hour.
    @Transactional
    public void failed(String login) {
        agencies.askFor(login);
        sql.sql("""
                        UPDATE person SET failures = failures + 1, locked_until =
                            CASE WHEN failures + 1 >= ? THEN now() + interval '15 minutes' END WHERE login = ?""").params(MOST_FAILURES, login).update();
    }

    @Transactional
    public void signedIn(String login) {
        agencies.askFor(login);
        sql.sql("UPDATE person SET failures = 0, locked_until = NULL, last_seen = now() WHERE login = ?")
                .param(login)
                .update();
    }

    /// Whether no agency is set up yet.
    public boolean isEmpty() {
        return sql.sql("SELECT NOT EXISTS (SELECT 1 FROM agency)")
                .query(Boolean.class)
                .single();
    }

    /// The certificate that qualifies `person` for `field` on `day`; absent when none is valid.
    public Optional<String> certificate(UUID person, String field, LocalDate day) {
        return sql.sql("""
                        SELECT certificate_sha256 FROM qualification WHERE person_id = ? AND field IN (?, '*')
                           AND NOT revoked AND ? BETWEEN valid_from AND valid_to ORDER BY valid_to DESC LIMIT 1""").params(person, field, day).query(String.class).optional();
    }
}
