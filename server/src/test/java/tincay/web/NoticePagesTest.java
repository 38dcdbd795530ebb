package tincay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tincay.Platform;
import tincay.Platform.Browser;
import tincay.dossier.Upload;

class NoticePagesTest {
    private static final Platform PLATFORM = Platform.one();
    private static final Pattern UNREAD = Pattern.compile("Thông báo \\((\\d+) chưa đọc\\)");
    private static final String WORDS =
            "Kính gửi: Ủy ban nhân dân tỉnh.\n\nĐơn vị đề nghị bổ sung hai ghế cho phòng họp thông báo.\n";
    private static final String SHA256 = new Upload("", WORDS.getBytes(StandardCharsets.UTF_8)).sha256();

    private static String handIn(String agency) {
        return URI.create(PLATFORM.as(agency + ".drafter")
                        .upload(
                                "/dossiers/new",
                                "/dossiers",
                                Map.of("title", "Thông báo thử", "documentType", "Công văn", "field", "hanh-chinh"),
                                "cong-van.txt",
                                WORDS.getBytes(StandardCharsets.UTF_8))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .getPath();
    }

    private static int unread(Browser browser) {
        Matcher count = UNREAD.matcher(browser.get("/notices").body());
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    @Test
    void whatWaitsIsUnreadUntilTheDossierIsOpened() {
        Browser head = PLATFORM.as("stc.unit-head");
        int before = unread(head);
        String page = handIn("stc");
        assertThat(head.get("/").body()).contains("Thông báo (" + (before + 1) + " chưa đọc)");
        assertThat(head.get("/notices").body()).contains(page, "Chờ bạn kiểm tra nội dung", "Chưa đọc");
        assertThat(head.get(page).statusCode()).isEqualTo(200);
        assertThat(unread(head)).isEqualTo(before);
    }

    @Test
    void eachStepTellsThoseItConcernsAndSettlesWhatWaited() {
        Browser drafter = PLATFORM.as("bql-kkt.drafter");
        Browser reviewer = PLATFORM.as("bql-kkt.reviewer");
        Browser head = PLATFORM.as("bql-kkt.unit-head");
        int drafterBefore = unread(drafter);
        int reviewerBefore = unread(reviewer);
        int headBefore = unread(head);
        String page = handIn("bql-kkt");
        head.post(page, page + "/unit-check", Map.of("sha256", SHA256));
        assertThat(unread(head)).isEqualTo(headBefore);
        assertThat(unread(reviewer)).isEqualTo(reviewerBefore + 1);
        reviewer.post("/", page + "/return", Map.of("reason", "đề nghị sửa"));
        assertThat(unread(reviewer)).isEqualTo(reviewerBefore);
        assertThat(unread(drafter)).isEqualTo(drafterBefore + 1);
        drafter.post("/notices", "/notices/read", Map.of());
        assertThat(unread(drafter)).isZero();
    }

    @Test
    void theDrafterTakesTheDraftBackInThePageWithAReason() {
        Browser drafter = PLATFORM.as("sxd.drafter");
        String page = handIn("sxd");
        assertThat(drafter.get(page).body()).contains("Rút lại bản dự thảo");
        assertThat(PLATFORM.as("sxd.unit-head").get(page).body()).doesNotContain("Rút lại bản dự thảo");
        assertThat(drafter.post(page, page + "/take-back", Map.of("reason", " "))
                        .statusCode())
                .isEqualTo(422);
        assertThat(drafter.post(page, page + "/take-back", Map.of("reason", "nhầm tệp"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(drafter.get(page).body()).contains("Trả lại", "nhầm tệp").doesNotContain("Rút lại bản dự thảo");
        assertThat(PLATFORM.as("sxd.unit-head")
                        .post("/", page + "/take-back", Map.of("reason", "không phải của mình"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void mailIsTurnedOffAndTheAddressIsShown() {
        Browser clerk = PLATFORM.as("snv.clerk");
        assertThat(clerk.get("/notices").body()).contains("snv.clerk@tincay.example", "checked");
        clerk.post("/notices", "/notices/mail", Map.of("language", "en"));
        assertThat(clerk.get("/notices").body()).doesNotContain("checked=");
    }
}
