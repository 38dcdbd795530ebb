package tincay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tincay.Platform;
import tincay.Platform.Browser;
import tincay.dossier.Dossier;
import tincay.dossier.Dossiers;
import tincay.dossier.Upload;
import tincay.people.People;

class CorrectionTest {
    private static final Platform PLATFORM = Platform.one();
    private static final String AGENCY = "stp";
    private static final String WORDS =
            "Kính gửi: Ủy ban nhân dân tỉnh.\n\nĐơn vị đề nghị bổ sung hai ghế cho phòng họp.\n";

    private static String handIn(String words, Map<String, String> more) {
        Map<String, String> fields =
                new HashMap<>(Map.of("title", "Đính chính thử", "documentType", "Công văn", "field", "hanh-chinh"));
        fields.putAll(more);
        var answer = PLATFORM.as(AGENCY + ".drafter")
                .upload("/dossiers/new", "/dossiers", fields, "cong-van.txt", words.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static int step(String role, String page, String step, String words) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "sha256", new Upload("", words.getBytes(StandardCharsets.UTF_8)).sha256(),
                "password", "tincay-demo",
                "reason", "nhầm số ghế"));
        open(page).findings().all().forEach(finding -> {
            fields.put("answer-" + finding.place(), "REJECTED");
            fields.put("words-" + finding.place(), "đã đối chiếu bản gốc");
        });
        return PLATFORM.as(AGENCY + "." + role)
                .post(page, page + "/" + step, fields)
                .statusCode();
    }

    private static Dossiers.Opened open(String page) {
        var reader = PLATFORM.bean(People.class)
                .account(AGENCY + ".inspector")
                .orElseThrow()
                .person();
        return PLATFORM.bean(Dossiers.class).open(reader, id(page));
    }

    private static UUID id(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private static void issue(String page, String words) throws InterruptedException {
        assertThat(step("unit-head", page, "unit-check", words)).isEqualTo(302);
        assertThat(step("reviewer", page, "confirm", words)).isEqualTo(302);
        assertThat(step("head", page, "approve", words)).isEqualTo(302);
        assertThat(step("clerk", page, "issue", words)).isEqualTo(302);
        await(page, "ISSUED");
    }

    private static void await(String page, String state) throws InterruptedException {
        for (int tries = 0; tries < 600 && !open(page).dossier().state().equals(state); tries++) {
            Thread.sleep(100);
        }
        assertThat(open(page).dossier().state()).isEqualTo(state);
    }

    private static String standing(long entry) {
        return new Browser(PLATFORM).get("/verify/standing?entry=" + entry).body();
    }

    @Test
    void anIssuedDocumentIsCorrectedByOneThatWentTheWholeWay() throws InterruptedException {
        String wrongWords = WORDS + "Sai.\n";
        String rightWords = WORDS + "Đúng.\n";
        String wrong = handIn(wrongWords, Map.of());
        issue(wrong, wrongWords);
        long entry = ((Dossier.Issued) open(wrong).dossier()).index();
        assertThat(standing(entry)).contains("không ghi việc thu hồi hay đính chính");
        assertThat(PLATFORM.as(AGENCY + ".drafter").get(wrong).body()).contains("Soạn văn bản đính chính");
        byte[] proof = proof(wrong);

        String right = handIn(rightWords, Map.of("corrects", id(wrong).toString()));
        assertThat(open(wrong).dossier()).isInstanceOf(Dossier.Issued.class);
        issue(right, rightWords);
        await(wrong, "CORRECTED");
        assertThat(PLATFORM.as(AGENCY + ".drafter").get(wrong).body()).contains("Đã đính chính bởi văn bản số", right);
        assertThat(PLATFORM.as(AGENCY + ".drafter").get(right).body()).contains(wrong);
        assertThat(new String(proof(wrong), StandardCharsets.UTF_8)
                        .lines()
                        .limit(3)
                        .toList())
                .isEqualTo(new String(proof, StandardCharsets.UTF_8)
                        .lines()
                        .limit(3)
                        .toList());
        for (int tries = 0; tries < 600 && !standing(entry).contains("đã được đính chính"); tries++) {
            Thread.sleep(100);
        }
        assertThat(standing(entry)).contains("đã được đính chính: mục");
        assertThat(standing(((Dossier.Issued) open(right).dossier()).index()))
                .contains("không ghi việc thu hồi hay đính chính");
        assertThat(List.of(step("head", wrong, "withdraw", wrongWords), step("clerk", wrong, "issue", wrongWords)))
                .containsOnly(409);
    }

    private static byte[] proof(String page) {
        var reader = PLATFORM.bean(People.class)
                .account(AGENCY + ".inspector")
                .orElseThrow()
                .person();
        return PLATFORM.bean(Dossiers.class).proof(reader, id(page)).orElseThrow();
    }

    @Test
    void onlyWhatIsIssuedIsCorrectedAndOnlyOnce() throws InterruptedException {
        String words = WORDS + "Chưa ban hành.\n";
        String draft = handIn(words, Map.of());
        assertThat(correct(draft)).isEqualTo(409);
        issue(draft, words);
        String one = WORDS + "Lần một.\n";
        String two = WORDS + "Lần hai.\n";
        String first = handIn(one, Map.of("corrects", id(draft).toString()));
        String second = handIn(two, Map.of("corrects", id(draft).toString()));
        issue(first, one);
        await(draft, "CORRECTED");
        assertThat(step("unit-head", second, "unit-check", two)).isEqualTo(302);
        assertThat(step("reviewer", second, "confirm", two)).isEqualTo(302);
        assertThat(step("head", second, "approve", two)).isEqualTo(302);
        assertThat(step("clerk", second, "issue", two)).isEqualTo(409);
        assertThat(correct(draft)).isEqualTo(409);
        assertThat(correct("/dossiers/" + new UUID(7, 7))).isEqualTo(404);
    }

    private static int correct(String page) {
        return PLATFORM.as(AGENCY + ".drafter")
                .upload(
                        "/dossiers/new",
                        "/dossiers",
                        Map.of(
                                "title", "Đính chính thử",
                                "documentType", "Công văn",
                                "field", "hanh-chinh",
                                "corrects", id(page).toString()),
                        "cong-van.txt",
                        WORDS.getBytes(StandardCharsets.UTF_8))
                .statusCode();
    }

    @Test
    void anEntryThatIssuedNothingSaysSo() {
        assertThat(standing(9_999_999)).contains("Không có văn bản nào được ban hành");
        assertThat(new Browser(PLATFORM).get("/verify/standing?entry=x").statusCode())
                .isEqualTo(400);
    }
}
