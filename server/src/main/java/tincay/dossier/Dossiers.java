package tincay.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tincay.dossier.Refused.Reason;
import tincay.evidence.Event;
import tincay.evidence.Hash;
import tincay.evidence.Salt;
import tincay.ledger.Acknowledges;
import tincay.ledger.Log;
import tincay.ledger.Outbox;
import tincay.people.Agencies;
import tincay.people.Here;
import tincay.people.People;
import tincay.people.Person;
import tincay.people.Role;
import tincay.trace.Occurrence;
import tincay.trace.Trace;
import tools.jackson.databind.json.JsonMapper;

/// The dossiers of an agency. A step is an act added behind those that were taken; nothing is changed or removed.
///
/// Two people who act at once add the act of the same number: the database takes one and the other is refused.
@Repository
public class Dossiers implements Acknowledges {
    private static final int EMERGENCY_HOURS = 24;
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Class<? extends Act>> KINDS = List.of(
            Act.Uploaded.class,
            Act.Verified.class,
            Act.UnitChecked.class,
            Act.EmergencyAsked.class,
            Act.EmergencyAgreed.class,
            Act.Confirmed.class,
            Act.Approved.class,
            Act.Numbered.class,
            Act.Logged.class,
            Act.Returned.class,
            Act.Withdrawn.class,
            Act.Corrected.class,
            Act.Reviewed.class);

    private final JdbcClient sql;
    private final Agencies agencies;
    private final People people;
    private final Outbox outbox;
    private final Log log;
    private final Crier crier;
    private final OwedReviews reviews;
    private final Looks looks;
    private final Trace trace;
    private final Clock clock;

    public Dossiers(
            JdbcClient sql,
            Agencies agencies,
            People people,
            Outbox outbox,
            Log log,
            Crier crier,
            OwedReviews reviews,
            Looks looks,
            Trace trace,
            Clock clock) {
        this.sql = sql;
        this.agencies = agencies;
        this.people = people;
        this.outbox = outbox;
        this.log = log;
        this.crier = crier;
        this.reviews = reviews;
        this.looks = looks;
        this.trace = trace;
        this.clock = clock;
    }

    /// A line of the work list.
    public record Listed(
            UUID id, String title, String documentType, String state, OffsetDateTime changed, boolean emergency) {}

    /// One act as the history shows it.
    ///
    /// @param look how the person had looked at the version, where the act answers for it
    public record Taken(Act act, Optional<String> person, OffsetDateTime at, Optional<Look> look) {}

    /// Everything that the page of a dossier shows but the bytes.
    ///
    /// @param sources the names of what the present version was verified beside
    public record Opened(
            UUID id,
            String title,
            String documentType,
            String field,
            Opening.AiUse aiUse,
            Dossier dossier,
            List<Taken> history,
            Findings findings,
            List<String> sources,
            Optional<LocalDate> reviewDue,
            Optional<UUID> corrects) {
        public Opened {
            history = List.copyOf(history);
            sources = List.copyOf(sources);
        }
    }

    private record Head(
            UUID id,
            String title,
            String documentType,
            String field,
            String aiSystem,
            String aiPurpose,
            String aiParts) {}

    private record Line(String kind, String body, Optional<String> person, OffsetDateTime at) {}

    /// Stores a draft with its report; it is verified from the beginning.
    ///
    /// @throws Refused if the person is no drafter
    @Transactional
    public UUID open(Person drafter, Opening opening, Verifies.Outcome.Report report) {
        need(drafter, Role.DRAFTER);
        agencies.enter(drafter.agency());
        return insert(drafter, opening, report, Optional.empty());
    }

    /// Opens a dossier that corrects the issued one `wrong`: it takes the whole way, and once it is issued itself the
    /// other is corrected.
    ///
    /// @throws Refused if the person is no drafter, or `wrong` is not issued
    @Transactional
    public UUID correct(Person drafter, UUID wrong, Opening opening, Verifies.Outcome.Report report) {
        need(drafter, Role.DRAFTER);
        agencies.enter(drafter.agency());
        issued(wrong);
        return insert(drafter, opening, report, Optional.of(wrong));
    }

    private UUID insert(Person drafter, Opening opening, Verifies.Outcome.Report report, Optional<UUID> corrects) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        INSERT INTO dossier (id, agency_id, title, document_type, field, ai_system, ai_purpose, ai_parts,
                                             corrects, state, acts)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::uuid, 'DRAFT', 0)""")
                .params(
                        id,
                        drafter.agency(),
                        opening.title(),
                        opening.documentType(),
                        opening.field(),
                        opening.aiUse().system(),
                        opening.aiUse().purpose(),
                        opening.aiUse().parts(),
                        corrects.map(UUID::toString).orElse(""))
                .update();
        store(drafter, id, opening.title(), List.of(), opening.draft(), opening.sources(), report);
        return id;
    }

    /// Stores other bytes in place of those that were returned or are still the drafter's.
    @Transactional
    public void edit(Person drafter, UUID id, Upload draft, List<Upload> sources, Verifies.Outcome.Report report) {
        need(drafter, Role.DRAFTER);
        agencies.enter(drafter.agency());
        store(drafter, id, head(id).title(), acts(id), draft, sources, report);
    }

    /// Stores a copy of the version `seen` with a mend in it, with the same sources.
    @Transactional
    public void mend(
            Person drafter, UUID id, String seen, Upload draft, List<Upload> sources, Verifies.Outcome.Report report) {
        need(drafter, Role.DRAFTER);
        agencies.enter(drafter.agency());
        List<Act> before = acts(id);
        if (!Act.replay(before).version().sha256().equals(seen)) {
            throw new Refused(Reason.OTHER_BYTES);
        }
        store(drafter, id, head(id).title(), before, draft, sources, report);
    }

    private void store(
            Person drafter,
            UUID id,
            String title,
            List<Act> before,
            Upload draft,
            List<Upload> sources,
            Verifies.Outcome.Report report) {
        Act.Uploaded uploaded = new Act.Uploaded(drafter.id(), draft.sha256(), draft.name());
        Dossier dossier = before.isEmpty() ? uploaded.begin() : uploaded.after(Act.replay(before));
        int version = dossier.version().number();
        String words = report.text().replace("\0", "");
        sql.sql("""
                        INSERT INTO draft_file (dossier_id, agency_id, version, sha256, name, content, words, bare)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        drafter.agency(),
                        version,
                        draft.sha256(),
                        draft.name(),
                        draft.content(),
                        words,
                        Archive.bare(title + "\n" + words))
                .update();
        for (int place = 0; place < sources.size(); place++) {
            Upload source = sources.get(place);
            sql.sql(
                            "INSERT INTO source_file (dossier_id, agency_id, version, place, name, content) VALUES (?,?,?,?,?,?)")
                    .params(id, drafter.agency(), version, place, source.name(), source.content())
                    .update();
        }
        String sha256 = Hash.of(report.report()).hex();
        sql.sql(
                        "INSERT INTO report (dossier_id, agency_id, version, sha256, content, mends, page) VALUES (?,?,?,?,?,?,?)")
                .params(id, drafter.agency(), version, sha256, report.report(), report.mends(), report.page())
                .update();
        add(drafter.agency(), id, before.size(), uploaded, dossier, Optional.of(drafter.id()));
        Act.Verified verified = new Act.Verified(Findings.of(report.report()).checked(sha256));
        add(drafter.agency(), id, before.size() + 1, verified, verified.after(dossier), Optional.empty());
    }

    /// The head of the unit has checked the content.
    @Transactional
    public void unitCheck(Person head, UUID id, String seen) {
        step(head, Role.UNIT_HEAD, id, (opened, before) -> new Act.UnitChecked(head.id(), seen));
    }

    /// The drafter says why the unit's check cannot be waited for.
    @Transactional
    public void askForEmergency(Person drafter, UUID id, String seen, String reason) {
        step(
                drafter,
                Role.DRAFTER,
                id,
                (opened, before) -> new Act.EmergencyAsked(drafter.id(), seen, Typed.lines(reason, Typed.REASON)));
    }

    /// The head opens the emergency path as the second person: for {@value #EMERGENCY_HOURS} hours, and for the
    /// unit's check alone.
    @Transactional
    public void openEmergency(Person head, UUID id, String seen) {
        step(
                head,
                Role.HEAD,
                id,
                (opened, before) -> new Act.EmergencyAgreed(
                        head.id(),
                        seen,
                        clock.instant().plus(Duration.ofHours(EMERGENCY_HOURS)).truncatedTo(ChronoUnit.SECONDS)));
    }

    /// The head of the unit makes up for the check that was skipped.
    @Transactional
    public void review(Person unitHead, UUID id, String seen, String words) {
        step(
                unitHead,
                Role.UNIT_HEAD,
                id,
                (opened, before) -> new Act.Reviewed(unitHead.id(), seen, Typed.lines(words, Typed.REASON)));
    }

    /// A qualified reviewer confirms; the certificate is looked at in this transaction.
    @Transactional
    public void confirm(Person reviewer, UUID id, String seen, List<Resolution> resolutions) {
        step(reviewer, Role.REVIEWER, id, (opened, before) -> {
            String certificate =
                    people.certificate(reviewer.id(), opened.field(), today()).orElse("");
            List<Resolution> typed = resolutions.stream()
                    .map(each -> new Resolution(each.finding(), each.answer(), Typed.lines(each.words(), Typed.REASON)))
                    .toList();
            return new Act.Confirmed(new Review(reviewer.id(), certificate, typed), seen);
        });
    }

    /// The head takes responsibility.
    @Transactional
    public void approve(Person head, UUID id, String seen) {
        step(head, Role.HEAD, id, (opened, before) -> new Act.Approved(head.id(), seen));
    }

    /// The clerk gives the next number of the series and today's date; the log makes it issued.
    @Transactional
    public void issue(Person clerk, UUID id, String seen) {
        step(clerk, Role.CLERK, id, (opened, before) -> {
            corrects(id).ifPresent(this::issued);
            LocalDate today = today();
            int number = next(clerk.agency(), opened.documentType(), today.getYear());
            return new Act.Numbered(clerk.id(), seen, Integer.toString(number), today);
        });
    }

    /// Whoever has to act next sends it back to the drafter.
    @Transactional
    public void giveBack(Person person, UUID id, String reason) {
        readable(person);
        Role asked = returning(Act.replay(acts(id)));
        step(person, asked, id, (opened, before) -> new Act.Returned(person.id(), Typed.lines(reason, Typed.REASON)));
    }

    /// Who may send a dossier back from this state.
    ///
    /// @throws Refused if nobody can
    static Role returning(Dossier dossier) {
        return switch (dossier) {
            case Dossier.Verified verified -> Role.UNIT_HEAD;
            case Dossier.UnitChecked checked -> Role.REVIEWER;
            case Dossier.EmergencyAsked emergency -> Role.HEAD;
            case Dossier.EmergencyOpen emergency -> Role.REVIEWER;
            case Dossier.Confirmed confirmed -> Role.HEAD;
            case Dossier.Approved approved -> Role.HEAD;
            case Dossier.Draft draft -> throw new Refused(Reason.NOT_IN_THIS_STATE);
            case Dossier.Sealing sealing -> throw new Refused(Reason.NOT_IN_THIS_STATE);
            case Dossier.Issued issued -> throw new Refused(Reason.NOT_IN_THIS_STATE);
            case Dossier.Returned returned -> throw new Refused(Reason.NOT_IN_THIS_STATE);
            case Dossier.Withdrawn withdrawn -> throw new Refused(Reason.NOT_IN_THIS_STATE);
            case Dossier.Corrected corrected -> throw new Refused(Reason.NOT_IN_THIS_STATE);
        };
    }

    /// The drafter takes it back to mend it, until the head has approved; a confirmation over it is void.
    @Transactional
    public void takeBack(Person drafter, UUID id, String reason) {
        step(drafter, Role.DRAFTER, id, (opened, before) -> {
            if (before instanceof Dossier.Approved) {
                throw new Refused(Reason.NOT_IN_THIS_STATE);
            }
            if (!before.version().drafter().equals(drafter.id())) {
                throw new Refused(Reason.NO_ROLE);
            }
            return new Act.Returned(drafter.id(), Typed.lines(reason, Typed.REASON));
        });
    }

    @Transactional
    public void withdraw(Person head, UUID id, String reason) {
        step(head, Role.HEAD, id, (opened, before) -> new Act.Withdrawn(head.id(), Typed.lines(reason, Typed.REASON)));
    }

    private void step(Person person, Role role, UUID id, BiFunction<Head, Dossier, Act> choose) {
        need(person, role);
        agencies.enter(person.agency());
        Head head = head(id);
        List<Act> acts = acts(id);
        Dossier before = Act.replay(acts);
        Act act = choose.apply(head, before);
        inTime(act, before);
        Dossier after = act.after(before);
        add(person.agency(), id, acts.size(), act, after, Optional.of(person.id()));
        provable(person.agency(), head)
                .event(act, before)
                .ifPresent(
                        event -> outbox.add(person.agency(), id, act instanceof Act.Numbered, clock.instant(), event));
    }

    private Provable provable(UUID agency, Head head) {
        return new Provable(
                agencies.code(agency),
                head.documentType(),
                head.aiSystem(),
                corrects(head.id())
                        .map(wrong -> Act.replay(acts(wrong)).version().sha256()));
    }

    private Dossier.Issued issued(UUID id) {
        if (Act.replay(acts(id)) instanceof Dossier.Issued issued) {
            return issued;
        }
        throw new Refused(Reason.NOT_IN_THIS_STATE);
    }

    /// The issued dossier that this one is to correct.
    private Optional<UUID> corrects(UUID id) {
        return sql.sql("SELECT corrects FROM dossier WHERE id = ? AND corrects IS NOT NULL")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    /// What the emergency path let pass goes on only while it is open; it can always go back.
    private void inTime(Act act, Dossier before) {
        boolean goesOn = act instanceof Act.Confirmed || act instanceof Act.Approved || act instanceof Act.Numbered;
        if (goesOn
                && before.emergency()
                        .filter(way -> !clock.instant().isBefore(way.until()))
                        .isPresent()) {
            throw new Refused(Reason.EMERGENCY_OVER);
        }
    }

    /// Adds the log's answer: by it, and by nothing else, a dossier becomes issued.
    @Override
    @Transactional
    public void acknowledged(UUID agency, UUID id, long index) {
        agencies.enter(agency);
        List<Act> acts = acts(id);
        Act.Logged logged = new Act.Logged(index);
        Dossier after = logged.after(Act.replay(acts));
        add(agency, id, acts.size(), logged, after, Optional.empty());
        if (after instanceof Dossier.Issued issued) {
            corrects(id).ifPresent(wrong -> corrected(agency, wrong, id, issued, approvedBy(acts)));
        }
    }

    /// One that was withdrawn in the meantime stays withdrawn.
    private void corrected(UUID agency, UUID wrong, UUID by, Dossier.Issued correction, UUID head) {
        List<Act> acts = acts(wrong);
        if (Act.replay(acts) instanceof Dossier.Issued issued) {
            Act.Corrected corrected = new Act.Corrected(by, correction.number(), correction.date());
            add(agency, wrong, acts.size(), corrected, corrected.after(issued), Optional.empty());
            Function<Salt, Event> ended = provable(agency, head(wrong)).ended(issued, "corrected", head);
            outbox.add(agency, wrong, false, clock.instant(), ended);
        }
    }

    private static UUID approvedBy(List<Act> acts) {
        return acts.reversed().stream()
                .filter(Act.Approved.class::isInstance)
                .map(Act.Approved.class::cast)
                .map(Act.Approved::head)
                .findFirst()
                .orElseThrow();
    }

    /// The proof that it was issued; absent before it is.
    @Transactional(readOnly = true)
    public Optional<byte[]> proof(Person person, UUID id) {
        readable(person);
        head(id);
        return log.proof(id);
    }

    private void add(UUID agency, UUID id, int seq, Act act, Dossier after, Optional<UUID> person) {
        try {
            sql.sql(
                            "INSERT INTO act (dossier_id, agency_id, seq, kind, person_id, body) VALUES (?, ?, ?, ?, nullif(?, '')::uuid, ?::jsonb)")
                    .params(
                            id,
                            agency,
                            seq,
                            act.getClass().getSimpleName(),
                            person.map(UUID::toString).orElse(""),
                            JSON.writeValueAsString(act))
                    .update();
        } catch (org.springframework.dao.DuplicateKeyException overtaken) {
            throw new Refused(Reason.OVERTAKEN);
        } catch (DataIntegrityViolationException apart) {
            throw new Refused(
                    switch (act) {
                        case Act.Confirmed confirmed -> Reason.REVIEWS_OWN_DRAFT;
                        case Act.EmergencyAgreed agreed -> Reason.NO_SECOND_PERSON;
                        case Act.Reviewed reviewed -> Reason.NO_THIRD_PERSON;
                        case Act other -> Reason.APPROVES_OWN_WORK;
                    });
        }
        sql.sql("UPDATE dossier SET state = ?, acts = ?, emergency = ?, changed = now() WHERE id = ?")
                .params(after.state(), seq + 1, after.emergency().isPresent(), id)
                .update();
        if (act instanceof Act.Logged
                && after instanceof Dossier.Issued issued
                && issued.emergency().isPresent()) {
            reviews.owe(agency, id, issued.date());
        }
        if (act instanceof Act.Reviewed || act instanceof Act.Withdrawn || act instanceof Act.Corrected) {
            reviews.done(id);
        }
        crier.tell(agency, id, after, person, today());
        trace.happened(occurrence(act), agency, id);
    }

    private static Occurrence occurrence(Act act) {
        return switch (act) {
            case Act.Uploaded uploaded -> Occurrence.HANDED_IN;
            case Act.Verified verified -> Occurrence.VERIFIED;
            case Act.UnitChecked checked -> Occurrence.UNIT_CHECKED;
            case Act.EmergencyAsked asked -> Occurrence.EMERGENCY_ASKED;
            case Act.EmergencyAgreed agreed -> Occurrence.EMERGENCY_OPENED;
            case Act.Confirmed confirmed -> Occurrence.CONFIRMED;
            case Act.Approved approved -> Occurrence.APPROVED;
            case Act.Numbered numbered -> Occurrence.NUMBERED;
            case Act.Logged logged -> Occurrence.ISSUED;
            case Act.Returned returned -> Occurrence.RETURNED;
            case Act.Withdrawn withdrawn -> Occurrence.WITHDRAWN;
            case Act.Corrected corrected -> Occurrence.CORRECTED;
            case Act.Reviewed reviewed -> Occurrence.REVIEWED;
        };
    }

    private int next(UUID agency, String documentType, int year) {
        return sql.sql("""
                        INSERT INTO number_series (agency_id, document_type, year, last) VALUES (?, ?, ?, 1)
                        ON CONFLICT (agency_id, document_type, year) DO UPDATE SET last = number_series.last + 1
                        RETURNING last""")
                .params(agency, documentType, year)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<Listed> list(Person person) {
        readable(person);
        return sql.sql("""
                        SELECT id, title, document_type, state, changed, emergency FROM dossier
                         ORDER BY changed DESC LIMIT 200""").query(Listed.class).list();
    }

    /// @throws NoSuchDossier if the person's agency has none of this id
    @Transactional(readOnly = true)
    public Opened open(Person person, UUID id) {
        readable(person);
        Head head = head(id);
        List<Line> lines = lines(id);
        List<Taken> history = history(id, lines);
        Dossier dossier = Act.replay(history.stream().map(Taken::act).toList());
        Findings findings = sql.sql("SELECT content, mends FROM report WHERE dossier_id = ? AND version = ?")
                .params(id, dossier.version().number())
                .query((row, count) -> Findings.of(row.getBytes("content"), row.getBytes("mends")))
                .single();
        return new Opened(
                id,
                head.title(),
                head.documentType(),
                head.field(),
                new Opening.AiUse(head.aiSystem(), head.aiPurpose(), head.aiParts()),
                dossier,
                history,
                findings,
                sql.sql("SELECT name FROM source_file WHERE dossier_id = ? AND version = ? ORDER BY place")
                        .params(id, dossier.version().number())
                        .query(String.class)
                        .list(),
                reviews.due(id),
                corrects(id));
    }

    private List<Taken> history(UUID id, List<Line> lines) {
        List<Taken> history = new ArrayList<>();
        int version = 0;
        for (Line line : lines) {
            Act act = act(line);
            version += act instanceof Act.Uploaded ? 1 : 0;
            int answeredFor = version;
            Optional<Look> look = answering(act).flatMap(person -> looks.before(id, answeredFor, person, line.at()));
            history.add(new Taken(act, line.person(), line.at(), look));
        }
        return history;
    }

    /// Who answers for the content by this act.
    private static Optional<UUID> answering(Act act) {
        return switch (act) {
            case Act.UnitChecked(var head, var sha256) -> Optional.of(head);
            case Act.Confirmed(var review, var sha256) -> Optional.of(review.reviewer());
            case Act.Approved(var head, var sha256) -> Optional.of(head);
            case Act other -> Optional.empty();
        };
    }

    /// The bytes of the present version.
    @Transactional(readOnly = true)
    public Upload file(Person person, UUID id) {
        readable(person);
        int version = Act.replay(acts(id)).version().number();
        return sql.sql("SELECT name, content FROM draft_file WHERE dossier_id = ? AND version = ?")
                .params(id, version)
                .query((row, count) -> new Upload(row.getString("name"), row.getBytes("content")))
                .single();
    }

    /// What the present version was verified beside.
    @Transactional(readOnly = true)
    public List<Upload> sources(Person person, UUID id) {
        readable(person);
        int version = Act.replay(acts(id)).version().number();
        return sql.sql("SELECT name, content FROM source_file WHERE dossier_id = ? AND version = ? ORDER BY place")
                .params(id, version)
                .query((row, count) -> new Upload(row.getString("name"), row.getBytes("content")))
                .list();
    }

    /// A source of the present version.
    ///
    /// @throws NoSuchDossier if it has none of this place
    @Transactional(readOnly = true)
    public Upload source(Person person, UUID id, int place) {
        readable(person);
        int version = Act.replay(acts(id)).version().number();
        return sql.sql("SELECT name, content FROM source_file WHERE dossier_id = ? AND version = ? AND place = ?")
                .params(id, version, place)
                .query((row, count) -> new Upload(row.getString("name"), row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new NoSuchDossier(id));
    }

    /// The report of the present version, for people.
    @Transactional(readOnly = true)
    public byte[] page(Person person, UUID id) {
        readable(person);
        int version = Act.replay(acts(id)).version().number();
        return sql.sql("SELECT page FROM report WHERE dossier_id = ? AND version = ?")
                .params(id, version)
                .query(byte[].class)
                .single();
    }

    /// Enters the agency of a person who may read its drafts.
    ///
    /// @throws Refused if they may not: an administrator
    void readable(Person person) {
        if (person.roles().stream().allMatch(role -> role == Role.ADMINISTRATOR)) {
            throw new Refused(Reason.NO_ROLE);
        }
        agencies.enter(person.agency());
    }

    private Head head(UUID id) {
        return sql.sql("""
                        SELECT id, title, document_type, field, ai_system, ai_purpose, ai_parts FROM dossier
                         WHERE id = ?""").param(id).query(Head.class).optional().orElseThrow(() -> new NoSuchDossier(id));
    }

    private List<Act> acts(UUID id) {
        List<Act> acts = lines(id).stream().map(Dossiers::act).toList();
        if (acts.isEmpty()) {
            throw new NoSuchDossier(id);
        }
        return acts;
    }

    private List<Line> lines(UUID id) {
        return sql.sql("""
                        SELECT kind, body::text AS body, at,
                               CASE kind WHEN 'Approved' THEN signed_name(person_id, at::date) ELSE person.name END AS person
                          FROM act
                          LEFT JOIN person ON person.id = person_id WHERE dossier_id = ? ORDER BY seq""")
                .param(id)
                .query((row, count) -> new Line(
                        row.getString("kind"),
                        row.getString("body"),
                        Optional.ofNullable(row.getString("person")),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    private static Act act(Line line) {
        return act(line.kind(), line.body());
    }

    /// An act as it is stored.
    static Act act(String name, String body) {
        Class<? extends Act> kind = KINDS.stream()
                .filter(each -> each.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown act in the database: `" + name + "`"));
        return JSON.readValue(body, kind);
    }

    private LocalDate today() {
        return Here.today(clock);
    }

    private static void need(Person person, Role role) {
        if (!person.is(role)) {
            throw new Refused(Reason.NO_ROLE);
        }
    }
}
