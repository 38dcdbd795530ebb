package tincay.law.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the grammar is asked: before each ¦ of an example and nowhere else. An anchor too many only costs time, one
/// too few loses a citation; both show here.
class AnchorsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theo ¦điểm a ¦khoản 1 ¦Điều 5 ¦Luật ¦Đất đai số 31¦/2024¦/QH15.",
                "¦điểm đến, khoản chi, điều kiện, ¦mục tiêu, ¦chương trình, ¦phần mềm, thời ¦điểm này",
                "¦điểm này, ¦khoản này, ¦Điều này, ¦mục 1, ¦Mục II, ¦chương 2, ¦Chương V, ¦phần thứ nhất, ¦Phần I, ¦phụ lục",
                "¦mục a, ¦mục A, ¦Mục B1, ¦mục tiêuA, ¦chương này, ¦phần A, ¦điểm đ; điểmđ, ¦khoản ặ, khoảnặ",
                "¦ĐIỀU 5, ¦KHOẢN 1, ¦ĐIỂM A, ¦MỤC 2, ¦CHƯƠNG III, ¦PHẦN I, ¦PHỤ ¦LỤC, ¦LUẬT, BỘ ¦LUẬT, HIẾN ¦PHÁP",
                "¦Luật, ¦Pháp lệnh, ¦Hiến ¦pháp, ¦Bộ luật, ¦Bộ ¦Luật, Bộ Tài chính, bộ luật, luật, ¦pháp lệnh",
                "¦Đ14.2, ¦Đ.5, ¦Đ5, đ5, Đa, ¦Ðiều 5, ¦Ð5",
                "12¦/QĐ, 12 ¦/QĐ, 57¦-NQ/TW, 57-nq, a-B, a/b, 12a¦/QĐ, 1¦/2, 57¦–NQ, 57¦–Đ, 57–nq, x–Đ",
                "30¦⁄2020¦⁄NĐ, 30¦／2020¦／NĐ, a⁄b, 57¦‐NQ, 57¦‑NQ, ⁄30, ／30, -B",
                "¦Nghị định này, ¦Quyết định nêu trên, ¦Thông tư nói trên, ¦Sắc lệnh này, ¦Hướng dẫn này, nghị định này",
                "Nghị định, này; Nghị định 5 này; Nghị định. này; Nghị; định này",
                "¦Nghị quyết liên tịch này, ¦Chỉ thị này, ¦Kế hoạch này, Nghị quyết của hội đồng nhân dân tỉnh này",
                "xLuật, X¦Luật, 5Luật, ¦Luật(¦Luật) “¦Luật”, àLuật, ¦khoản\u00A01, ¦khoản\u200B1, ¦khoản\n1, khoản\u2014x",
                "Điều",
                "khoản ",
                "5¦/",
                "5-",
                "–",
                "Đ",
                "Bộ",
                "N"
            })
    void stopsThere(String example) {
        String words = example.replace("¦", "");
        Anchors anchors = new Anchors(words.getBytes(StandardCharsets.UTF_8));
        StringBuilder shown = new StringBuilder(words);
        int added = 0;
        for (int at = anchors.next(); at >= 0; at = anchors.next()) {
            int chars = new String(words.getBytes(StandardCharsets.UTF_8), 0, at, StandardCharsets.UTF_8).length();
            shown.insert(chars + added++, '¦');
        }
        assertThat(shown).hasToString(example);
    }
}
