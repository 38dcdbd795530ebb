package tincay.check.citation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.law.register.LawDocument;
import tincay.text.Span;

/// A type or issuer that does not go with the symbol: “Nghị định số 05/2026/TT-BKHCN”, “127/QĐ-TTg của Chính phủ”.
///
/// Symbols: Decree 30/2020/NĐ-CP, Appendix III; Law 64/2025/QH15, article 4.
public record WrongTypeOrIssuer(Lookup lookup) implements Check {
    private static final RuleId RULE = new RuleId("citation.wrong-type-or-issuer");
    /// The symbols that a type may bear; types and symbols not named here are not judged.
    private static final Map<String, Set<String>> SYMBOLS = Map.ofEntries(
            Map.entry("luat", Set.of("QH")),
            Map.entry("bo luat", Set.of("QH")),
            Map.entry("phap lenh", Set.of("PL", "UBTVQH")),
            Map.entry("nghi quyet", Set.of("NQ", "QH", "UBTVQH", "NQLT")),
            Map.entry("nghi quyet lien tich", Set.of("NQLT", "NQ")),
            Map.entry("nghi dinh", Set.of("ND")),
            Map.entry("quyet dinh", Set.of("QD")),
            Map.entry("thong tu", Set.of("TT", "TTLT", "TTLB")),
            Map.entry("thong tu lien tich", Set.of("TT", "TTLT", "TTLB")),
            Map.entry("chi thi", Set.of("CT")),
            Map.entry("cong dien", Set.of("CD")),
            Map.entry("ke hoach", Set.of("KH")),
            Map.entry("to trinh", Set.of("TTR")),
            Map.entry("bao cao", Set.of("BC")),
            Map.entry("thong bao", Set.of("TB")),
            Map.entry("ket luan", Set.of("KL")));
    private static final Set<String> KNOWN = Set.of(
            "QH", "PL", "UBTVQH", "NQ", "NQLT", "ND", "QD", "TT", "TTLT", "TTLB", "CT", "CD", "KH", "TTR", "BC", "TB",
            "KL");
    private static final Map<String, String> TYPES = Map.of(
            "ND",
            "Nghị định",
            "QD",
            "Quyết định",
            "TT",
            "Thông tư",
            "TTLT",
            "Thông tư liên tịch",
            "CT",
            "Chỉ thị",
            "NQ",
            "Nghị quyết",
            "TB",
            "Thông báo",
            "KH",
            "Kế hoạch",
            "BC",
            "Báo cáo",
            "TTR",
            "Tờ trình");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return Findings.ofEach(
                draft,
                citation -> citation.number()
                        .map(Cited::value)
                        .flatMap(number -> type(draft, citation, number).or(() -> issuer(draft, citation, number))));
    }

    private Optional<Finding> type(Draft draft, Citation citation, DocumentNumber number) {
        Optional<String> symbol = symbolOf(number);
        Optional<Set<String>> allowed =
                citation.type().map(type -> SYMBOLS.get(Words.line(type).strip()));
        if (symbol.isEmpty() || allowed.isEmpty() || allowed.get().contains(symbol.get())) {
            return Optional.empty();
        }
        String right = lookup.resolve(citation, draft)
                .meant()
                .map(LawDocument::type)
                .orElse(TYPES.getOrDefault(symbol.get(), ""));
        Finding finding = finding(draft, citation, "type", citation.type().orElse(""), right);
        return Optional.of(typeAt(draft, citation)
                .filter(place -> !right.isEmpty())
                .map(place -> finding.mendedBy(place, right))
                .orElse(finding));
    }

    private Optional<Finding> issuer(Draft draft, Citation citation, DocumentNumber number) {
        return citation.issuer()
                .flatMap(issuer -> Issuer.demandedBy(number.symbol(), issuer)
                        .map(right -> finding(
                                        draft,
                                        citation,
                                        "issuer",
                                        issuer.value(),
                                        registered(citation, draft).orElse(right))
                                .mendedBy(
                                        issuer.span(),
                                        registered(citation, draft).orElse(right))));
    }

    /// Where the type word stands before the number.
    private static Optional<Span> typeAt(Draft draft, Citation citation) {
        if (citation.number().isEmpty() || citation.type().isEmpty()) {
            return Optional.empty();
        }
        int end = citation.number().get().span().start();
        String before = draft.text()
                .value()
                .substring(
                        citation.span().start(), Math.max(end, citation.span().start()));
        String type = citation.type().get();
        int at = before.toLowerCase(Locale.ROOT).lastIndexOf(type.toLowerCase(Locale.ROOT));
        int start = citation.span().start() + at;
        return at < 0 ? Optional.empty() : Optional.of(new Span(start, start + type.length()));
    }

    private Optional<String> registered(Citation citation, Draft draft) {
        return lookup.resolve(citation, draft).meant().flatMap(LawDocument::issuer);
    }

    /// The part of the symbol that stands for the type, without marks and session numbers.
    private static Optional<String> symbolOf(DocumentNumber number) {
        String first = number.symbol()
                .toUpperCase(Locale.ROOT)
                .replace('Đ', 'D')
                .replace('Ð', 'D')
                .split("[-/]", 2)[0]
                .replaceAll("\\d+$", "");
        return Optional.of(first).filter(KNOWN::contains);
    }

    private Finding finding(Draft draft, Citation citation, String part, String written, String right) {
        List<Evidence> evidence = lookup.resolve(citation, draft).meant().map(Findings::register).stream()
                .toList();
        return Findings.of(
                RULE,
                draft,
                citation,
                Map.of("variant", part, "written", Findings.oneLine(written), "right", right.isEmpty() ? "–" : right),
                evidence,
                Optional.of(right).filter(words -> !words.isEmpty()));
    }
}
