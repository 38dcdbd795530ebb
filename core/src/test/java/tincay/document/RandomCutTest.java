package tincay.document;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file cut anywhere reads or is refused.
class RandomCutTest {
    private static final int CUTS = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "pdf"})
    void readsOrRefuses(String kind) throws IOException {
        byte[] whole = switch (kind) {
            case "docx" -> HostileFiles.docx(HostileFiles.paragraph("Điều 1").repeat(20));
            case "odt" -> HostileFiles.odt("<office:body><text:p>Điều 1</text:p></office:body>");
            default -> HostileFiles.pdf("Nghi dinh");
        };
        Random random = new Random(20261123);
        for (int i = 0; i < CUTS; i++) {
            byte[] part = Arrays.copyOf(whole, random.nextInt(whole.length));
            assertThatCode(() -> Readings.read("a." + kind, part)).doesNotThrowAnyException();
        }
    }
}
