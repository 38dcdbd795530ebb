package tincay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
    private static final String OWN =
            "Lớp học buổi tối ở nhà văn hóa xóm dạy người lớn tuổi gửi hồ sơ qua mạng, mỗi tuần hai buổi, không thu phí.";

    @TempDir
    private Path home;

    @TempDir
    private Path documents;

    @Test
    void whatIsIndexedIsFoundInADraft() throws IOException {
        Files.writeString(documents.resolve("lop-hoc.txt"), OWN);
        Files.write(documents.resolve("anh.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        Path draft = Files.writeString(home.resolve("draft.txt"), "Kết quả năm nay.\n" + OWN + "\nHết.");

        assertThat(run("check", "--format", "json", draft.toString()).out()).doesNotContain("lop-hoc.txt");
        CommandLineTrial built = run("index", documents.toString());

        assertThat(built.status()).as(built.errors()).isZero();
        assertThat(built.out()).contains("1 văn bản", "1 tệp không đọc được");
        assertThat(run("check", "--format", "json", draft.toString()).out())
                .contains("copying.unattributed-passage", "lop-hoc.txt");
    }

    @Test
    void aDamagedIndexIsNamedWithWhatToDo() throws IOException {
        Files.writeString(home.resolve("documents.index"), "không phải chỉ mục");
        Path draft = Files.writeString(home.resolve("draft.txt"), OWN);
        CommandLineTrial trial = run("check", draft.toString());

        assertThat(trial.status()).isEqualTo(2);
        assertThat(trial.errors()).contains("documents.index", "./tincay index");
    }

    @Test
    void onlyAFolderWithDocumentsIsIndexed() {
        assertThat(run("index").status()).isEqualTo(2);
        assertThat(run("index", home.resolve("none").toString()).errors()).contains("không có thư mục");
        assertThat(run("index", documents.toString()).errors()).contains("không có văn bản nào");
    }

    private CommandLineTrial run(String... arguments) {
        return CommandLineTrial.of(home, arguments);
    }
}
