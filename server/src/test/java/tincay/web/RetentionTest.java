package tincay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tincay.Platform;
import tincay.dossier.Documents;
import tincay.people.People;
import tincay.retention.Retentions;
import tincay.retention.Term;

class RetentionTest {
    private static final Platform PLATFORM = Platform.one();

    private static List<Retentions.Kept> kept() {
        return PLATFORM.bean(Retentions.class)
                .kept(PLATFORM.bean(People.class)
                        .account("skhcn.clerk")
                        .orElseThrow()
                        .person());
    }

    private static Documents.Document issued() {
        return kept().getFirst().document();
    }

    private static int enter(String role, UUID dossier, String term, String basis) {
        return PLATFORM.as(role)
                .post("/retention", "/dossiers/" + dossier + "/retention", Map.of("term", term, "basis", basis))
                .statusCode();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,5,2031-12-31", "2026-12-31,5,2031-12-31", "2024-02-29,70,2094-12-31"})
    void yearsAreCountedFromTheEndOfTheYearOfIssue(LocalDate issued, int years, LocalDate last) {
        assertThat(new Term.Years(years).lastDay(issued)).contains(last);
        assertThat(new Term.Permanent().lastDay(issued)).isEmpty();
    }

    @Test
    void theNewestClassCountsAndTheOthersStay() {
        Documents.Document document = issued();
        assertThat(enter("skhcn.clerk", document.dossier(), "10", "Danh mục tài liệu, mục 12"))
                .isEqualTo(302);
        assertThat(enter("skhcn.clerk", document.dossier(), "permanent", "Danh mục tài liệu, mục 3"))
                .isEqualTo(302);
        assertThat(kept())
                .filteredOn(each -> each.document().dossier().equals(document.dossier()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.entered().orElseThrow().term()).isEqualTo(new Term.Permanent());
                    assertThat(each.entered().orElseThrow().basis()).isEqualTo("Danh mục tài liệu, mục 3");
                    assertThat(each.ended()).isFalse();
                });
        assertThat(PLATFORM.as("skhcn.inspector").get("/retention").body())
                .contains("Lưu vĩnh viễn", "Danh mục tài liệu, mục 3")
                .doesNotContain("<form method=\"post\" action=\"/dossiers/");
    }

    @Test
    void onlyAClerkEntersAndOnlyWhatIsOffered() {
        UUID dossier = issued().dossier();
        for (String role : List.of("drafter", "unit-head", "reviewer", "head", "inspector")) {
            assertThat(enter("skhcn." + role, dossier, "10", "căn cứ")).as(role).isEqualTo(403);
        }
        assertThat(enter("snv.clerk", dossier, "10", "căn cứ")).isEqualTo(404);
        assertThat(enter("skhcn.clerk", new UUID(7, 7), "10", "căn cứ")).isEqualTo(404);
        for (String term : List.of("0", "-5", "3", "71", "999999999999", "", "Permanent")) {
            assertThat(enter("skhcn.clerk", dossier, term, "căn cứ")).as(term).isEqualTo(422);
        }
        for (String basis : List.of(" ", "x".repeat(201), "a\u0007b")) {
            assertThat(enter("skhcn.clerk", dossier, "10", basis)).as(basis).isEqualTo(422);
        }
        assertThat(PLATFORM.as("skhcn.administrator").get("/retention").statusCode())
                .isEqualTo(403);
    }
}
