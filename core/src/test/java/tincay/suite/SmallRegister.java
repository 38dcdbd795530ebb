package tincay.suite;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.law.DocumentNumber;
import tincay.law.register.CoverageClaim;
import tincay.law.register.Force;
import tincay.law.register.LawDocument;
import tincay.law.register.LawRegister;
import tincay.law.register.Provisions;
import tincay.law.register.Relation;

/// A register of a dozen real documents, for examples.
final class SmallRegister {
    private SmallRegister() {}

    static LawRegister register() {
        return LawRegister.of(
                "test",
                List.of(
                        law("31/2024/QH15", "Đất đai", "2024-01-18", "2024-08-01", 260, Optional.empty(), ""),
                        law(
                                "45/2013/QH13",
                                "Đất đai",
                                "2013-11-29",
                                "2014-07-01",
                                212,
                                until("2024-08-01"),
                                "31/2024/QH15"),
                        law("20/2023/QH15", "Giao dịch điện tử", "2023-06-22", "2024-07-01", 53, Optional.empty(), ""),
                        law(
                                "67/2006/QH11",
                                "Công nghệ thông tin",
                                "2006-06-29",
                                "2007-01-01",
                                79,
                                until("2026-07-01"),
                                "148/2025/QH15"),
                        law("148/2025/QH15", "Chuyển đổi số", "2025-12-11", "2026-07-01", 48, Optional.empty(), ""),
                        law("134/2025/QH15", "Trí tuệ nhân tạo", "2025-12-10", "2026-03-01", 35, Optional.empty(), ""),
                        document(
                                "30/2020/NĐ-CP",
                                "Nghị định",
                                "Về công tác văn thư",
                                "Chính phủ",
                                "2020-03-05",
                                "2020-03-05",
                                38),
                        document(
                                "91/2020/NĐ-CP",
                                "Nghị định",
                                "Chống tin nhắn rác, thư điện tử rác, cuộc gọi rác",
                                "Chính phủ",
                                "2020-08-14",
                                "2020-10-01",
                                36),
                        document(
                                "05/2026/TT-BKHCN",
                                "Thông tư",
                                "Ban hành Khung đạo đức trí tuệ nhân tạo quốc gia",
                                "Bộ Khoa học và Công nghệ",
                                "2026-03-10",
                                "2026-03-10",
                                6),
                        document(
                                "1671/QĐ-TTg",
                                "Quyết định",
                                "Ban hành Chiến lược quốc gia về nghiên cứu, phát triển và ứng dụng trí tuệ nhân tạo",
                                "Thủ tướng Chính phủ",
                                "2026-08-28",
                                "2026-08-28",
                                3),
                        disputed(),
                        cited("12/2020/NĐ-CP", "Nghị định")),
                List.of(
                        new CoverageClaim("NĐ", "CP", 2020, 151, 150, true),
                        new CoverageClaim("NĐ", "CP", 2019, 100, 70, true)));
    }

    private static Optional<LocalDate> until(String day) {
        return Optional.of(LocalDate.parse(day));
    }

    private static LawDocument law(
            String number,
            String title,
            String issued,
            String from,
            int articles,
            Optional<LocalDate> until,
            String successor) {
        Force force = new Force(
                Optional.of(LocalDate.parse(from)),
                until,
                Optional.of(successor).filter(text -> !text.isEmpty()).map(DocumentNumber::of),
                until.map(day -> "hết hiệu lực kể từ ngày " + day),
                false);
        return entry(number, "Luật", title, "Quốc hội", issued, force, articles, List.of(), List.of());
    }

    private static LawDocument document(
            String number, String type, String title, String issuer, String issued, String from, int articles) {
        Force force = new Force(
                Optional.of(LocalDate.parse(from)), Optional.empty(), Optional.empty(), Optional.empty(), false);
        return entry(number, type, title, issuer, issued, force, articles, List.of(), List.of());
    }

    /// Its sources disagree on its date; it was amended.
    private static LawDocument disputed() {
        Force force = new Force(
                Optional.of(LocalDate.parse("2020-02-01")),
                until("2021-01-01"),
                Optional.empty(),
                Optional.empty(),
                true);
        return entry(
                "15/2020/NĐ-CP",
                "Nghị định",
                "Quy định xử phạt vi phạm hành chính trong lĩnh vực bưu chính, viễn thông",
                "Chính phủ",
                "2020-02-03",
                force,
                124,
                List.of(new Relation(Relation.Kind.AMENDED_BY, DocumentNumber.of("14/2022/NĐ-CP"), "")),
                List.of("ngày ban hành: 2020-02-03 (a) / 2020-02-05 (b)"));
    }

    private static LawDocument cited(String number, String type) {
        return new LawDocument(
                DocumentNumber.of(number),
                type,
                LawDocument.Standing.CITED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Force.UNKNOWN,
                Provisions.UNKNOWN,
                List.of(),
                List.of(),
                List.of("phapdien", "vbpl"));
    }

    private static LawDocument entry(
            String number,
            String type,
            String title,
            String issuer,
            String issued,
            Force force,
            int articles,
            List<Relation> relations,
            List<String> conflicts) {
        LinkedHashMap<String, Provisions.Article> tree = new LinkedHashMap<>();
        for (int i = 1; i <= articles; i++) {
            tree.put(Integer.toString(i), new Provisions.Article(Map.of(), false));
        }
        return new LawDocument(
                DocumentNumber.of(number),
                type,
                LawDocument.Standing.REGISTERED,
                Optional.of(title),
                Optional.of(issuer),
                Optional.of(LocalDate.parse(issued)),
                force,
                new Provisions(tree, true),
                relations,
                conflicts,
                List.of("test"));
    }
}
