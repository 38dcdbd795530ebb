package tincay.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tincay.Platform;
import tincay.Platform.Browser;
import tincay.dossier.Upload;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A journey with a marked word in every field that can be sent, and the whole log that it leaves.
class TraceTest {
    private static final Platform PLATFORM = Platform.one();
    private static final JsonMapper JSON = new JsonMapper();

    private final Marked marked = new Marked();
    private final List<HttpResponse<String>> answers = new ArrayList<>();

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        answers.add(answer);
        return answer;
    }

    @Test
    void nothingThatWasSentIsInTheLog() throws Exception {
        String dossier;
        try (Captured log = new Captured()) {
            signInWrongly();
            dossier = handIn();
            people();
            badRequests();
            programs();
            awaitLines(log);
            assertThat(marked.leaks(log.messages())).hasSizeGreaterThan(20);
            assertThat(marked.leaks(log.json().stream())).isEmpty();
            assertThat(log.printed()).hasSizeGreaterThan(answers.size());
            assertThat(marked.leaks(log.printed().stream())).isEmpty();
            assertEachRequestHasItsLine(log);
            assertSteps(log, dossier);
        }
        String metrics =
                PLATFORM.as("skhcn.administrator").get("/actuator/prometheus").body();
        assertThat(metrics)
                .contains(
                        "tincay_events_total{event=\"sign-in-refused\"}",
                        "tincay_events_total{event=\"returned\"}",
                        "tincay_verification_seconds_count{outcome=\"report\"}",
                        "tincay_verification_seconds_bucket{outcome=\"report\",le=\"60.0\"}",
                        "tincay_findings_total{family=",
                        "tincay_log_entries",
                        "tincay_log_waiting",
                        "tincay_checkpoint_age_seconds",
                        "tincay_mail_waiting");
        assertThat(marked.leaks(metrics.lines())).isEmpty();
    }

    private void signInWrongly() {
        Browser nobody = new Browser(PLATFORM);
        kept(nobody.send(HttpRequest.newBuilder(PLATFORM.at("/sign-in?lang=" + marked.word()))
                .header("X-Request-Id", "a " + marked.word())
                .header("User-Agent", marked.word())
                .header("Referer", "https://tincay.example/" + marked.word())
                .header("Accept-Language", marked.word())
                .header("X-Forwarded-For", marked.word())
                .build()));
        kept(nobody.post("/sign-in", "/sign-in", Map.of("username", marked.word(), "password", marked.word())));
        HttpResponse<String> refused = kept(nobody.post(
                "/sign-in",
                "/sign-in",
                Map.of("username", "sct.head", "password", marked.word(), "code", marked.word())));
        assertThat(refused.headers().firstValue("Location").orElse("")).contains("error");
        HttpResponse<String> signedIn =
                kept(nobody.post("/sign-in", "/sign-in", Map.of("username", "sct.head", "password", "tincay-demo")));
        assertThat(signedIn.headers().firstValue("Location").orElse("")).doesNotContain("error");
        String cookie = signedIn.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("tincay="))
                .findFirst()
                .orElseThrow();
        marked.hide(cookie.substring("tincay=".length(), cookie.indexOf(';')));
    }

    /// Hands in a draft with a marked word in every place, and sends it back; its id.
    private String handIn() {
        Map<String, String> opening = new HashMap<>(Map.of("documentType", "Công văn", "field", "hanh-chinh"));
        for (String field : List.of("title", "aiSystem", "aiPurpose", "aiParts")) {
            opening.put(field, marked.word());
        }
        byte[] draft = ("Kính gửi: " + marked.word() + "\n\nCăn cứ Nghị định số 999/2030/NĐ-CP, liên hệ "
                        + marked.word() + "@tincay.example, điện thoại 0912345678.\n")
                .getBytes(StandardCharsets.UTF_8);
        Browser drafter = PLATFORM.as("sct.drafter");
        HttpResponse<String> handedIn = kept(drafter.upload(
                "/dossiers/new",
                "/dossiers",
                opening,
                Map.of(
                        "draft", new Upload(marked.word() + ".txt", draft),
                        "sources", new Upload(marked.word() + ".txt", draft))));
        assertThat(handedIn.statusCode()).as(handedIn.body()).isEqualTo(302);
        String page = java.net
                .URI
                .create(handedIn.headers().firstValue("Location").orElseThrow())
                .getPath();
        kept(drafter.get(page));
        kept(drafter.get(page + "/file"));
        kept(drafter.get("/search?q=" + marked.word()));
        Browser unitHead = PLATFORM.as("sct.unit-head");
        assertThat(kept(unitHead.post(page, page + "/return", Map.of("reason", marked.word())))
                        .statusCode())
                .isEqualTo(302);
        kept(unitHead.post(page, page + "/unit-check", Map.of("sha256", marked.word(), "password", marked.word())));
        kept(drafter.upload(
                "/dossiers/new", "/dossiers", opening, marked.word() + ".docx", new byte[] {'P', 'K', 3, 4}));
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private void people() {
        Browser administrator = PLATFORM.as("sct.administrator");
        Map<String, String> person =
                Map.of("login", "sct." + marked.word().toLowerCase(java.util.Locale.ROOT), "name", marked.word());
        String page = kept(administrator.post("/people", "/people", person))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        kept(administrator.post("/people", "/people", person));
        kept(administrator.post(page, page + "/address", Map.of("address", marked.word() + "@tincay.example")));
        kept(administrator.post(
                page, page + "/roles", Map.of("role", marked.word(), "from", marked.word(), "basis", marked.word())));
        kept(administrator.post(
                page, page + "/roles", Map.of("role", "CLERK", "from", "01/01/2026", "basis", marked.word())));
        kept(administrator.post("/people", "/account/tokens", Map.of("name", marked.word(), "days", marked.word())));
    }

    private void badRequests() throws IOException {
        Browser drafter = PLATFORM.as("sct.drafter");
        kept(drafter.get("/dossiers/" + marked.word()));
        kept(drafter.get("/dossiers/new?corrects=" + marked.word()));
        kept(drafter.get("/" + marked.word() + "/" + marked.word() + "?key=" + marked.word()));
        kept(drafter.get("/style.css;" + marked.word()));
        kept(drafter.get("/invitation?key=" + marked.word()));
        kept(drafter.send(HttpRequest.newBuilder(PLATFORM.at("/dossiers"))
                .header("Content-Type", "multipart/form-data; boundary=" + marked.word())
                .POST(BodyPublishers.ofString("--" + marked.word()))
                .build()));
        kept(drafter.send(HttpRequest.newBuilder(PLATFORM.at("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=%zz" + marked.word()))
                .build()));
        kept(drafter.send(HttpRequest.newBuilder(PLATFORM.at("/sign-in"))
                .method(marked.word(), BodyPublishers.noBody())
                .build()));
        kept(drafter.send(HttpRequest.newBuilder(PLATFORM.at("/sign-in/passkey"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("assertion=" + marked.word()))
                .build()));
        raw("GET /{" + marked.word() + "}|<> HTTP/1.1\r\nHost: a\r\n\r\n");
        raw("GET //" + marked.word() + " HTTP/1.1\r\nHost: a\r\n\r\n");
        raw("GET / " + marked.word() + "\r\nHost: a\r\n\r\n");
        raw("GET / HTTP/1.1\r\nHost: " + marked.word() + "\u0001\r\nX: \u0002" + marked.word() + "\r\n\r\n");
    }

    /// What no client of HTTP sends.
    private static void raw(String words) throws IOException {
        try (Socket socket =
                new Socket(PLATFORM.at("/").getHost(), PLATFORM.at("/").getPort())) {
            socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1))
                    .matches("HTTP/1.1 [45]0\\d");
        }
    }

    private void programs() {
        Browser program = new Browser(PLATFORM);
        for (String path : List.of("/api/dossiers/" + marked.word(), "/api/" + marked.word(), "/api/dossiers")) {
            kept(program.send(HttpRequest.newBuilder(PLATFORM.at(path))
                    .header("Authorization", "Bearer " + marked.word())
                    .header("Idempotency-Key", marked.word())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"reason\": " + marked.word()))
                    .build()));
        }
    }

    private static List<JsonNode> requests(Captured log) {
        return log.json().stream()
                .map(JSON::readTree)
                .filter(line -> line.path("event").asString("").equals("request"))
                .toList();
    }

    /// The line comes after the answer.
    private void awaitLines(Captured log) throws InterruptedException {
        for (int tries = 0; tries < 100 && !answers.stream().allMatch(answer -> isIn(requests(log), answer)); tries++) {
            Thread.sleep(50);
        }
    }

    private static boolean isIn(List<JsonNode> requests, HttpResponse<String> answer) {
        String id = answer.headers().firstValue("X-Request-Id").orElse("none");
        return requests.stream()
                .anyMatch(line -> line.path("request").asString("").equals(id));
    }

    private void assertEachRequestHasItsLine(Captured log) {
        List<JsonNode> requests = requests(log);
        for (HttpResponse<String> answer : answers) {
            String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
            List<JsonNode> lines = requests.stream()
                    .filter(line -> line.path("request").asString("").equals(id))
                    .toList();
            assertThat(lines).as("%s %s", answer, id).hasSize(1);
            assertThat(lines.getFirst().path("status").asInt())
                    .as(answer.toString())
                    .isEqualTo(answer.statusCode());
            assertThat(lines.getFirst().path("ms").isIntegralNumber()).isTrue();
        }
        assertThat(requests)
                .extracting(line -> line.path("route").asString(""))
                .contains("/dossiers/{id}", "/dossiers/{id}/return", "/people/{id}/roles", "/sign-in", "/search");
        assertThat(requests)
                .extracting(line -> line.path("method").asString(""))
                .contains("GET", "POST", "other");
        assertThat(requests)
                .filteredOn(line -> line.path("route").asString("").equals("/dossiers/{id}/return"))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.path("role").asString("")).isEqualTo("unit-head");
                    assertThat(line.path("agency").asString("")).hasSize(36);
                });
    }

    private static void assertSteps(Captured log, String dossier) {
        List<JsonNode> lines = log.json().stream().map(JSON::readTree).toList();
        assertThat(lines)
                .filteredOn(line -> line.path("dossier").asString("").equals(dossier))
                .extracting(line -> line.path("event").asString(""))
                .containsExactly("handed-in", "verified", "returned");
        assertThat(lines)
                .filteredOn(line -> line.path("event").asString("").startsWith("sign"))
                .extracting(line -> line.path("event").asString("") + " "
                        + line.path("role").asString("-"))
                .contains("sign-in-refused -", "signed-in head");
    }

    /// An id that is none is not taken over.
    @Test
    void anIdIsTakenOverOnlyIfItIsOne() {
        Browser nobody = new Browser(PLATFORM);
        for (Map.Entry<String, Boolean> given : Map.of(
                        "from-the-Proxy-7",
                        true,
                        "a b",
                        false,
                        "a_b",
                        false,
                        "x".repeat(64),
                        true,
                        "x".repeat(65),
                        false)
                .entrySet()) {
            String answered = nobody.send(HttpRequest.newBuilder(PLATFORM.at("/sign-in"))
                            .header("X-Request-Id", given.getKey())
                            .build())
                    .headers()
                    .firstValue("X-Request-Id")
                    .orElseThrow();
            assertThat(answered.equals(given.getKey())).as(given.getKey()).isEqualTo(given.getValue());
            assertThat(answered).matches("[A-Za-z0-9-]{1,64}");
        }
    }

    /// What was undone did not happen.
    @Test
    void aStepThatIsRolledBackIsNotTold() {
        TransactionTemplate transaction = PLATFORM.bean(TransactionTemplate.class);
        Trace trace = PLATFORM.bean(Trace.class);
        UUID undone = UUID.randomUUID();
        UUID done = UUID.randomUUID();
        try (Captured log = new Captured()) {
            transaction.executeWithoutResult(status -> {
                trace.happened(Occurrence.EMERGENCY_OPENED, undone, undone);
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(status -> {
                trace.happened(Occurrence.EMERGENCY_OPENED, done, done);
                assertThat(log.json()).noneMatch(line -> line.contains(done.toString()));
            });
            assertThat(log.json())
                    .filteredOn(line -> line.contains(done.toString()))
                    .hasSize(1);
            assertThat(log.json()).noneMatch(line -> line.contains(undone.toString()));
        }
    }
}
