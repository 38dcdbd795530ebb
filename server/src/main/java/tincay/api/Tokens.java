package tincay.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tincay.evidence.Hash;
import tincay.people.Agencies;
import tincay.people.People;
import tincay.people.Person;
import tincay.people.Unguessable;

/// The tokens that people made for their programs. Of a secret only the SHA-256 is kept: 256 random bits need no salt.
@Repository
public class Tokens {
    /// The longest life of a token.
    public static final Duration LONGEST = Duration.ofDays(90);

    private static final String PREFIX = "tincay_";
    private static final String SHAPE = PREFIX + "[A-Za-z0-9_-]{43}";
    private static final int MOST_LIVE = 20;

    private final JdbcClient sql;
    private final Agencies agencies;
    private final People people;

    public Tokens(JdbcClient sql, Agencies agencies, People people) {
        this.sql = sql;
        this.agencies = agencies;
        this.people = people;
    }

    /// What was asked for cannot be made.
    public static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Reason reason;

        /// Why.
        public enum Reason {
            NAME,
            SCOPES,
            DAYS,
            TOO_MANY
        }

        Unfit(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    private record Found(UUID person, UUID agency, Token token) {}

    /// Makes a token for the person's own programs and gives its secret, once.
    ///
    /// @param days until it expires, 1 to 90
    @Transactional
    public String make(Person person, String name, Set<Scope> scopes, int days) {
        String shown = name.strip();
        refuse(shown.isEmpty() || shown.length() > 80 || shown.matches("(?s).*\\p{C}.*"), Unfit.Reason.NAME);
        refuse(scopes.isEmpty(), Unfit.Reason.SCOPES);
        refuse(days < 1 || days > LONGEST.toDays(), Unfit.Reason.DAYS);
        agencies.enter(person.agency());
        refuse(live(person) >= MOST_LIVE, Unfit.Reason.TOO_MANY);
        String secret = PREFIX + Unguessable.text();
        sql.sql("""
                        INSERT INTO api_token (id, agency_id, person_id, name, sha256, scopes, expires)
                        VALUES (?, ?, ?, ?, ?, string_to_array(?, ' '), now() + ? * interval '1 day')""")
                .params(
                        UUID.randomUUID(),
                        person.agency(),
                        person.id(),
                        shown,
                        sha256(secret),
                        EnumSet.copyOf(scopes).stream().map(Scope::code).collect(Collectors.joining(" ")),
                        days)
                .update();
        return secret;
    }

    /// The person's tokens, the newest first, also those that no longer work.
    @Transactional(readOnly = true)
    public List<Token> mine(Person person) {
        agencies.enter(person.agency());
        return sql.sql("SELECT * FROM api_token WHERE person_id = ? ORDER BY made DESC LIMIT 200")
                .param(person.id())
                .query((row, count) -> token(row))
                .list();
    }

    /// Ends a token of the person's; one that is not theirs stays as it is.
    @Transactional
    public void revoke(Person person, UUID id) {
        agencies.enter(person.agency());
        sql.sql("UPDATE api_token SET revoked = now() WHERE id = ? AND person_id = ? AND revoked IS NULL")
                .params(id, person.id())
                .update();
    }

    /// Whom the secret speaks for; nobody when it is unknown, expired or revoked, or the account is closed.
    @Transactional
    Optional<Caller> caller(String secret) {
        if (!secret.matches(SHAPE)) {
            return Optional.empty();
        }
        String sha256 = sha256(secret);
        agencies.askForToken(sha256);
        return sql.sql("SELECT * FROM api_token WHERE sha256 = ? AND revoked IS NULL AND expires > now()")
                .param(sha256)
                .query((row, count) -> new Found(
                        row.getObject("person_id", UUID.class), row.getObject("agency_id", UUID.class), token(row)))
                .optional()
                .flatMap(this::caller);
    }

    private Optional<Caller> caller(Found found) {
        agencies.enter(found.agency());
        sql.sql("""
                        UPDATE api_token SET last_used = now() WHERE id = ?
                           AND (last_used IS NULL OR last_used < now() - interval '1 minute')""").param(found.token().id()).update();
        return people.account(people.login(found.person()))
                .filter(People.Account::open)
                .map(account -> new Caller(account.person(), found.token()));
    }

    private int live(Person person) {
        return sql.sql("SELECT count(*) FROM api_token WHERE person_id = ? AND revoked IS NULL AND expires > now()")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .map(Scope::of)
                        .collect(Collectors.toSet()),
                row.getObject("made", OffsetDateTime.class),
                row.getObject("expires", OffsetDateTime.class),
                Optional.ofNullable(row.getObject("revoked", OffsetDateTime.class)),
                Optional.ofNullable(row.getObject("last_used", OffsetDateTime.class)));
    }

    private static String sha256(String secret) {
        return Hash.of(secret.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .hex();
    }

    private static void refuse(boolean wrong, Unfit.Reason reason) {
        if (wrong) {
            throw new Unfit(reason);
        }
    }
}
