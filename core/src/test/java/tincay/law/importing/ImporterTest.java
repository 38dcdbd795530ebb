package tincay.law.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tincay.law.DocumentNumber;

class ImporterTest {
    @Test
    void articlesStandOnLinesOfTheirOwn() {
        Map<String, String> articles = Importer.articlesOf("""
                Chương I
                Điều 1. Phạm vi
                Nội dung theo Điều 9.
                Điều 2. Đối tượng
                1. Một.
                Điều 2a. Chen
                Điều 3: Hiệu lực
                Hết.
                Nơi nhận: - Như trên;
                Điều 4. Sau chữ ký
                """);
        assertThat(articles).containsOnlyKeys("1", "2", "2a", "3");
        assertThat(articles.get("1")).isEqualTo("\nNội dung theo Điều 9.\n");
        assertThat(articles.get("3")).contains("Hết.").doesNotContain("Nơi nhận");
    }

    @Test
    void quotedArticlesAndJumpsAreNotItsOwn() {
        assertThat(Importer.articlesOf(
                        "Điều 1. Sửa\n“Điều 2. Mới\nNội dung.”\nĐiều 2. Thi hành\nĐiều 7. Nhảy\nĐiều 1. Lùi\n"))
                .containsOnlyKeys("1", "2");
        assertThat(Importer.articlesOf("Điều 1. Một\nMục lục\nĐiều 2. Trong mục lục\n"))
                .containsOnlyKeys("1");
        assertThat(Importer.articlesOf("Không có điều nào.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Luật Đất đai, Luật, Đất đai",
        "BỘ LUẬT TỐ TỤNG DÂN SỰ, Bộ luật, Tố tụng dân sự",
        "về  công tác\u00A0văn thư, Nghị định, Về công tác\u00A0văn thư",
        "QUY ĐỊNH VỀ ĐẤT, Nghị định, Quy định về đất",
        "Law 86/2015/QH13, Luật,",
        "Số 86/2015/QH13, Luật,",
        "'', Luật,"
    })
    void titlesLoseTheirTypeAndStandInsAreNone(String raw, String type, String title) {
        assertThat(Importer.title(raw, type)).isEqualTo(Optional.ofNullable(title));
    }

    @ParameterizedTest
    @CsvSource({
        "1/2020/QH14, Luật",
        "1/2020/UBTVQH14, Pháp lệnh",
        "1/2020/NĐ-CP, Nghị định",
        "1/2020/TTLT-BTC-BTP, Thông tư liên tịch",
        "1/TTr-BTC, Tờ trình",
        "1/2020/TT-BTC, Thông tư",
        "1/QĐ-TTg, Quyết định",
        "1/NQ-CP, Nghị quyết",
        "1/CT-TTg, Chỉ thị",
        "1/BC-ABC, ''"
    })
    void theSymbolTellsTheType(String number, String type) {
        assertThat(Importer.typeOf(DocumentNumber.of(number))).isEqualTo(type);
    }
}
