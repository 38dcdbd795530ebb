package tincay.staff;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tincay.account.Accounts;
import tincay.evidence.Hash;
import tincay.people.Agencies;
import tincay.people.Here;
import tincay.people.Person;
import tincay.people.Role;
import tincay.staff.Unfit.Reason;

/// What an administrator does for the people of their agency, and for agencies below it.
///
/// No administrator changes their own account or gives themselves a role; administrators hold no other role.
@Repository
public class Staff {
    /// The fields that a certificate may be for; `*` is all of them.
    public static final List<String> FIELDS = List.of("*", "khoa-hoc-cong-nghe", "chuyen-doi-so", "hanh-chinh");

    private static final int SHOWN_CHANGES = 50;
    private static final int LONGEST = 200;

    private final JdbcClient sql;
    private final Agencies agencies;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Changes changes;
    private final Clock clock;

    Staff(JdbcClient sql, Agencies agencies, Accounts accounts, Invitations invitations, Changes changes, Clock clock) {
        this.sql = sql;
        this.agencies = agencies;
        this.accounts = accounts;
        this.invitations = invitations;
        this.changes = changes;
        this.clock = clock;
    }

    private LocalDate today() {
        return Here.today(clock);
    }

    private static String line(String words, Reason reason) {
        String line = words.strip();
        if (line.isEmpty()
                || line.length() > LONGEST
                || line.chars()
                        .anyMatch(
                                sign -> Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT)) {
            throw new Unfit(reason);
        }
        return line;
    }

    private void enter(Person administrator) {
        if (!administrator.is(Role.ADMINISTRATOR)) {
            throw new Unfit(Reason.NOT_AN_ADMINISTRATOR);
        }
        agencies.enter(administrator.agency());
    }

    private record Row(
            UUID id,
            String login,
            String name,
            boolean active,
            boolean idle,
            OffsetDateTime lastSeen,
            String address) {}

    private static final String ROWS = """
            SELECT id, login, name, active, last_seen <= now() - interval '45 days' AS idle, last_seen,
                   coalesce(address, '') AS address
              FROM person LEFT JOIN mail_setting ON person_id = id WHERE person.agency_id = current_agency()""";

    /// Everybody of the agency, by name.
    @Transactional(readOnly = true)
    public List<Member> members(Person administrator) {
        enter(administrator);
        return sql.sql(ROWS + " ORDER BY name, login").query(Row.class).list().stream()
                .map(row -> member(row, false))
                .toList();
    }

    /// @throws Unfit if there is no such person in the agency
    @Transactional(readOnly = true)
    public Member member(Person administrator, UUID id) {
        enter(administrator);
        return member(row(id), true);
    }

    /// What was changed about oneself.
    @Transactional(readOnly = true)
    public List<Member.Change> ownChanges(Person person) {
        agencies.enter(person.agency());
        return changes.of(person.id(), SHOWN_CHANGES);
    }

    private Row row(UUID id) {
        return sql.sql(ROWS + " AND id = ?")
                .param(id)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new Unfit(Reason.NO_SUCH_PERSON));
    }

    private Member member(Row row, boolean whole) {
        return new Member(
                row.id(),
                row.login(),
                row.name(),
                row.active(),
                row.idle(),
                row.lastSeen(),
                row.address(),
                roles(row.id()),
                whole ? certificates(row.id()) : List.of(),
                whole ? changes.of(row.id(), SHOWN_CHANGES) : List.of());
    }

    private List<Member.Held> roles(UUID person) {
        LocalDate today = today();
        return sql.sql("""
                        SELECT role, capacity, valid_from, valid_to, basis FROM role_held
                         WHERE person_id = ? AND coalesce(valid_to, 'infinity') >= valid_from
                         ORDER BY valid_from DESC, role""")
                .param(person)
                .query((line, number) -> {
                    LocalDate from = line.getObject("valid_from", LocalDate.class);
                    Optional<LocalDate> to = Optional.ofNullable(line.getObject("valid_to", LocalDate.class));
                    return new Member.Held(
                            Role.valueOf(line.getString("role")),
                            Capacity.valueOf(line.getString("capacity")),
                            from,
                            to,
                            line.getString("basis"),
                            !from.isAfter(today)
                                    && to.map(end -> !end.isBefore(today)).orElse(true));
                })
                .list();
    }

    private List<Member.Certificate> certificates(UUID person) {
        return sql.sql("""
                        SELECT certificate_sha256 AS sha256, field, valid_from AS "from", valid_to AS "to", basis, revoked
                          FROM qualification WHERE person_id = ? ORDER BY valid_to DESC""").param(person).query(Member.Certificate.class).list();
    }

    /// Whom a change may be about: somebody of the agency who is not the administrator.
    private Changes.About other(Person administrator, UUID id) {
        enter(administrator);
        if (administrator.id().equals(id)) {
            throw new Unfit(Reason.OWN_ACCOUNT);
        }
        return new Changes.About(administrator.agency(), row(id).id(), administrator.id());
    }

    /// An account without a password; the secret lets its person choose one within three days.
    @Transactional
    public Invited invite(Person administrator, String login, String name) {
        enter(administrator);
        return admit(administrator.agency(), administrator.id(), login, name);
    }

    /// @param secret stands nowhere else
    public record Invited(UUID person, String secret) {}

    private Invited admit(UUID agency, UUID by, String login, String name) {
        String called = line(name, Reason.NAME);
        if (!login.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
            throw new Unfit(Reason.LOGIN);
        }
        UUID id = UUID.randomUUID();
        try {
            sql.sql("INSERT INTO person (id, agency_id, login, name, password_hash) VALUES (?, ?, ?, ?, ?)")
                    .params(id, agency, login, called, accounts.unknownPassword())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Unfit(Reason.LOGIN_TAKEN);
        }
        changes.add(new Changes.About(agency, id, by), "invited", Map.of("login", login));
        return new Invited(id, invitations.make(agency, id));
    }

    /// Takes password, passkeys, codes and tokens away and invites anew: for who lost them.
    @Transactional
    public Invited inviteAgain(Person administrator, UUID id) {
        Changes.About about = other(administrator, id);
        accounts.reset(id);
        changes.add(about, "invited-again", Map.of());
        return new Invited(id, invitations.make(about.agency(), id));
    }

    /// @param to absent where it has no end
    /// @param basis the decision that it rests on
    @Transactional
    public void giveRole(
            Person administrator,
            UUID id,
            Role role,
            Capacity capacity,
            LocalDate from,
            Optional<LocalDate> to,
            String basis) {
        Changes.About about = other(administrator, id);
        String ground = line(basis, Reason.BASIS);
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new Unfit(Reason.DATES);
        }
        if ((capacity != Capacity.OWN && role != Role.HEAD) || (capacity == Capacity.TUQ && to.isEmpty())) {
            throw new Unfit(Reason.CAPACITY);
        }
        try {
            sql.sql("""
                            INSERT INTO role_held (person_id, agency_id, role, capacity, valid_from, valid_to, basis, given_by)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(java.util.Arrays.asList(
                            id,
                            about.agency(),
                            role.name(),
                            capacity.name(),
                            from,
                            to.orElse(null),
                            ground,
                            administrator.id()))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new Unfit(Reason.HELD_ALREADY);
        } catch (DataIntegrityViolationException apart) {
            throw new Unfit(Reason.ADMINISTRATORS_APART);
        }
        changes.add(
                about,
                "role-given",
                Map.of(
                        "role", role.name(),
                        "capacity", capacity.name(),
                        "from", from.toString(),
                        "to", to.map(LocalDate::toString).orElse(""),
                        "basis", ground));
    }

    /// From this moment on.
    @Transactional
    public void endRole(Person administrator, UUID id, Role role, LocalDate from) {
        Changes.About about = other(administrator, id);
        int ended = sql.sql("""
                        UPDATE role_held SET valid_to = ? WHERE person_id = ? AND role = ? AND valid_from = ?
                           AND coalesce(valid_to, 'infinity') >= ?""")
                .params(today().minusDays(1), id, role.name(), from, today())
                .update();
        if (ended == 1) {
            changes.add(about, "role-ended", Map.of("role", role.name(), "from", from.toString()));
        }
    }

    /// @param basis the document that shows it
    @Transactional
    public void certify(Person administrator, UUID id, String field, LocalDate from, LocalDate to, String basis) {
        Changes.About about = other(administrator, id);
        String ground = line(basis, Reason.BASIS);
        if (!FIELDS.contains(field)) {
            throw new Unfit(Reason.FIELD);
        }
        if (to.isBefore(from)) {
            throw new Unfit(Reason.DATES);
        }
        String certificate = Hash.of(String.join("\n", id.toString(), field, from.toString(), to.toString(), ground)
                        .getBytes(StandardCharsets.UTF_8))
                .hex();
        try {
            sql.sql("""
                            INSERT INTO qualification (person_id, agency_id, field, certificate_sha256, valid_from, valid_to,
                                                       basis, given_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, about.agency(), field, certificate, from, to, ground, administrator.id())
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new Unfit(Reason.HELD_ALREADY);
        }
        changes.certified(about, certificate, field, from, to);
    }

    @Transactional
    public void revoke(Person administrator, UUID id, String certificate) {
        Changes.About about = other(administrator, id);
        int revoked = sql.sql("""
                        UPDATE qualification SET revoked = true
                         WHERE person_id = ? AND certificate_sha256 = ? AND NOT revoked""").params(id, certificate).update();
        if (revoked > 0) {
            changes.revoked(about, certificate);
        }
    }

    /// Where notices are mailed to.
    @Transactional
    public void address(Person administrator, UUID id, String address) {
        Changes.About about = other(administrator, id);
        try {
            sql.sql("""
                            INSERT INTO mail_setting (person_id, agency_id, address) VALUES (?, ?, ?)
                            ON CONFLICT (person_id) DO UPDATE SET address = excluded.address""").params(id, about.agency(), address.strip()).update();
        } catch (DataIntegrityViolationException malformed) {
            throw new Unfit(Reason.ADDRESS);
        }
        changes.add(about, "address-set", Map.of());
    }

    /// Closes the account from the next request on, or opens it again.
    @Transactional
    public void setActive(Person administrator, UUID id, boolean active) {
        Changes.About about = other(administrator, id);
        sql.sql("UPDATE person SET active = ?, last_seen = now(), failures = 0, locked_until = NULL WHERE id = ?")
                .params(active, id)
                .update();
        changes.add(about, active ? "opened" : "closed", Map.of());
    }

    /// An agency as the tree shows it.
    public record Below(String code, String name) {}

    /// The agencies right below the administrator's, whose people stay unseen.
    @Transactional(readOnly = true)
    public List<Below> below(Person administrator) {
        enter(administrator);
        return sql.sql("SELECT code, name FROM agency WHERE parent = ? ORDER BY name")
                .param(administrator.agency())
                .query(Below.class)
                .list();
    }

    /// An agency below the administrator's own, with its first administrator.
    @Transactional
    public Invited found(Person administrator, String code, String name, String login, String person) {
        enter(administrator);
        return found(Optional.of(administrator), code, name, login, person);
    }

    /// The first agency of an empty platform, or one below another.
    private Invited found(Optional<Person> by, String code, String name, String login, String person) {
        String called = line(name, Reason.NAME);
        if (!code.matches("[a-z0-9][a-z0-9-]{1,39}")) {
            throw new Unfit(Reason.AGENCY_CODE);
        }
        UUID agency = UUID.randomUUID();
        try {
            sql.sql("INSERT INTO agency (id, parent, code, name) VALUES (?, ?, ?, ?)")
                    .params(java.util.Arrays.asList(
                            agency, by.map(Person::agency).orElse(null), code, called))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Unfit(Reason.AGENCY_TAKEN);
        }
        agencies.enter(agency);
        UUID first = UUID.randomUUID();
        Invited invited = admit(agency, by.map(Person::id).orElse(first), login, person);
        sql.sql("""
                        INSERT INTO role_held (person_id, agency_id, role, valid_from, basis, given_by)
                        VALUES (?, ?, 'ADMINISTRATOR', ?, ?, ?)""")
                .params(java.util.Arrays.asList(
                        invited.person(),
                        agency,
                        today(),
                        "lập cơ quan",
                        by.map(Person::id).orElse(null)))
                .update();
        return invited;
    }

    /// The first agency and its administrator; only while there is no agency at all.
    ///
    /// @throws Unfit if there is one
    @Transactional
    public Invited foundFirst(String code, String name, String login, String person) {
        sql.sql("SELECT pg_advisory_xact_lock(hashtext('tincay.first-agency'))")
                .query((row, number) -> number)
                .single();
        boolean empty = sql.sql("SELECT NOT EXISTS (SELECT 1 FROM agency)")
                .query(Boolean.class)
                .single();
        if (!empty) {
            throw new Unfit(Reason.AGENCY_TAKEN);
        }
        return found(Optional.empty(), code, name, login, person);
    }
}
