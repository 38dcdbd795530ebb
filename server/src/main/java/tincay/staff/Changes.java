package tincay.staff;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tincay.evidence.Event;
import tincay.evidence.Hash;
import tincay.evidence.Purpose;
import tincay.evidence.Salt;
import tincay.evidence.Signatory;
import tincay.evidence.Token;
import tincay.ledger.Outbox;
import tincay.people.Person;
import tools.jackson.databind.json.JsonMapper;

/// What was changed about people, kept and entered in the evidence log in the transaction of the change.
///
/// The log holds the SHA-256 of each change's content and of the one before it for the same person: an inspector sees
/// from the rows and the log that none was left out or altered.
@Repository
class Changes {
    private static final String FIRST_START = "first-start";
    private static final String ADMINISTRATOR = "administrator";
    private static final String OWN_ACCOUNT = "account-holder";

    private final JdbcClient sql;
    private final Outbox outbox;
    private final Clock clock;

    Changes(JdbcClient sql, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Where a change happens and whom it is about; `by` is the same person only at the first start.
    record About(UUID agency, UUID person, UUID by) {}

    /// A change of an account or of what it may do.
    @Transactional(propagation = Propagation.MANDATORY)
    void add(About about, String kind, Map<String, String> what) {
        add(about, about.by().equals(about.person()) ? FIRST_START : ADMINISTRATOR, kind, what);
    }

    /// A change that a person made of their own account.
    @Transactional(propagation = Propagation.MANDATORY)
    void addOwn(Person person, String kind, Map<String, String> what) {
        add(new About(person.agency(), person.id(), person.id()), OWN_ACCOUNT, kind, what);
    }

    private void add(About about, String role, String kind, Map<String, String> what) {
        Hash before = Hash.of(last(about.person()).getBytes(StandardCharsets.UTF_8));
        Hash after = keep(about, kind, what);
        log(
                about,
                salt -> new Event.ConfigurationChange(
                        new Token("people." + kind), before, after, by(about, role, salt)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void certified(About about, String sha256, String field, LocalDate from, LocalDate to) {
        keep(about, "certificate-issued", Map.of("certificate", sha256, "field", field));
        Token scope = new Token(field.equals("*") ? "all" : field);
        log(
                about,
                salt -> new Event.CertificateIssue(
                        salt.commit(Purpose.CERTIFICATE, hash(sha256)),
                        scope,
                        from,
                        to,
                        by(about, ADMINISTRATOR, salt)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void revoked(About about, String sha256) {
        keep(about, "certificate-revoked", Map.of("certificate", sha256));
        log(
                about,
                salt -> new Event.CertificateRevocation(
                        salt.commit(Purpose.CERTIFICATE, hash(sha256)),
                        new Token("by-administrator"),
                        by(about, ADMINISTRATOR, salt)));
    }

    private void log(About about, Function<Salt, Event> event) {
        outbox.add(about.agency(), UUID.randomUUID(), false, clock.instant(), event);
    }

    private static Signatory by(About about, String role, Salt salt) {
        Hash account = Hash.of(about.by().toString().getBytes(StandardCharsets.US_ASCII));
        return new Signatory(new Token(role), salt.commit(Purpose.CERTIFICATE, account));
    }

    private String last(UUID person) {
        return sql.sql("SELECT content FROM staff_change WHERE person_id = ? ORDER BY place DESC LIMIT 1")
                .param(person)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private Hash keep(About about, String kind, Map<String, String> what) {
        UUID id = UUID.randomUUID();
        Map<String, String> members = new TreeMap<>(what);
        members.put("change", id.toString());
        members.put("kind", kind);
        members.put("person", about.person().toString());
        members.put("by", about.by().toString());
        String content = JsonMapper.shared().writeValueAsString(members);
        sql.sql("""
                        INSERT INTO staff_change (id, agency_id, person_id, by_person, kind, content)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(id, about.agency(), about.person(), about.by(), kind, content)
                .update();
        return Hash.of(content.getBytes(StandardCharsets.UTF_8));
    }

    private static Hash hash(String sha256) {
        return Hash.wrap(java.util.HexFormat.of().parseHex(sha256));
    }

    /// The newest first.
    @Transactional(propagation = Propagation.MANDATORY)
    List<Member.Change> of(UUID person, int most) {
        return sql.sql("""
                        SELECT kind, coalesce(person.name, '') AS by, at
                          FROM staff_change LEFT JOIN person ON person.id = by_person
                         WHERE person_id = ? ORDER BY place DESC LIMIT ?""").param(person).param(most).query(Member.Change.class).list();
    }
}
