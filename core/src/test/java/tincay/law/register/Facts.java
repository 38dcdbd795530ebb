package tincay.law.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tincay.law.DocumentNumber;

/// Documents of every shape, for tests.
final class Facts {
    private Facts() {}

    static LawDocument document(String number, String type, String title, String issued) {
        return new LawDocument(
                DocumentNumber.of(number),
                type,
                LawDocument.Standing.REGISTERED,
                Optional.of(title),
                Optional.of("Bộ Tài chính"),
                Optional.of(LocalDate.parse(issued)),
                Force.UNKNOWN,
                Provisions.UNKNOWN,
                List.of(),
                List.of(),
                List.of("list"));
    }

    static LawDocument full() {
        return new LawDocument(
                DocumentNumber.of("13/2023/NĐ-CP"),
                "Nghị định",
                LawDocument.Standing.REGISTERED,
                Optional.of("Bảo vệ dữ liệu cá nhân 😀"),
                Optional.of("Chính phủ"),
                Optional.of(LocalDate.of(2023, 4, 17)),
                new Force(
                        Optional.of(LocalDate.of(2023, 7, 1)),
                        Optional.of(LocalDate.of(2026, 1, 1)),
                        Optional.of(DocumentNumber.of("356/2025/NĐ-CP")),
                        Optional.of("356/2025/NĐ-CP: thay thế"),
                        true),
                Provisions.parse("1 2=1;2:a,b 3= 4=:a", true),
                List.of(
                        new Relation(Relation.Kind.REPLACED_BY, DocumentNumber.of("356/2025/NĐ-CP"), ""),
                        new Relation(Relation.Kind.AMENDED_BY, DocumentNumber.of("1/2024/NĐ-CP"), "Điều 5, Điều 6")),
                List.of("ngày ban hành: hai nguồn"),
                List.of("list", "cited by 3"));
    }

    static LawDocument cited() {
        return new LawDocument(
                DocumentNumber.of("12/2020/NĐ-CP"),
                "",
                LawDocument.Standing.CITED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Force.UNKNOWN,
                Provisions.UNKNOWN,
                List.of(),
                List.of(),
                List.of());
    }

    static List<LawDocument> all() {
        return List.of(
                full(),
                cited(),
                document("31/2024/QH15", "Luật", "Đất đai", "2024-01-18"),
                document("45/2013/QH13", "Luật", "Đất đai", "2013-11-29"),
                document("134/2025/QH15", "Luật", "Trí tuệ nhân tạo", "2025-12-10"),
                document("91/2015/QH13", "Bộ luật", "Dân sự", "2015-11-24"),
                document("30/2020/NĐ-CP", "Nghị định", "Về công tác văn thư", "2020-03-05"),
                document("91/2020/NĐ-CP", "Nghị định", "Chống tin nhắn rác, cuộc gọi rác", "2020-08-14"),
                document("12/2020/TT-BTC", "Thông tư", "Hướng dẫn kế toán", "2020-02-02"));
    }
}
