package tincay.atom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tincay.text.Text;

class NameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đồng chí Nông Văn Páo phát biểu. | PERSON Nông Văn Páo
            Theo Bế Thị Hạnh, hồ sơ đã đủ. | PERSON Bế Thị Hạnh
            ông Nam và bà Lý Thị Dao | PERSON Nam, PERSON Lý Thị Dao
            Ông NÔNG VĂN PÁO ký tên | PERSON NÔNG VĂN PÁO
            TS. Hoàng Minh trình bày | PERSON Hoàng Minh
            Sở Khoa học và Công nghệ chủ trì | BODY Sở Khoa học và Công nghệ
            Sở Nội vụ và Sở Tài chính phối hợp | BODY Sở Nội vụ, BODY Sở Tài chính
            Ủy ban nhân dân tỉnh Cao Bằng ban hành | BODY Ủy ban nhân dân tỉnh Cao Bằng
            Uỷ ban nhân dân xã Phục Hoà họp | BODY Uỷ ban nhân dân xã Phục Hoà
            Trung tâm Chuyển đổi Sông Ngân báo cáo | BODY Trung tâm Chuyển đổi Sông Ngân
            tại xã Phục Hòa, tỉnh Cao Bằng | PLACE Phục Hòa, PLACE Cao Bằng
            Tại Cao Bằng, mưa lớn kéo dài | PLACE Cao Bằng
            Tổng thống Theodore Roosevelt thăm Anh | OTHER Theodore Roosevelt
            Hồ sơ được nộp đúng hạn. Việc này đã xong. |
            QUYẾT ĐỊNH VỀ VIỆC BAN HÀNH QUY CHẾ |
            """)
    void readsNamesAndWhatBearsThem(String text, String expected) {
        Text read = Text.of(text);
        assertThat(Atoms.of(read).names().stream()
                        .map(name -> name.kind() + " " + read.quote(name.span()))
                        .toList())
                .isEqualTo(expected == null ? java.util.List.of() : java.util.List.of(expected.split(", ")));
    }

    @org.junit.jupiter.api.Test
    void aSignatureInCapitalsIsAPerson() {
        assertThat(Atoms.of(Text.of("GIÁM ĐỐC\nNÔNG VĂN PÁO\n")).names())
                .extracting(Name::kind, Name::folded)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Name.Kind.PERSON, "nông văn páo"));
    }
}
