package tincay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tincay.Platform;

/// Handing in with script: what was sent and where the verification stands is told; a refusal leaves the form as it
/// was.
class HandInTest {
    private static final Path EXAMPLE = Path.of("../examples/bao-cao-chuyen-doi-so");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void chromium() {
        Chromium.one();
    }

    private static Tab drafter(Platform platform) {
        Tab tab = Tab.open(platform);
        tab.signIn("syt.drafter");
        tab.go("/dossiers/new");
        tab.evaluate("""
                window.told = [];
                new MutationObserver(() => window.told.push(document.querySelector('.progress [role=status]').textContent))
                  .observe(document.querySelector('.progress'), { subtree: true, childList: true, characterData: true });
                addEventListener('pagehide', () => sessionStorage.setItem('told', JSON.stringify(window.told)));0""");
        return tab;
    }

    @Test
    void theStagesAreTold() {
        Tab tab = drafter(Platform.one());
        tab.write("#title", "Báo cáo");
        tab.choose("#draft", EXAMPLE.resolve("draft.docx"));
        tab.reach("main form button");
        tab.press("Enter");
        tab.await(() -> tab.place().matches("/dossiers/[0-9a-f-]{36}"), "the page of the dossier");
        assertThat(tab.evaluate("sessionStorage.getItem('told')").asString())
                .contains("Đang gửi: ", "Đã gửi, đang kiểm chứng", "Đang đọc tệp 1/1", "Đang kiểm chứng …");
    }

    @Test
    void aRefusalIsToldAndTheFormStays() throws IOException {
        Path file = Files.writeString(folder.resolve("mat.txt"), "TUYỆT MẬT\n\nKính gửi: Ủy ban nhân dân tỉnh.\n");
        Tab tab = drafter(Platform.one());
        tab.write("#title", "Không được nhận");
        tab.choose("#draft", file);
        tab.reach("main form button");
        tab.press("Enter");
        tab.await(() -> tab.text(".progress").contains("bí mật nhà nước"), "the refusal");
        assertThat(tab.place()).isEqualTo("/dossiers/new");
        assertThat(tab.evaluate("document.querySelector('#title').value").asString())
                .isEqualTo("Không được nhận");
        assertThat(tab.evaluate("document.querySelector('main form button').disabled")
                        .asBoolean())
                .isFalse();
    }

    /// Files are dropped on the field of the draft, of which there is one.
    @Test
    void aFileIsDropped() {
        Tab tab = drafter(Platform.one());
        assertThat(tab.evaluate("""
                        (() => {
                          const dropped = new DataTransfer();
                          dropped.items.add(new File(['a'], 'mot.txt'));
                          dropped.items.add(new File(['b'], 'hai.txt'));
                          for (const field of ['#draft', '#sources'])
                            document.querySelector(field).dispatchEvent(
                              new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
                          return document.querySelector('#draft').files.length + ' '
                            + document.querySelector('#sources').files.length;
                        })()""").asString()).isEqualTo("1 2");
    }

    /// Somebody else's watch is nobody's.
    @Test
    void nobodyWatchesForAnother() {
        Platform platform = Platform.one();
        var answer = platform.as("snv.drafter").get("/progress/00000000-0000-0000-0000-000000000007");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("event: end\ndata: {}\n\n");
        assertThat(new Platform.Browser(platform)
                        .get("/progress/00000000-0000-0000-0000-000000000007")
                        .statusCode())
                .isEqualTo(302);
    }
}
