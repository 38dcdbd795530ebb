package tincay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tincay.Platform;
import tools.jackson.databind.JsonNode;

/// What the pages let a browser do, and what they tell it to fetch.
class PolicyTest {
    private static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; "
                    + "base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'";
    private static final String REPORTS = "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; "
            + "img-src data:; frame-ancestors 'self'";
    private static final Map<String, String> EVERYWHERE = Map.of(
            "x-content-type-options", "nosniff",
            "x-frame-options", "SAMEORIGIN",
            "referrer-policy", "same-origin",
            "cross-origin-opener-policy", "same-origin",
            "cross-origin-resource-policy", "same-origin",
            "permissions-policy", "camera=(), geolocation=(), microphone=()");

    @BeforeAll
    static void chromium() {
        Chromium.one();
    }

    @Test
    void everyPageSendsItsPolicyKeepsItAndStaysOnTheHost() {
        List<String> breaches = new ArrayList<>();
        String host = Platform.one().at("/").getAuthority();
        for (Walk.Stop stop : Walk.one().stops()) {
            Tab tab = Walk.one().tab(stop.login(), "vi");
            tab.complaints();
            tab.requests();
            Tab.Answer answer = tab.go(stop.path());
            assertThat(answer.headers()).as(stop.toString()).containsAllEntriesOf(EVERYWHERE);
            assertThat(answer.headers().get("content-security-policy"))
                    .as(stop.toString())
                    .isEqualTo(stop.path().endsWith("/report") ? REPORTS : PAGES);
            assertThat(answer.headers().get("cache-control"))
                    .as(stop.toString())
                    .contains("no-store");
            assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by");
            tab.complaints().stream()
                    .filter(each -> answer.status() == 200 || !each.startsWith("Failed to load resource"))
                    .forEach(each -> breaches.add(stop + ": " + each));
            tab.requests().stream()
                    .filter(each -> !host.equals(each.getAuthority()))
                    .forEach(each -> breaches.add(stop + ": " + each));
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void noScriptAndNoOtherSiteReadsTheCookies() {
        Tab tab = Walk.one().tab("skhcn.drafter", "vi");
        tab.go("/?lang=vi");
        JsonNode cookies = tab.cookies();
        assertThat(cookies.valueStream().map(each -> each.path("name").asString()))
                .containsExactlyInAnyOrder("tincay", "lang");
        for (JsonNode cookie : cookies) {
            assertThat(cookie.path("httpOnly").asBoolean())
                    .as(cookie.toString())
                    .isTrue();
            assertThat(cookie.path("sameSite").asString(""))
                    .as(cookie.toString())
                    .isEqualTo("Lax");
        }
        assertThat(tab.evaluate("document.cookie").asString()).isEmpty();
    }

    /// What would get into a page some other way is stopped, and these tests see that it was.
    @Test
    void whatIsPutIntoAPageIsStoppedAndNoticed() {
        Tab tab = Walk.one().tab("skhcn.drafter", "vi");
        for (String put : List.of(
                "const s = document.createElement('script'); s.text = 'window.taken = 1'; document.body.append(s)",
                "document.body.setAttribute('onclick', 'window.taken = 1'); document.body.click()",
                "document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.2/x.png'}))",
                "document.body.innerHTML = '<b>x</b>'",
                "fetch('http://127.0.0.2/')",
                "document.body.append(Object.assign(document.createElement('iframe'), {src: 'http://127.0.0.2/'}))")) {
            tab.go("/");
            tab.complaints();
            tab.evaluate("(() => { try { " + put + " } catch (refused) { } })()");
            List<String> noticed = new ArrayList<>();
            tab.await(
                    () -> {
                        noticed.addAll(tab.complaints());
                        return !noticed.isEmpty();
                    },
                    "a complaint about " + put);
            assertThat(noticed.toString()).as(put).containsIgnoringCase("Content");
            assertThat(tab.evaluate("window.taken === undefined").asBoolean())
                    .as(put)
                    .isTrue();
        }
        assertThat(tab.requests()).extracting(URI::getHost).doesNotContain("127.0.0.2");
    }
}
