package tincay.account;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tincay.people.Agencies;
import tincay.people.People;
import tincay.people.Person;

/// Which account at an OpenID provider is whose here: one of each issuer for a person, one person for each account.
///
/// Only their person links them; no name and no mail address is ever looked at.
@Repository
public class ProviderAccounts {
    private final JdbcClient sql;
    private final Agencies agencies;
    private final People people;

    ProviderAccounts(JdbcClient sql, Agencies agencies, People people) {
        this.sql = sql;
        this.agencies = agencies;
        this.people = people;
    }

    /// An account that was linked.
    public record Kept(String issuer, String subject, OffsetDateTime linked) {}

    @Transactional
    public List<Kept> of(Person person) {
        agencies.enter(person.agency());
        return sql.sql("SELECT issuer, subject, linked FROM provider_account WHERE person_id = ? ORDER BY issuer")
                .param(person.id())
                .query(Kept.class)
                .list();
    }

    /// @return false when the account is linked already, or the person has another of the same issuer
    @Transactional
    public boolean add(Person person, String issuer, String subject) {
        agencies.enter(person.agency());
        return sql.sql("""
                        INSERT INTO provider_account (issuer, subject, agency_id, person_id) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                        .params(issuer, subject, person.agency(), person.id())
                        .update()
                == 1;
    }

    /// @return whether there was one
    @Transactional
    public boolean remove(Person person, String issuer) {
        agencies.enter(person.agency());
        return sql.sql("DELETE FROM provider_account WHERE person_id = ? AND issuer = ?")
                        .params(person.id(), issuer)
                        .update()
                == 1;
    }

    private record Owner(UUID agency, UUID person) {}

    /// Whose it is; empty when nobody linked it.
    @Transactional
    public Optional<People.Account> account(String issuer, String subject) {
        agencies.askForProviderAccount(issuer, subject);
        return sql.sql("""
                        SELECT agency_id AS agency, person_id AS person FROM provider_account
                         WHERE issuer = ? AND subject = ?""")
                .params(issuer, subject)
                .query(Owner.class)
                .optional()
                .flatMap(owner -> {
                    agencies.enter(owner.agency());
                    return people.account(people.login(owner.person()));
                });
    }
}
