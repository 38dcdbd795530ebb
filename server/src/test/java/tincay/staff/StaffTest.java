package tincay.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tincay.Platform;
import tincay.Platform.Browser;
import tincay.dossier.Upload;
import tincay.evidence.Entry;
import tincay.evidence.Event;
import tincay.evidence.Hash;

/// An administrator and the people of one agency, in browsers without script.
class StaffTest {
    private static final Platform PLATFORM = Platform.one();
    private static final String AGENCY = "x-can-yen";
    private static final String ADMINISTRATOR = AGENCY + ".administrator";
    private static final String PASSWORD = "bốn con ngựa qua suối";
    private static final Pattern INVITATION = Pattern.compile("/invitation\\?key=[A-Za-z0-9_-]{43}");

    /// Whose proof is fresh: signed in just now.
    private static Browser administrator() {
        Browser browser = new Browser(PLATFORM);
        browser.signIn(ADMINISTRATOR, "tincay-demo");
        return browser;
    }

    private static String place(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static String invited(Browser administrator, String login, String name) {
        return place(administrator.post("/people", "/people", Map.of("login", login, "name", name)));
    }

    private static Browser accepted(Browser administrator, String page, String login) {
        Matcher link = INVITATION.matcher(administrator.get(page).body());
        assertThat(link.find()).isTrue();
        Browser person = new Browser(PLATFORM);
        String key = link.group().substring(link.group().indexOf('=') + 1);
        person.post(link.group(), "/invitation", Map.of("key", key, "new-password", PASSWORD));
        person.signIn(login, PASSWORD);
        assertThat(person.get("/account").statusCode()).isEqualTo(200);
        return person;
    }

    private static void give(Browser administrator, String page, String role, Map<String, String> more) {
        Map<String, String> fields =
                new HashMap<>(Map.of("role", role, "from", "01/01/2026", "basis", "Quyết định số 12/QĐ-SKHCN"));
        fields.putAll(more);
        assertThat(place(administrator.post(page, page + "/roles", fields))).isEqualTo(page);
    }

    private static <T> T asOwner(java.util.function.Function<JdbcClient, T> work) throws Exception {
        try (Connection owner = DriverManager.getConnection(
                PLATFORM.database().url(),
                PLATFORM.database().owner(),
                PLATFORM.database().ownerPassword())) {
            return work.apply(JdbcClient.create(new SingleConnectionDataSource(owner, true)));
        }
    }

    @Test
    void aDeputyIsInvitedSignsInThePlaceOfTheHeadAndIsLetGo() throws Exception {
        Browser administrator = administrator();
        String page = invited(administrator, AGENCY + ".pho", "Phan Văn Phó");
        Browser deputy = accepted(administrator, page, AGENCY + ".pho");
        assertThat(deputy.get("/").body()).contains("chưa được giao vai trò");
        assertThat(administrator.get(page).body())
                .doesNotContain("/invitation?key=")
                .contains("Phan Văn Phó");
        give(administrator, page, "HEAD", Map.of("capacity", "KT"));
        administrator.post(page, page + "/address", Map.of("address", "pho@tincay.example"));
        assertThat(administrator.get(page).body()).contains("KT. ký thay", "12/QĐ-SKHCN", "pho@tincay.example");

        byte[] draft = "Kính gửi: Sở.\n\nXã đề nghị thêm một máy in.\n".getBytes(StandardCharsets.UTF_8);
        String sha256 = new Upload("", draft).sha256();
        String dossier = place(PLATFORM.as(AGENCY + ".drafter")
                .upload(
                        "/dossiers/new",
                        "/dossiers",
                        Map.of("title", "Máy in", "documentType", "Công văn", "field", "hanh-chinh"),
                        "cong-van.txt",
                        draft));
        PLATFORM.as(AGENCY + ".unit-head").post(dossier, dossier + "/unit-check", Map.of("sha256", sha256));
        PLATFORM.as(AGENCY + ".reviewer")
                .post(dossier, dossier + "/confirm", Map.of("sha256", sha256, "password", "tincay-demo"));
        place(deputy.post(dossier, dossier + "/approve", Map.of("sha256", sha256, "password", PASSWORD)));
        assertThat(deputy.get(dossier).body()).contains("KT. Phan Văn Phó", "Đã phê duyệt");

        administrator.post(page, page + "/roles/end", Map.of("role", "HEAD", "from", "01/01/2026"));
        HttpResponse<String> late = deputy.post(dossier, dossier + "/withdraw", Map.of("reason", "thử"));
        assertThat(late.statusCode()).as("the role is gone at once").isEqualTo(403);
        assertThat(deputy.get("/account").body()).contains("Giao vai trò", "Thôi giữ vai trò", "Sầm Hải Yến");
        administrator.post(page, page + "/active", Map.of("active", "false"));
        assertThat(deputy.get("/").statusCode()).isEqualTo(401);
    }

    @Test
    void whoLostEverythingIsInvitedAnewAndNothingOldWorks() {
        Browser administrator = administrator();
        String page = invited(administrator, AGENCY + ".mat", "Lục Thị Mất");
        Browser person = accepted(administrator, page, AGENCY + ".mat");
        place(administrator.post(page, page + "/invite", Map.of()));
        assertThat(person.get("/").statusCode()).as("signed out").isEqualTo(302);
        Browser old = new Browser(PLATFORM);
        old.signIn(AGENCY + ".mat", PASSWORD);
        assertThat(old.get("/").statusCode()).isEqualTo(302);
        accepted(administrator, page, AGENCY + ".mat");
    }

    /// What an inspector does: the rows of a person, in their order, give the hashes that the log has.
    @Test
    void theLogHoldsEachChangeInItsOrder() throws Exception {
        Browser administrator = administrator();
        String page = invited(administrator, AGENCY + ".so", "Hà Văn Sổ");
        give(administrator, page, "REVIEWER", Map.of());
        administrator.post(
                page,
                page + "/certificates",
                Map.of("field", "hanh-chinh", "from", "01/01/2026", "to", "31/12/2027", "basis", "Chứng nhận số 7"));
        String certificate = asOwner(sql -> sql.sql("SELECT certificate_sha256 FROM qualification WHERE basis = ?")
                .param("Chứng nhận số 7")
                .query(String.class)
                .single());
        administrator.post(page, page + "/certificates/revoke", Map.of("certificate", certificate));
        administrator.post(page, page + "/active", Map.of("active", "false"));
        assertThat(administrator.get(page).body()).contains("Đã thu hồi", "Đã đóng", "Hành chính");

        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        List<String> contents =
                asOwner(sql -> sql.sql("SELECT content FROM staff_change WHERE person_id = ? ORDER BY place")
                        .param(id)
                        .query(String.class)
                        .list());
        assertThat(contents).hasSize(5);
        Set<String> logged = new HashSet<>();
        Set<Class<?>> kinds = new HashSet<>();
        for (byte[] leaf : asOwner(
                sql -> sql.sql("SELECT leaf FROM outbox").query(byte[].class).list())) {
            Event event = Entry.parse(leaf).event();
            kinds.add(event.getClass());
            if (event instanceof Event.ConfigurationChange change) {
                logged.add(change.before().hex() + change.after().hex());
            }
        }
        assertThat(kinds).contains(Event.CertificateIssue.class, Event.CertificateRevocation.class);
        String before = Hash.of(new byte[0]).hex();
        for (String content : contents) {
            String after = Hash.of(content.getBytes(StandardCharsets.UTF_8)).hex();
            if (!content.contains("certificate-")) {
                assertThat(logged).as(content).contains(before + after);
            }
            before = after;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/people, login=Hoa name=A, 422",
        "/people, login=skhcn.head name=A, 409",
        "/people, login=x-can-yen.z name=, 422",
        "ID/roles, role=HEAD from=01/02/2026 to=01/01/2026 basis=b, 422",
        "ID/roles, role=HEAD from=01/02/2026 basis=, 422",
        "ID/roles, role=CLERK capacity=KT from=01/02/2026 basis=b, 422",
        "ID/roles, role=HEAD capacity=TUQ from=01/02/2026 basis=b, 422",
        "ID/roles, role=ADMINISTRATOR from=01/02/2026 basis=b, 409",
        "ID/roles, role=DRAFTER from=01/01/2026 basis=b, 409",
        "ID/roles, role=KING from=01/01/2026 basis=b, 400",
        "ID/roles, role=HEAD from=hôm-nay basis=b, 400",
        "ID/certificates, field=mọi from=01/01/2026 to=01/02/2026 basis=b, 422",
        "ID/address, address=không-phải, 422",
        "ID/address, address=a@b%0d%0aBcc:c, 422",
        "/agencies, code=A name=n login=l.m administrator=a, 422",
        "/agencies, code=snv name=n login=l.m administrator=a, 409"
    })
    void whatDoesNotFitIsRefusedInWords(String path, String fields, int status) {
        Browser administrator = administrator();
        String member = PEOPLE.computeIfAbsent("drafter", StaffTest::member);
        Map<String, String> form = new HashMap<>();
        for (String field : fields.split(" ", -1)) {
            String[] both = field.split("=", 2);
            form.put(both[0], both[1].replace("%0d%0a", "\r\n"));
        }
        HttpResponse<String> answer = administrator.post("/people", path.replace("ID", member), form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private static final Map<String, String> PEOPLE = new java.util.concurrent.ConcurrentHashMap<>();

    private static String member(String role) {
        return "/people/" + idOf(AGENCY + "." + role);
    }

    private static String idOf(String login) {
        try {
            return asOwner(sql -> sql.sql("SELECT id::text FROM person WHERE login = ?")
                    .param(login)
                    .query(String.class)
                    .single());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void nobodyChangesThemselvesOrAnotherAgencysPeople() {
        Browser administrator = administrator();
        String own = "/people/" + idOf(ADMINISTRATOR);
        String foreign = "/people/" + idOf("snv.head");
        Map<String, String> role = Map.of("role", "HEAD", "from", "01/12/2026", "basis", "b");
        assertThat(administrator.post("/people", own + "/roles", role).statusCode())
                .isEqualTo(403);
        assertThat(administrator.post("/people", own + "/invite", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(administrator.get(foreign).statusCode()).isEqualTo(404);
        for (String step : List.of("/roles", "/invite", "/active", "/address", "/certificates")) {
            Map<String, String> form = new HashMap<>(role);
            form.putAll(Map.of("active", "false", "address", "a@b.example", "field", "*", "to", "01/01/2099"));
            assertThat(administrator.post("/people", foreign + step, form).statusCode())
                    .as(step)
                    .isEqualTo(404);
        }
        assertThat(PLATFORM.as("snv.head").get("/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drafter", "unit-head", "reviewer", "head", "clerk", "inspector"})
    void onlyAdministratorsGetIn(String role) {
        Browser browser = new Browser(PLATFORM);
        browser.signIn(AGENCY + "." + role, "tincay-demo");
        assertThat(browser.get("/people").statusCode()).isEqualTo(403);
        assertThat(browser.get(member("clerk")).statusCode()).isEqualTo(403);
        assertThat(browser.post("/account", "/people", Map.of("login", "x-can-yen.lẻn", "name", "Lẻn"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAgencyBelowBeginsWithItsAdministrator() {
        Browser administrator = administrator();
        place(administrator.post(
                "/people",
                "/agencies",
                Map.of(
                        "code", "x-can-yen-truong",
                        "name", "Trường học Cần Yên",
                        "login", "truong.quan-tri",
                        "administrator", "Ma Thị Trường")));
        Browser below = accepted(administrator, "/people", "truong.quan-tri");
        assertThat(administrator.get("/people").body())
                .contains("Trường học Cần Yên")
                .doesNotContain("Ma Thị Trường");
        assertThat(below.get("/people").body()).contains("Ma Thị Trường").doesNotContain("Sầm Hải Yến");
    }
}
