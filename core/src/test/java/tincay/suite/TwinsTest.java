package tincay.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tincay.check.Report;

/// Ways of writing the same text that must not change what is said of it.
class TwinsTest {
    private static final List<String> TEXTS = List.of(
            "Căn cứ Nghị định số 91/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
            "Theo khoản 2 Điều 41 Nghị định số 30/2020/NĐ-CP, hồ sơ được nộp lưu.",
            "Căn cứ Luật Công nghệ thông tin số 67/2006/QH11;",
            "Theo Nghị định số 285/2020/NĐ-CP của Chính phủ và Thông tư số 12/2026/TT-BTTTT;");

    private static final Map<String, UnaryOperator<String>> TWINS = Map.of(
            "NFD", text -> Normalizer.normalize(text, Normalizer.Form.NFD),
            "tone placement",
                    text -> text.replace("hòa", "hoà").replace("khóa", "khoá").replace("thủy", "thuỷ"),
            "zero width", text -> text.replace("/20", "/\u200b20").replace("-CP", "\u200d-CP"),
            "line wrap", text -> text.replace(" năm ", "\nnăm ").replace(" số ", " số\n"),
            "double spaces", text -> text.replace(" ", "  "),
            "case", text -> text.replace("Nghị định", "NGHỊ ĐỊNH").replace("Căn cứ", "CĂN CỨ"));

    @TestFactory
    Stream<DynamicTest> twinsHaveTheSameVerdicts() {
        return TWINS.entrySet().stream()
                .flatMap(twin -> TEXTS.stream()
                        .map(text -> DynamicTest.dynamicTest(twin.getKey() + ": " + text, () -> {
                            List<String> expected = verdicts(text);
                            assertThat(expected).isNotEmpty();
                            assertThat(verdicts(twin.getValue().apply(text))).isEqualTo(expected);
                        })));
    }

    private static List<String> verdicts(String text) {
        return Marked.examine(text).citations().stream()
                .map(Report.JudgedCitation::verdict)
                .toList();
    }
}
