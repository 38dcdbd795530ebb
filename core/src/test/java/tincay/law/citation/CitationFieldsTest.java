package tincay.law.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.law.Pinpoint;

/// What is read from the words of one citation.
class CitationFieldsTest {
    private static Optional<String> words(String cell) {
        return Optional.ofNullable(cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;|Nghị định|30/2020/NĐ-CP|về công tác văn thư|2020-03-05|Chính phủ",
                "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ;|Nghị định|30/2020/NĐ-CP||2020-03-05|Chính phủ",
                "Căn cứ Nghị định 30/2020/NĐ-CP, ngày 05-3-2020 của Chính phủ.|Nghị định|30/2020/NĐ-CP||2020-03-05|Chính phủ",
                "Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ ngày 05 tháng 3 năm 2020;|Nghị định|30/2020/NĐ-CP||2020-03-05|Chính phủ",
                "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 31 tháng 02 năm 2020 của Chính phủ;|Nghị định|30/2020/NĐ-CP|||Chính phủ",
                "Căn cứ Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024;|Luật|31/2024/QH15|Đất đai|2024-01-18|",
                "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;|Luật||Đất đai|2024-01-18|",
                "Theo Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ.|Nghị quyết|57-NQ/TW|về đột phá phát triển khoa học, công nghệ|2024-12-22|Bộ Chính trị",
                "Căn cứ Quyết định số 2081/QĐ-UBND ngày 05/12/2025 của Ủy ban nhân dân tỉnh Cao Bằng ban hành Khung AI tin cậy;|Quyết định|2081/QĐ-UBND|ban hành Khung AI tin cậy|2025-12-05|Ủy ban nhân dân tỉnh Cao Bằng",
                "Theo Thông tư số 05/2026/TT-BKHCN ngày 10/3/2026 của Bộ trưởng Bộ Khoa học và Công nghệ ban hành Khung đạo đức.|Thông tư|05/2026/TT-BKHCN|ban hành Khung đạo đức|2026-03-10|Bộ trưởng Bộ Khoa học và Công nghệ",
                "Theo Thông tư số 13/2025/TT BNNMT thì được.|Thông tư|13/2025/TT-BNNMT|||",
                "Theo Thông tư số 34 /2019/TT- BGTVT thì được.|Thông tư|34/2019/TT-BGTVT|||",
                "Theo Nghị định số 13/2O23/ND-CP thì được.|Nghị định|13/2023/NĐ-CP|||",
                "Theo Nghị định số 30/2020/NĐ-СР thì được.|Nghị định|30/2020/NĐ-CP|||",
                "Theo Quyết định số 33/2026/QD-TTg thì được.|Quyết định|33/2026/QĐ-TTg|||",
                "Theo Quyết định số 33/2026/QĐ-TTG thì được.|Quyết định|33/2026/QĐ-TTg|||",
                "Theo nghị quyết số 15/2025/NQ-HDND thì được.|Nghị quyết|15/2025/NQ-HĐND|||",
                "Theo Nghị định số ３０/２０２０/NĐ-CP thì được.|Nghị định|30/2020/NĐ-CP|||",
                "Theo Luật số 134/2025-QH15 thì được.|Luật|134/2025/QH15|||",
                "Theo Luật số 1\u200B34/2025/QH15 thì được.|Luật|134/2025/QH15|||",
                "Theo Công văn số 557/BKHCN-CĐS ngày 10/02/2026.|Công văn|557/BKHCN-CĐS||2026-02-10|",
                "Căn cứ Thông tư liên tịch số 27/2004/TTLT-BQP-BTC ngày 16/3/2004 của Bộ Quốc phòng, Bộ Tài chính hướng dẫn chế độ;|Thông tư liên tịch|27/2004/TTLT-BQP-BTC|hướng dẫn chế độ|2004-03-16|Bộ Quốc phòng, Bộ Tài chính",
                "Theo Nghị quyết số 66.19/2026/NQ-CP thì được.|Nghị quyết|66.19/2026/NQ-CP|||",
                "Theo NĐ 30/2020/NĐ-CP thì được.|NĐ|30/2020/NĐ-CP|||",
                "Áp dụng Luật AI từ nay.|Luật||AI||",
                "Theo Nghị định số 28/CP ngày 29 tháng 4 năm 1995 của Chính phủ.|Nghị định|28/CP||1995-04-29|Chính phủ"
            })
    void document(String words, String type, String number, String name, String date, String issuer) {
        Citation citation = Examples.read(words).getFirst();
        assertThat(citation.kind()).isEqualTo(Citation.Kind.DOCUMENT);
        assertThat(citation.type()).isEqualTo(words(type));
        assertThat(citation.number().map(given -> given.value().printed())).isEqualTo(words(number));
        assertThat(citation.name().map(Cited::value)).isEqualTo(words(name));
        assertThat(citation.date().map(given -> given.value().toString())).isEqualTo(words(date));
        assertThat(citation.issuer().map(Cited::value)).isEqualTo(words(issuer));
        assertThat(citation.pinpoints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Theo Luật Đất đai năm 2024 thì khác., 2024",
        "Theo Luật Đất đai 2013 thì khác., 2013",
        "Theo Bộ luật Dân sự năm 2015 thì khác., 2015",
        "Theo Hiến pháp năm 2013 thì khác., 2013",
        "Theo Luật Đất đai thì khác., 0",
        "Theo Luật Đất đai 20245 thì khác., 0",
        "Theo Luật Đất đai năm 1850 thì khác., 0"
    })
    void year(String words, int year) {
        assertThat(Examples.only(words).year().orElse(0)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "khoản 3 Điều 5|khoản 3 Điều 5",
                "điểm a, b và đ khoản 2 Điều 5|điểm a khoản 2 Điều 5;điểm b khoản 2 Điều 5;điểm đ khoản 2 Điều 5",
                "các khoản 1, 2 và 3 Điều 5|khoản 1 Điều 5;khoản 2 Điều 5;khoản 3 Điều 5",
                "từ điểm c đến điểm g khoản 1 Điều 2|điểm c khoản 1 Điều 2;điểm d khoản 1 Điều 2;điểm đ khoản 1 Điều 2;điểm e khoản 1 Điều 2;điểm g khoản 1 Điều 2",
                "từ điểm g đến điểm l khoản 1 Điều 2|điểm g khoản 1 Điều 2;điểm h khoản 1 Điều 2;điểm i khoản 1 Điều 2;điểm k khoản 1 Điều 2;điểm l khoản 1 Điều 2",
                "từ điểm u đến điểm y khoản 1 Điều 2|điểm u khoản 1 Điều 2;điểm v khoản 1 Điều 2;điểm x khoản 1 Điều 2;điểm y khoản 1 Điều 2",
                "Điều 9–12|Điều 9;Điều 10;Điều 11;Điều 12",
                "từ Điều 9 đến hết Điều 11|Điều 9;Điều 10;Điều 11",
                "khoản 3 và khoản 5 Điều 11|khoản 3 Điều 11;khoản 5 Điều 11",
                "khoản 3 Điều 11 và khoản 5 Điều 12|khoản 3 Điều 11;khoản 5 Điều 12",
                "khoản 2a Điều 12a|khoản 2a Điều 12a",
                "Điều 12a khoản 2a|khoản 2a Điều 12a",
                "Điều 5 khoản 2 điểm a|điểm a khoản 2 Điều 5",
                "Điều 15(2)|khoản 2 Điều 15",
                "điểm b2 khoản 1 Điều 7|điểm b2 khoản 1 Điều 7",
                "điểm b(i) khoản 1 Điều 7|điểm b(i) khoản 1 Điều 7",
                "Mục 3 Chương IV|Mục 3 Chương IV",
                "Chương II, III và IV|Chương II;Chương III;Chương IV",
                "từ Chương II đến Chương IV|Chương II;Chương III;Chương IV",
                "Phần thứ nhất|Phần thứ nhất",
                "Phụ lục số 03|Phụ lục 03",
                "điểm 1, mục II|điểm 1 Mục II",
                "Đ14.2.b|điểm b khoản 2 Điều 14",
                "Đ9 k2 đ a|điểm a khoản 2 Điều 9",
                "Đ9 k2|khoản 2 Điều 9",
                "Đ.9.2|khoản 2 Điều 9",
                "ĐIỂM A KHOẢN 2 ĐIỀU 5|điểm a khoản 2 Điều 5",
                "điểm a khoản 1, điểm b khoản 2 Điều 5|điểm a khoản 1 Điều 5;điểm b khoản 2 Điều 5",
                "Điều 5, 6 và 8|Điều 5;Điều 6;Điều 8",
                "Điều 5, khoản 2 Điều 6|Điều 5;khoản 2 Điều 6",
                "khoản 3 Điều 5, 10 người|khoản 3 Điều 5"
            })
    void provisions(String list, String expected) {
        String words = "Thực hiện theo " + list + " thì được.";
        List<Citation> citations = Examples.read(words);
        assertThat(citations).hasSize(1);
        assertThat(citations.getFirst().kind()).isEqualTo(Citation.Kind.PINPOINT);
        assertThat(citations.getFirst().pinpoints().stream().map(Pinpoint::toString))
                .containsExactlyInAnyOrder(expected.split(";"));
        Citation both = Examples.only(
                "Thực hiện theo " + list.replace(", 10 người", "") + " Nghị định số 30/2020/NĐ-CP thì được.");
        assertThat(both.kind()).isEqualTo(Citation.Kind.BOTH);
        assertThat(both.document()).contains(DocumentNumber.of("30/2020/NĐ-CP"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Theo Điều 5 thì nộp.|99/2025/NĐ-CP",
                "Nghị định này có hiệu lực.|99/2025/NĐ-CP",
                "Theo khoản 2 Điều này thì nộp.|99/2025/NĐ-CP",
                "Thông tư này có hiệu lực.|-",
                "Luật này có hiệu lực.|-",
                "Căn cứ Nghị định số 30/2020/NĐ-CP. Thực hiện Nghị định nêu trên, các sở báo cáo.|30/2020/NĐ-CP -> 30/2020/NĐ-CP",
                "Căn cứ Nghị định số 1/2020/NĐ-CP và Nghị định số 2/2020/NĐ-CP. Nghị định nói trên hay.|1/2020/NĐ-CP -> 2/2020/NĐ-CP -> 2/2020/NĐ-CP",
                "Căn cứ Luật Đất đai số 31/2024/QH15. Theo Luật Đất đai thì nộp.|31/2024/QH15 -> 31/2024/QH15",
                "Căn cứ Luật Đất đai số 31/2024/QH15. Theo Luật Nhà ở thì nộp.|31/2024/QH15 -> -",
                "Theo Luật Đất đai năm 2013. Luật Đất đai số 31/2024/QH15 khác.|- -> 31/2024/QH15",
                "Luật Đất đai số 31/2024/QH15 và Luật Đất đai số 45/2013/QH13; Luật Đất đai.|31/2024/QH15 -> 45/2013/QH13 -> -",
                "Sửa đổi, bổ sung một số điều của Nghị định số 1/2020/NĐ-CP\\n“Theo Điều 5 Nghị định này và Điều 7.”|1/2020/NĐ-CP -> 1/2020/NĐ-CP -> 1/2020/NĐ-CP",
                "Sửa đổi khoản 3 Điều 5 Nghị định số 1/2020/NĐ-CP như sau. Nghị định này có hiệu lực.|1/2020/NĐ-CP -> 99/2025/NĐ-CP",
                "Tội trộm (Điều 133) Bộ luật Hình sự số 100/2015/QH13.|100/2015/QH13 -> 100/2015/QH13"
            })
    void referredDocument(String words, String expected) {
        String text = words.replace("\\n", "\n");
        assertThat(Examples.read(text).stream()
                        .map(citation ->
                                citation.document().map(DocumentNumber::printed).orElse("-"))
                        .collect(Collectors.joining(" -> ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Luật sửa đổi, bổ sung một số điều của Luật Viễn thông và Luật Giao dịch điện tử số 99/2025/QH15 hay.|99/2025/QH15;-;-",
                "Luật sửa đổi, bổ sung một số điều của Luật Viễn thông số 24/2023/QH15, Luật Giao dịch điện tử số 20/2023/QH15 ngày 01/12/2025.|-;24/2023/QH15;20/2023/QH15",
                "Luật sửa đổi, bổ sung một số điều của Luật Viễn thông ngày 01 tháng 12 năm 2025.|-;-"
            })
    void amendingLaws(String words, String numbers) {
        List<Citation> citations = Examples.read(words);
        assertThat(citations.stream()
                        .map(citation -> citation.number()
                                .map(number -> number.value().printed())
                                .orElse("-")))
                .containsExactlyElementsOf(Arrays.asList(numbers.split(";")));
        assertThat(citations.getFirst().inTitle()).isFalse();
        assertThat(citations.subList(1, citations.size())).isNotEmpty().allMatch(Citation::inTitle);
    }
}
