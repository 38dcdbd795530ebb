package tincay.law.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tincay.law.DocumentNumber;

class RegisterFileTest {
    private static RegisterFile file(List<LawDocument> documents, List<CoverageClaim> claims) {
        return new RegisterFile(ByteBuffer.wrap(RegisterFile.bytes("2026-11-23", documents, claims)));
    }

    @Test
    void everythingWrittenIsReadBack() {
        List<CoverageClaim> claims = List.of(
                new CoverageClaim("NĐ", "CP", 2020, 158, 96, true), new CoverageClaim("TT", "BTC", 1999, 7, 5, false));
        RegisterFile file = file(Facts.all(), claims);
        assertThat(file.version()).isEqualTo("2026-11-23");
        assertThat(file.claims()).isEqualTo(claims);
        assertThat(file.all()).containsExactlyInAnyOrderElementsOf(Facts.all());
        assertThat(file.registered()).isEqualTo((int) Facts.all().stream()
                .filter(document -> document.standing() == LawDocument.Standing.REGISTERED)
                .count());
        for (LawDocument document : Facts.all()) {
            assertThat(file.find(document.number().key())).contains(document);
        }
        assertThat(file.find("9/9999/ND-CP")).isEmpty();
        assertThat(file.find("")).isEmpty();
    }

    @Test
    void documentsThatShareANumberAreFoundTogether() {
        LawDocument one = Facts.document("12/QĐ-UBND", "Quyết định", "Về đất", "2020-01-01");
        LawDocument other = Facts.document("12/QĐ-UBND", "Quyết định", "Về nước", "2021-01-01");
        assertThat(file(List.of(other, one), List.of()).find("12/QD-UBND")).containsExactly(one, other);
    }

    @Test
    void theOrderOfTheFactsDoesNotChangeTheBytes() {
        List<LawDocument> documents = new ArrayList<>(Facts.all());
        for (int i = 20; i < 320; i++) {
            documents.add(Facts.document(i + "/2020/TT-BTC", "Thông tư", "Về " + i, "2020-01-01"));
        }
        byte[] bytes = RegisterFile.bytes("v", documents, List.of());
        Collections.shuffle(documents, new Random(3));
        assertThat(RegisterFile.bytes("v", documents, List.of())).isEqualTo(bytes);
        assertThat(RegisterFile.bytes("w", documents, List.of())).isNotEqualTo(bytes);
        RegisterFile file = new RegisterFile(ByteBuffer.wrap(bytes));
        assertThat(file.all()).hasSize(documents.size()).isSortedAccordingTo(RegisterFile.ORDER);
        for (LawDocument document : documents) {
            assertThat(file.find(document.number().key())).contains(document);
        }
    }

    @Test
    void anEmptyRegisterHoldsNothing() {
        RegisterFile file = file(List.of(), List.of(new CoverageClaim("NĐ", "CP", 2020, 158, 96, true)));
        assertThat(file.all()).isEmpty();
        assertThat(file.find(DocumentNumber.of("1/2020/NĐ-CP").key())).isEmpty();
    }

    @Test
    void otherFilesAreRefused() {
        assertThatThrownBy(() -> new RegisterFile(ByteBuffer.allocate(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a register file: only 10 bytes");
        byte[] other = "PK\u0003\u0004".repeat(40).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new RegisterFile(ByteBuffer.wrap(other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TCLR0001");
    }
}
