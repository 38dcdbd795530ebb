package tincay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tincay.Platform;

class JourneyTest {
    private static final int LARGEST_PICTURE = 150_000;

    @TempDir
    Path room;

    @BeforeAll
    static void chromium() {
        Chromium.one();
    }

    /// With `-Dtincay.screens=FOLDER`, seen from the root of the project, it leaves pictures of the main pages there.
    static void take(Tab tab, String name) throws IOException {
        String folder = System.getProperty("tincay.screens", "");
        if (!folder.isEmpty()) {
            Path file = Files.createDirectories(Path.of("..").resolve(folder)).resolve(name + ".png");
            tab.screenshot(file);
            assertThat(Files.size(file)).as(name).isLessThanOrEqualTo(LARGEST_PICTURE);
        }
    }

    @Test
    void aNewcomerBringsADraftToACitizen() throws Exception {
        Platform platform = Platform.one();
        Journey journey = new Journey(platform, Tab::open, "skhcn", JourneyTest::take);
        Journey.Issued issued = journey.issue("to-trinh-quy-che-tro-ly-ai", "Tờ trình ban hành Quy chế trợ lý AI");
        assertThat(issued.document())
                .hasSameBinaryContentAs(Path.of("../examples/to-trinh-quy-che-tro-ly-ai/draft.docx"));

        Tab citizen = Tab.open(platform);
        citizen.go("/verify");
        citizen.offline();
        assertThat(inTheBrowser(citizen, issued.document(), issued.proof())).isEqualTo("good");
        assertThat(citizen.text("#fact-agency")).isEqualTo("skhcn");
        take(citizen, "verify");
        Path forged = Files.copy(issued.document(), room.resolve("forged.docx"));
        Files.write(forged, new byte[] {0}, StandardOpenOption.APPEND);
        assertThat(inTheBrowser(citizen, forged, issued.proof())).isEqualTo("bad");
        assertThat(citizen.requests()).extracting(URI::toString).isEmpty();

        assertThat(CommandLine.verify(issued.document(), issued.proof(), issued.key()))
                .isZero();
        assertThat(CommandLine.verify(forged, issued.proof(), issued.key())).isEqualTo(1);
    }

    private static String inTheBrowser(Tab citizen, Path document, Path proof) {
        citizen.choose("#document", document);
        citizen.choose("#proof", proof);
        citizen.evaluate("document.getElementById('answer').className = ''");
        citizen.reach("#verify button");
        citizen.press("Enter");
        String verdict = "document.getElementById('answer').className";
        citizen.await(() -> !citizen.evaluate(verdict).asString().isEmpty(), "the verdict");
        return citizen.evaluate(verdict).asString();
    }
}
