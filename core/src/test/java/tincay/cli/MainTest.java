package tincay.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class MainTest {
    private static final String DATED = "Cao Bằng, ngày 16 tháng 11 năm 2026\n\n";
    private static final String CLEAN =
            DATED + "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;\n";
    private static final String FABRICATED = DATED + "Căn cứ Nghị định số 285/2020/NĐ-CP của Chính phủ;\n";
    private static final String MISTITLED = DATED
            + "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về quản lý biên chế công chức;\n";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLES = Path.of("..", "examples");

    @TempDir
    private Path folder;

    private String clean = "";
    private String fabricated = "";

    @BeforeEach
    void write() throws IOException {
        clean = file("sach.txt", CLEAN);
        fabricated = file("bia.txt", FABRICATED);
    }

    @Test
    void theStatusSaysWhatWasFound() {
        assertThat(run("check", clean).status()).isZero();
        assertThat(run("check", fabricated).status()).isEqualTo(1);
        assertThat(run("check", folder.resolve("khong-co.txt").toString()).status())
                .isEqualTo(2);
    }

    @Test
    void theBarDecidesWhatFails() throws IOException {
        String mistitled = file("trich-yeu.txt", MISTITLED);

        assertThat(run("check", mistitled).status()).isZero();
        assertThat(run("check", "--fail-on", "warn", mistitled).status()).isEqualTo(1);
        assertThat(run("check", "--fail-on", "never", fabricated).status()).isZero();
    }

    @Test
    void theExamplesGiveWhatTheReadmeSays() {
        CommandLineTrial faulty = run("check", EXAMPLES + "/to-trinh-quy-che-tro-ly-ai/draft.docx");
        assertThat(faulty.status()).isEqualTo(1);
        assertThat(faulty.errors()).isEmpty();
        assertThat(faulty.out())
                .contains("citation.unknown-document", "citation.not-in-force", "citation.misquoted-title")
                .contains("citation.no-such-provision")
                .doesNotContain("\u001B");
        assertThat(run("check", EXAMPLES + "/cong-van-gop-y-khong-loi/draft.pdf")
                        .status())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "check --format word a.txt",
                "check --fail-on sometimes a.txt",
                "check --as-of 31/12/2026 a.txt",
                "check --as-of 2026-02-30 a.txt",
                "check --colour a.txt",
                "check --out",
                "check --format html a.txt b.txt",
                "check a.txt --lang fr",
                "check --format json --format html a.txt",
                "text",
                "text a.txt b.txt",
                "law",
                "law burn 30/2020/NĐ-CP",
                "law show",
                "law show 1 2",
                "law import",
                "law import khong-co.csv",
                "print a.txt"
            })
    void aWrongLineIsAnsweredByOneClearLineInBothLanguages(String line) {
        CommandLineTrial vietnamese = run(line.split(" "));
        CommandLineTrial english = run((line.contains("--lang") ? line : line + " --lang=en").split(" "));

        for (CommandLineTrial trial : new CommandLineTrial[] {vietnamese, english}) {
            assertThat(trial.status()).isEqualTo(2);
            assertThat(trial.bytes()).isEmpty();
            assertThat(trial.errors().lines()).hasSize(1);
            assertThat(trial.errors()).doesNotContain("Exception", "\tat ", "ngoài dự kiến", "unexpected");
        }
        if (!line.contains("--lang") && !line.endsWith("--out")) {
            assertThat(english.errors()).isNotEqualTo(vietnamese.errors());
        }
    }

    @Test
    void nothingTypedShowsTheHelp() {
        assertThat(run().status()).isEqualTo(2);
        assertThat(run().errors()).contains("./tincay check");
        assertThat(run("--help").status()).isZero();
        assertThat(run("--help").out()).contains("Mã kết thúc");
        assertThat(run("check", "--help", "--lang", "en").out()).contains("Exit status");
        assertThat(run("--version").out()).matches("tincay \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void severalFilesGiveALineEach() {
        CommandLineTrial trial = run("check", "--format", "json", clean, fabricated);

        assertThat(trial.status()).isEqualTo(1);
        assertThat(trial.out().lines().map(line -> name(JSON.readTree(line)))).containsExactly("sach.txt", "bia.txt");
    }

    @Test
    void anUnreadableFileDoesNotHideTheOthers() throws IOException {
        String empty = file("trong.txt", "");
        String programme = folder.resolve("la.docx").toString();
        Files.write(Path.of(programme), new byte[] {0x7F, 'E', 'L', 'F', 0, 1, 2, 3});

        CommandLineTrial trial = run("check", "--format", "json", empty, fabricated, programme, clean);

        assertThat(trial.status()).isEqualTo(2);
        assertThat(trial.out().lines().map(line -> name(JSON.readTree(line)))).containsExactly("bia.txt", "sach.txt");
        assertThat(trial.errors().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("`trong.txt`", "Tệp không có chữ nào", "[EMPTY]"))
                .anySatisfy(line -> assertThat(line).contains("`la.docx`", "["));
    }

    @Test
    void standardInputIsRead() {
        CommandLineTrial trial =
                CommandLineTrial.of(folder, FABRICATED.getBytes(UTF_8), "check", "--format", "json", "-");

        assertThat(trial.status()).isEqualTo(1);
        assertThat(name(JSON.readTree(trial.out()))).isEqualTo("-");
    }

    @Test
    void theReportGoesWhereItIsSentAndNeverOverTheDraft() throws IOException {
        Path report = folder.resolve("phieu.json");
        CommandLineTrial printed = run("check", "--format", "json", fabricated);
        CommandLineTrial kept = run("check", "--format", "json", "--out", report.toString(), fabricated);
        assertThat(kept.status()).isEqualTo(1);
        assertThat(kept.bytes()).isEmpty();
        assertThat(report).hasBinaryContent(printed.bytes());

        CommandLineTrial over = run("check", "--out", fabricated, fabricated);
        assertThat(over.status()).isEqualTo(2);
        assertThat(over.errors()).contains("chọn tên khác");
        assertThat(Path.of(fabricated)).hasContent(FABRICATED);

        CommandLineTrial nowhere =
                run("check", "--out", folder.resolve("khong/co/phieu.html").toString(), clean);
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.errors()).contains("không ghi được").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "html", "sarif", "pdf"})
    void everyFormatIsWrittenAlikeTwice(String format) {
        CommandLineTrial first = run("check", "--format", format, fabricated);

        assertThat(first.bytes()).hasSizeGreaterThan(500);
        assertThat(run("check", "--format", format, fabricated).bytes()).isEqualTo(first.bytes());
    }

    @Test
    void theDayOfTheDraftDecidesUntilOneIsGiven() {
        JsonNode own = JSON.readTree(run("check", "--format", "json", clean).out());
        JsonNode given = JSON.readTree(
                run("check", "--as-of", "2019-01-01", "--format", "json", clean).out());

        assertThat(own.at("/document/asOf").asString()).isEqualTo("2026-11-16");
        assertThat(own.at("/document/asOfReason").asString()).isEqualTo("draft");
        assertThat(given.at("/document/asOf").asString()).isEqualTo("2019-01-01");
        assertThat(given.at("/document/asOfReason").asString()).isEqualTo("given");
    }

    @Test
    void sourcesAreNamedAndNotChecked() {
        JsonNode report = JSON.readTree(
                run("check", "--format", "json", "--source", fabricated, clean).out());

        assertThat(report.at("/sources/0/name").asString()).isEqualTo("bia.txt");
        assertThat(report.at("/findings").valueStream()).isEmpty();
        assertThat(run("check", "--source", "khong-co.txt", clean).status()).isEqualTo(2);
    }

    @Test
    void plainTextIsItsOwnOutput() throws IOException {
        String words = "Điều 1.\tMột\n\n  hai 😀 ba\u00A0bốn\nkhông xuống dòng";
        assertThat(run("text", file("thuan.txt", words)).bytes()).isEqualTo(words.getBytes(UTF_8));
        assertThat(run("text", file("dong.txt", words + "\n")).bytes()).isEqualTo((words + "\n").getBytes(UTF_8));
        assertThat(CommandLineTrial.of(folder, words.getBytes(UTF_8), "text", "-")
                        .bytes())
                .isEqualTo(words.getBytes(UTF_8));
        assertThat(run("text", "khong-co.txt").status()).isEqualTo(2);
    }

    @Test
    void whatTheReaderHadToDoIsSaid() throws IOException {
        Path broken = folder.resolve("hong.txt");
        byte[] bytes = (CLEAN + CLEAN + CLEAN + "#").getBytes(UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;
        Files.write(broken, bytes);

        assertThat(run("check", broken.toString()).errors()).contains("`hong.txt`", "Một số ký tự hỏng");
        assertThat(run("check", "--lang", "en", broken.toString()).errors()).contains("Some broken characters");
    }

    @Test
    void aNameCannotDriveTheTerminal() {
        CommandLineTrial trial = run("check", "\u001B[2Jgia\u202E.txt");

        assertThat(trial.status()).isEqualTo(2);
        assertThat(trial.errors()).doesNotContain("\u001B", "\u202E").hasLineCount(1);
    }

    @Test
    void aDamagedRegisterOfOnesOwnIsNamed() throws IOException {
        for (String damage : new String[] {"", "x", "TINCAYREG\u0000\u0001\u007F".repeat(40)}) {
            Files.write(folder.resolve("register.bin"), damage.getBytes(ISO_8859_1));

            CommandLineTrial trial = run("check", clean);

            assertThat(trial.status()).isEqualTo(2);
            assertThat(trial.bytes()).isEmpty();
            assertThat(trial.errors()).contains("register.bin", "bị hỏng").hasLineCount(1);
        }
    }

    @Test
    void examinesForThePlatformInOneReading(@TempDir Path folder) throws IOException {
        Path draft = Files.writeString(folder.resolve("a.txt"), "Căn cứ Luật Công nghệ số 99/2099/QH99;\n");
        assertThat(run("examine", "--into", folder.toString(), draft.toString()).status())
                .isZero();
        assertThat(folder.resolve("report.json")).content().contains("citation.");
        assertThat(folder.resolve("report.html")).content().startsWith("<!DOCTYPE html>");
        assertThat(folder.resolve("text.txt")).content().contains("99/2099/QH99");
        assertThat(folder.resolve("marking")).doesNotExist();
    }

    @Test
    void examinesNothingBesideASecretSource(@TempDir Path folder) throws IOException {
        Path draft = Files.writeString(folder.resolve("a.txt"), "Căn cứ số liệu kèm theo.\n");
        Path source = Files.writeString(folder.resolve("b.txt"), "TỐI MẬT\n\nSố liệu.\n");
        assertThat(run("examine", "--into", folder.toString(), "--source", source.toString(), draft.toString())
                        .status())
                .isZero();
        assertThat(folder.resolve("marking")).hasContent("TỐI MẬT");
        assertThat(folder.resolve("report.json")).doesNotExist();
    }

    @Test
    void aRegisterCutShortNeverPassesADraft() throws IOException {
        byte[] whole;
        try (var shipped = Main.class.getResourceAsStream("/tincay/law/register.bin")) {
            whole = Objects.requireNonNull(shipped).readAllBytes();
        }
        for (int length : new int[] {16, 200, whole.length / 2, whole.length - 1}) {
            Files.write(folder.resolve("register.bin"), Arrays.copyOf(whole, length));

            CommandLineTrial trial = run("check", fabricated);

            assertThat(trial.status()).as("register of %d bytes", length).isEqualTo(2);
            assertThat(trial.errors()).contains("bị hỏng").hasLineCount(1);
        }
    }

    private CommandLineTrial run(String... arguments) {
        return CommandLineTrial.of(folder, arguments);
    }

    private String file(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words).toString();
    }

    private static String name(JsonNode report) {
        return report.at("/document/name").asString();
    }
}
