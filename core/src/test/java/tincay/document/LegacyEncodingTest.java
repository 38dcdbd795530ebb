package tincay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tincay.document.HostileFiles.docx;
import static tincay.document.HostileFiles.utf8;
import static tincay.document.Readings.document;
import static tincay.document.Readings.text;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingTest {
    @ParameterizedTest
    @CsvSource({
        "TCVN3, NghÞ ®Þnh sè 30/2020/N§-CP cña ChÝnh phñ, Nghị định số 30/2020/NĐ-CP của Chính phủ",
        "TCVN3, Céng hßa x· héi chñ nghÜa ViÖt Nam, Cộng hòa xã hội chủ nghĩa Việt Nam",
        "VNI, Nghò ñònh soá 30/2020/NÑ-CP cuûa Chính phuû, Nghị định số 30/2020/NĐ-CP của Chính phủ",
        "VNI, Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Cộng hòa xã hội chủ nghĩa Việt Nam",
        "VNI, COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM, CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "VNI, ÖÙng duïng ôû nöôùc ngoaøi, Ứng dụng ở nước ngoài"
    })
    void convertsLinesAndSaysSo(String encoding, String legacy, String unicode) {
        assertThat(LegacyEncoding.valueOf(encoding).convert(legacy)).isEqualTo(unicode);
        Document asUtf8 = document("a.txt", utf8(legacy));
        assertThat(asUtf8.text().value()).isEqualTo(unicode);
        assertThat(asUtf8.notices()).containsExactly("notice.legacy-encoding");
        assertThat(text("a.txt", legacy.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(unicode);
    }

    @Test
    void convertsEachLineOfAMixedFileByItself() {
        String mixed = "Nghị định của Chính phủ\nNghÞ ®Þnh cña ChÝnh phñ\nNghò ñònh cuûa Chính phuû\n";
        assertThat(text("a.txt", utf8(mixed))).isEqualTo("Nghị định của Chính phủ\n".repeat(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Là và có ý, hóa là quá",
                "Señor García, mañana será otro día",
                "Le théâtre français été à Genève",
                "Über die Größe der Häuser",
                "Thông tư số 5 về ý kiến",
                "ký thay",
                "© 2025 ® «x»"
            })
    void leavesOtherTextAlone(String words) {
        Document document = document("a.txt", utf8(words));
        assertThat(document.text().value()).isEqualTo(words);
        assertThat(document.notices()).isEmpty();
    }

    @Test
    void convertsARunInALegacyFontInsideAUnicodeParagraph() {
        String runs =
                "<w:p><w:r><w:t xml:space=\"preserve\">Căn cứ </w:t></w:r><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/>"
                        + "</w:rPr><w:t>NghÞ ®Þnh</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTimeH\"/></w:rPr><w:t>céng hßa x· héi chñ nghÜa</w:t></w:r></w:p>";
        assertThat(text("a.docx", docx(runs))).isEqualTo("Căn cứ Nghị định\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\n");
    }

    @Test
    void everyLetterHasAByte() {
        String all = "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
        String converted = LegacyEncoding.TCVN3.convert(bytes());
        assertThat(all.chars().allMatch(letter -> converted.indexOf(letter) >= 0))
                .isTrue();
    }

    private static String bytes() {
        StringBuilder bytes = new StringBuilder();
        for (char letter = 0xA1; letter <= 0xFF; letter++) {
            bytes.append(letter).append('\n');
        }
        return bytes.toString();
    }
}
