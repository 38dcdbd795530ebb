package tincay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words that would be more than words stay words.
class HostileInputTest {
    /// What hostile words would have made of a page.
    private static final String MADE = "[...document.querySelectorAll('main img, main b b, script:not([src])')]"
            + ".map(each => each.outerHTML.slice(0, 80))";

    @TempDir
    Path room;

    @BeforeAll
    static void chromium() {
        Chromium.one();
    }

    @Test
    void whereverTheyStandTheyAreWords() {
        int stops = 0;
        for (Walk.Stop stop : Walk.one().stops()) {
            Tab tab = Walk.one().at(stop);
            assertThat(tab.evaluate(MADE)).as(stop.toString()).isEmpty();
            stops += tab.evaluate("document.body.textContent").asString().contains(Hostile.LINE) ? 1 : 0;
        }
        assertThat(stops).isGreaterThanOrEqualTo(8);
    }

    @Test
    void theyAreShownAsTheyWereTyped() throws IOException {
        Tab drafter = Walk.one().tab("skhcn.drafter", "vi");
        String page = handIn(drafter, Hostile.LINE);
        assertThat(drafter.text("h1")).isEqualTo(Hostile.LINE);
        assertThat(drafter.evaluate("document.title").asString()).startsWith(Hostile.LINE);

        Tab head = Walk.one().tab("skhcn.unit-head", "vi");
        head.go(page);
        head.complaints();
        head.write("#return-reason", Hostile.LINE + "\n" + Hostile.LINE);
        head.follow("form[action$='/return'] button");
        assertThat(head.place()).isEqualTo(page);
        assertThat(head.evaluate("document.querySelector('p.bad').textContent").asString())
                .isEqualTo(Hostile.LINE + "\n" + Hostile.LINE);
        assertThat(head.evaluate(MADE)).isEmpty();
        assertThat(head.complaints()).isEmpty();
    }

    /// More parts than a server takes unasked.
    @Test
    void sixtySourcesAreTaken() throws IOException {
        Path[] sources = new Path[60];
        for (int place = 0; place < sources.length; place++) {
            sources[place] = Files.writeString(room.resolve("nguon-" + place + ".txt"), "Nguồn số " + place + ".\n");
        }
        Tab drafter = Walk.one().tab("skhcn.drafter", "vi");
        drafter.go("/dossiers/new");
        drafter.write("#title", "Sáu mươi nguồn");
        drafter.choose("#draft", sources[0]);
        drafter.choose("#sources", sources);
        drafter.follow("main form button");
        assertThat(drafter.text("h1")).isEqualTo("Sáu mươi nguồn");
    }

    @Test
    void tenThousandCharactersAreRefusedInWords() throws IOException {
        String page = handIn(Walk.one().tab("skhcn.drafter", "vi"), "Đề nghị bổ sung ghế");
        Tab head = Walk.one().tab("skhcn.unit-head", "vi");
        head.go(page);
        head.write("#return-reason", Hostile.TOO_LONG);
        assertThat(head.evaluate("document.activeElement.value.length").asInt()).isEqualTo(2_000);
        head.evaluate("document.activeElement.removeAttribute('maxlength')");
        head.write("#return-reason", Hostile.TOO_LONG);
        head.follow("form[action$='/return'] button");
        assertThat(head.text("[role=alert]")).contains("quá dài", "2.000");
        head.go(page);
        assertThat(head.text(".state")).isEqualTo("Đã kiểm chứng");
    }

    @Test
    void turnedWordsAreRefused() throws IOException {
        Tab drafter = Walk.one().tab("skhcn.drafter", "vi");
        assertThat(handIn(drafter, Hostile.TURNED)).isEqualTo("/dossiers/new");
        assertThat(drafter.text("[role=alert]")).contains("đảo chiều chữ");
        drafter.go("/");
        assertThat(drafter.text("main")).doesNotContain("txt.nôht");
    }

    /// The place where the drafter finds themselves after handing in.
    private String handIn(Tab drafter, String title) throws IOException {
        Path draft = room.resolve("<img src=x onerror=alert(1)>\u202Excod.txt");
        Files.writeString(draft, "Kính gửi: Ủy ban nhân dân tỉnh.\n<script>alert(1)</script> \u202Eoản\u202C\n");
        drafter.go("/dossiers/new");
        drafter.complaints();
        drafter.write("#title", title);
        drafter.choose("#draft", draft);
        drafter.write("#aiSystem", "<img src=x onerror=alert(1)>");
        drafter.write("#aiPurpose", title);
        drafter.write("#aiParts", title);
        drafter.reach("main form button");
        drafter.press("Enter");
        drafter.await(
                () -> !drafter.place().equals("/dossiers/new") || drafter.has("[role=alert]"),
                "an answer to the draft");
        assertThat(drafter.evaluate(MADE)).isEmpty();
        assertThat(drafter.complaints().stream().filter(each -> !each.startsWith("Failed to load resource")))
                .isEmpty();
        return drafter.place();
    }
}
