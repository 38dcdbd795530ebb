package tincay.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tincay.text.Text;

class FigureRecogniserTest {
    /// Each quantity as `reading|reading unit @period`.
    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "đạt 1,2 tỷ đồng ⇒ 1200000000 đồng",
                "đạt 1.200 triệu đồng năm 2025 ⇒ 1200000000|1200000 đồng @2025",
                "1.234,5 ha và 12,5% ⇒ 12345000 m2; 25/2 %",
                "1,234.5 km ⇒ 1234500 m",
                "có 8/14 cơ quan ⇒ 8 cơ quan; 14 cơ quan",
                "tăng từ 10-15% ⇒ 10 %; 15 %",
                "tăng 2,5 điểm % so với cùng kỳ ⇒ 5/2 điểm %",
                "thu nhập 45 triệu đồng/người/năm ⇒ 45000000 đồng/người/năm",
                "Trong quý I/2026, có 1.284 hồ sơ ⇒ 1284|321/250 hồ sơ @quý 1/2026",
                "6 tháng đầu năm 2026 thu 5 nghìn tỷ đồng ⇒ 6 tháng @6 tháng đầu năm/2026; 5000000000000 đồng @6 tháng đầu năm/2026",
                "giai đoạn 2021-2025 có 12 dự án ⇒ 12 dự án @2021-2025",
                "tháng 10/2026 có 31 người ⇒ 31 người @tháng 10/2026",
                "đã cấp 120 giấy chứng nhận ⇒ 120 giấy chứng nhận",
                "giảm -3,5% ⇒ -7/2 %",
                "rộng 120 m2, dài 35km ⇒ 120 m2; 35000 m",
                "tổng số 1.376 học viên ⇒ 1376|172/125 học viên",
                "trong 15 ngày làm việc ⇒ 15 ngày",
                "chiếm 0,5‰ ⇒ 1/2 ‰"
            })
    void readsNumberUnitAndPeriod(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "khoản 2 Điều 41 Nghị định số 30/2020/NĐ-CP",
                "Số: 12/TTr-SKHCN ngày 23/11/2026",
                "1. Trách nhiệm",
                "2.1. Kết quả",
                "3.2 Kết quả",
                "điện thoại 0206.3852.123 hoặc 0912345678",
                "năm 2026 và quý I/2026",
                "Nghị quyết số 57-NQ/TW, Quốc hội khóa 15, TCVN 6001:2008, COVID-19, QH15",
                "ngày 05 tháng 3 năm 2020",
                "số tài khoản 123456789012",
                "phiên bản 1.2.3",
                "mục 2.1 và Mẫu số 05"
            })
    void passesOverNumbersThatName(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void theDocumentDecidesWhatAPointMeans() {
        assertThat(read("12,5% của 1.234 người")).contains("1234 người").doesNotContain("|");
        assertThat(read("12.5 % of 1,234 người")).contains("1234 người").doesNotContain("|");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "ngày 31/11/2026 ⇒ 31/11/2026",
                "ngày 05 tháng 3 năm 2020 ⇒ 5/3/2020",
                "'thứ Hai, ngày 23/11/2026' ⇒ 23/11/2026 w1",
                "ngày 23/11/2026 (Chủ nhật) ⇒ 23/11/2026 w7",
                "Thứ 6 ngày 27-11-2026 ⇒ 27/11/2026 w5",
                "ngày 10/3 âm lịch ⇒ 10/3 lunar",
                "từ 01.02.2026 đến 15.3.2026 ⇒ 1/2/2026; 15/3/2026",
                "ngày 15 tháng 8 hằng năm ⇒ 15/8"
            })
    void readsDays(String text, String expected) {
        assertThat(Atoms.of(Text.of(text)).days().stream()
                        .map(day -> day.day() + "/" + day.month()
                                + (day.year().isPresent() ? "/" + day.year().getAsInt() : "")
                                + (day.weekday().isPresent()
                                        ? " w" + day.weekday().getAsInt()
                                        : "")
                                + (day.lunar() ? " lunar" : ""))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @Test
    void spansCoverNumberAndUnit() {
        Text text = Text.of("Đã cấp 1,2 tỷ đồng cho xã");
        assertThat(Atoms.of(text).quantities())
                .extracting(each -> text.quote(each.span()))
                .containsExactly("1,2 tỷ đồng");
    }

    private static String read(String text) {
        return Atoms.of(Text.of(text)).quantities().stream()
                .map(each -> each.readings().stream()
                                .map(reading -> reading.value().toString())
                                .collect(Collectors.joining("|"))
                        + each.unit().map(name -> " " + name).orElse("")
                        + each.period().map(name -> " @" + name).orElse(""))
                .collect(Collectors.joining("; "));
    }
}
