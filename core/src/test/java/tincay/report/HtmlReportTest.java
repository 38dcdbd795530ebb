package tincay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tincay.check.Report;

class HtmlReportTest {
    private static final String HOSTILE =
            "<script>alert(1)</script><img src=http://x.example/a onerror=a()> \"><a href='javascript:a()'>b</a> &amp;";

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsFetchedAndNothingRuns(Language language) {
        Document page = page(Samples.faulty(), language);

        assertThat(page.select("script, link, img, iframe, object, embed, form, base, audio, video, [src], [style]"))
                .isEmpty();
        assertThat(page.select("[href]"))
                .hasSizeGreaterThan(10)
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("#"));
        assertThat(page.select("style").html()).doesNotContain("url(", "@import", "http");
        assertThat(page.select("*").stream()
                        .flatMap(each -> each.attributes().asList().stream())
                        .filter(each -> each.getKey().startsWith("on")))
                .isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'");
        assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
    }

    @Test
    void whatADraftSaysStaysWords() {
        for (Report report : List.of(Samples.clean(HOSTILE))) {
            Document page = page(report, Language.VI);

            assertThat(page.text()).contains("<script>alert(1)</script>", "&amp;");
            assertThat(page.select("script, img, a[href^=javascript]")).isEmpty();
        }
    }

    @Test
    void everyLinkLandsAndEveryFindingIsReachedBothWays() {
        Report report = Samples.faulty();
        Document page = page(report, Language.VI);
        List<String> ids = page.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(ids))
                .containsAll(page.select("a[href]").eachAttr("href").stream()
                        .map(target -> target.substring(1))
                        .toList());
        for (int number = 1; number <= report.findings().size(); number++) {
            Element article = page.expectFirst("#f" + number);
            assertThat(article.select("a[href=#m" + number + "]")).hasSize(1);
            assertThat(page.select("#draft #m" + number)).hasSize(1);
            assertThat(page.select("#draft a[href=#f" + number + "]")).isNotEmpty();
        }
        for (int number = 1; number <= report.citations().size(); number++) {
            assertThat(page.select("#draft #q" + number)).hasSize(1);
            assertThat(page.select("#citations a[href=#q" + number + "]")).hasSize(1);
        }
    }

    @Test
    void theWholeDraftStandsInThePage() {
        Document page = page(Samples.faulty(), Language.VI);
        page.select("#draft .ref, #draft .page").remove();

        assertThat(page.expectFirst("#draft").wholeText().replaceAll("[\\s\u00A0]+", " "))
                .contains(Samples.WORDS.strip().replaceAll("[\\s\u00A0]+", " "));
    }

    private static Document page(Report report, Language language) {
        return Jsoup.parse(HtmlReport.of(report, Samples.messages(language)));
    }
}
