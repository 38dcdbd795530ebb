package tincay.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tincay.api.Program.OPENING;
import static tincay.api.Program.PLATFORM;
import static tincay.api.Program.etag;
import static tincay.api.Program.fresh;
import static tincay.api.Program.json;
import static tincay.api.Program.text;
import static tincay.api.Program.type;
import static tincay.api.Program.utf8;
import static tincay.api.Program.with;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tincay.dossier.Dossiers;
import tincay.dossier.Upload;

class DossierResourceTest {
    private static final String CLEAN = """
            Kính gửi: Ủy ban nhân dân tỉnh.

            Đơn vị đề nghị bổ sung hai bàn cho phòng họp.
            """;
    private static final byte[] DRAFT = utf8(CLEAN);
    private static final Program DRAFTER = Program.of("snnmt.drafter");
    private static final String DOSSIER = DRAFTER.handIn(CLEAN);

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void aDraftIsHandedInReadMendedAndTakenBack() {
        String path = DRAFTER.handIn(CLEAN + "Lần một.\n");
        HttpResponse<byte[]> read = DRAFTER.get(path);
        assertThat(json(read).path("state").asString("")).isEqualTo("VERIFIED");
        assertThat(json(read).at("/aiUse/used").asBoolean(true)).isFalse();
        assertThat(text(DRAFTER.get("/api/dossiers"))).contains(id(path));

        HttpResponse<byte[]> mended = DRAFTER.upload(
                path + "/versions",
                Map.of(),
                "cong-van.txt",
                utf8(CLEAN + "Lần hai.\n"),
                fresh("If-Match", etag(read)));
        assertThat(mended.statusCode()).as(text(mended)).isEqualTo(201);
        assertThat(json(mended).at("/version/number").asInt(0)).isEqualTo(2);

        HttpResponse<byte[]> stale = DRAFTER.withdraw(path, "đề nghị sửa", fresh("If-Match", etag(read)));
        assertThat(stale.statusCode()).isEqualTo(412);
        HttpResponse<byte[]> back = DRAFTER.withdraw(path, "đề nghị sửa", fresh("If-Match", etag(mended)));
        assertThat(back.statusCode()).as(text(back)).isEqualTo(200);
        assertThat(json(back).path("state").asString("")).isEqualTo("RETURNED");
        HttpResponse<byte[]> again = DRAFTER.withdraw(path, "đề nghị sửa", fresh("If-Match", etag(back)));
        assertThat(again.statusCode()).isEqualTo(409);
    }

    @Test
    void theReportIsThatOfTheVersionByteForByte() {
        HttpResponse<byte[]> report = DRAFTER.get(DOSSIER + "/versions/1/report");
        assertThat(report.statusCode()).isEqualTo(200);
        String sha256 = new Upload("", report.body()).sha256();
        var opened = PLATFORM.bean(Dossiers.class).open(Program.person("snnmt.drafter"), UUID.fromString(id(DOSSIER)));
        assertThat(opened.dossier().toString()).contains("reportSha256=" + sha256);
        assertThat(DRAFTER.get(DOSSIER + "/versions/2/report").statusCode()).isEqualTo(404);
    }

    @Test
    void anUnchangedDossierIsNotSentAgain() {
        String etag = etag(DRAFTER.get(DOSSIER));
        assertThat(DRAFTER.get(DOSSIER, "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void theListGoesOnWhereItEnded() {
        Program other = Program.of("sgddt.drafter");
        List<String> handedIn = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            handedIn.add(id(other.handIn(CLEAN + "Trang " + count + ".\n")));
        }
        List<String> listed = new ArrayList<>();
        String cursor = "";
        do {
            var page = json(other.get("/api/dossiers?limit=1&cursor=" + cursor));
            page.path("dossiers").forEach(each -> listed.add(each.path("id").asString("")));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        assertThat(listed).isEqualTo(handedIn.reversed());
    }

    /// Fifty at once with one key: one dossier, fifty times the same answer.
    @Test
    void theSameKeyFindsTheSameAnswer() throws Exception {
        String[] key = fresh();
        byte[] draft = utf8(CLEAN + "Bấm nhiều lần.\n");
        List<Callable<HttpResponse<byte[]>>> all = new ArrayList<>();
        Map<String, String> opening = new HashMap<>(OPENING);
        opening.put("title", "Bấm nhiều lần " + key[1]);
        for (int count = 0; count < 50; count++) {
            all.add(() -> DRAFTER.upload("/api/dossiers", opening, "cong-van.txt", draft, key));
        }
        List<String> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (Future<HttpResponse<byte[]>> each : threads.invokeAll(all)) {
                answers.add(each.get().statusCode() + text(each.get()) + etag(each.get()));
            }
        }
        assertThat(answers).hasSize(50).allMatch(answers.getFirst()::equals);
        assertThat(answers.getFirst()).startsWith("201");
        String list = text(Program.of("snnmt.drafter").get("/api/dossiers?limit=200"));
        assertThat(list.split(key[1], -1)).hasSize(2);

        Program second = Program.of("snnmt.drafter");
        HttpResponse<byte[]> another = second.upload("/api/dossiers", opening, "cong-van.txt", DRAFT, key);
        assertThat(another.statusCode()).isEqualTo(422);
        assertThat(type(another)).isEqualTo("key-of-another-request");
        assertThat(second.upload("/api/dossiers", opening, "cong-van.txt", draft, key)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        String path = DRAFTER.handIn(CLEAN + "Khóa còn dùng được.\n");
        String[] key = fresh();
        assertThat(DRAFTER.withdraw(path, "sửa", with(key, "If-Match", "\"99\""))
                        .statusCode())
                .isEqualTo(412);
        assertThat(DRAFTER.withdraw(path, "sửa", with(key, "If-Match", etag(DRAFTER.get(path))))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void ofTwoChangesOverOneStateOneIsTaken() throws Exception {
        String path = DRAFTER.handIn(CLEAN + "Hai người cùng sửa.\n");
        String etag = etag(DRAFTER.get(path));
        List<Callable<Integer>> all = new ArrayList<>();
        for (int count = 0; count < 8; count++) {
            all.add(() -> DRAFTER.withdraw(path, "sửa", fresh("If-Match", etag)).statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> each : threads.invokeAll(all)) {
                answers.add(each.get());
            }
        }
        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void onlyTheDrafterTakesItBack() {
        Program head = Program.of("snnmt.head");
        assertThat(head.withdraw(DOSSIER, "sửa", fresh("If-Match", etag(head.get(DOSSIER))))
                        .statusCode())
                .isEqualTo(403);
    }

    private record Wrong(int status, String type, HttpResponse<byte[]> answer) {}

    /// Each way of asking wrongly has its status and its type, in Vietnamese or English, without a trace of our code.
    @Test
    void whatIsWrongIsSaid() {
        Program reader = Program.of("snnmt.drafter", java.util.Set.of(Scope.DOSSIERS_READ));
        String versions = DOSSIER + "/versions";
        String etag = etag(DRAFTER.get(DOSSIER));
        Map<String, String> unsaid = new HashMap<>(OPENING);
        unsaid.remove("aiUsed");
        Map<String, String> contradictory = new HashMap<>(OPENING);
        contradictory.put("aiSystem", "Trợ lý");
        Map<String, String> more = new HashMap<>(OPENING);
        more.put("state", "APPROVED");
        Map<String, String> endless = new HashMap<>(OPENING);
        endless.put("title", "a".repeat(501));
        String json = "application/json";
        List<Wrong> wrongs = List.of(
                new Wrong(401, "no-token", new Program("tincay_" + "a".repeat(43)).get(DOSSIER)),
                new Wrong(401, "no-token", new Program("x").get("/api/nothing")),
                new Wrong(403, "no-scope", reader.withdraw(DOSSIER, "sửa", fresh("If-Match", etag))),
                new Wrong(403, "no-scope", reader.get("/api/documents")),
                new Wrong(404, "not-found", DRAFTER.get("/api/dossiers/" + new UUID(7, 7))),
                new Wrong(404, "not-found", DRAFTER.get("/api/dossiers/7")),
                new Wrong(404, "not-found", DRAFTER.get("/api/nothing")),
                new Wrong(404, "not-found", DRAFTER.get("/api")),
                new Wrong(405, "no-such-method", DRAFTER.send("DELETE", DOSSIER, new byte[0])),
                new Wrong(406, "not-acceptable", DRAFTER.get(DOSSIER, "Accept", "text/html")),
                new Wrong(400, "malformed", DRAFTER.get("/api/dossiers?limit=0")),
                new Wrong(400, "malformed", DRAFTER.get("/api/dossiers?limit=x")),
                new Wrong(400, "malformed", DRAFTER.get("/api/dossiers?cursor=x")),
                new Wrong(400, "malformed", DRAFTER.get("/api/dossiers/a;x=1")),
                new Wrong(400, "malformed", create(unsaid, DRAFT, fresh())),
                new Wrong(400, "malformed", create(more, DRAFT, fresh())),
                new Wrong(400, "no-idempotency-key", create(OPENING, DRAFT)),
                new Wrong(400, "malformed", create(OPENING, DRAFT, "Idempotency-Key", "a b")),
                new Wrong(422, "invalid", create(contradictory, DRAFT, fresh())),
                new Wrong(422, "invalid", create(endless, DRAFT, fresh())),
                new Wrong(422, "state-secret", create(OPENING, utf8("MẬT\n\nBáo cáo số 4711.\n"), fresh())),
                new Wrong(
                        422,
                        "unreadable",
                        DRAFTER.upload("/api/dossiers", OPENING, "x.docx", utf8("PK\u0003\u0004 cut off"), fresh())),
                new Wrong(
                        415,
                        "media-type",
                        DRAFTER.send("POST", "/api/dossiers", utf8("{}"), fresh("Content-Type", json))),
                new Wrong(428, "no-if-match", DRAFTER.upload(versions, Map.of(), "x.txt", DRAFT, fresh())),
                new Wrong(428, "no-if-match", DRAFTER.withdraw(DOSSIER, "sửa", fresh("If-Match", "*"))),
                new Wrong(
                        412, "stale", DRAFTER.upload(versions, Map.of(), "x.txt", DRAFT, fresh("If-Match", "\"99\""))),
                new Wrong(422, "invalid", DRAFTER.withdraw(DOSSIER, " ", fresh("If-Match", etag))),
                new Wrong(400, "malformed", body("{\"reason\":\"a\",\"reason\":\"b\"}", etag)),
                new Wrong(400, "malformed", body("{\"reason\":\"a\",\"state\":\"ISSUED\"}", etag)),
                new Wrong(400, "malformed", body("[".repeat(60_000), etag)),
                new Wrong(400, "malformed", body("{\"reason\":1e400} x", etag)),
                new Wrong(413, "too-large", body("\"" + "a".repeat(70_000) + "\"", etag)));
        for (Wrong wrong : wrongs) {
            String body = text(wrong.answer());
            assertThat(wrong.answer().statusCode()).as(body).isEqualTo(wrong.status());
            assertThat(wrong.answer().headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(type(wrong.answer())).as(body).isEqualTo(wrong.type());
            assertThat(json(wrong.answer()).path("status").asInt(0)).isEqualTo(wrong.status());
            assertThat(body).doesNotContain("Exception", "tincay.", "java.", "/tmp");
            assertThat(Specification.faults("Problem", wrong.answer().body())).isEmpty();
        }
    }

    private static HttpResponse<byte[]> create(Map<String, String> fields, byte[] draft, String... headers) {
        return DRAFTER.upload("/api/dossiers", fields, "cong-van.txt", draft, headers);
    }

    private static HttpResponse<byte[]> body(String json, String etag) {
        return DRAFTER.send(
                "POST",
                DOSSIER + "/withdrawal",
                utf8(json),
                fresh("If-Match", etag, "Content-Type", "application/json"));
    }

    /// A reason is shown to people: the same signs are refused as from a form.
    @Test
    void aReasonThatTurnsItsLineRoundIsRefused() {
        HttpResponse<byte[]> answer = body("{\"reason\":\"mend \\u202e this\"}", etag(DRAFTER.get(DOSSIER)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains("UNSEEN_SIGNS");
    }

    @Test
    void problemsSpeakVietnameseUnlessAskedForEnglish() {
        String path = "/api/dossiers/" + new UUID(7, 7);
        assertThat(text(DRAFTER.get(path))).contains("Không có mục này");
        assertThat(text(DRAFTER.get(path, "Accept-Language", "en-GB, vi;q=0.5")))
                .contains("no such thing");
        assertThat(text(DRAFTER.get(path, "Accept-Language", "fr"))).contains("Không có mục này");
        assertThat(text(DRAFTER.get(path, "Accept-Language", "@@"))).contains("Không có mục này");
    }

    /// The size is refused from its announcement, before a byte of it was sent.
    @Test
    void whatIsTooLargeIsNotEvenRead() throws Exception {
        var address = PLATFORM.at("/api/dossiers");
        try (var socket = new java.net.Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(utf8("POST /api/dossiers HTTP/1.1\r\nHost: x\r\nContent-Length: 1073741824\r\n\r\n"));
            socket.setSoTimeout(10_000);
            assertThat(new String(socket.getInputStream().readNBytes(12), java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void whoAsksTooFastIsToldToWait() {
        Program hasty = Program.of("snnmt.drafter");
        HttpResponse<byte[]> answer = hasty.get("/api/checkpoint");
        for (int count = 0; count < 2_000 && answer.statusCode() == 200; count++) {
            answer = hasty.get("/api/checkpoint");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(type(answer)).isEqualTo("too-many");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(DRAFTER.get("/api/checkpoint").statusCode()).isEqualTo(200);
    }
}
