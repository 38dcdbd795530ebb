package tincay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tincay.Platform;
import tincay.Platform.Browser;
import tincay.dossier.Dossiers;
import tincay.dossier.Upload;
import tincay.people.People;

class GateTest {
    private static final Platform PLATFORM = Platform.one();
    private static final String CLEAN = """
            Kính gửi: Ủy ban nhân dân tỉnh.

            Đơn vị đề nghị bổ sung hai ghế cho phòng họp.
            """;
    private static final Map<String, String> OPENING =
            Map.of("title", "Đề nghị bổ sung ghế", "documentType", "Công văn", "field", "hanh-chinh");

    private static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static String handIn(Browser drafter, String words) {
        HttpResponse<String> answer =
                drafter.upload("/dossiers/new", "/dossiers", OPENING, "cong-van.txt", utf8(words));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return java.net
                .URI
                .create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private static String sha256(String words) {
        return new Upload("", utf8(words)).sha256();
    }

    private static int step(String login, String page, String step, String words) {
        return PLATFORM.as(login)
                .post(page, page + "/" + step, answers(page, words))
                .statusCode();
    }

    private static Map<String, String> answers(String page, String words) {
        Map<String, String> fields = new HashMap<>();
        fields.put("sha256", sha256(words));
        fields.put("password", "tincay-demo");
        fields.put("reason", "đề nghị sửa");
        var reviewer = PLATFORM.bean(People.class)
                .account("skhcn.reviewer")
                .orElseThrow()
                .person();
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        PLATFORM.bean(Dossiers.class).open(reviewer, id).findings().all().forEach(finding -> {
            fields.put("answer-" + finding.place(), "REJECTED");
            fields.put("words-" + finding.place(), "đã đối chiếu bản gốc");
        });
        return fields;
    }

    @Test
    void aDraftIsIssuedWithAPersonAtEveryStep() {
        String page = handIn(PLATFORM.as("skhcn.drafter"), CLEAN);
        assertThat(step("skhcn.unit-head", page, "unit-check", CLEAN)).isEqualTo(302);
        assertThat(step("skhcn.reviewer", page, "confirm", CLEAN)).isEqualTo(302);
        assertThat(step("skhcn.head", page, "approve", CLEAN)).isEqualTo(302);
        assertThat(step("skhcn.clerk", page, "issue", CLEAN)).isEqualTo(302);
        assertThat(PLATFORM.as("skhcn.drafter").get(page).body()).containsAnyOf("Đã ban hành", "Đã cấp số");
    }

    @Test
    void noStepIsTakenOutOfItsStateOrByAnotherRole() {
        List<String> logins = List.of(
                "skhcn.drafter",
                "skhcn.unit-head",
                "skhcn.reviewer",
                "skhcn.head",
                "skhcn.clerk",
                "skhcn.inspector",
                "skhcn.administrator");
        List<String> steps = List.of("unit-check", "confirm", "approve", "issue", "withdraw");
        List<String> right = List.of("skhcn.unit-head", "skhcn.reviewer", "skhcn.head", "skhcn.clerk");
        String words = CLEAN + "Ma trận quyền.\n";
        String page = handIn(PLATFORM.as("skhcn.drafter"), words);
        int refused = 0;
        for (int state = 0; state < right.size(); state++) {
            for (String login : logins) {
                for (String step : steps) {
                    if (login.equals(right.get(state)) && step.equals(steps.get(state))) {
                        continue;
                    }
                    assertThat(step(login, page, step, words))
                            .as("%s by %s in state %d", step, login, state)
                            .isIn(403, 409);
                    refused++;
                }
            }
            assertThat(step(right.get(state), page, steps.get(state), words)).isEqualTo(302);
        }
        assertThat(refused).isEqualTo(4 * (7 * 5 - 1));
    }

    /// Every role at every step of the emergency path: only the right one gets further, and nobody gets past a
    /// confirmation or an approval.
    @Test
    void theEmergencyPathHasItsPeople() throws Exception {
        List<String> logins = List.of(
                "skhcn.drafter",
                "skhcn.unit-head",
                "skhcn.reviewer",
                "skhcn.head",
                "skhcn.clerk",
                "skhcn.inspector",
                "skhcn.administrator");
        List<String> steps = List.of(
                "emergency", "emergency-open", "confirm", "approve", "issue", "review", "unit-check", "withdraw");
        List<String> right = List.of("skhcn.drafter", "skhcn.head", "skhcn.reviewer", "skhcn.head", "skhcn.clerk");
        String words = CLEAN + "Giải quyết khẩn.\n";
        String page = handIn(PLATFORM.as("skhcn.drafter"), words);
        String id = page.substring(page.lastIndexOf('/') + 1);
        for (int state = 0; state < right.size(); state++) {
            for (String login : logins) {
                for (String step : steps) {
                    boolean unit = state == 0 && step.equals("unit-check") && login.equals("skhcn.unit-head");
                    if (!unit && !(login.equals(right.get(state)) && step.equals(steps.get(state)))) {
                        assertThat(step(login, page, step, words))
                                .as("%s by %s in state %d", step, login, state)
                                .isIn(403, 409);
                    }
                }
            }
            assertThat(step(right.get(state), page, steps.get(state), words)).isEqualTo(302);
        }
        await(() -> count("SELECT count(*) FROM review_owed WHERE NOT done AND dossier_id = '" + id + "'") == 1);
        Browser unitHead = PLATFORM.as("skhcn.unit-head");
        assertThat(unitHead.get("/").body()).contains(page, "Khẩn");
        assertThat(unitHead.get(page).body()).contains("Hậu kiểm chậm nhất ngày", "đề nghị sửa");
        for (String login : logins) {
            if (!login.equals("skhcn.unit-head")) {
                assertThat(step(login, page, "review", words)).as(login).isIn(403, 409);
            }
        }
        assertThat(step("skhcn.unit-head", page, "review", words)).isEqualTo(302);
        assertThat(unitHead.get(page).body()).contains("Đã hậu kiểm").doesNotContain("Hậu kiểm chậm nhất");
        assertThat(count("SELECT count(*) FROM review_owed WHERE NOT done AND dossier_id = '" + id + "'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM outbox WHERE subject_id = '" + id
                        + "' AND convert_from(leaf, 'UTF8') LIKE '%emergency-path%'"))
                .isEqualTo(1);
    }

    /// What the application would have to forget first: the database alone lets one person open nothing.
    @Test
    void theDatabaseKnowsThatTheEmergencyPathNeedsTwo() {
        String page = handIn(PLATFORM.as("skhcn.drafter"), CLEAN + "Một người không đủ.\n");
        String id = page.substring(page.lastIndexOf('/') + 1);
        assertThat(step("skhcn.drafter", page, "emergency", CLEAN + "Một người không đủ.\n"))
                .isEqualTo(302);
        String same = """
                INSERT INTO act (dossier_id, agency_id, seq, kind, person_id, body)
                SELECT dossier_id, agency_id, seq + 1, '%s', %s, '{}' FROM act
                 WHERE dossier_id = '%s' ORDER BY seq DESC LIMIT 1""";
        for (String kind : List.of("EmergencyAgreed", "Reviewed")) {
            for (String person : List.of("person_id", "NULL")) {
                assertThatThrownBy(() -> change(same.formatted(kind, person, id)))
                        .as(kind + " by " + person)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("person");
            }
        }
        assertThatThrownBy(() -> change(same.formatted("Confirmed", "gen_random_uuid()", id)))
                .hasMessageContaining("neither the unit nor two persons");
    }

    private static void change(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                PLATFORM.database().url(),
                PLATFORM.database().owner(),
                PLATFORM.database().ownerPassword())) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    private static void await(Callable<Boolean> met) throws Exception {
        for (int tries = 0; tries < 600 && !met.call(); tries++) {
            Thread.sleep(100);
        }
        assertThat(met.call()).isTrue();
    }

    @Test
    void anotherAgencyHasNoSuchDossier() {
        String words = CLEAN + "Chỉ của Sở.\n";
        String page = handIn(PLATFORM.as("skhcn.drafter"), words);
        String nowhere = "/dossiers/" + new UUID(7, 7);
        for (String role : List.of("drafter", "unit-head", "reviewer", "head", "clerk", "inspector")) {
            Browser other = PLATFORM.as("snv." + role);
            assertThat(other.get("/").body()).doesNotContain(page);
            for (String path : List.of("", "/file", "/report")) {
                HttpResponse<String> answer = other.get(page + path);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(withoutToken(answer.body()))
                        .isEqualTo(withoutToken(other.get(nowhere + path).body()));
            }
            for (String step : List.of(
                    "unit-check",
                    "emergency",
                    "emergency-open",
                    "confirm",
                    "approve",
                    "issue",
                    "return",
                    "take-back",
                    "review",
                    "withdraw")) {
                int status =
                        other.post("/", page + "/" + step, answers(page, words)).statusCode();
                assertThat(status).as(step + " by " + role).isIn(403, 404);
            }
        }
        assertThat(PLATFORM.as("skhcn.administrator").get(page).statusCode()).isEqualTo(403);
    }

    private static String withoutToken(String page) {
        return page.replaceAll("value=\"[^\"]+\"", "").replaceAll("lang=[a-z]+", "");
    }

    @Test
    void aStateSecretIsNeverStored() throws SQLException {
        String words = "MẬT\n\nBáo cáo không được lưu số 58217.\n";
        HttpResponse<String> answer =
                PLATFORM.as("skhcn.drafter").upload("/dossiers/new", "/dossiers", OPENING, "bao-cao.txt", utf8(words));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("bí mật nhà nước");
        assertThat(count("SELECT count(*) FROM draft_file WHERE sha256 = '" + sha256(words) + "'"))
                .isZero();
    }

    @Test
    void norIsADraftBesideASecretSource() throws SQLException {
        String words = CLEAN + "Dự thảo có nguồn mật.\n";
        HttpResponse<String> answer = PLATFORM.as("skhcn.drafter")
                .upload(
                        "/dossiers/new",
                        "/dossiers",
                        OPENING,
                        Map.of(
                                "draft", new Upload("cong-van.txt", utf8(words)),
                                "sources", new Upload("nguon.txt", utf8("TỐI MẬT\n\nSố liệu.\n"))));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(count("SELECT count(*) FROM draft_file WHERE sha256 = '" + sha256(words) + "'"))
                .isZero();
    }

    @Test
    void whatCannotBeReadIsRefused() {
        HttpResponse<String> answer = PLATFORM.as("skhcn.drafter")
                .upload("/dossiers/new", "/dossiers", OPENING, "../../x.docx", utf8("PK\u0003\u0004 cut off"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("không có gì được lưu").doesNotContain("Exception", "/tmp");
    }

    @Test
    void withoutATokenOrASessionNothingHappens() {
        Browser nobody = new Browser(PLATFORM);
        assertThat(nobody.get("/").headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        String page = handIn(PLATFORM.as("skhcn.drafter"), CLEAN + "Không có mã.\n");
        HttpResponse<String> forged = PLATFORM.as("skhcn.unit-head")
                .send(java.net.http.HttpRequest.newBuilder(PLATFORM.at(page + "/unit-check"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("sha256=" + sha256(CLEAN)))
                        .build());
        assertThat(forged.statusCode()).isIn(302, 403);
        assertThat(PLATFORM.as("skhcn.unit-head").get(page).body()).contains("Đã kiểm chứng");
    }

    @Test
    void theHeadGivesThePasswordOnceMore() {
        String words = CLEAN + "Mật khẩu lần hai.\n";
        String page = handIn(PLATFORM.as("sct.drafter"), words);
        Map<String, String> fields = Map.of("sha256", sha256(words), "password", "sai");
        assertThat(PLATFORM.as("sct.unit-head")
                        .post(page, page + "/unit-check", fields)
                        .statusCode())
                .isEqualTo(302);
        assertThat(PLATFORM.as("sct.reviewer")
                        .post(page, page + "/confirm", fields)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFileComesBackByteForByteAndOnlyAsADownload() {
        String words = CLEAN + "<script>alert(1)</script>\n";
        String page = handIn(PLATFORM.as("skhcn.drafter"), words);
        HttpResponse<String> file = PLATFORM.as("skhcn.inspector").get(page + "/file");
        assertThat(file.body()).isEqualTo(words);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(PLATFORM.as("skhcn.inspector").get(page).body()).doesNotContain("<script>alert");
    }

    /// Of two who act at once one is taken; numbers have neither gap nor double.
    @Test
    void ofManyAtOnceOneIsTaken() throws Exception {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String words = CLEAN + "Song song " + i + ".\n";
            String page = handIn(PLATFORM.as("syt.drafter"), words);
            pages.add(page);
            assertThat(stepAs("syt", "unit-head", page, "unit-check", words)).isEqualTo(302);
            assertThat(stepAs("syt", "reviewer", page, "confirm", words)).isEqualTo(302);
            assertThat(stepAs("syt", "head", page, "approve", words)).isEqualTo(302);
        }
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            String page = pages.get(i);
            String words = CLEAN + "Song song " + i + ".\n";
            for (int twice = 0; twice < 4; twice++) {
                all.add(() -> stepAs("syt", "clerk", page, "issue", words));
            }
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> each : threads.invokeAll(all)) {
                answers.add(each.get());
            }
        }
        assertThat(answers).containsOnly(302, 409);
        assertThat(answers.stream().filter(status -> status == 302)).hasSize(pages.size());
        assertThat(count("""
                        SELECT count(DISTINCT body ->> 'number') FROM act JOIN agency ON agency.id = agency_id
                         WHERE code = 'syt' AND kind = 'Numbered' AND (body ->> 'number')::int BETWEEN 1 AND 6""")).isEqualTo(pages.size());
    }

    private static int stepAs(String agency, String role, String page, String step, String words) {
        return PLATFORM.as(agency + "." + role)
                .post(page, page + "/" + step, Map.of("sha256", sha256(words), "password", "tincay-demo"))
                .statusCode();
    }

    private static long count(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        PLATFORM.database().url(),
                        PLATFORM.database().owner(),
                        PLATFORM.database().ownerPassword());
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
