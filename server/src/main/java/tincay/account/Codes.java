package tincay.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tincay.people.Agencies;
import tincay.people.Person;
import tincay.people.Unguessable;

/// The secrets of people's authenticator applications.
@Repository
public class Codes {
    private final JdbcClient sql;
    private final Agencies agencies;
    private final Safe safe;
    private final Clock clock;

    Codes(JdbcClient sql, Agencies agencies, Safe safe, Clock clock) {
        this.sql = sql;
        this.agencies = agencies;
        this.safe = safe;
        this.clock = clock;
    }

    /// A secret that was drawn and waits for its first code.
    ///
    /// @param base32 as it is typed in
    /// @param address as a QR code carries it (Key Uri Format, `otpauth:`)
    public record Pending(String base32, String address) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(byte[] secret, boolean confirmed, long lastStep) {}

    private Optional<Row> row(UUID person) {
        return sql.sql("SELECT secret, confirmed, last_step FROM one_time_code WHERE person_id = ?")
                .param(person)
                .query((line, number) ->
                        new Row(line.getBytes("secret"), line.getBoolean("confirmed"), line.getLong("last_step")))
                .optional();
    }

    /// Draws a secret; it counts once a code of it was shown. One that counts already stays.
    @Transactional
    public void begin(Person person) {
        agencies.enter(person.agency());
        byte[] secret = Unguessable.bytes(OneTimeCode.SECRET_BYTES);
        sql.sql("""
                        INSERT INTO one_time_code (person_id, agency_id, secret) VALUES (?, ?, ?)
                        ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret
                         WHERE NOT one_time_code.confirmed""")
                .params(person.id(), person.agency(), safe.close(secret, person.id()))
                .update();
    }

    @Transactional
    public Optional<Pending> pending(Person person) {
        agencies.enter(person.agency());
        return row(person.id()).filter(row -> !row.confirmed()).map(row -> {
            String base32 = new Base32().encodeAsString(safe.open(row.secret(), person.id()));
            String label = URLEncoder.encode("Tin Cậy:" + person.login(), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            return new Pending(base32, "otpauth://totp/" + label + "?secret=" + base32 + "&issuer=Tin%20C%E1%BA%ADy");
        });
    }

    /// From here on the codes count, if this is one of them.
    @Transactional
    public boolean confirm(Person person, String code) {
        agencies.enter(person.agency());
        return use(person.id(), code, false);
    }

    /// Whether this is a code of the person's that was not used before; using it up.
    @Transactional
    public boolean fits(Person person, String code) {
        agencies.enter(person.agency());
        return use(person.id(), code, true);
    }

    private boolean use(UUID person, String code, boolean confirmed) {
        Optional<Row> row = row(person).filter(each -> each.confirmed() == confirmed);
        if (row.isEmpty()) {
            return false;
        }
        OptionalLong step = OneTimeCode.step(
                safe.open(row.get().secret(), person),
                code.replace(" ", ""),
                clock.instant(),
                row.get().lastStep());
        return step.isPresent()
                && sql.sql("""
                                UPDATE one_time_code SET last_step = ?, confirmed = true
                                 WHERE person_id = ? AND last_step < ? AND confirmed = ?""")
                                .params(step.getAsLong(), person, step.getAsLong(), confirmed)
                                .update()
                        == 1;
    }

    @Transactional
    public void remove(Person person) {
        agencies.enter(person.agency());
        sql.sql("DELETE FROM one_time_code WHERE person_id = ?")
                .param(person.id())
                .update();
    }
}
