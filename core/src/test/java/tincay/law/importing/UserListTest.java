package tincay.law.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tincay.law.DocumentNumber;
import tincay.law.register.Force;
import tincay.law.register.LawDocument;
import tincay.law.register.Provisions;

class UserListTest {
    private static final String HEAD = "number,type,title,issuer,issued,effective,expires,replacedBy\n";

    @TempDir
    private Path folder;

    private static LawDocument held() {
        return new LawDocument(
                DocumentNumber.of("1/2020/NĐ-CP"),
                "Nghị định",
                LawDocument.Standing.CITED,
                Optional.of("Về đất"),
                Optional.empty(),
                Optional.of(LocalDate.of(2020, 1, 1)),
                Force.UNKNOWN,
                Provisions.parse("1 2", true),
                List.of(),
                List.of(),
                List.of("list"));
    }

    private UserList read(String content) throws IOException {
        return UserList.read(Files.writeString(folder.resolve("own.csv"), content), List.of(held()));
    }

    @Test
    void newDocumentsAreAddedWithAllTheirFacts() throws IOException {
        UserList list = read(
                "\uFEFF" + HEAD
                        + "12/2024/QĐ-UBND,Quyết định,\"Về nước, đất\",UBND tỉnh,2024-02-01,2024-02-15,2025-01-01,1/2025/QĐ-UBND\n");
        assertThat(list.added()).containsExactly("12/2024/QĐ-UBND");
        assertThat(list.changed()).isEmpty();
        assertThat(list.refused()).isEmpty();
        LawDocument added = list.documents().getLast();
        assertThat(added.title()).contains("Về nước, đất");
        assertThat(added.issued()).contains(LocalDate.of(2024, 2, 1));
        assertThat(added.force().from()).contains(LocalDate.of(2024, 2, 15));
        assertThat(added.force().until()).contains(LocalDate.of(2025, 1, 1));
        assertThat(added.force().successor()).contains(DocumentNumber.of("1/2025/QĐ-UBND"));
        assertThat(added.sources()).containsExactly("own.csv");
    }

    @Test
    void missingFactsAreFilledAndHeldOnesKept() throws IOException {
        UserList list = read(HEAD + "01/2020/ND-CP,,Về rừng,Chính phủ,2020-01-01,2020-03-01,,\n");
        assertThat(list.added()).isEmpty();
        assertThat(list.changed()).containsExactly("01/2020/ND-CP");
        assertThat(list.conflicts()).containsExactly("line 2: 01/2020/ND-CP: title: `Về đất` / `Về rừng`");
        LawDocument merged = list.documents().getFirst();
        assertThat(merged.title()).contains("Về đất");
        assertThat(merged.issuer()).contains("Chính phủ");
        assertThat(merged.force().from()).contains(LocalDate.of(2020, 3, 1));
        assertThat(merged.provisions()).isEqualTo(held().provisions());
        assertThat(merged.standing()).isEqualTo(LawDocument.Standing.REGISTERED);
        assertThat(merged.conflicts()).containsExactly("title: `Về đất` / `Về rừng` (own.csv)");
    }

    @Test
    void endsThatDifferAreDisputed() throws IOException {
        String one = HEAD + "1/2020/NĐ-CP,,,,,,2024-01-01,\n1/2020/NĐ-CP,,,,,,2025-01-01,\n";
        LawDocument merged = read(one).documents().getFirst();
        assertThat(merged.force().until()).contains(LocalDate.of(2024, 1, 1));
        assertThat(merged.force().disputed()).isTrue();
    }

    @Test
    void wrongRowsAreRefusedWithTheirLine() throws IOException {
        UserList list = read(HEAD + ",Nghị định,Không số,,,,,\nabc,,,,,,,\n2/2020/NĐ-CP,,,,01/02/2020,,,\n"
                + "3/2020/NĐ-CP," + "x".repeat(2001) + ",,,,,,\n4/2020/NĐ-CP,,,,,,,\n");
        assertThat(list.refused()).hasSize(4);
        assertThat(list.refused().get(0)).isEqualTo("line 2: the number is missing");
        assertThat(list.refused().get(1)).isEqualTo("line 3: `abc` is not a document number");
        assertThat(list.refused().get(2)).startsWith("line 4: ").contains("01/02/2020");
        assertThat(list.refused().get(3)).isEqualTo("line 5: `type` is longer than 2000 characters");
        assertThat(list.added()).containsExactly("4/2020/NĐ-CP");
        assertThat(list.documents().getLast().type()).isEqualTo("Nghị định");
    }

    @Test
    void jsonLinesAreReadToo() throws IOException {
        UserList list = read("{\"number\":\"5/2020/TT-BTC\",\"title\":\"Về thuế\",\"issued\":null}\n\nnot json\n");
        assertThat(list.added()).containsExactly("5/2020/TT-BTC");
        assertThat(list.documents().getLast().title()).contains("Về thuế");
        assertThat(list.refused()).containsExactly("line 3: not a JSON object");
    }

    @Test
    void numbersWithoutYearNeedTheirDay() throws IOException {
        UserList list =
                read(HEAD + "7/QĐ-UBND,,A,,2020-01-01,,,\n7/QĐ-UBND,,B,,2021-01-01,,,\n7/QĐ-UBND,,A,,2020-01-01,,,\n");
        assertThat(list.added()).containsExactly("7/QĐ-UBND", "7/QĐ-UBND");
        assertThat(list.changed()).isEmpty();
        assertThat(list.documents()).hasSize(3);
    }

    @Test
    void anUnclosedQuoteIsRefused() {
        assertThatThrownBy(() -> read("number,title\n\"1/2020/NĐ-CP,x\n")).isInstanceOf(IOException.class);
    }
}
