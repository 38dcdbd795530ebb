package tincay.account;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tincay.people.Agencies;
import tincay.people.People;
import tincay.people.Person;

/// People's passkeys: making one, signing in with one, and the signature under a step.
@Repository
public class Passkeys {
    private static final int MOST = 10;
    private static final int LONGEST_NAME = 80;

    private final JdbcClient sql;
    private final Agencies agencies;
    private final People people;
    private final RelyingParty party;

    Passkeys(JdbcClient sql, Agencies agencies, People people, RelyingParty party) {
        this.sql = sql;
        this.agencies = agencies;
        this.people = people;
        this.party = party;
    }

    /// A passkey as we keep it.
    @SuppressWarnings("ArrayRecordComponent")
    public record Kept(
            String id,
            UUID person,
            UUID agency,
            String name,
            byte[] credential,
            long counter,
            boolean backupEligible,
            boolean backedUp,
            OffsetDateTime made,
            Optional<OffsetDateTime> used) {}

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getString("id"),
                row.getObject("person_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getString("name"),
                row.getBytes("credential"),
                row.getLong("counter"),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"),
                row.getObject("made", OffsetDateTime.class),
                Optional.ofNullable(row.getObject("last_used", OffsetDateTime.class)));
    }

    /// The one origin whose pages may use passkeys.
    public String origin() {
        return party.origin();
    }

    @Transactional
    public List<Kept> of(Person person) {
        agencies.enter(person.agency());
        return sql.sql("SELECT * FROM passkey WHERE person_id = ? ORDER BY made")
                .param(person.id())
                .query(Passkeys::kept)
                .list();
    }

    /// What a browser needs to make one.
    @Transactional
    public Map<String, Object> creation(Person person, byte[] nonce) {
        return party.creation(person, nonce, of(person));
    }

    /// What a browser needs to sign `step`.
    @Transactional
    public Map<String, Object> request(Person person, Step step, byte[] nonce) {
        return party.request(step.challenge(nonce), of(person));
    }

    /// What a browser needs to sign somebody in, whoever they are.
    public Map<String, Object> request(byte[] nonce) {
        return party.request(nonce, List.of());
    }

    /// Keeps the passkey that the browser made; false when the answer is not good or there are ten already.
    @Transactional
    public boolean add(Person person, String name, String json, byte[] nonce) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        return of(person).size() < MOST
                && party.made(json, nonce)
                        .map(made -> sql.sql("""
                                        INSERT INTO passkey (id, agency_id, person_id, name, credential, counter,
                                                             backup_eligible, backed_up)
                                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                                        .params(
                                                made.id(),
                                                person.agency(),
                                                person.id(),
                                                called,
                                                made.credential(),
                                                made.counter(),
                                                made.backupEligible(),
                                                made.backedUp())
                                        .update()
                                == 1)
                        .orElse(false);
    }

    @Transactional
    public void remove(Person person, String id) {
        agencies.enter(person.agency());
        sql.sql("DELETE FROM passkey WHERE id = ? AND person_id = ?")
                .params(id, person.id())
                .update();
    }

    /// Who signed in: the person of the passkey that made this answer.
    @Transactional
    public Optional<Person> signIn(String json, byte[] nonce) {
        return party.shown(json).flatMap(shown -> {
            agencies.askForPasskey(shown.id());
            Optional<Kept> known = kept(shown.id())
                    .filter(each ->
                            shown.person().isPresent() && shown.person().get().equals(each.person()))
                    .filter(each -> party.holds(shown, nonce, each))
                    .filter(each -> fresh(nonce));
            return known.flatMap(each -> {
                agencies.enter(each.agency());
                used(each, shown);
                return people.account(people.login(each.person()))
                        .filter(People.Account::open)
                        .map(People.Account::person);
            });
        });
    }

    /// The signature of one of the person's passkeys under `step`, as it can be verified again later.
    @SuppressWarnings("ArrayRecordComponent")
    public record Signature(
            byte[] nonce, byte[] credential, byte[] clientData, byte[] authenticatorData, byte[] signature) {}

    /// @return empty when the answer is not one of this person's passkeys' to exactly this step
    @Transactional
    public Optional<Signature> sign(Person person, Step step, Proof.Passkey proof) {
        agencies.enter(person.agency());
        return party.shown(proof.json())
                .flatMap(shown -> kept(shown.id())
                        .filter(each -> each.person().equals(person.id()))
                        .filter(each -> party.holds(shown, step.challenge(proof.nonce()), each))
                        .filter(each -> fresh(proof.nonce()))
                        .map(each -> {
                            used(each, shown);
                            return new Signature(
                                    proof.nonce(),
                                    each.credential(),
                                    shown.data().getCollectedClientDataBytes(),
                                    shown.data().getAuthenticatorDataBytes(),
                                    shown.data().getSignature());
                        }));
    }

    /// Whether nothing was answered under it before, by any node: what a session holds is read by each of two requests
    /// at
    /// once.
    private boolean fresh(byte[] nonce) {
        sql.sql("""
                        DELETE FROM spent_nonce WHERE sha256 IN (
                            SELECT sha256 FROM spent_nonce WHERE at < now() - interval '1 hour'
                             LIMIT 100 FOR UPDATE SKIP LOCKED)""").update();
        return sql.sql("INSERT INTO spent_nonce (sha256) VALUES (?) ON CONFLICT DO NOTHING")
                        .param(sha256(nonce))
                        .update()
                == 1;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 belongs to every JDK", impossible);
        }
    }

    private Optional<Kept> kept(String id) {
        return sql.sql("SELECT * FROM passkey WHERE id = ?")
                .param(id)
                .query(Passkeys::kept)
                .optional();
    }

    private void used(Kept passkey, RelyingParty.Shown shown) {
        var data = java.util.Objects.requireNonNull(shown.data().getAuthenticatorData());
        sql.sql("UPDATE passkey SET counter = ?, backed_up = ?, last_used = now() WHERE id = ?")
                .params(data.getSignCount(), data.isFlagBS(), passkey.id())
                .update();
    }
}
