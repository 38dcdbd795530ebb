package tincay.law.citation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is a citation and what is not: each example is one string, its ⟦marks⟧ are all that may be found.
class MarkedCitationsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Căn cứ ⟦Nghị định số 30/2020/NĐ-CP⟧ ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
                "Theo ⟦Luật số 134/2025/QH15⟧ thì cơ quan phải công khai.",
                "Thực hiện ⟦Quyết định 1671/QĐ-TTg⟧ của Thủ tướng Chính phủ.",
                "Thực hiện ⟦Nghị quyết số 57-NQ/TW⟧ ngày 22/12/2024 của Bộ Chính trị.",
                "Theo ⟦Hướng dẫn số 05-HD/VPTW⟧ của Văn phòng Trung ương Đảng.",
                "Theo ⟦Quyết định số 208-QĐ/TW⟧ của Ban Bí thư.",
                "Căn cứ ⟦Nghị định số 28/CP⟧ ngày 29 tháng 4 năm 1995 của Chính phủ;",
                "Căn cứ ⟦Thông tư liên bộ số 129/LB-TT⟧ ngày 01/01/1990;",
                "Căn cứ ⟦Pháp lệnh số 04/2020/UBTVQH14⟧;",
                "Căn cứ ⟦Thông tư liên tịch số 27/2004/TTLT-BQP-BTC⟧;",
                "Theo ⟦Công văn số 557/BKHCN-CĐS⟧ của Bộ Khoa học và Công nghệ.",
                "Theo ⟦Tờ trình số 12/TTr-SKHCN⟧ của Sở Khoa học và Công nghệ.",
                "Căn cứ ⟦Quyết định số 2081/QĐ-UBND⟧ ngày 05/12/2025 của Ủy ban nhân dân tỉnh Cao Bằng;",
                "Căn cứ ⟦Nghị quyết số 15/2025/NQ-HĐND⟧ của Hội đồng nhân dân tỉnh;",
                "Theo ⟦văn bản hợp nhất số 09/VBHN-VPQH⟧ của Văn phòng Quốc hội.",
                "Theo ⟦nghị định số 30/2020/NĐ-CP⟧ của Chính phủ.",
                "Xem ⟦NĐ 30/2020/NĐ-CP⟧ và ⟦TT 05/2026/TT-BKHCN⟧.",
                "Theo ⟦Điều 1 Nghị quyết của Quốc hội số 51/2001/QH10⟧ thì được.",
                "Tại ⟦Tờ trình số 10/TTr-BTC⟧, số ⟦11/TTr-BTC⟧."
            })
    void documentsByNumber(String example) {
        Examples.assertMarked(example);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theo ⟦Luật Đất đai⟧ thì đất là tài sản.",
                "Theo ⟦Luật Đất đai năm 2024⟧ thì đất là tài sản.",
                "Theo ⟦Luật Đất đai 2024⟧ thì đất là tài sản.",
                "Theo ⟦Bộ luật Dân sự năm 2015⟧, hợp đồng phải lập thành văn bản.",
                "Theo ⟦Luật Đất đai số 31/2024/QH15⟧ ngày 18 tháng 01 năm 2024.",
                "Theo ⟦Luật AI⟧ và ⟦Luật CĐS⟧ thì khác.",
                "Theo ⟦Luật An toàn, vệ sinh lao động⟧, người lao động được bảo hộ.",
                "Theo ⟦Hiến pháp năm 2013⟧, công dân bình đẳng.",
                "Căn cứ ⟦Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam⟧;",
                "Căn cứ ⟦Luật Tổ chức chính quyền địa phương⟧ ngày 16 tháng 6 năm 2025;",
                "Theo ⟦điểm b khoản 2 Điều 5 của Luật Đất đai năm 2024⟧ thì được.",
                "Theo ⟦LUẬT ĐẤT ĐAI⟧ thì đất là tài sản."
            })
    void lawsByName(String example) {
        Examples.assertMarked(example);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theo quy định tại ⟦khoản 3 Điều 5⟧ thì nộp.",
                "Theo ⟦điểm a, b và đ khoản 2 Điều 5⟧ thì nộp.",
                "Theo ⟦các điểm a, b và d khoản 2⟧ thì nộp.",
                "Theo ⟦các khoản 1, 2 và 3 Điều 5⟧ thì nộp.",
                "Theo ⟦Điều 9–15⟧ thì nộp.",
                "Theo ⟦Điều 9 - 15⟧ thì nộp.",
                "Áp dụng ⟦từ Điều 9 đến Điều 15 Nghị định số 30/2020/NĐ-CP⟧.",
                "Theo ⟦khoản 3 và khoản 5 Điều 11⟧ thì nộp.",
                "Theo ⟦Điều 15(2)⟧ thì nộp.",
                "Theo ⟦Điều 12a khoản 2a⟧ thì nộp.",
                "Theo ⟦khoản 2a Điều 12a⟧ thì nộp.",
                "Theo ⟦Điều 5 khoản 2 điểm a⟧ thì nộp.",
                "Theo ⟦Chương II và Mục 3 Chương IV Nghị định số 30/2020/NĐ-CP⟧ thì nộp.",
                "Theo ⟦Phụ lục II ban hành kèm theo Thông tư số 05/2026/TT-BKHCN⟧ thì nộp.",
                "Theo ⟦Phụ lục số 03⟧ thì nộp.",
                "Theo ⟦Phần II Mục 3 Phụ lục I⟧ thì nộp.",
                "Theo ⟦điểm 1, mục II⟧ thì nộp.",
                "Theo ⟦Điều 3, Điều 4 và Điều 7 Luật Viễn thông⟧ thì nộp.",
                "Bổ sung ⟦khoản 4a⟧ vào sau ⟦khoản 4 Điều 148⟧ như sau:",
                "Theo ⟦Đ14.2.b⟧ thì nộp.",
                "Theo ⟦Đ9 k2 đ a⟧ thì nộp.",
                "Theo ⟦Đ9.3 Nghị định số 142/2026/NĐ-CP⟧ thì nộp.",
                "Theo ⟦ĐIỀU 5 và KHOẢN 2 ĐIỀU 7⟧ thì nộp.",
                "Theo ⟦Điều 5, khoản 2 Điều 6; điểm a khoản 1 Điều 7 Luật Đất đai⟧ thì nộp."
            })
    void provisions(String example) {
        Examples.assertMarked(example);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Các từ ngữ trong ⟦Luật này⟧ được hiểu như sau.",
                "Theo ⟦khoản 2 Điều này⟧ thì nộp.",
                "Theo ⟦khoản này⟧ thì nộp.",
                "Theo ⟦Điều này và điểm a khoản này⟧ thì nộp.",
                "Theo ⟦Điều 5 Nghị định này⟧ thì nộp.",
                "Theo ⟦Phụ lục II ban hành kèm theo Nghị định này⟧ thì nộp.",
                "Thực hiện ⟦Quyết định này⟧, ⟦Chỉ thị này⟧ và ⟦Kế hoạch này⟧.",
                "Thực hiện theo ⟦Quy chuẩn này⟧, ⟦Quy chế này⟧.",
                "Căn cứ ⟦Nghị định số 30/2020/NĐ-CP⟧ của Chính phủ. Thực hiện ⟦Nghị định nêu trên⟧, các sở báo cáo.",
                "Căn cứ ⟦Nghị định số 30/2020/NĐ-CP⟧ của Chính phủ. Thực hiện ⟦Nghị định nói trên⟧, các sở báo cáo."
            })
    void internalReferences(String example) {
        Examples.assertMarked(example);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "⟦Luật sửa đổi, bổ sung một số điều của Luật Viễn thông và Luật Giao dịch điện tử số 99/2025/QH15⟧ đã có hiệu lực.",
                "⟦Luật Đất đai số 31/2024/QH15⟧ đã được sửa đổi, bổ sung một số điều theo ⟦Luật số 43/2024/QH15⟧, ⟦Luật số 47/2024/QH15⟧ và ⟦Luật số 58/2024/QH15⟧.",
                "Căn cứ ⟦Nghị định số 15/2020/NĐ-CP⟧ được sửa đổi, bổ sung tại ⟦Nghị định số 14/2022/NĐ-CP⟧;",
                "Sửa đổi, bổ sung ⟦khoản 3 Điều 5 của Nghị định số 15/2020/NĐ-CP⟧ như sau:",
                "Bãi bỏ ⟦khoản 2 Điều 5 và Điều 7 Thông tư số 10/2019/TT-BTTTT⟧.",
                "⟦Nghị định số 356/2025/NĐ-CP⟧ thay thế ⟦Nghị định số 13/2023/NĐ-CP⟧."
            })
    void amendments(String example) {
        Examples.assertMarked(example);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Điều 5. Phạm vi điều chỉnh\nNội dung.",
                "Điều 5: Phạm vi",
                "Chương II\nQUY ĐỊNH CHUNG",
                "Phụ lục I: Danh mục",
                "PHỤ LỤC II\nDANH MỤC",
                "Phần 2: Tổ chức thực hiện",
                "Mục 3. THỦ TỤC",
                "Số: 12/2025/TT-BNG\nHà Nội, ngày 01 tháng 3 năm 2025",
                "Luật số: 121/2025/QH15\n",
                "Điền theo Mẫu số 01/PLI.",
                "Điền theo Mẫu số 27/TB-ĐKT.",
                "Điền mẫu 05/TNDN.",
                "Theo QCVN 12:2026/BCA và TCVN 14423:2026.",
                "Theo TCCS 01:2020/ABC.",
                "Bản án số 23/2025/DS-ST của Tòa án.",
                "Theo bản án số 23/2025/HS-PT.",
                "Xem https://example.org/vb/30/2020/ND-CP/toan-van.html",
                "Tại thời điểm a bắt đầu.",
                "Số tiền trong tài khoản này còn lại.",
                "Các điều khoản 1 và 2 của hợp đồng.",
                "Chuyển vào tài khoản 12/NH-TM.",
                "Công văn số ... của Sở.",
                "Luật sư Nguyễn Văn An bào chữa.",
                "Thông tư hướng dẫn sẽ ban hành sau.",
                "Ngày 12/5/2026 họp.",
                "Đạt 4/5 điểm.",
                "Thí sinh được cộng điểm 9 và điểm 10.",
                "CÔNG BÁO/Số 751 + 752/Ngày 20-3-2025",
                "Hợp đồng số 12/2025/HĐ-XD ký ngày 01/3/2025.",
                "Điện thoại 024/3822-1234, thửa 15/2.",
                "Danh mục 5 dự án và hạng mục 3.",
                "Một phần 3 diện tích; thành phần 2.",
                "Địa điểm a, quan điểm b, ưu điểm c, trọng điểm d.",
                "Tỷ lệ 1/2, phòng 3/CP.",
                "pháp luật về đất đai",
                "báo cáo này, thông báo này"
            })
    void notCitations(String example) {
        Examples.assertMarked(example);
    }

    /// Line breaks, table cells and page headers inside a citation do not hide it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Căn cứ ⟦Nghị định số\n30/2020/NĐ-CP⟧ của Chính phủ;",
                "Căn cứ ⟦Nghị\nđịnh số 30/2020/NĐ-CP⟧ của Chính phủ;",
                "Căn cứ ⟦Nghị định số 30/2020/\nNĐ-CP⟧ của Chính phủ;",
                "Căn cứ ⟦Thông tư số 34 /2019/TT- BGTVT⟧;",
                "Căn cứ ⟦Thông tư số 13/2025/TT BNNMT⟧;",
                "Theo ⟦điểm b\nkhoản 2\nĐiều 5⟧ thì nộp.",
                "⟦Nghị định số 30/2020/NĐ-CP⟧\tCông tác văn thư\t⟦Điều 5⟧",
                "Theo ⟦khoản 2  Điều   5⟧ thì nộp.",
                "Theo quy định tại\n⟦Điều 5⟧ thì nộp."
            })
    void brokenCitations(String example) {
        Examples.assertMarked(example);
    }

    /// Look-alike letters, invisible characters and full-width digits.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theo ⟦Nghị định số 13/2O23/NĐ-CP⟧ thì được.",
                "Theo ⟦Nghị định số 3O/2020/NĐ-CP⟧ thì được.",
                "Theo ⟦Nghị định số 30/2020/NĐ-СР⟧ thì được.",
                "Theo ⟦Nghị định số 30/2020/NÐ-CP⟧ thì được.",
                "Theo ⟦Nghị định số 30/2020/ND-CP⟧ thì được.",
                "Theo ⟦Nghị định số ３０/２０２０/NĐ-CP⟧ thì được.",
                "Theo ⟦Luật số 134/\u200B2025/QH15⟧ thì được.",
                "Theo ⟦Luật số 13\u20604/2025/QH15⟧ thì được.",
                "Theo ⟦Luật số 134/2025/\uFEFFQH15⟧ thì được.",
                "Theo ⟦Luật số 134/20\u00AD25/QH15⟧ thì được.",
                "Theo ⟦Nghị định số 30/2020/NĐ\u00AD-CP⟧ thì được.",
                "Theo ⟦Nghị định số\u00A030/2020/NĐ-CP⟧ thì được.",
                "Theo ⟦Nghị định số \u202E30/2020/NĐ-CP⟧\u202C thì được.",
                "Theo ⟦Nghị định số 30⁄2020⁄NĐ-CP⟧ thì được.",
                "Theo ⟦Nghị định số 30/2020/NĐ–CP⟧ thì được.",
                "Theo ⟦Nghị định số 30/2020/nđ-cp⟧ thì được.",
                "Theo ⟦Chương Ⅳ Nghị định số 30/2020/NĐ-CP⟧ thì được.",
                "Theo ⟦Điều\u200B 5⟧ thì được."
            })
    void lookAlikes(String example) {
        Examples.assertMarked(example);
    }
}
