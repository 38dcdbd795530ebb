package tincay.staff;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tincay.account.Accounts;
import tincay.evidence.Hash;
import tincay.people.Agencies;
import tincay.people.People;
import tincay.people.Person;
import tincay.people.Unguessable;

/// Secrets that let a person choose the password of their account, once, within three days. Only the SHA-256 is kept.
@Repository
public class Invitations {
    private final JdbcClient sql;
    private final Agencies agencies;
    private final People people;
    private final Accounts accounts;

    Invitations(JdbcClient sql, Agencies agencies, People people, Accounts accounts) {
        this.sql = sql;
        this.agencies = agencies;
        this.people = people;
        this.accounts = accounts;
    }

    /// A new one; the person's earlier ones are over.
    @Transactional(propagation = Propagation.MANDATORY)
    String make(UUID agency, UUID person) {
        String secret = Unguessable.text();
        sql.sql("UPDATE invitation SET used = now() WHERE person_id = ? AND used IS NULL")
                .param(person)
                .update();
        sql.sql("""
                        INSERT INTO invitation (sha256, agency_id, person_id, made, expires)
                        VALUES (?, ?, ?, now(), now() + interval '72 hours')""").params(sha256(secret), agency, person).update();
        return secret;
    }

    private static String sha256(String secret) {
        return Hash.of(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex();
    }

    private record Row(UUID agency, UUID person) {}

    /// Whom it invites; absent when there is no such invitation, it was used, or its time is over.
    @Transactional(readOnly = true)
    public Optional<Person> invited(String secret) {
        return row(secret, "").flatMap(this::person);
    }

    private Optional<Row> row(String secret, String lock) {
        agencies.askForInvitation(sha256(secret));
        return sql.sql("SELECT agency_id AS agency, person_id AS person FROM invitation"
                        + " WHERE sha256 = ? AND used IS NULL AND expires > now()" + lock)
                .param(sha256(secret))
                .query(Row.class)
                .optional();
    }

    private Optional<Person> person(Row row) {
        agencies.enter(row.agency());
        return people.account(people.login(row.person())).map(People.Account::person);
    }

    /// @return whether the password is the account's from now on; the invitation is used up then
    @Transactional
    public boolean accept(String secret, String password) {
        Optional<Person> person = row(secret, " FOR UPDATE").flatMap(this::person);
        if (person.isEmpty() || !accounts.changePassword(person.get(), password)) {
            return false;
        }
        sql.sql("UPDATE invitation SET used = now() WHERE sha256 = ?")
                .param(sha256(secret))
                .update();
        people.signedIn(person.get().login());
        return true;
    }
}
