package tincay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tincay.Platform;
import tincay.dossier.Act;
import tincay.dossier.Dossiers;
import tincay.dossier.Look;
import tincay.dossier.Upload;
import tincay.people.People;

/// How those who answer for a version looked at it stands in its history.
class LookTest {
    private static final Platform PLATFORM = Platform.one();
    private static final String AGENCY = "snnmt";
    private static final String WORDS =
            "Kính gửi: Ủy ban nhân dân tỉnh.\n\nĐơn vị đề nghị bổ sung ba quạt trần.\n" + "Lý do rất dài. ".repeat(900);

    @Test
    void whatTheReviewerOpenedIsShownToTheHead() {
        String page = handIn();
        step("unit-head", page, "unit-check");
        var reviewer = PLATFORM.as(AGENCY + ".reviewer");
        reviewer.get(page);
        assertThat(reviewer.get(page + "/report").statusCode()).isEqualTo(200);
        assertThat(reviewer.get(page + "/sources/0").body()).isEqualTo("Quạt trần: 3 chiếc.");
        assertThat(reviewer.get(page + "/sources/0")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""))
                .startsWith("attachment");
        step("reviewer", page, "confirm");

        Look look = look(page, Act.Confirmed.class).orElseThrow();
        assertThat(look.report()).isTrue();
        assertThat(look.file()).isFalse();
        assertThat(look.sources()).isEqualTo(1);
        assertThat(look.of()).isEqualTo(1);
        assertThat(look.words()).isGreaterThan(3_000);
        assertThat(look.isHasty()).isTrue();
        assertThat(look(page, Act.UnitChecked.class).orElseThrow().report()).isFalse();
        assertThat(PLATFORM.as(AGENCY + ".head").get(page).body())
                .contains("có mở báo cáo", "mở 1/1 nguồn", "Ngắn hơn thời gian đọc hết");
    }

    /// Of who answers for nothing, nothing is kept; what is not theirs nobody opens.
    @Test
    void othersLeaveNoTrace() {
        String page = handIn();
        for (String role : List.of("drafter", "clerk", "inspector")) {
            assertThat(PLATFORM.as(AGENCY + "." + role).get(page + "/sources/0").statusCode())
                    .isEqualTo(200);
        }
        assertThat(PLATFORM.as(AGENCY + ".administrator")
                        .get(page + "/sources/0")
                        .statusCode())
                .isEqualTo(403);
        assertThat(PLATFORM.as("snv.reviewer").get(page + "/sources/0").statusCode())
                .isEqualTo(404);
        assertThat(PLATFORM.as(AGENCY + ".reviewer").get(page + "/sources/1").statusCode())
                .isEqualTo(404);
        assertThat(PLATFORM.as(AGENCY + ".reviewer").get(page + "/sources/-1").statusCode())
                .isEqualTo(404);
        assertThat(rows(page)).isZero();
    }

    private static long rows(String page) {
        var database = PLATFORM.database();
        try (var connection = java.sql.DriverManager.getConnection(
                        database.url(), database.owner(), database.ownerPassword());
                var row = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM look WHERE dossier_id = '" + id(page) + "'")) {
            row.next();
            return row.getLong(1);
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Optional<Look> look(String page, Class<? extends Act> kind) {
        return open(page).history().stream()
                .filter(taken -> kind.isInstance(taken.act()))
                .findFirst()
                .orElseThrow()
                .look();
    }

    private static String handIn() {
        var answer = PLATFORM.as(AGENCY + ".drafter")
                .upload(
                        "/dossiers/new",
                        "/dossiers",
                        Map.of("title", "Xem thử", "documentType", "Công văn", "field", "hanh-chinh"),
                        Map.of(
                                "draft",
                                new Upload("cong-van.txt", WORDS.getBytes(StandardCharsets.UTF_8)),
                                "sources",
                                new Upload("nguon.txt", "Quạt trần: 3 chiếc.".getBytes(StandardCharsets.UTF_8))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static void step(String role, String page, String step) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "sha256", new Upload("", WORDS.getBytes(StandardCharsets.UTF_8)).sha256(), "password", "tincay-demo"));
        open(page).findings().all().forEach(finding -> {
            fields.put("answer-" + finding.place(), "REJECTED");
            fields.put("words-" + finding.place(), "đã đối chiếu bản gốc");
        });
        assertThat(PLATFORM.as(AGENCY + "." + role)
                        .post(page, page + "/" + step, fields)
                        .statusCode())
                .isEqualTo(302);
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
}
