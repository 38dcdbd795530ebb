package tincay.check.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tincay.text.Syllables;
import tincay.text.Text;

class PassageIndexTest {
    private static final String OWN =
            "Lớp học buổi tối ở nhà văn hóa xóm dạy người lớn tuổi gửi hồ sơ qua mạng, mỗi tuần hai buổi, không thu phí.";

    @TempDir
    Path folder;

    @Test
    void documentsWithFourteenSyllablesInCommonAreFound() throws IOException {
        PassageIndex index = index();
        String shared = OWN.substring(0, OWN.indexOf(" gửi hồ sơ qua"));

        assertThat(index.documents()).isEqualTo(2);
        assertThat(index.fingerprints()).isPositive();
        assertThat(like(index, "Câu khác đứng trước. " + shared + " đi chợ.")).containsExactly("lop-hoc.txt");
        assertThat(like(index, "Không có gì chung với văn bản nào đã ghi nhớ ở đây, một chữ cũng không."))
                .isEmpty();
    }

    @Test
    void theDraftItselfIsNoSourceOfIt() throws IOException {
        assertThat(like(index(), OWN)).isEmpty();
    }

    @Test
    void aTextIsHeldOnce() throws IOException {
        try (PassageIndexWriter writer = new PassageIndexWriter(file())) {
            assertThat(writer.add("một.txt", Text.of(OWN))).isTrue();
            assertThat(writer.add("hai.txt", Text.of(OWN))).isFalse();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theSameDocumentsMakeTheSameBytes() throws IOException {
        index();
        byte[] first = Files.readAllBytes(file());
        index();

        assertThat(Files.readAllBytes(file())).isEqualTo(first);
    }

    @Test
    void aFileCutShortIsRefused() throws IOException {
        index();
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file(), Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> PassageIndex.open(file())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /// A changed byte is refused when the file is opened, or when the text that it stands in is asked for.
    @Test
    void aChangedByteNeverPasses() throws IOException {
        index();
        byte[] whole = Files.readAllBytes(file());
        Random random = new Random(3);
        for (int round = 0; round < 400; round++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), changed);

            assertThat(passes()).isFalse();
        }
    }

    private boolean passes() throws IOException {
        try {
            PassageIndex index = PassageIndex.open(file());
            like(index, OWN + " Thêm một câu.");
            like(index, "Chợ phiên họp vào ngày chẵn trong tuần ở bãi đất bên suối, bán rau, vải và hạt giống. Thêm.");
            return true;
        } catch (IllegalArgumentException | IllegalStateException refused) {
            return false;
        }
    }

    private static List<String> like(PassageIndex index, String words) {
        Text text = Text.of(words);
        return index.like(Syllables.of(text).bares(), text).stream()
                .map(Original::name)
                .toList();
    }

    private Path file() {
        return folder.resolve("documents.index");
    }

    private PassageIndex index() throws IOException {
        try (PassageIndexWriter writer = new PassageIndexWriter(file())) {
            writer.add("lop-hoc.txt", Text.of(OWN));
            writer.add(
                    "cho-phien.txt",
                    Text.of("Chợ phiên họp vào ngày chẵn trong tuần ở bãi đất bên suối, bán rau, vải và hạt giống."));
            writer.finish();
        }
        return PassageIndex.open(file());
    }
}
