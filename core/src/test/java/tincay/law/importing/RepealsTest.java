package tincay.law.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tincay.law.DocumentNumber;

class RepealsTest {
    private static final DocumentNumber BY = DocumentNumber.of("9/2025/NĐ-CP");
    private static final LocalDate FROM = LocalDate.of(2025, 7, 1);

    private static List<Repeal> in(String words) {
        return Repeals.in(words.replace("\\n", "\n"), BY, Optional.of(FROM));
    }

    private static String printed(List<Repeal> repeals) {
        return repeals.stream()
                .map(repeal -> repeal.ended()
                        + (repeal.replaces() ? " replaced " : " repealed ")
                        + repeal.from().map(LocalDate::toString).orElse("-"))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2. Nghị định này thay thế Nghị định số 1/2020/NĐ-CP ngày 01 tháng 01 năm 2020 của Chính phủ.|1/2020/NĐ-CP replaced 2025-07-01",
                "Nghị định này bãi bỏ Nghị định số 1/2020/NĐ-CP.|1/2020/NĐ-CP repealed 2025-07-01",
                "1. Bãi bỏ Nghị định số 1/2020/NĐ-CP.|1/2020/NĐ-CP repealed 2025-07-01",
                "1. Bãi bỏ toàn bộ Thông tư số 1/2020/TT-BTC.|1/2020/TT-BTC repealed 2025-07-01",
                "2. Nghị định số 1/2020/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực.|1/2020/NĐ-CP replaced 2025-07-01",
                "2. Nghị định số 1/2020/NĐ-CP hết hiệu lực kể từ ngày 15 tháng 8 năm 2025.|1/2020/NĐ-CP replaced 2025-08-15",
                "2. Nghị định này thay thế Nghị định số 1/2020/NĐ-CP và Nghị định số 2/2021/NĐ-CP.|1/2020/NĐ-CP replaced 2025-07-01; 2/2021/NĐ-CP replaced 2025-07-01",
                "2. Các văn bản sau đây hết hiệu lực:\\na) Nghị định số 1/2020/NĐ-CP;\\nb) Nghị định số 2/2021/NĐ-CP.|1/2020/NĐ-CP repealed 2025-07-01; 2/2021/NĐ-CP repealed 2025-07-01"
            })
    void wholeDocumentsEnd(String words, String expected) {
        assertThat(printed(in(words))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Bãi bỏ Điều 5 Nghị định số 1/2020/NĐ-CP.",
                "1. Bãi bỏ khoản 2 Điều 5 của Nghị định số 1/2020/NĐ-CP.",
                "2. Nghị định số 1/2020/NĐ-CP hết hiệu lực một phần.",
                "1. Nghị định này thay thế Nghị định số 1/2020/NĐ-CP, trừ các điều 5, 6.",
                "1. Sửa đổi, bổ sung một số điều của Nghị định số 1/2020/NĐ-CP.",
                "Theo Nghị định số 3/2022/NĐ-CP bãi bỏ Nghị định số 1/2020/NĐ-CP.",
                "Nghị định số 3/2022/NĐ-CP về việc bãi bỏ Nghị định số 1/2020/NĐ-CP.",
                "Căn cứ Nghị định số 1/2020/NĐ-CP;",
                "Nghị định này thay thế Nghị định số 9/2025/NĐ-CP.",
                "1. Bãi bỏ các quy định tại Nghị định số 1/2020/NĐ-CP.",
                "1. Nghị định số 8/2019/NĐ-CP được thay thế bởi Nghị định số 1/2020/NĐ-CP."
            })
    void partsMentionsAndExceptionsEndNothing(String words) {
        assertThat(printed(in(words))).isEmpty();
    }

    @Test
    void aListEndsWithItsArticle() {
        String words = """
                Điều 8. Hiệu lực
                2. Các văn bản sau đây hết hiệu lực:
                a) Nghị định số 1/2020/NĐ-CP.
                Điều 9. Tổ chức
                a) Nghị định số 2/2021/NĐ-CP.
                """;
        assertThat(printed(in(words))).isEqualTo("1/2020/NĐ-CP repealed 2025-07-01");
    }

    @Test
    void theSentenceIsKeptAsEvidence() {
        Repeal repeal = in("Điều 3.\n2. Nghị định này thay thế  Nghị định số 1/2020/NĐ-CP.\nĐiều 4.")
                .getFirst();
        assertThat(repeal.sentence()).isEqualTo("2. Nghị định này thay thế Nghị định số 1/2020/NĐ-CP.");
        assertThat(repeal.by()).isEqualTo(BY);
    }

    @ParameterizedTest
    @CsvSource({
        "Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025., 2025-07-01",
        "Nghị định này có hiệu lực kể từ ngày 15/8/2025., 2025-08-15",
        "Nghị định này có hiệu lực kể từ ngày ký.,",
        "Nghị định này có hiệu lực từ ngày 31 tháng 02 năm 2025.,",
        "Không nói gì.,"
    })
    void theDayOfForceIsRead(String words, LocalDate day) {
        assertThat(Repeals.inForce(words)).isEqualTo(Optional.ofNullable(day));
    }
}
