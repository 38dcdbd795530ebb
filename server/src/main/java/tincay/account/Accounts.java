package tincay.account;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tincay.people.Agencies;
import tincay.people.People;
import tincay.people.Person;
import tincay.people.Unguessable;

/// Whether a person is who they say, at sign-in and again before a step that they answer for.
///
/// Whoever has a second factor is never believed on the password alone.
@Component
public class Accounts {
    /// The shortest and the longest password (NIST SP 800-63B-4, 3.1.1: at least 15 where it may stand alone).
    public static final int SHORTEST_PASSWORD = 15;

    public static final int LONGEST_PASSWORD = 128;

    private final JdbcClient sql;
    private final Agencies agencies;
    private final People people;
    private final PasswordEncoder passwords;
    private final Passkeys passkeys;
    private final Codes codes;
    private final TransactionTemplate transactions;
    private final boolean secondFactorRequired;

    /// @param secondFactor `required`, or `offered` where people may work with a password alone
    Accounts(
            JdbcClient sql,
            Agencies agencies,
            People people,
            PasswordEncoder passwords,
            Passkeys passkeys,
            Codes codes,
            TransactionTemplate transactions,
            @Value("${tincay.second-factor:required}") String secondFactor) {
        this.sql = sql;
        this.agencies = agencies;
        this.people = people;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.codes = codes;
        this.transactions = transactions;
        this.secondFactorRequired = switch (secondFactor) {
            case "required" -> true;
            case "offered" -> false;
            default ->
                throw new IllegalArgumentException(
                        "`tincay.second-factor` is `" + secondFactor + "`; use `required` or `offered`");
        };
    }

    /// The proof did not fit; the step was not taken.
    public static final class NotProved extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Transactional
    public Factors factors(Person person) {
        agencies.enter(person.agency());
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM passkey WHERE person_id = :person) AS passkey,
                               EXISTS (SELECT 1 FROM one_time_code WHERE person_id = :person AND confirmed) AS code""").param("person", person.id()).query(Factors.class).single();
    }

    /// Whether people must set up a second factor before anything else.
    public boolean requireSecondFactor() {
        return secondFactorRequired;
    }

    /// Whether the code that goes with a right password is right too; nobody's password is enough who has a passkey
    /// and no codes.
    @Transactional
    public boolean codeFits(Person person, String code) {
        return means(person, code).isPresent();
    }

    /// What the right password and this code are together; absent where they are not enough.
    private Optional<String> means(Person person, String code) {
        Factors factors = factors(person);
        if (factors.code()) {
            return Optional.of("PASSWORD_AND_CODE").filter(both -> codes.fits(person, code));
        }
        return Optional.of("PASSWORD").filter(alone -> factors.passwordOnly());
    }

    /// Takes note of the proof, with the form that it was given for.
    ///
    /// @throws NotProved if it does not prove that `person` sends exactly this
    public void prove(Person person, Step step, Proof proof) {
        boolean proved = Boolean.TRUE.equals(transactions.execute(status -> {
            agencies.enter(person.agency());
            return switch (proof) {
                case Proof.Password(String password, String code) -> {
                    Optional<String> means = people.account(person.login())
                            .filter(People.Account::open)
                            .filter(account -> passwords.matches(password, account.passwordHash()))
                            .flatMap(account -> means(person, code));
                    means.ifPresent(each -> note(person, step, each, Optional.empty()));
                    yield means.isPresent();
                }
                case Proof.Passkey passkey -> {
                    Optional<Passkeys.Signature> signature = passkeys.sign(person, step, passkey);
                    signature.ifPresent(made -> note(person, step, "PASSKEY", Optional.of(made)));
                    yield signature.isPresent();
                }
            };
        }));
        if (!proved) {
            people.failed(person.login());
            throw new NotProved();
        }
        people.signedIn(person.login());
    }

    private void note(Person person, Step step, String means, Optional<Passkeys.Signature> signature) {
        sql.sql("""
                        INSERT INTO proof_given (agency_id, person_id, step, means, what, nonce, credential, client_data,
                                                 authenticator_data, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(java.util.Arrays.asList(
                        person.agency(),
                        person.id(),
                        step.path(),
                        means,
                        step.bytes(),
                        signature.map(Passkeys.Signature::nonce).orElse(null),
                        signature.map(Passkeys.Signature::credential).orElse(null),
                        signature.map(Passkeys.Signature::clientData).orElse(null),
                        signature.map(Passkeys.Signature::authenticatorData).orElse(null),
                        signature.map(Passkeys.Signature::signature).orElse(null)))
                .update();
    }

    /// What stands for a password that nobody knows.
    public String unknownPassword() {
        return Objects.requireNonNull(passwords.encode(Unguessable.text()));
    }

    /// Takes away everything that somebody of the agency that was entered can prove themselves with, and the tokens of
    /// their programs.
    @Transactional(propagation = Propagation.MANDATORY)
    public void reset(UUID person) {
        sql.sql("UPDATE person SET password_hash = ? WHERE id = ?")
                .params(unknownPassword(), person)
                .update();
        sql.sql("DELETE FROM passkey WHERE person_id = ?").param(person).update();
        sql.sql("DELETE FROM one_time_code WHERE person_id = ?").param(person).update();
        sql.sql("DELETE FROM provider_account WHERE person_id = ?")
                .param(person)
                .update();
        sql.sql("UPDATE api_token SET revoked = now() WHERE person_id = ? AND revoked IS NULL")
                .param(person)
                .update();
    }

    /// @return whether the new password can be one; the old one no longer is then
    @Transactional
    public boolean changePassword(Person person, String password) {
        if (password.length() < SHORTEST_PASSWORD
                || password.length() > LONGEST_PASSWORD
                || password.toLowerCase(java.util.Locale.ROOT).contains(person.login())) {
            return false;
        }
        agencies.enter(person.agency());
        return sql.sql("UPDATE person SET password_hash = ? WHERE id = ?")
                        .params(passwords.encode(password), person.id())
                        .update()
                == 1;
    }
}
