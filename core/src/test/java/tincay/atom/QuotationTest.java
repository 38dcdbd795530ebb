package tincay.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tincay.text.Text;

/// ⟦Marks⟧ stand where a quotation starts and ends; they may stand one within the other.
class QuotationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theo ông, “⟦kết quả là tốt⟧”.",
                "Theo ông, \"⟦kết quả là tốt⟧\".",
                "Theo ông, \"⟦kết quả là tốt.⟧\" Hết.",
                "Theo ông, «⟦kết quả là tốt⟧»;",
                "Theo ông, ‘⟦kết quả là tốt⟧’.",
                "Theo ông, ”⟦kết quả là tốt⟧”.",
                "Theo ông, „⟦kết quả là tốt⟧”.",
                "(\"⟦một⟧\") và \"⟦hai⟧\"",
                "“⟦một⟧”“⟦hai⟧”",
                "“⟦ngoài ‘⟦trong⟧’ ngoài⟧”",
                "“⟦ngoài “⟦trong⟧” ngoài⟧”",
                "“⟦ngoài \"⟦trong⟧\" ngoài⟧”",
                "“⟦dòng một\ndòng hai\n\ndòng ba⟧”",
                "“⟦đoạn một\n“đoạn hai\n  “đoạn ba⟧” hết",
                "“ không đóng. Rồi “⟦có đóng⟧” hết",
                "\"không đóng. Rồi \"⟦có đóng⟧\" hết",
                "“⟦ngoài ‘ không đóng⟧” hết",
                "xã Ea H’leo, huyện M’Drắk’",
                "màn hình 5\" và 7\" và \" x \"",
                "“”",
                "“một “hai “ba “bốn “⟦năm⟧”",
                "không có ngoặc § © €"
            })
    void readsWhatStandsBetweenMarks(String marked) {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int at = 0; at < marked.length(); at++) {
            char letter = marked.charAt(at);
            switch (letter) {
                case '⟦' -> open.add(text.length());
                case '⟧' -> expected.add(open.removeLast() + "-" + text.length());
                default -> text.append(letter);
            }
        }

        assertThat(Atoms.of(Text.of(text.toString())).quotations())
                .extracting(quotation ->
                        quotation.span().start() + "-" + quotation.span().end())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void quotationsComeInOrder() {
        assertThat(Atoms.of(Text.of("“một ‘hai’ ba” và “bốn”")).quotations())
                .isSortedAccordingTo((one, other) -> one.span().compareTo(other.span()));
    }

    @Test
    void openMarksWithoutEndAreReadInLinearTime() {
        assertThat(Atoms.of(Text.of("“a ".repeat(200_000))).quotations()).isEmpty();
        assertThat(Atoms.of(Text.of("“a ‘b’ ".repeat(100_000))).quotations()).isNotEmpty();
    }
}
