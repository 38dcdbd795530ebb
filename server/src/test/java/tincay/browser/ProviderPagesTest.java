package tincay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tincay.Authenticator;
import tincay.Platform;
import tincay.oidc.IdentityProvider;
import tincay.oidc.ProvidedPlatform;

/// Linking and signing in by a provider in a real browser, by keyboard: no page breaks its policy or WCAG on the way.
class ProviderPagesTest {
    @BeforeAll
    static void chromium() {
        Chromium.one();
    }

    @Test
    void linkedAndSignedInByKeyboardWithoutABreachOfThePolicy() throws Exception {
        Platform platform = ProvidedPlatform.one();
        Tab tab = Tab.open(platform);
        List<String> broken = new ArrayList<>();
        tab.signIn("so.quyen");
        tab.go("/account");
        tab.follow("form[action='/account/code'] button");
        String secret = Authenticator.secret(
                tab.evaluate("document.documentElement.outerHTML").asString());
        tab.write("#first-code", Authenticator.code(secret, -1));
        tab.follow("form[action='/account/code/confirm'] button");
        look(tab, "account", broken);
        tab.follow("form[action='/account/provider'] button");
        assertThat(tab.place()).isEqualTo("/account/provider");
        look(tab, "on the way", broken);
        tab.follow("main a.button");
        assertThat(tab.evaluate("location.origin").asString()).isEqualTo(ProvidedPlatform.PROVIDER.issuer());
        tab.write("#username", ProvidedPlatform.there("so.quyen"));
        tab.write("#password", IdentityProvider.PASSWORD);
        tab.follow("form button");
        assertThat(tab.place()).isEqualTo("/account");
        assertThat(tab.text("main")).contains("Đã lưu", "p-quyen");
        look(tab, "linked", broken);

        tab.follow(".who form button");
        look(tab, "sign-in", broken);
        tab.follow("a[href='/sign-in/provider']");
        assertThat(tab.place()).isEqualTo("/sign-in/provider/code");
        look(tab, "code", broken);
        tab.write("#code", Authenticator.code(secret, 0));
        tab.follow("form[action='/sign-in/provider/code'] button");
        assertThat(tab.place()).isEqualTo("/");
        assertThat(tab.text(".who")).contains("Người so.quyen");
        assertThat(broken).isEmpty();
        assertThat(tab.complaints())
                .filteredOn(each -> each.contains("Content"))
                .isEmpty();
    }

    private static void look(Tab tab, String page, List<String> broken) throws Exception {
        AccessibilityTest.violations(tab, AccessibilityTest.axe()).forEach(each -> broken.add(page + ": " + each));
        AccessibilityTest.beyondTheEdge(tab).forEach(each -> broken.add(page + ": " + each));
    }
}
