package tincay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawCommandTest {
    private static final String HEADER = "number,type,title,issuer,issued,effective,expires,replacedBy\n";

    @TempDir
    private Path folder;

    @Test
    void aHeldDocumentIsShownWithItsFacts() {
        CommandLineTrial trial = run("law", "show", "13/2023/NĐ-CP");

        assertThat(trial.status()).isZero();
        assertThat(trial.out()).contains("13/2023/NĐ-CP", "2026-01-01", "356/2025/NĐ-CP", "nguồn: ");
        assertThat(run("law", "show", "13/2023/nđ-cp", "--lang", "en").out()).contains("no longer in force from");
    }

    @Test
    void anUnheldNumberIsNotCalledFalse() {
        CommandLineTrial trial = run("law", "show", "285/2020/NĐ-CP");

        assertThat(trial.status()).isEqualTo(1);
        assertThat(trial.out()).contains("không có nghĩa là văn bản không tồn tại");
    }

    @Test
    void theCoverageNamesItsRegister() {
        CommandLineTrial trial = run("law", "coverage");

        assertThat(trial.status()).isZero();
        assertThat(trial.out().lines().findFirst().orElse("")).matches(".*SHA-256 [0-9a-f]{64}.*");
        assertThat(trial.out())
                .containsPattern("\\tngoài phạm vi\\R")
                .containsPattern("NĐ-CP\\t2020\\t\\d+/\\d+\\ttrong phạm vi");
    }

    @Test
    void aListIsLaidOverTheRegister() throws IOException {
        String list = list(HEADER
                + "7001/2026/QĐ-UBND,Quyết định,Về thí dụ,Ủy ban nhân dân tỉnh,2026-05-05,2026-06-01,,\n"
                + "13/2023/NĐ-CP,Nghị định,,,2023-04-18,,,\n");

        CommandLineTrial dry = run("law", "import", "--dry-run", list);
        assertThat(dry.status()).isZero();
        assertThat(dry.out()).contains("thêm mới: 1", "chạy thử");
        assertThat(folder.resolve("register.bin")).doesNotExist();
        assertThat(run("law", "show", "7001/2026/QĐ-UBND").status()).isEqualTo(1);

        CommandLineTrial real = run("law", "import", list);
        assertThat(real.status()).isZero();
        assertThat(folder.resolve("register.bin")).exists();
        assertThat(run("law", "show", "7001/2026/QĐ-UBND").out()).contains("Về thí dụ", "2026-06-01", "danh-sach.csv");
    }

    @Test
    void aRowThatCannotBeReadIsListedAndTheRestStays() throws IOException {
        String list = list(HEADER
                + ",Nghị định,không có số,,,,,\n"
                + "7002/2026/QĐ-UBND,Quyết định,Ngày sai,,2026-02-30,,,\n"
                + "7003/2026/QĐ-UBND,Quyết định,Tốt,,2026-03-03,,,\n"
                + "30/2020/NĐ-CP,Nghị định,Về một việc khác,Chính phủ,2020-03-05,,,\n"
                + "không phải số,,,,,,,\n");

        CommandLineTrial trial = run("law", "import", "--dry-run", list);

        assertThat(trial.status()).isEqualTo(2);
        assertThat(trial.errors()).isEmpty();
        assertThat(trial.out())
                .contains("thêm mới: 1", "mâu thuẫn, giữ dữ kiện cũ và ghi lại cả hai: 1", "dòng không đọc được: 3")
                .contains("line 2: ", "line 3: ", "line 6: ", "Về một việc khác");
    }

    @Test
    void linesOfJsonAreReadToo() throws IOException {
        Path list = folder.resolve("danh-sach.jsonl");
        Files.writeString(list, """
                {"number": "7004/2026/QĐ-UBND", "title": "Về thí dụ", "issued": "2026-05-05"}
                {"number": ["7005"], "title": null}
                {"number": "7006/2026/QĐ-UBND"
                """);

        CommandLineTrial trial = run("law", "import", "--dry-run", list.toString());

        assertThat(trial.status()).isEqualTo(2);
        assertThat(trial.out()).contains("thêm mới: 1", "dòng không đọc được: 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0,Nghị định,,,,,,\n",
                "@SUM(1+1)/2026/NĐ-CP,Nghị định,,,,,,\n",
                "\"7007/2026/QĐ-UBND\u001B[2J\",Quyết định,,,2026-01-01x,,,\n",
                "1/2026/QĐ-UBND\u202E,Quyết định,\u001B]0;a\u0007,,2026-13-13,,,\n"
            })
    void aHostileCellIsRefusedOrShownHarmless(String row) throws IOException {
        CommandLineTrial trial = run("law", "import", "--dry-run", list(HEADER + row));

        assertThat(trial.status()).isEqualTo(2);
        assertThat(trial.out()).contains("dòng không đọc được: 1").doesNotContain("\u001B", "\u202E", "\u0007");
    }

    @Test
    void aCellOfAMillionLettersIsRefusedShortly() throws IOException {
        CommandLineTrial trial = run(
                "law", "import", "--dry-run", list(HEADER + "7008/2026/QĐ-UBND,," + "a".repeat(1_000_000) + ",,,,,\n"));

        assertThat(trial.status()).isEqualTo(2);
        assertThat(trial.out()).contains("dòng không đọc được: 1").hasSizeLessThan(2_000);
    }

    @Test
    void aListWithoutHeaderAddsNothing() throws IOException {
        CommandLineTrial trial =
                run("law", "import", list("7009/2026/QĐ-UBND,Quyết định,Một\n7010/2026/QĐ-UBND,Quyết định,Hai\n"));

        assertThat(trial.status()).isEqualTo(2);
        assertThat(run("law", "show", "7010/2026/QĐ-UBND").status()).isEqualTo(1);
    }

    @Test
    void bytesThatAreNoListAddNothing() throws IOException {
        byte[] bytes = new byte[20_000];
        new Random(7).nextBytes(bytes);
        Path binary = Files.write(folder.resolve("anh.csv"), bytes);

        CommandLineTrial trial = run("law", "import", "--dry-run", binary.toString());

        assertThat(trial.status()).isEqualTo(2);
        assertThat(trial.errors() + trial.out()).doesNotContain("Exception", "ngoài dự kiến", "\u001B");
        assertThat(trial.out()).doesNotContainPattern("thêm mới: [1-9]");
    }

    @Test
    void aDamagedRegisterIsNamed() throws IOException {
        Files.write(folder.resolve("register.bin"), "hỏng".getBytes(UTF_8));

        for (String[] line : new String[][] {{"law", "coverage"}, {"law", "show", "30/2020/NĐ-CP"}}) {
            assertThat(run(line).status()).isEqualTo(2);
            assertThat(run(line).errors()).contains("bị hỏng").hasLineCount(1);
        }
    }

    private String list(String rows) throws IOException {
        return Files.writeString(folder.resolve("danh-sach.csv"), rows).toString();
    }

    private CommandLineTrial run(String... arguments) {
        return CommandLineTrial.of(folder, arguments);
    }
}
