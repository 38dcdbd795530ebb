package tincay.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tincay.check.AsOf;
import tincay.check.Draft;
import tincay.check.Paper;
import tincay.law.DocumentNumber;
import tincay.text.SourceMap;
import tincay.text.Text;

class DraftingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cao Bằng, ngày 05 tháng 12 năm 2025",
                "UBND TỈNH\nSố: 12/TTr-SKHCN\tCao Bằng, ngày 5 tháng 12 năm 2025\nTỜ TRÌNH",
                "*Cao Bằng, ngày  05 tháng 12 năm 2025*",
                "Cao Bằng, ngày 31 tháng 02 năm 2025\nHà Nội, ngày 05 tháng 12 năm 2025"
            })
    void readsAFullDateLine(String text) {
        assertThat(Drafting.dateLine(Text.of(text))).contains(LocalDate.of(2025, 12, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cao Bằng, ngày      tháng 12 năm 2025",
                "Cao Bằng, ngày … tháng … năm 2025",
                "Căn cứ Nghị định số 30/2020/NĐ-CP, ngày 05 tháng 3 năm 2020 của Chính phủ",
                "Cao Bằng, ngày 05 tháng 12 năm 2025, Sở họp",
                "Cao Bằng, ngày 31 tháng 02 năm 2025"
            })
    void leavesAnythingElse(String text) {
        assertThat(Drafting.dateLine(Text.of(text))).isEmpty();
    }

    @Test
    void readsItsOwnNumberOnlyWhenFilledIn() {
        assertThat(Drafting.ownNumber(Text.of("SỞ\nSố: 12/TTr-SKHCN\tCao Bằng")))
                .contains(DocumentNumber.of("12/TTr-SKHCN"));
        assertThat(Drafting.ownNumber(Text.of("Luật số: 134/2025/QH15"))).contains(DocumentNumber.of("134/2025/QH15"));
        assertThat(Drafting.ownNumber(Text.of("Số:      /TTr-SKHCN"))).isEmpty();
        assertThat(Drafting.ownNumber(Text.of("Nghị định số 30/2020/NĐ-CP"))).isEmpty();
    }

    @Test
    void saysWhichDayAndWhy() {
        String dated = "Cao Bằng, ngày 05 tháng 12 năm 2025";
        LocalDate given = LocalDate.of(2024, 1, 2);
        assertThat(asOf(dated, Optional.of(given))).isEqualTo(new AsOf(given, AsOf.Reason.GIVEN));
        assertThat(asOf(dated, Optional.empty())).isEqualTo(new AsOf(LocalDate.of(2025, 12, 5), AsOf.Reason.DRAFT));
        assertThat(asOf("Tờ trình", Optional.empty())).isEqualTo(new AsOf(Marked.DAY, AsOf.Reason.TODAY));
    }

    private static AsOf asOf(String text, Optional<LocalDate> given) {
        Draft draft = Drafting.draft(
                Paper.of("a.txt", "", Text.of(text), SourceMap.EMPTY, List.of()),
                OptionalInt.empty(),
                false,
                given,
                Marked.DAY,
                List.of());
        return draft.asOf();
    }
}
