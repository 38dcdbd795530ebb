package tincay.law.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tincay.law.DocumentNumber;
import tincay.law.Pinpoint;
import tincay.text.Text;

class LawRegisterTest {
    private static final List<CoverageClaim> CLAIMS = List.of(new CoverageClaim("NĐ", "CP", 2020, 158, 96, true));
    private static final LawRegister REGISTER = LawRegister.of("v1", Facts.all(), CLAIMS);

    private static List<String> numbers(List<LawDocument> documents) {
        return documents.stream().map(document -> document.number().printed()).toList();
    }

    @Test
    void aNumberIsFoundInAnySpelling() {
        assertThat(numbers(REGISTER.byNumber(DocumentNumber.of("030/2020/nd-cp"))))
                .containsExactly("30/2020/NĐ-CP");
        assertThat(REGISTER.byNumber(DocumentNumber.of("30/2021/NĐ-CP"))).isEmpty();
        assertThat(REGISTER.byNumber(DocumentNumber.of("30/2020/NĐ-CP")))
                .isSameAs(REGISTER.byNumber(DocumentNumber.of("30/2020/NĐ-CP")));
    }

    @ParameterizedTest
    @CsvSource({
        "Luật, Đất đai, 0, 45/2013/QH13;31/2024/QH15",
        "Luật, đất đai, 2024, 31/2024/QH15",
        "Luật, ĐẤT ĐAI, 2013, 45/2013/QH13",
        "Luật, Đất đai, 2003, ''",
        "Luật, AI, 0, 134/2025/QH15",
        "Luật, TTNT, 2025, 134/2025/QH15",
        "Bộ luật, Dân sự, 2015, 91/2015/QH13",
        "Luật, Dân sự, 0, ''",
        "Nghị định, Về công tác văn thư, 0, ''"
    })
    void lawsGoByNameAliasAndYear(String type, String name, int year, String expected) {
        OptionalInt given = year == 0 ? OptionalInt.empty() : OptionalInt.of(year);
        assertThat(String.join(";", numbers(REGISTER.named(type, name, given)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "31/2020/NĐ-CP, 30/2020/NĐ-CP",
        "03/2020/NĐ-CP, 30/2020/NĐ-CP",
        "19/2020/NĐ-CP, 91/2020/NĐ-CP",
        "30/2002/NĐ-CP, 30/2020/NĐ-CP",
        "134/2052/QH15, 134/2025/QH15"
    })
    void theNearestNumberIsOneSlipAway(String wrong, String right) {
        assertThat(numbers(REGISTER.near(DocumentNumber.of(wrong), 3))).startsWith(right);
    }

    @Test
    void nearNumbersAreFewRegisteredAndNear() {
        assertThat(REGISTER.near(DocumentNumber.of("99/1999/QĐ-TTg"), 3)).isEmpty();
        assertThat(REGISTER.near(DocumentNumber.of("30/2020/NĐ-CP"), 1)).hasSize(1);
        assertThat(numbers(REGISTER.near(DocumentNumber.of("12/2020/NĐ-CP"), 5)))
                .doesNotContain("12/2020/NĐ-CP")
                .contains("30/2020/NĐ-CP");
    }

    @ParameterizedTest
    @CsvSource({"a, a, 0", "a, b, 1", "ab, ba, 1", "abc, ac, 1", "'', abc, 3", "kitten, sitting, 3", "ca, abc, 3"})
    void editsCountSwapsAsOne(String one, String other, int edits) {
        assertThat(Edits.between(one, other)).isEqualTo(edits);
        assertThat(Edits.between(other, one)).isEqualTo(edits);
    }

    @Test
    void titlesAreFoundByTheirRareWords() {
        assertThat(numbers(REGISTER.titled("công tác văn thư", 3))).containsExactly("30/2020/NĐ-CP");
        assertThat(numbers(REGISTER.titled("Quy định về chống tin nhắn rác và cuộc gọi rác", 1)))
                .containsExactly("91/2020/NĐ-CP");
        assertThat(numbers(REGISTER.titled("đất đai", 1))).hasSize(1);
        assertThat(REGISTER.titled("hàng không vũ trụ", 3)).isEmpty();
        assertThat(REGISTER.titled("", 3)).isEmpty();
    }

    @Test
    void aClaimIsFoundByTypeIssuerAndYear() {
        assertThat(REGISTER.claim(DocumentNumber.of("5/2020/NĐ-CP"))).contains(CLAIMS.getFirst());
        assertThat(REGISTER.claim(DocumentNumber.of("5/2021/NĐ-CP"))).isEmpty();
        assertThat(REGISTER.claim(DocumentNumber.of("5/2020/TT-BTC"))).isEmpty();
        assertThat(REGISTER.claim(DocumentNumber.of("28/CP"))).isEmpty();
        assertThat(REGISTER.claims()).isEqualTo(CLAIMS);
    }

    @Test
    void aRegisterOnDiskIsTheOneInMemory(@TempDir Path home) throws IOException {
        Path file = LawRegister.file(home);
        LawRegister.write(file, "v1", Facts.all(), CLAIMS);
        LawRegister loaded = LawRegister.load(home);
        assertThat(loaded.sha256()).isEqualTo(REGISTER.sha256()).isEqualTo(Text.sha256(Files.readAllBytes(file)));
        assertThat(loaded.all()).isEqualTo(REGISTER.all());
        assertThat(loaded.version()).isEqualTo("v1");
        assertThat(loaded.documents()).isEqualTo(8);
        assertThat(loaded.words(DocumentNumber.of("30/2020/NĐ-CP"), Pinpoint.article("1")))
                .isEmpty();
    }

    @Test
    void withoutAFileOfTheUserTheBundledRegisterIsLoaded(@TempDir Path home) throws IOException {
        assertThat(LawRegister.load(home).version())
                .isEqualTo(LawRegister.bundled().version());
        Files.writeString(LawRegister.file(home), "not a register at all ".repeat(10));
        assertThatThrownBy(() -> LawRegister.load(home)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void importedWordsLieBesideTheRegister(@TempDir Path home) throws IOException {
        LawRegister.write(LawRegister.file(home), "v1", Facts.all(), CLAIMS);
        DocumentNumber number = DocumentNumber.of("30/2020/NĐ-CP");
        Map<String, String> words = Map.of(
                ProvisionTexts.key(number, "1"), "Phạm vi “điều chỉnh” 😀", ProvisionTexts.key(number, "12a"), "");
        ProvisionTexts.write(LawRegister.texts(home), words);
        LawRegister register = LawRegister.load(home);
        assertThat(register.words(DocumentNumber.of("30/2020/ND-CP"), Pinpoint.article("1")))
                .contains("Phạm vi “điều chỉnh” 😀");
        assertThat(register.words(number, Pinpoint.article("12a"))).contains("");
        assertThat(register.words(number, Pinpoint.article("2"))).isEmpty();
        assertThat(register.words(number, Pinpoint.NONE)).isEmpty();
        byte[] bytes = Files.readAllBytes(LawRegister.texts(home));
        ProvisionTexts.write(LawRegister.texts(home), words);
        assertThat(Files.readAllBytes(LawRegister.texts(home))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "Luật, AI, Trí tuệ nhân tạo",
        "luật, cđs, Chuyển đổi số",
        "Luật, PCTN, 'Phòng, chống tham nhũng'",
        "Luật, KH&CN, Khoa học và công nghệ",
        "Nghị định, AI, AI",
        "Luật, Đất đai, Đất đai"
    })
    void aliasesStandForOfficialNames(String type, String name, String official) {
        assertThat(Aliases.BUNDLED.official(type, name)).isEqualTo(official);
    }
}
