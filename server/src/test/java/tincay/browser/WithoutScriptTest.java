package tincay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tincay.Platform;

class WithoutScriptTest {
    @BeforeAll
    static void chromium() {
        Chromium.one();
    }

    @Test
    void everyStepIsTakenWithoutScript() throws Exception {
        Platform platform = Platform.one();
        Journey journey = new Journey(platform, Tab::withoutScript, "snv", (tab, name) -> {});
        Journey.Issued issued = journey.issue("bao-cao-chuyen-doi-so", "Báo cáo chuyển đổi số");

        Tab citizen = Tab.withoutScript(platform);
        citizen.go("/verify");
        assertThat(citizen.text("noscript")).contains("dùng lệnh dưới đây");
        assertThat(citizen.text("pre")).contains("./tincay verify", issued.key());
        assertThat(CommandLine.verify(issued.document(), issued.proof(), issued.key()))
                .isZero();
    }
}
