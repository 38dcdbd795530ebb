package tincay.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tincay.dossier.Refused.Reason;

class DossierTest {
    private static final UUID DRAFTER = new UUID(0, 1);
    private static final UUID UNIT_HEAD = new UUID(0, 2);
    private static final UUID REVIEWER = new UUID(0, 3);
    private static final UUID HEAD = new UUID(0, 4);
    private static final UUID CLERK = new UUID(0, 5);
    private static final List<UUID> PERSONS = List.of(DRAFTER, UNIT_HEAD, REVIEWER, HEAD, CLERK);
    private static final String BYTES = "a".repeat(64);
    private static final String OTHER_BYTES = "b".repeat(64);
    private static final String CERTIFICATE = "d".repeat(64);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final List<Resolution> ANSWERED =
            List.of(new Resolution(0, Resolution.Answer.REJECTED, "đã đối chiếu bản gốc"));

    private static final List<Act> STRAIGHT = List.of(
            new Act.Uploaded(DRAFTER, BYTES, "a.docx"),
            new Act.Verified(checked(List.of(0))),
            new Act.UnitChecked(UNIT_HEAD, BYTES),
            confirmed(REVIEWER, CERTIFICATE, BYTES, ANSWERED),
            new Act.Approved(HEAD, BYTES),
            new Act.Numbered(CLERK, BYTES, "1", DAY),
            new Act.Logged(7),
            new Act.Withdrawn(HEAD, "ban hành nhầm"));

    private static final Instant UNTIL = Instant.parse("2026-11-24T10:00:00Z");
    private static final String WHY = "lũ quét đêm nay, lãnh đạo phòng đang ở hiện trường";

    /// The emergency path: without the unit's check, with everything else.
    private static final List<Act> HURRIED = List.of(
            new Act.Uploaded(DRAFTER, BYTES, "a.docx"),
            new Act.Verified(checked(List.of(0))),
            new Act.EmergencyAsked(DRAFTER, BYTES, WHY),
            new Act.EmergencyAgreed(HEAD, BYTES, UNTIL),
            confirmed(REVIEWER, CERTIFICATE, BYTES, ANSWERED),
            new Act.Approved(HEAD, BYTES),
            new Act.Numbered(CLERK, BYTES, "1", DAY),
            new Act.Logged(7));

    private static final Act CORRECTED = new Act.Corrected(new UUID(0, 9), "2", DAY);

    /// For each state the acts that may be taken in it; whatever is not named is refused.
    private static final Map<String, Set<String>> ALLOWED = new HashMap<>(Map.of(
            "DRAFT", Set.of("Verified"),
            "VERIFIED", Set.of("Uploaded", "UnitChecked", "EmergencyAsked", "Returned"),
            "UNITCHECKED", Set.of("Confirmed", "Returned"),
            "CONFIRMED", Set.of("Approved", "Returned"),
            "APPROVED", Set.of("Numbered", "Returned"),
            "SEALING", Set.of("Logged"),
            "ISSUED", Set.of("Withdrawn", "Corrected"),
            "RETURNED", Set.of("Uploaded"),
            "WITHDRAWN", Set.of()));

    static {
        ALLOWED.put("EMERGENCYASKED", Set.of("EmergencyAgreed", "Returned"));
        ALLOWED.put("CORRECTED", Set.of());
        ALLOWED.put("EMERGENCYOPEN", Set.of("Confirmed", "Returned"));
    }

    private static Checked checked(List<Integer> toAnswer) {
        return new Checked("c".repeat(64), "1", "2", "3", toAnswer);
    }

    private static Act confirmed(UUID reviewer, String certificate, String sha256, List<Resolution> resolutions) {
        return new Act.Confirmed(new Review(reviewer, certificate, resolutions), sha256);
    }

    private static List<Dossier> states() {
        List<Dossier> states = new ArrayList<>();
        for (int acts = 1; acts <= STRAIGHT.size(); acts++) {
            states.add(Act.replay(STRAIGHT.subList(0, acts)));
        }
        states.add(new Act.Returned(UNIT_HEAD, "sửa căn cứ").after(states.get(1)));
        states.add(CORRECTED.after(states.get(6)));
        for (int acts = 3; acts <= HURRIED.size(); acts++) {
            states.add(Act.replay(HURRIED.subList(0, acts)));
        }
        return states;
    }

    @Test
    void everyStateHasItsStepsAndNoOthers() {
        List<Act> acts = new ArrayList<>(STRAIGHT);
        acts.add(new Act.Returned(UNIT_HEAD, "sửa căn cứ"));
        acts.addAll(HURRIED.subList(2, 4));
        acts.add(new Act.Reviewed(UNIT_HEAD, BYTES, "đúng"));
        acts.add(CORRECTED);
        for (Dossier state : states()) {
            Set<String> taken = new TreeSet<>();
            for (Act act : acts) {
                try {
                    act.after(state);
                    taken.add(act.getClass().getSimpleName());
                } catch (Refused refused) {
                    assertThat(refused.reason()).isEqualTo(Reason.NOT_IN_THIS_STATE);
                }
            }
            Set<String> allowed = new TreeSet<>(ALLOWED.get(state.state()));
            if (state instanceof Dossier.Issued && state.emergency().isPresent()) {
                allowed.add("Reviewed");
            }
            assertThat(taken).as(state.state()).isEqualTo(allowed);
        }
        assertThat(states().stream().map(Dossier::state).collect(Collectors.toSet()))
                .isEqualTo(ALLOWED.keySet());
    }

    @Test
    void aHistoryBeginsWithAnUpload() {
        for (Act act : STRAIGHT.subList(1, STRAIGHT.size())) {
            assertThatThrownBy(act::begin).isInstanceOf(Refused.class);
        }
    }

    @Test
    void everyStepIsBoundToTheBytesThatWereSeen() {
        List<Act> others = List.of(
                new Act.UnitChecked(UNIT_HEAD, OTHER_BYTES),
                confirmed(REVIEWER, CERTIFICATE, OTHER_BYTES, ANSWERED),
                new Act.Approved(HEAD, OTHER_BYTES),
                new Act.Numbered(CLERK, OTHER_BYTES, "1", DAY));
        for (int i = 0; i < others.size(); i++) {
            Dossier before = Act.replay(STRAIGHT.subList(0, i + 2));
            assertRefused(others.get(i), before, Reason.OTHER_BYTES);
        }
    }

    @Test
    void anEditVoidsEarlierSteps() {
        Dossier returned = new Act.Returned(HEAD, "sửa").after(Act.replay(STRAIGHT.subList(0, 5)));
        Dossier edited = new Act.Uploaded(DRAFTER, OTHER_BYTES, "b.docx").after(returned);
        assertThat(edited).isEqualTo(new Dossier.Draft(new Version(2, OTHER_BYTES, "b.docx", DRAFTER)));
        assertRefused(STRAIGHT.get(4), edited, Reason.NOT_IN_THIS_STATE);
    }

    @Test
    void dutiesAreKeptApart() {
        Dossier unitChecked = Act.replay(STRAIGHT.subList(0, 3));
        Dossier confirmed = Act.replay(STRAIGHT.subList(0, 4));
        assertRefused(confirmed(DRAFTER, CERTIFICATE, BYTES, ANSWERED), unitChecked, Reason.REVIEWS_OWN_DRAFT);
        assertRefused(new Act.Approved(DRAFTER, BYTES), confirmed, Reason.APPROVES_OWN_WORK);
        assertRefused(new Act.Approved(REVIEWER, BYTES), confirmed, Reason.APPROVES_OWN_WORK);
    }

    @Test
    void onlyAQualifiedReviewerWhoAnsweredEverythingConfirms() {
        Dossier unitChecked = Act.replay(STRAIGHT.subList(0, 3));
        assertRefused(confirmed(REVIEWER, "", BYTES, ANSWERED), unitChecked, Reason.NOT_QUALIFIED);
        assertRefused(confirmed(REVIEWER, CERTIFICATE, BYTES, List.of()), unitChecked, Reason.UNRESOLVED_FINDING);
        assertRefused(
                confirmed(REVIEWER, CERTIFICATE, BYTES, List.of(new Resolution(0, Resolution.Answer.REJECTED, "  "))),
                unitChecked,
                Reason.UNRESOLVED_FINDING);
        assertRefused(
                confirmed(REVIEWER, CERTIFICATE, BYTES, List.of(new Resolution(0, Resolution.Answer.FIXED, "đã sửa"))),
                unitChecked,
                Reason.UNRESOLVED_FINDING);
    }

    @Test
    void theEmergencyPathSkipsTheUnitAloneAndTakesTwoPersons() {
        Dossier verified = Act.replay(HURRIED.subList(0, 2));
        Dossier asked = Act.replay(HURRIED.subList(0, 3));
        Dossier open = Act.replay(HURRIED.subList(0, 4));
        assertRefused(new Act.EmergencyAsked(DRAFTER, BYTES, " "), verified, Reason.NO_REASON_GIVEN);
        assertRefused(new Act.EmergencyAsked(DRAFTER, OTHER_BYTES, WHY), verified, Reason.OTHER_BYTES);
        assertRefused(new Act.EmergencyAgreed(DRAFTER, BYTES, UNTIL), asked, Reason.NO_SECOND_PERSON);
        assertRefused(new Act.EmergencyAgreed(HEAD, OTHER_BYTES, UNTIL), asked, Reason.OTHER_BYTES);
        Dossier askedByAnother = new Act.EmergencyAsked(CLERK, BYTES, WHY).after(verified);
        assertRefused(new Act.EmergencyAgreed(CLERK, BYTES, UNTIL), askedByAnother, Reason.NO_SECOND_PERSON);
        assertRefused(new Act.EmergencyAgreed(DRAFTER, BYTES, UNTIL), askedByAnother, Reason.NO_SECOND_PERSON);
        assertRefused(confirmed(DRAFTER, CERTIFICATE, BYTES, ANSWERED), open, Reason.REVIEWS_OWN_DRAFT);
        assertRefused(confirmed(REVIEWER, "", BYTES, ANSWERED), open, Reason.NOT_QUALIFIED);
        assertRefused(confirmed(REVIEWER, CERTIFICATE, BYTES, List.of()), open, Reason.UNRESOLVED_FINDING);
        assertRefused(new Act.Approved(HEAD, BYTES), open, Reason.NOT_IN_THIS_STATE);
        assertRefused(new Act.Numbered(CLERK, BYTES, "1", DAY), open, Reason.NOT_IN_THIS_STATE);
    }

    @Test
    void aThirdPersonReviewsItOnce() {
        Dossier issued = Act.replay(HURRIED);
        assertThat(issued.emergency()).contains(new Way.Emergency(DRAFTER, HEAD, WHY, UNTIL));
        assertRefused(new Act.Reviewed(DRAFTER, BYTES, "đúng"), issued, Reason.NO_THIRD_PERSON);
        assertRefused(new Act.Reviewed(HEAD, BYTES, "đúng"), issued, Reason.NO_THIRD_PERSON);
        assertRefused(new Act.Reviewed(UNIT_HEAD, BYTES, " "), issued, Reason.NO_REASON_GIVEN);
        assertRefused(new Act.Reviewed(UNIT_HEAD, OTHER_BYTES, "đúng"), issued, Reason.OTHER_BYTES);
        Dossier reviewed = new Act.Reviewed(UNIT_HEAD, BYTES, "đúng").after(issued);
        assertThat(reviewed.emergency()).isEqualTo(issued.emergency());
        assertRefused(new Act.Reviewed(UNIT_HEAD, BYTES, "đúng"), reviewed, Reason.NOT_IN_THIS_STATE);
        assertRefused(
                new Act.Reviewed(UNIT_HEAD, BYTES, "đúng"),
                Act.replay(STRAIGHT.subList(0, 7)),
                Reason.NOT_IN_THIS_STATE);
    }

    @Test
    void anEditVoidsTheEmergencyPath() {
        Dossier returned = new Act.Returned(REVIEWER, "sửa").after(Act.replay(HURRIED.subList(0, 4)));
        Dossier edited = new Act.Uploaded(DRAFTER, OTHER_BYTES, "b.docx").after(returned);
        assertThat(edited.emergency()).isEmpty();
        assertRefused(HURRIED.get(3), edited, Reason.NOT_IN_THIS_STATE);
    }

    @Test
    void deadlinesPassOverWeekendsAndHolidays() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 23), 3)).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 27), 3)).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(WorkingDays.after(LocalDate.of(2026, 4, 29), 3)).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(WorkingDays.after(LocalDate.of(2026, 2, 13), 1)).isEqualTo(LocalDate.of(2026, 2, 23));
    }

    @Test
    void aReasonIsAskedFor() {
        assertRefused(new Act.Returned(HEAD, " "), Act.replay(STRAIGHT.subList(0, 4)), Reason.NO_REASON_GIVEN);
        assertRefused(new Act.Withdrawn(HEAD, ""), Act.replay(STRAIGHT.subList(0, 7)), Reason.NO_REASON_GIVEN);
    }

    /// A million random steps by random people: whatever is issued was confirmed and approved by persons who may, over
    /// the very bytes that are issued.
    @Test
    void noRandomHistoryIssuesWithoutItsPeople() {
        Random random = new Random(20_261_123);
        int issued = 0;
        int hurried = 0;
        List<Act> history = new ArrayList<>();
        for (int step = 0; step < 1_000_000; step++) {
            Act act = any(random);
            try {
                if (history.isEmpty()) {
                    act.begin();
                } else {
                    act.after(Act.replay(history));
                }
            } catch (Refused refused) {
                continue;
            }
            history.add(act);
            Dossier now = Act.replay(history);
            if (now instanceof Dossier.Issued done) {
                issued++;
                hurried += done.emergency().isPresent() ? 1 : 0;
                hasItsPeople(history, done);
            }
            if (now instanceof Dossier.Withdrawn || now instanceof Dossier.Corrected || history.size() > 14) {
                history.clear();
            }
        }
        assertThat(issued).isGreaterThan(1_000);
        assertThat(hurried).isGreaterThan(100);
    }

    private static void hasItsPeople(List<Act> history, Dossier.Issued issued) {
        String bytes = issued.version().sha256();
        UUID drafter = issued.version().drafter();
        Act.Confirmed confirmed = last(history, Act.Confirmed.class);
        Act.Approved approved = last(history, Act.Approved.class);
        Act.Uploaded uploaded = last(history, Act.Uploaded.class);
        assertThat(List.of(uploaded.sha256(), confirmed.sha256(), approved.sha256()))
                .containsOnly(bytes);
        assertThat(confirmed.review().reviewer()).isNotEqualTo(drafter);
        assertThat(confirmed.review().certificateSha256()).isNotEmpty();
        assertThat(approved.head()).isNotIn(drafter, confirmed.review().reviewer());
        switch (issued.way()) {
            case Way.Unit(var unitHead) ->
                assertThat(history.subList(history.lastIndexOf(uploaded), history.size()))
                        .contains(new Act.UnitChecked(unitHead, bytes));
            case Way.Emergency emergency -> openedByTwo(history, emergency, drafter, bytes);
            case Way.Reviewed(var emergency, var by, var words) -> {
                openedByTwo(history, emergency, drafter, bytes);
                assertThat(by).isNotIn(drafter, emergency.asked(), emergency.agreed());
                assertThat(words).isNotBlank();
            }
        }
        assertThat(history.lastIndexOf(uploaded)).isLessThan(history.lastIndexOf(confirmed));
        assertThat(history.lastIndexOf(confirmed)).isLessThan(history.lastIndexOf(approved));
    }

    private static void openedByTwo(List<Act> history, Way.Emergency way, UUID drafter, String bytes) {
        assertThat(way.agreed()).isNotIn(way.asked(), drafter);
        assertThat(way.reason()).isNotBlank();
        assertThat(history)
                .contains(
                        new Act.EmergencyAsked(way.asked(), bytes, way.reason()),
                        new Act.EmergencyAgreed(way.agreed(), bytes, way.until()));
    }

    private static <T extends Act> T last(List<Act> history, Class<T> kind) {
        return history.reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Act any(Random random) {
        UUID person = PERSONS.get(random.nextInt(PERSONS.size()));
        String bytes = random.nextInt(8) == 0 ? OTHER_BYTES : BYTES;
        return switch (random.nextInt(13)) {
            case 0 -> new Act.Uploaded(person, bytes, "a.docx");
            case 1 -> new Act.Verified(checked(random.nextBoolean() ? List.of(0) : List.of()));
            case 2 -> new Act.UnitChecked(person, bytes);
            case 3 ->
                confirmed(
                        person,
                        random.nextInt(4) == 0 ? "" : CERTIFICATE,
                        bytes,
                        random.nextBoolean() ? ANSWERED : List.of());
            case 4 -> new Act.Approved(person, bytes);
            case 5 -> new Act.Numbered(person, bytes, "1", DAY);
            case 6 -> new Act.Logged(random.nextInt(100));
            case 7 -> random.nextInt(6) == 0 ? new Act.Returned(person, "sửa") : new Act.Approved(person, bytes);
            case 8 -> new Act.EmergencyAsked(person, bytes, random.nextInt(8) == 0 ? " " : WHY);
            case 9 -> new Act.EmergencyAgreed(person, bytes, UNTIL);
            case 10 -> new Act.Reviewed(person, bytes, "đúng");
            case 11 -> CORRECTED;
            default -> new Act.Withdrawn(person, "nhầm");
        };
    }

    private static void assertRefused(Act act, Dossier before, Reason reason) {
        assertThatThrownBy(() -> act.after(before))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
