package tincay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tincay.Platform;
import tincay.dossier.Dossiers;
import tincay.dossier.Findings;
import tincay.dossier.Upload;
import tincay.people.People;

/// A correction in one click: a new version with those words changed, its differences shown, verified anew.
class MendTest {
    private static final Platform PLATFORM = Platform.one();
    private static final String AGENCY = "sct";
    private static final String WORDS = """
            Kính gửi: Ủy ban nhân dân tỉnh.

            Căn cứ Nghị định số 30/2020/NĐ-CP ngày 06 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
            Đơn vị đề nghị bổ sung một máy in , giá 4,500,000 đồng.
            """;

    @Test
    void aClickMakesANewVersionAndShowsWhatChanged() {
        String page = handIn("cong-van.txt", utf8(WORDS), Map.of("nguon.txt", utf8("Một máy in giá 4.500.000 đồng.")));
        Findings.Found date = finding(page, "citation.wrong-date");
        assertThat(PLATFORM.as(AGENCY + ".drafter").get(page).body())
                .contains("Thay “ngày 06 tháng 3 năm 2020” bằng “ngày 05 tháng 3 năm 2020”");

        HttpResponse<String> answer = mend(page, open(page).dossier().version().sha256(), date.place());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String changes = URI.create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
        assertThat(changes).isEqualTo(page + "/versions/2");
        assertThat(PLATFORM.as(AGENCY + ".drafter").get(changes).body()).contains("<del", "<ins");
        Dossiers.Opened opened = open(page);
        assertThat(opened.dossier().state()).isEqualTo("VERIFIED");
        assertThat(opened.dossier().version().fileName()).isEqualTo("cong-van.txt");
        assertThat(opened.findings().all()).noneMatch(each -> each.rule().equals("citation.wrong-date"));
        assertThat(text(page)).isEqualTo(WORDS.replace("06 tháng", "05 tháng"));
        assertThat(PLATFORM.bean(Dossiers.class)
                        .sources(
                                PLATFORM.bean(People.class)
                                        .account(AGENCY + ".drafter")
                                        .orElseThrow()
                                        .person(),
                                id(page)))
                .singleElement()
                .satisfies(source -> assertThat(source.name()).isEqualTo("nguon.txt"));
    }

    /// What was seen is another version, the finding offers nothing, there is no such finding, another person.
    @Test
    void nothingElseIsPutIn() {
        String page = handIn("cong-van.txt", utf8(WORDS + "Giao [Tên cơ quan] thực hiện.\n"), Map.of());
        String seen = open(page).dossier().version().sha256();
        int date = finding(page, "citation.wrong-date").place();
        int without = open(page).findings().all().stream()
                .filter(each -> each.mend().isEmpty())
                .findFirst()
                .orElseThrow()
                .place();
        assertThat(mend(page, "0".repeat(64), date).statusCode()).isEqualTo(409);
        assertThat(mend(page, seen, without).statusCode()).isEqualTo(422);
        assertThat(mend(page, seen, 9_999).statusCode()).isEqualTo(422);
        for (String role : List.of("unit-head", "reviewer", "head", "clerk", "inspector")) {
            assertThat(PLATFORM.as(AGENCY + "." + role)
                            .post(page, page + "/mend", Map.of("sha256", seen, "finding", Integer.toString(date)))
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(PLATFORM.as("snv.drafter")
                        .post(
                                "/dossiers/new",
                                page + "/mend",
                                Map.of("sha256", seen, "finding", Integer.toString(date)))
                        .statusCode())
                .isEqualTo(404);
        assertThat(open(page).dossier().version().number()).isEqualTo(1);
        assertThat(mend(page, seen, date).statusCode()).isEqualTo(302);
        assertThat(mend(page, seen, date).statusCode()).isEqualTo(409);
        assertThat(PLATFORM.as(AGENCY + ".unit-head")
                        .post(
                                page,
                                page + "/unit-check",
                                Map.of("sha256", open(page).dossier().version().sha256()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(mend(page, open(page).dossier().version().sha256(), 0).statusCode())
                .isEqualTo(409);
    }

    /// A docx stays a docx; a PDF offers nothing, and says so to who asks all the same.
    @Test
    void aDocxIsMendedAndAPdfIsNot() throws IOException {
        Path example = Path.of("../examples/cong-van-du-lieu-ca-nhan");
        String page = handIn("cong-van.docx", Files.readAllBytes(example.resolve("draft.docx")), Map.of());
        Findings.Found date = finding(page, "citation.wrong-date");
        assertThat(mend(page, open(page).dossier().version().sha256(), date.place())
                        .statusCode())
                .isEqualTo(302);
        assertThat(open(page).findings().all())
                .noneMatch(
                        each -> each.rule().equals(date.rule()) && each.quote().equals(date.quote()));

        String pdf = handIn("cong-van.pdf", Files.readAllBytes(example.resolve("draft.pdf")), Map.of());
        assertThat(PLATFORM.as(AGENCY + ".drafter").get(pdf).body()).doesNotContain("id=\"mend\"");
        assertThat(mend(
                                pdf,
                                open(pdf).dossier().version().sha256(),
                                finding(pdf, date.rule()).place())
                        .statusCode())
                .isEqualTo(422);
    }

    private static HttpResponse<String> mend(String page, String seen, int finding) {
        return PLATFORM.as(AGENCY + ".drafter")
                .post(page, page + "/mend", Map.of("sha256", seen, "finding", Integer.toString(finding)));
    }

    private static String handIn(String name, byte[] draft, Map<String, byte[]> sources) {
        Map<String, Upload> files = new java.util.HashMap<>(Map.of("draft", new Upload(name, draft)));
        sources.forEach((source, content) -> files.put("sources", new Upload(source, content)));
        var answer = PLATFORM.as(AGENCY + ".drafter")
                .upload(
                        "/dossiers/new",
                        "/dossiers",
                        Map.of("title", "Sửa thử", "documentType", "Công văn", "field", "hanh-chinh"),
                        files);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static Findings.Found finding(String page, String rule) {
        return open(page).findings().all().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Dossiers.Opened open(String page) {
        var reader = PLATFORM.bean(People.class)
                .account(AGENCY + ".inspector")
                .orElseThrow()
                .person();
        return PLATFORM.bean(Dossiers.class).open(reader, id(page));
    }

    private static String text(String page) {
        return PLATFORM.as(AGENCY + ".drafter").get(page + "/file").body();
    }

    private static UUID id(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
