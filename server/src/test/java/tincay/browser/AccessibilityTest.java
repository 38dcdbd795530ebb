package tincay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// WCAG 2.2 A and AA, as far as a machine can tell.
class AccessibilityTest {
    /// What Tab must come to: visible, in use, and of a group of radio buttons the first.
    private static final String CONTROLS = """
            window.controls = [...document.querySelectorAll(
                'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
              .filter(each => !each.disabled && each.checkVisibility() && each.getClientRects().length > 0)
              .filter((each, at, all) => each.type !== 'radio'
                || all.findIndex(other => other.type === 'radio' && other.name === each.name) === at);
            window.controls.length""";

    /// Which control has the focus, and whether one sees it: a ring, inside the window, under nothing else.
    private static final String FOCUS = """
            (() => {
              const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
              const x = Math.min(Math.max(box.x + Math.min(box.width / 2, 20), 1), innerWidth - 1);
              const y = Math.min(Math.max(box.y + box.height / 2, 1), innerHeight - 1);
              const top = document.elementFromPoint(x, y);
              return { place: window.controls.indexOf(at), words: at.outerHTML.slice(0, 120),
                ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                seen: top !== null && (at.contains(top) || top.contains(at) || top.closest('label') !== null) };
            })()""";

    @BeforeAll
    static void chromium() {
        Chromium.one();
    }

    /// A certified copy is offered of an issued PDF alone; what the demo issued is a text.
    @Test
    void everyPageIsOnTheWalk() {
        assertThat(Walk.one().unreached())
                .as("routes without a link to them")
                .containsExactlyInAnyOrder("/dossiers/{id}/certified-copy", "/progress/{watch}", "/tile/**");
        assertThat(Walk.one().stops()).hasSizeGreaterThan(20);
    }

    /// In English only what is translated: words of people and reports stay as they are.
    @Test
    void noPageBreaksWcagOrScrollsSideways() throws Exception {
        String axe = axe();
        List<Walk.Stop> stops = Walk.one().stops();
        List<Walk.Stop> translated = stops.stream()
                .filter(stop -> !stop.hostile() && !stop.path().endsWith("/report"))
                .toList();
        List<Callable<List<String>>> languages =
                List.of(() -> broken(axe, "vi", stops), () -> broken(axe, "en", translated));
        try (ExecutorService threads = Executors.newFixedThreadPool(languages.size())) {
            for (Future<List<String>> broken : threads.invokeAll(languages)) {
                assertThat(broken.get()).isEmpty();
            }
        }
    }

    private static List<String> broken(String axe, String language, List<Walk.Stop> stops) {
        List<String> broken = new ArrayList<>();
        for (Walk.Stop stop : stops) {
            Tab tab = Walk.one().tab(stop.login(), language);
            tab.withoutPolicy(true);
            tab.go(stop.path());
            tab.withoutPolicy(false);
            assertThat(tab.evaluate("document.documentElement.lang").asString()).isEqualTo(language);
            for (String colours : schemes(tab)) {
                tab.scheme(colours);
                violations(tab, axe).forEach(each -> broken.add(stop + language + colours + ": " + each));
            }
            beyondTheEdge(tab).forEach(each -> broken.add(stop + language + ": " + each));
        }
        return broken;
    }

    static List<String> violations(Tab tab, String axe) {
        tab.evaluate(axe + ";0");
        JsonNode violations = tab.evaluate("""
                axe.run(document, {resultTypes: ['violations'],
                    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']})
                  .then(done => done.violations.map(each => each.id + ' ' + each.nodes[0].html.slice(0, 200)))""");
        return violations.valueStream().map(JsonNode::asString).toList();
    }

    static String axe() throws IOException {
        try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Dark too, on pages whose style knows it.
    private static List<String> schemes(Tab tab) {
        boolean dark = tab.evaluate("""
                        [...document.styleSheets].some(sheet => [...sheet.cssRules].some(
                            rule => rule.conditionText && rule.conditionText.includes('prefers-color-scheme')))""").asBoolean();
        return dark ? List.of("light", "dark") : List.of("light");
    }

    /// What runs out of the window: 320 pixels are 1280 at a zoom of 400 %; 640 are 1280 at 200 %.
    static List<String> beyondTheEdge(Tab tab) {
        List<String> beyond = new ArrayList<>();
        for (int pixels : List.of(320, 640, 1280)) {
            tab.width(pixels);
            JsonNode parts = tab.evaluate("""
                    (() => { const root = document.documentElement;
                      return root.scrollWidth <= root.clientWidth ? [] : [...document.querySelectorAll('body, body *')]
                        .filter(each => each.getBoundingClientRect().right > root.clientWidth + 1)
                        .map(each => each.outerHTML.slice(0, 90)).slice(-2); })()""");
            if (!parts.isEmpty()) {
                beyond.add("at " + pixels + ": " + parts);
            }
        }
        return beyond;
    }

    @Test
    void everyControlIsReachedByTabAndSeen() {
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (Walk.Stop stop : Walk.one().stops()) {
            Tab tab = Walk.one().at(stop);
            int controls = tab.evaluate(CONTROLS).asInt();
            all += controls;
            java.util.Set<Integer> met = new java.util.TreeSet<>();
            for (int presses = 0; presses < controls + 3 && met.size() < controls; presses++) {
                tab.press("Tab");
                JsonNode focus = tab.evaluate(FOCUS);
                int place = focus.path("place").asInt();
                if (place >= 0) {
                    met.add(place);
                    if (!focus.path("ring").asBoolean() || !focus.path("seen").asBoolean()) {
                        missed.add(stop + ": focus not seen: " + focus);
                    }
                }
            }
            for (int place = 0; place < controls; place++) {
                if (!met.contains(place)) {
                    missed.add(stop + ": not reached: "
                            + tab.evaluate("window.controls[" + place + "].outerHTML.slice(0, 120)"));
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(all).isGreaterThan(200);
    }
}
