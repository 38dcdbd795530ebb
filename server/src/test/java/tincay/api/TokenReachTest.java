package tincay.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static tincay.api.Program.PLATFORM;
import static tincay.api.Program.etag;
import static tincay.api.Program.fresh;
import static tincay.api.Program.json;
import static tincay.api.Program.text;
import static tincay.api.Program.utf8;

import com.tngtech.archunit.core.domain.JavaCall.Predicates;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tincay.dossier.Dossiers;
import tincay.dossier.Resolution;
import tincay.dossier.Upload;
import tincay.people.Role;

/// How far a token reaches: never to a step that somebody answers for, and never into another agency.
class TokenReachTest {
    private static final String WORDS = """
            Kính gửi: Ủy ban nhân dân tỉnh.

            Đơn vị đề nghị bổ sung một tủ hồ sơ.
            """;
    private static final List<String> ROLES = java.util.Arrays.stream(Role.values())
            .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    private static final List<String> STEPS =
            List.of("unit-check", "confirm", "approve", "issue", "return", "withdraw", "confirmation", "approval");

    /// A dossier of `agency` in each state, by the steps of its persons.
    private static Map<String, UUID> inEveryState(String agency) {
        Dossiers dossiers = PLATFORM.bean(Dossiers.class);
        Program drafter = Program.of(agency + ".drafter");
        Map<String, UUID> made = new LinkedHashMap<>();
        List<String> states = List.of("VERIFIED", "UNITCHECKED", "CONFIRMED", "APPROVED", "ISSUED", "RETURNED");
        for (int steps = 0; steps < states.size(); steps++) {
            String words = WORDS + states.get(steps);
            String path = drafter.handIn(words);
            UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
            String seen = new Upload("", utf8(words)).sha256();
            made.put(states.get(steps), id);
            if (states.get(steps).equals("RETURNED")) {
                dossiers.giveBack(Program.person(agency + ".unit-head"), id, "sửa");
                continue;
            }
            if (steps >= 1) {
                dossiers.unitCheck(Program.person(agency + ".unit-head"), id, seen);
            }
            if (steps >= 2) {
                var reviewer = Program.person(agency + ".reviewer");
                dossiers.confirm(
                        reviewer,
                        id,
                        seen,
                        dossiers.open(reviewer, id).findings().all().stream()
                                .map(each -> new Resolution(each.place(), Resolution.Answer.REJECTED, "đã đối chiếu"))
                                .toList());
            }
            if (steps >= 3) {
                dossiers.approve(Program.person(agency + ".head"), id, seen);
            }
            if (steps >= 4) {
                dossiers.issue(Program.person(agency + ".clerk"), id, seen);
            }
        }
        return made;
    }

    /// Every set of scopes but the empty one.
    private static List<Set<Scope>> scopes() {
        List<Set<Scope>> all = new ArrayList<>(List.of(EnumSet.noneOf(Scope.class)));
        for (Scope each : Scope.values()) {
            for (Set<Scope> some : List.copyOf(all)) {
                Set<Scope> more = EnumSet.of(each);
                more.addAll(some);
                all.add(more);
            }
        }
        return all.subList(1, all.size());
    }

    private static long answeredFor(Set<UUID> ids) throws SQLException {
        String list = String.join("','", ids.stream().map(UUID::toString).toList());
        try (var connection = DriverManager.getConnection(
                        PLATFORM.database().url(),
                        PLATFORM.database().owner(),
                        PLATFORM.database().ownerPassword());
                var row = connection.createStatement().executeQuery("""
                        SELECT count(*) FROM act WHERE kind IN ('UnitChecked', 'Confirmed', 'Approved', 'Numbered', 'Withdrawn')
                           AND dossier_id IN ('%s')""".formatted(list))) {
            row.next();
            return row.getLong(1);
        }
    }

    private static HttpResponse<byte[]> ask(Program program, String mapping, String id, String etag) {
        String method = mapping.substring(0, mapping.indexOf(' ')).toUpperCase(Locale.ROOT);
        String path =
                mapping.substring(mapping.indexOf(' ') + 1).replace("{id}", id).replace("{version}", "1");
        if (method.equals("GET")) {
            return program.get(path);
        }
        return path.endsWith("/withdrawal")
                ? program.withdraw(path.replace("/withdrawal", ""), "sửa", fresh("If-Match", etag))
                : program.upload(path, Map.of(), "a.txt", utf8(WORDS), fresh("If-Match", etag));
    }

    /// All scopes x roles x endpoints x states: afterwards nobody has checked, confirmed, approved, numbered or
    /// withdrawn anything that was not before.
    @Test
    void noTokenChecksConfirmsApprovesOrIssues() throws SQLException {
        String agency = "sxd";
        Map<String, UUID> states = inEveryState(agency);
        Set<UUID> ids = Set.copyOf(states.values());
        long before = answeredFor(ids);
        assertThat(before).isEqualTo(1 + 2 + 3 + 4);
        int asked = 0;
        for (String role : ROLES) {
            for (Set<Scope> some : scopes()) {
                Program program = Program.of(agency + "." + role, some);
                for (UUID id : states.values()) {
                    for (String mapping : SpecificationTest.mappings()) {
                        if (mapping.contains("{id}")) {
                            assertThat(ask(program, mapping, id.toString(), "\"99\"")
                                            .statusCode())
                                    .as("%s by %s with %s", mapping, role, some)
                                    .isIn(200, 403, 404, 412);
                            asked++;
                        }
                    }
                }
                Program.forget(agency + "." + role);
            }
        }
        assertThat(asked).isEqualTo(7 * 15 * 6 * 10);
        Map<String, Integer> takenBack = new LinkedHashMap<>();
        Program drafter = Program.of(agency + ".drafter");
        states.forEach((state, id) -> {
            String path = "/api/dossiers/" + id;
            takenBack.put(
                    state,
                    drafter.withdraw(path, "sửa", fresh("If-Match", etag(drafter.get(path))))
                            .statusCode());
        });
        assertThat(takenBack)
                .isEqualTo(Map.of(
                        "VERIFIED",
                        200,
                        "UNITCHECKED",
                        200,
                        "CONFIRMED",
                        200,
                        "APPROVED",
                        409,
                        "ISSUED",
                        409,
                        "RETURNED",
                        409));
        assertThat(answeredFor(ids)).isEqualTo(before);
    }

    /// Neither do the steps of the pages, nor names that such steps could have here.
    @Test
    void theStepsOfPersonsTakeNoToken() throws SQLException {
        String agency = "sgddt";
        Map<String, UUID> states = inEveryState(agency);
        Set<UUID> ids = Set.copyOf(states.values());
        long before = answeredFor(ids);
        for (String role : List.of("unit-head", "reviewer", "head", "clerk")) {
            Program program = Program.of(agency + "." + role);
            for (Map.Entry<String, UUID> state : states.entrySet()) {
                String seen = new Upload("", utf8(WORDS + state.getKey())).sha256();
                byte[] form = utf8("sha256=" + seen + "&password=tincay-demo&reason=x");
                for (String step : STEPS) {
                    String page = "/dossiers/" + state.getValue() + "/" + step;
                    String[] headers = {"Content-Type", "application/x-www-form-urlencoded"};
                    assertThat(program.send("POST", page, form, headers).statusCode())
                            .isIn(302, 403);
                    assertThat(program.send("POST", "/api" + page, form, fresh(headers))
                                    .statusCode())
                            .isEqualTo(404);
                }
            }
            assertThat(program.get("/").headers().firstValue("Location").orElse(""))
                    .endsWith("/sign-in");
            assertThat(program.get("/account/tokens").statusCode()).isEqualTo(302);
        }
        assertThat(answeredFor(ids)).isEqualTo(before);
    }

    /// The code of the programs' way in does not even know those steps.
    @Test
    void theCodeKnowsNoStepThatSomebodyAnswersFor() {
        noClasses()
                .that(resideInAPackage("tincay.api.."))
                .should()
                .callMethodWhere(
                        Predicates.target(HasOwner.Predicates.With.<com.tngtech.archunit.core.domain.JavaClass>owner(
                                        HasName.Predicates.name("tincay.dossier.Dossiers")))
                                .and(Predicates.target(HasName.Predicates.nameMatching(
                                        "unitCheck|confirm|approve|issue|giveBack|withdraw|acknowledged"))))
                .check(new ClassFileImporter().importPath("target/classes"));
    }

    /// Endpoint x role x agency: what belongs to another agency answers as what does not exist.
    @Test
    void anotherAgencyHasNoSuchThing() {
        Map<String, UUID> states = inEveryState("svhttdl");
        String nowhere = new UUID(7, 7).toString();
        int asked = 0;
        for (String role : ROLES) {
            Program other = Program.of("snv." + role);
            Program owner = Program.of("svhttdl.inspector");
            for (UUID id : states.values()) {
                String etag = etag(owner.get("/api/dossiers/" + id));
                for (String mapping : SpecificationTest.mappings()) {
                    if (mapping.contains("{id}")) {
                        HttpResponse<byte[]> answer = ask(other, mapping, id.toString(), etag);
                        assertThat(answer.statusCode())
                                .as("%s by %s", mapping, role)
                                .isIn(403, 404);
                        assertThat(plain(answer)).isEqualTo(plain(ask(other, mapping, nowhere, etag)));
                        if (!role.equals("administrator")) {
                            assertThat(answer.statusCode()).isEqualTo(404);
                        }
                        asked++;
                    }
                }
            }
            for (String list : List.of("/api/dossiers?limit=200", "/api/documents?limit=500")) {
                String body = text(other.get(list));
                states.values().forEach(id -> assertThat(body).doesNotContain(id.toString()));
            }
            Program.forget("snv." + role);
        }
        assertThat(asked).isEqualTo(7 * 6 * 10);
    }

    /// A change of another agency's dossier, well-formed to the last header.
    @Test
    void anotherAgencyChangesNothing() {
        String path = Program.of("sngv.drafter").handIn(WORDS + "Chỉ của cơ quan khác.\n");
        String etag = etag(Program.of("sngv.drafter").get(path));
        Program other = Program.of("snv.drafter");
        assertThat(other.withdraw(path, "sửa", fresh("If-Match", etag)).statusCode())
                .isEqualTo(404);
        assertThat(other.upload(path + "/versions", Map.of(), "a.txt", utf8(WORDS), fresh("If-Match", etag))
                        .statusCode())
                .isEqualTo(404);
        assertThat(etag(Program.of("sngv.drafter").get(path))).isEqualTo(etag);
    }

    private static String plain(HttpResponse<byte[]> answer) {
        return answer.statusCode() + text(answer).replaceAll("urn:uuid:[0-9a-f-]+", "");
    }

    @Test
    void aSessionOpensNothingBelowApi() {
        HttpResponse<String> answer = PLATFORM.as("skhcn.drafter").get("/api/dossiers");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(PLATFORM.as("skhcn.drafter").get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void noCookieIsSet() {
        Program program = Program.of("skhcn.drafter");
        assertThat(program.get("/api/dossiers?lang=en").headers().allValues("Set-Cookie"))
                .isEmpty();
        assertThat(json(program.get("/api/dossiers")).has("dossiers")).isTrue();
    }

    @Test
    void aSecretInTheAddressOrInAnotherSchemeDoesNotCount() {
        String secret = Program.of("skhcn.drafter").secret();
        for (HttpRequest request : List.of(
                HttpRequest.newBuilder(PLATFORM.at("/api/dossiers?access_token=" + secret))
                        .build(),
                HttpRequest.newBuilder(PLATFORM.at("/api/dossiers"))
                        .header("Authorization", "Basic " + secret)
                        .build(),
                HttpRequest.newBuilder(PLATFORM.at("/api/dossiers"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("access_token=" + secret))
                        .build())) {
            assertThat(Program.sent(request).statusCode()).isEqualTo(401);
        }
    }
}
