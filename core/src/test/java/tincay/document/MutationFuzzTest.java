package tincay.document;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Seeded mutations of sound files, inside packages too: each reads or is refused, and every span fits its text.
class MutationFuzzTest {
    private static final int ROUNDS = 400;

    @ParameterizedTest
    @ValueSource(strings = {"txt", "html", "docx", "odt"})
    void readsOrRefuses(String kind) {
        Random random = new Random(20261123);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = mutant(kind, random);
            assertThatCode(() -> {
                        if (Readings.read("a." + kind, bytes) instanceof Reading.Read) {
                            Readings.document("a." + kind, bytes);
                        }
                    })
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] mutant(String kind, Random random) {
        String inner = "<w:tbl><w:tr><w:tc>" + HostileFiles.paragraph("Nghị định") + "</w:tc></w:tr></w:tbl>"
                + "<w:p><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>";
        return switch (kind) {
            case "txt" -> mutate(HostileFiles.utf8("Điều 1. NghÞ ®Þnh\nKhoa\u0309n 2 Nghò ñònh cuûa\n"), random);
            case "html" ->
                mutate(HostileFiles.utf8("<!DOCTYPE html><table><tr><td>Điều<td>1</table><p hidden>x"), random);
            case "odt" -> mutate(HostileFiles.odt("<office:body><text:p>Điều</text:p></office:body>"), random);
            default -> {
                Map<String, byte[]> parts = HostileFiles.docxParts(inner);
                parts.computeIfPresent("word/document.xml", (name, part) -> mutate(part, random));
                byte[] whole = HostileFiles.zip(parts);
                yield random.nextBoolean() ? whole : mutate(whole, random);
            }
        };
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        byte[] mutant = bytes.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(4)) {
                case 0 -> mutant[at] = (byte) random.nextInt(256);
                case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> mutant = Arrays.copyOf(mutant, Math.max(1, at));
                default -> {
                    int length = Math.min(random.nextInt(16), mutant.length - at);
                    System.arraycopy(mutant, random.nextInt(mutant.length - length + 1), mutant, at, length);
                }
            }
        }
        return mutant;
    }
}
