package tincay.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tincay.check.Answer;
import tincay.check.AsOf;
import tincay.check.Coverage;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Paper;
import tincay.check.Report;
import tincay.check.Report.JudgedCitation;
import tincay.check.Report.JudgedFinding;
import tincay.check.RuleId;
import tincay.check.Severity;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.law.Pinpoint;
import tincay.law.register.Force;
import tincay.law.register.LawDocument;
import tincay.law.register.Provisions;
import tincay.text.Place;
import tincay.text.SourceMap;
import tincay.text.Span;
import tincay.text.Text;

/// A draft with one fault of each severity, and a clean one.
final class Samples {
    static final String WORDS = """
            ỦY BAN NHÂN DÂN TỈNH CAO BẰNG
            Số: 128/TTr-SNV
            Cao Bằng, ngày 05 tháng 12 năm 2025

            TỜ TRÌNH
            Về việc ban hành quy định quản lý hồ sơ & văn bản <nội bộ>

            Căn cứ Nghị định số 999/2025/NĐ-CP ngày 12 tháng 3 năm 2025 của Chính phủ về công tác lưu trữ số, cơ quan đã rà soát toàn bộ hồ sơ hiện có và đề nghị thực hiện theo lộ trình nêu tại Phụ lục kèm theo;
            Căn cứ khoản 2 Điều 99 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn phòng;
            Căn cứ Luật Tổ chức chính quyền địa phương;
            Đơn vị\tSố hồ sơ\tGhi chú
            Sở Nội vụ\t1.204\tđủ
            Kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./.
            Nguyễn Văn Thí Dụ
            """;

    private Samples() {}

    static Messages messages(Language language) {
        Map<String, String> texts = new HashMap<>(Messages.read("/tincay/report_" + language.tag() + ".properties"));
        texts.put("gap.outside-coverage", "Sổ văn bản chưa bao quát loại và năm này.");
        rule(
                texts,
                "citation.unknown-document",
                "Văn bản không có thật",
                "Không có văn bản số {number} trong sổ, và sổ giữ gần đủ nghị định của năm {year}.",
                "Tìm văn bản đúng, hoặc bỏ căn cứ này.",
                "Luật 64/2025/QH15 Điều 5; Nghị định 30/2020/NĐ-CP Điều 8 khoản 2");
        rule(
                texts,
                "citation.no-such-provision",
                "Không có điều khoản này",
                "Nghị định {number} chỉ có đến Điều {last}.",
                "Mở văn bản gốc và dẫn đúng điều khoản.",
                "Nghị định 30/2020/NĐ-CP Điều 8 khoản 2");
        rule(
                texts,
                "citation.misquoted-title",
                "Sai trích yếu",
                "Trích yếu của {number} không phải như bản thảo ghi.",
                "Chép đúng trích yếu.",
                "Nghị định 30/2020/NĐ-CP Phụ lục I");
        rule(
                texts,
                "citation.unverifiable",
                "Chưa đối chiếu được",
                "Sổ văn bản chưa đủ để kết luận về {number}.",
                "Đối chiếu với văn bản gốc.",
                "Nghị định 30/2020/NĐ-CP Điều 8");
        rule(texts, "citation.ambiguous", "Chưa rõ văn bản nào", "x", "x", "Nghị định 30/2020/NĐ-CP Điều 8");
        return Messages.of(language, texts);
    }

    static Report faulty() {
        Text text = Text.of(WORDS);
        Span fake = span("Nghị định số 999/2025/NĐ-CP");
        Span article = span("khoản 2 Điều 99 Nghị định số 30/2020/NĐ-CP");
        Span title = span("về công tác văn phòng");
        Span law = span("Luật Tổ chức chính quyền địa phương");
        DocumentNumber thirty = DocumentNumber.of("30/2020/NĐ-CP");
        LawDocument decree = new LawDocument(
                thirty,
                "Nghị định",
                LawDocument.Standing.REGISTERED,
                Optional.of("Về công tác văn thư"),
                Optional.of("Chính phủ"),
                Optional.of(LocalDate.of(2020, 3, 5)),
                Force.UNKNOWN,
                Provisions.UNKNOWN,
                List.of(),
                List.of(),
                List.of("công báo"));
        List<Citation> citations = List.of(
                citation(fake, "Nghị định", Optional.of(DocumentNumber.of("999/2025/NĐ-CP")), List.of()),
                citation(
                        article,
                        "Nghị định",
                        Optional.of(thirty),
                        List.of(Pinpoint.article("99").with(Pinpoint.Level.CLAUSE, "2"))),
                citation(law, "Luật", Optional.empty(), List.of()));
        Draft draft = new Draft(
                Paper.of("to-trinh.docx", "ab".repeat(32), text, map(text), List.of()),
                new AsOf(LocalDate.of(2025, 12, 5), AsOf.Reason.DRAFT),
                OptionalInt.of(2),
                false,
                citations,
                List.of(Paper.of(
                        "bao-cao.xlsx", "ef".repeat(32), Text.of("Về công tác văn thư"), SourceMap.EMPTY, List.of())));
        List<JudgedFinding> findings = List.of(
                new JudgedFinding(
                        new Finding(
                                new RuleId("citation.unknown-document"),
                                fake,
                                Map.of("number", "999/2025/NĐ-CP", "year", "2025"),
                                List.of(new Evidence("register", "Nghị định số cao nhất của năm 2025: 372")),
                                Optional.of("113/2025/NĐ-CP ngày 03/6/2025")),
                        Severity.BLOCK),
                new JudgedFinding(
                        new Finding(
                                new RuleId("citation.no-such-provision"),
                                article,
                                Map.of("number", "30/2020/NĐ-CP", "last", "38"),
                                List.of(new Evidence("register", "Điều 1 … Điều 38")),
                                Optional.empty()),
                        Severity.BLOCK),
                new JudgedFinding(
                        new Finding(
                                new RuleId("citation.misquoted-title"),
                                title,
                                Map.of("number", "30/2020/NĐ-CP"),
                                List.of(new Evidence("bao-cao.xlsx", "Về công tác văn thư")),
                                Optional.of("về công tác văn thư")),
                        Severity.WARN),
                new JudgedFinding(
                        new Finding(
                                new RuleId("citation.unverifiable"),
                                law,
                                Map.of("number", "Luật này"),
                                List.of(),
                                Optional.empty()),
                        Severity.NOTE));
        return new Report(
                "2026.11",
                new Report.RegisterVersion("2026-11-23", "cd".repeat(32), 9184),
                new Report.PolicyVersion("provincial", "2026.11", "01".repeat(32)),
                draft,
                List.of(
                        new Coverage(
                                new RuleId("citation.ambiguous"),
                                Answer.COULD_NOT_CHECK,
                                Optional.of("outside-coverage")),
                        new Coverage(new RuleId("citation.misquoted-title"), Answer.FOUND, Optional.empty()),
                        new Coverage(new RuleId("citation.no-such-provision"), Answer.FOUND, Optional.empty()),
                        new Coverage(new RuleId("citation.unknown-document"), Answer.FOUND, Optional.empty()),
                        new Coverage(new RuleId("citation.unverifiable"), Answer.FOUND, Optional.empty())),
                List.of(
                        new JudgedCitation(citations.get(0), Optional.empty(), "unknown-document"),
                        new JudgedCitation(citations.get(1), Optional.of(decree), "no-such-provision"),
                        new JudgedCitation(citations.get(2), Optional.empty(), "exact")),
                findings);
    }

    /// The same draft with nothing said of it but that one rule is clear.
    static Report clean() {
        Report faulty = faulty();
        return new Report(
                faulty.suite(),
                faulty.register(),
                faulty.policy(),
                withoutSources(faulty.draft()),
                List.of(new Coverage(new RuleId("citation.unknown-document"), Answer.CLEAR, Optional.empty())),
                List.of(),
                List.of());
    }

    private static Draft withoutSources(Draft draft) {
        return new Draft(draft.paper(), draft.asOf(), draft.pages(), draft.fromOcr(), draft.citations(), List.of());
    }

    /// The clean report of other words.
    static Report clean(String words) {
        Report clean = clean();
        Draft draft = clean.draft();
        return new Report(
                clean.suite(),
                clean.register(),
                clean.policy(),
                new Draft(
                        Paper.of(words, draft.sha256(), Text.of(words), SourceMap.EMPTY, List.of()),
                        draft.asOf(),
                        OptionalInt.empty(),
                        true,
                        List.of(),
                        List.of()),
                clean.coverage(),
                List.of(),
                List.of());
    }

    static Span span(String words) {
        int start = WORDS.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Citation citation(
            Span span, String type, Optional<DocumentNumber> number, List<Pinpoint> pinpoints) {
        return new Citation(
                span,
                pinpoints.isEmpty() ? Citation.Kind.DOCUMENT : Citation.Kind.BOTH,
                Optional.of(type),
                number.map(value -> new Cited<>(value, span)),
                Optional.empty(),
                Optional.of(new Cited<>(LocalDate.of(2025, 3, 12), span)),
                Optional.of(new Cited<>("Chính phủ", span)),
                OptionalInt.empty(),
                pinpoints,
                false,
                Optional.empty());
    }

    private static SourceMap map(Text text) {
        List<SourceMap.Segment> segments = new ArrayList<>();
        int paragraph = 1;
        int start = 0;
        for (String line : text.value().split("\n", -1)) {
            if (!line.isEmpty()) {
                segments.add(new SourceMap.Segment(
                        new Span(start, start + line.length()),
                        new Place(
                                "word/document.xml",
                                OptionalInt.of(paragraph < 10 ? 1 : 2),
                                paragraph,
                                Optional.empty(),
                                1,
                                OptionalLong.empty())));
            }
            start += line.length() + 1;
            paragraph++;
        }
        return new SourceMap(segments);
    }

    private static void rule(
            Map<String, String> texts, String rule, String summary, String message, String advice, String basis) {
        texts.put(rule + ".summary", summary);
        texts.put(rule + ".message", message);
        texts.put(rule + ".advice", advice);
        texts.put(rule + ".basis", basis);
    }
}
