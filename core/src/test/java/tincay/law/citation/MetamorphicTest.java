package tincay.law.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tincay.law.Citation;
import tincay.law.Cited;

/// Changes of form that leave the meaning alone leave the documents and provisions cited alone.
class MetamorphicTest {
    private static List<String> meaning(String words) {
        return Examples.read(words).stream()
                .map(citation -> citation.kind() + " "
                        + citation.document() + " "
                        + citation.name().map(Cited::value).map(name -> name.toLowerCase(Locale.ROOT)) + " "
                        + citation.date().map(Cited::value) + " "
                        + citation.year() + " "
                        + citation.pinpoints())
                .toList();
    }

    private static Stream<String> texts() {
        return Stream.of(
                "Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư thì nộp.",
                "Thực hiện theo điểm a, b và đ khoản 2 Điều 5 của Luật Đất đai năm 2024 và khoản 1 Điều 7 Thông tư này.",
                "Theo các khoản 1, 2 và 3 Điều 5, từ Điều 9 đến Điều 15 Bộ luật Dân sự số 91/2015/QH13 thì nộp.",
                "Theo Thông tư liên tịch số 27/2004/TTLT-BQP-BTC và Nghị quyết số 57-NQ/TW của Bộ Chính trị thì nộp.",
                "Theo Phụ lục II ban hành kèm theo Nghị định này và Mục 3 Chương IV Nghị định số 1/2020/NĐ-CP thì nộp.",
                "Theo Luật Phòng, chống tham nhũng và Pháp lệnh Ưu đãi người có công với cách mạng thì nộp.");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void decomposed(String words) {
        assertThat(meaning(words)).isNotEmpty();
        assertThat(meaning(Normalizer.normalize(words, Normalizer.Form.NFD))).isEqualTo(meaning(words));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void doubleBlanks(String words) {
        assertThat(meaning(words.replace(" ", "  "))).isEqualTo(meaning(words));
        assertThat(meaning(words.replace(" ", "\u00A0"))).isEqualTo(meaning(words));
        assertThat(meaning(words.replace(" ", "\t"))).isEqualTo(meaning(words));
    }

    /// The documents and provisions stay when a line ends at any one blank.
    @ParameterizedTest
    @MethodSource("texts")
    void wrappedLines(String words) {
        List<String> wanted = bare(words);
        for (int at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) {
            String wrapped = words.substring(0, at) + "\n" + words.substring(at + 1);
            assertThat(bare(wrapped)).as(wrapped).isEqualTo(wanted);
        }
    }

    private static List<String> bare(String words) {
        return Examples.read(words).stream()
                .map(citation -> citation.document() + " " + citation.pinpoints())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void upperCaseTypeWords(String words) {
        String shouted = words;
        for (String type : new String[] {
            "Nghị định", "Bộ luật", "Thông tư liên tịch", "Thông tư", "Nghị quyết", "Pháp lệnh", "Điều", "khoản"
        }) {
            shouted = shouted.replace(type, type.toUpperCase(Locale.ROOT));
        }
        assertThat(meaning(shouted)).isEqualTo(meaning(words));
    }

    private static Stream<String> names() {
        try (InputStream in =
                Objects.requireNonNull(MetamorphicTest.class.getResourceAsStream("/tincay/law/names.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyListedNameIsFoundWhole(String row) {
        String[] cells = row.split("\t", -1);
        String name = cells[1].substring(0, 1).toUpperCase(Locale.ROOT) + cells[1].substring(1);
        Citation citation = Examples.read("Thực hiện theo " + cells[0] + " " + name + " thì được.")
                .getFirst();
        assertThat(citation.type()).contains(cells[0]);
        assertThat(citation.name().map(Cited::value)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thông tư liên tịch",
                "Thông tư liên bộ",
                "Nghị quyết liên tịch",
                "Chỉ thị liên tịch",
                "Văn bản hợp nhất",
                "Bộ luật",
                "Luật",
                "Pháp lệnh",
                "Nghị định",
                "Nghị quyết",
                "Quyết định",
                "Thông tư",
                "Chỉ thị",
                "Công văn",
                "Công điện",
                "Kế hoạch",
                "Tờ trình",
                "Báo cáo",
                "Thông báo",
                "Kết luận",
                "Hướng dẫn",
                "Quy định",
                "Quy chế",
                "Sắc lệnh",
                "Sắc luật",
                "Lệnh",
                "Chương trình",
                "Đề án",
                "Thông tri",
                "Văn bản",
                "Phương án",
                "Công thư",
                "NĐ",
                "TT",
                "TTLT",
                "QĐ",
                "NQ",
                "CV",
                "CT",
                "VBHN"
            })
    void everyTypeWordOpensANumberedDocument(String type) {
        Examples.assertMarked("Thực hiện theo ⟦" + type + " số 123/2020/QĐ-ABC⟧ thì được.");
        Citation citation = Examples.only("Thực hiện theo " + type + " số 123/2020/QĐ-ABC thì được.");
        assertThat(citation.type()).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thời", "địa", "quan", "đặc", "trọng", "ưu", "nhược", "thí", "tâm", "cao", "thang", "số", "cộng",
                "chấm", "tổng", "giao", "yếu", "đạt", "tính", "cho", "mức", "tọa", "toạ"
            })
    void everydayWordsEndInPoint(String word) {
        Examples.assertMarked("Xét " + word + " điểm a trong năm.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số dư tài khoản 5 tăng.",
                "Bên A và điều khoản 2 của thỏa thuận.",
                "Trong danh mục 3 có tên.",
                "Thuộc hạng mục 4 đã xong.",
                "Tại chuyên mục 5 của báo.",
                "Theo biên mục 6 của thư viện.",
                "Cộng một phần 3 của số tiền.",
                "Mỗi thành phần 2 gồm.",
                "Mua cổ phần 5 đồng.",
                "Chia hợp phần 2.",
                "Một nửa phần 3.",
                "Góp vốn, góp phần 2.",
                "Chiếm thị phần 3."
            })
    void everydayWordsEndInClauseSectionOrPart(String words) {
        Examples.assertMarked(words);
    }
}
