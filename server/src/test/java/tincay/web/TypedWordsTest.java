package tincay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tincay.Platform;

/// What people type is refused in words where it cannot be taken; it never breaks the server.
class TypedWordsTest {
    private static final Platform PLATFORM = Platform.one();
    private static final byte[] DRAFT = "Kính gửi: Ủy ban nhân dân tỉnh.\n".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> OPENING = Map.of(
            "title", "Đề nghị bổ sung ghế", "documentType", "Công văn", "field", "hanh-chinh", "aiSystem", "trợ lý");

    private static HttpResponse<String> handIn(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(OPENING);
        all.putAll(fields);
        return PLATFORM.as("stc.drafter").upload("/dossiers/new", "/dossiers", all, "cong-van.txt", DRAFT);
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', Cần ghi trích yếu",
        "title, '   ', Cần ghi trích yếu",
        "title, LONG, quá dài",
        "aiSystem, LONG, quá dài",
        "aiPurpose, LONG, quá dài",
        "aiParts, LONG, quá dài",
        "title, 'ban\u202Ehnah', không nhìn thấy được",
        "title, 'ban \u2067hành', không nhìn thấy được",
        "aiSystem, 'trợ\u0000lý', không nhìn thấy được",
        "aiParts, 'phần\u001B[31m', không nhìn thấy được",
        "documentType, '<script>', không có trong danh sách",
        "documentType, LONG, không có trong danh sách",
        "documentType, '', không có trong danh sách",
        "field, '../x', không có trong danh sách"
    })
    void anOpeningThatCannotBeTakenIsRefusedInWords(String field, String words, String told) {
        HttpResponse<String> answer = handIn(Map.of(field, words.equals("LONG") ? "từ ".repeat(200) : words));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(told, "Không có gì thay đổi").doesNotContain("Exception");
    }

    @Test
    void aReasonHasRoomForTwoThousandSigns() {
        String page = java.net
                .URI
                .create(handIn(Map.of()).headers().firstValue("Location").orElseThrow())
                .getPath();
        Map<String, Integer> answers =
                Map.of("dài ".repeat(2_500), 422, "một\u0000hai", 422, "một\u202Ehai", 422, " ", 422);
        answers.forEach((reason, status) -> assertThat(giveBack(page, reason).statusCode())
                .as("%d characters", reason.length())
                .isEqualTo(status));
        String lines = "dòng một\r\n".repeat(222);
        assertThat(lines.strip().replace("\r\n", "\n")).hasSizeLessThan(2_001);
        assertThat(giveBack(page, lines).statusCode()).isEqualTo(302);
        assertThat(PLATFORM.as("stc.drafter").get(page).body()).contains("dòng một");
    }

    private static HttpResponse<String> giveBack(String page, String reason) {
        return PLATFORM.as("stc.unit-head").post(page, page + "/return", Map.of("reason", reason));
    }

    @Test
    void whatIsTooLargeIsRefusedOnAPageOfOurs() {
        String page = java.net
                .URI
                .create(handIn(Map.of()).headers().firstValue("Location").orElseThrow())
                .getPath();
        Platform.Browser drafter = PLATFORM.as("stc.drafter");
        List<HttpResponse<String>> answers = List.of(
                giveBack(page, "x".repeat(9_000_000)),
                drafter.upload("/dossiers/new", "/dossiers", OPENING, "x.txt", new byte[(50 << 20) + 1]),
                drafter.upload("/dossiers/new", "/dossiers", OPENING, "x.txt", new byte[130 << 20]));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("mỗi tệp tối đa 50 MB", "style.css");
        });
    }

    @Test
    void whatNoFormSendsIsNoFaultOfTheServer() {
        Platform.Browser drafter = PLATFORM.as("stc.drafter");
        assertThat(new Platform.Browser(PLATFORM).signIn("stc\u0000", "tincay-demo"))
                .isEqualTo(302);
        assertThat(drafter.get("/dossiers/not-an-id").statusCode()).isEqualTo(400);
        assertThat(drafter.get("/?lang=%00").statusCode()).isEqualTo(200);
        assertThat(drafter.get("/tile/%00").statusCode()).isBetween(400, 404);
        assertThat(drafter.post("/", "/dossiers", Map.of()).statusCode()).isBetween(400, 415);
        assertThat(drafter.post("/", "/dossiers/" + new java.util.UUID(7, 7) + "/approve", Map.of())
                        .statusCode())
                .isEqualTo(400);
    }
}
