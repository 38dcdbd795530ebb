package tincay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tincay.Platform;
import tincay.Platform.Browser;

class ArchivePagesTest {
    private static final Platform PLATFORM = Platform.one();
    private static final String WORDS =
            "Kính gửi: Ủy ban nhân dân tỉnh.\n\nĐề nghị mua mười hai máy đo độ ẩm Bản Giốc.\n";

    private static String handIn(Browser drafter) {
        HttpResponse<String> answer = drafter.upload(
                "/dossiers/new",
                "/dossiers",
                Map.of("title", "Đề nghị mua thiết bị", "documentType", "Công văn", "field", "hanh-chinh"),
                "a.txt",
                WORDS.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    @Test
    void findsADossierByItsWordsWithAndWithoutMarksInItsAgencyAlone() {
        String page = handIn(PLATFORM.as("sxd.drafter"));
        Browser reader = PLATFORM.as("sxd.inspector");
        for (String question : new String[] {"Bản+Giốc", "ban+giot", "ban+gioc+do+am", "THIET+BI"}) {
            String found = reader.get("/search?q=" + encoded(question)).body();
            assertThat(found.contains(page)).as(question).isEqualTo(!question.equals("ban+giot"));
        }
        assertThat(PLATFORM.as("sngv.inspector").get("/search?q=ban+gioc").body())
                .doesNotContain(page);
        assertThat(reader.get("/search?q=" + encoded("<script>'&|!:*()")).statusCode())
                .isEqualTo(200);
        assertThat(PLATFORM.as("sxd.unit-head").get("/").body()).contains(page);
        assertThat(PLATFORM.as("sxd.administrator").get("/search?q=ban").statusCode())
                .isEqualTo(403);
    }

    @Test
    void showsWhatAVersionSaysDifferently() {
        Browser drafter = PLATFORM.as("sxd.drafter");
        String page = handIn(drafter);
        byte[] mended = WORDS.replace("mười hai", "mười ba").getBytes(StandardCharsets.UTF_8);
        assertThat(drafter.upload(page, page + "/versions", Map.of(), "b.txt", mended)
                        .statusCode())
                .isEqualTo(302);
        assertThat(drafter.get(page + "/versions/2").body())
                .contains("<del>hai </del>", "<ins>ba </ins>", "phiên bản 1 đến phiên bản 2");
        assertThat(drafter.get(page + "/versions/1").statusCode()).isEqualTo(404);
        assertThat(PLATFORM.as("sngv.drafter").get(page + "/versions/2").statusCode())
                .isEqualTo(404);
    }

    private static String encoded(String question) {
        return java.net.URLEncoder.encode(question.replace('+', ' '), StandardCharsets.UTF_8);
    }
}
