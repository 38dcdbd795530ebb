package tincay.check.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.register.LawDocument;

/// The body that a citation names as issuer, compared with a symbol or a registered body.
///
/// The head stands for the body: “Bộ trưởng Bộ Xây dựng” is Bộ Xây dựng, “Chủ tịch Ủy ban nhân dân” the committee.
final class Issuer {
    private static final List<String> HEADS = List.of(
            " bo truong ",
            " chu tich ",
            " thong doc ",
            " tong giam doc ",
            " chu nhiem ",
            " vien truong ",
            " chanh an ");

    /// Offices of a ministry that number documents by their own symbol.
    private static final Set<String> OFFICES = Set.of("TCHQ", "TCT", "TCDL", "VC", "TCCB", "TTLT", "LB");

    private Issuer() {}

    /// Whether the citation names a body that cannot be the document's registered one.
    static boolean contradicts(LawDocument document, Citation citation) {
        return citation.issuer().isPresent()
                && document.issuer().isPresent()
                && !same(citation.issuer().get().value(), document.issuer().get());
    }

    /// Whether two names mean one body: equal, or one goes on where the other stops (“… tỉnh Cao Bằng”).
    static boolean same(String cited, String official) {
        String one = body(cited);
        String other = body(official);
        return one.contains(other) || other.contains(one);
    }

    /// The issuer that a symbol demands, when the cited body is another one: its usual name or its abbreviation.
    static Optional<String> demandedBy(String symbol, Cited<String> cited) {
        String body = mended(body(cited.value()));
        String signer = symbol.toUpperCase(Locale.ROOT).replace('Đ', 'D').replace('Ð', 'D');
        List<String> tokens = List.of(signer.split("[-/]"));
        String last = tokens.getLast();
        if (signer.matches("(?:ND|NQ)-CP")) {
            return body.equals(" chinh phu ") ? Optional.empty() : Optional.of("Chính phủ");
        }
        if (last.equals("TTG")) {
            return body.contains(" thu tuong ") ? Optional.empty() : Optional.of("Thủ tướng Chính phủ");
        }
        if (last.matches("UBTVQH\\d*")) {
            return body.contains(" thuong vu quoc hoi ") ? Optional.empty() : Optional.of("Ủy ban Thường vụ Quốc hội");
        }
        if (last.matches("QH\\d+")) {
            return body.equals(" quoc hoi ") ? Optional.empty() : Optional.of("Quốc hội");
        }
        if (last.equals("TW") && (isAboveMinistries(body) || isMinistry(body))) {
            return Optional.of("Ban Chấp hành Trung ương Đảng");
        }
        boolean byMinistry = tokens.stream().anyMatch(token -> token.matches("B[A-Z]{2,}"))
                || (tokens.size() >= 2 && tokens.getFirst().matches("TT|TTLT"));
        if (byMinistry && isAboveMinistries(body)) {
            return Optional.of(symbol.substring(symbol.lastIndexOf('-') + 1));
        }
        boolean oneMinistry = isMinistry(body) && !body.contains(" va bo ");
        boolean plain = tokens.size() >= 2
                && tokens.stream().allMatch(token -> token.matches("[A-Z&]{2,}\\d*"))
                && !OFFICES.contains(last);
        if (oneMinistry && plain && tokens.stream().skip(1).noneMatch(token -> abbreviates(token, body))) {
            return Optional.of(symbol.substring(symbol.indexOf('-') + 1));
        }
        return Optional.empty();
    }

    /// “Chính” at a page's edge and “Chánh phủ” are the Government.
    private static String mended(String body) {
        return " chinh phu ".startsWith(body) || nearly(body, " chinh phu ") ? " chinh phu " : body;
    }

    private static boolean isMinistry(String body) {
        return body.startsWith(" bo ") && !body.startsWith(" bo chinh tri ");
    }

    /// One letter more, less or other: a slip of the pen, no other body.
    private static boolean nearly(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int head = 0;
        while (head < Math.min(one.length(), other.length()) && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(one.length(), other.length()) - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return Math.max(one.length(), other.length()) - head - tail <= 1;
    }

    /// Government, Prime Minister and National Assembly never sign under a ministry's symbol.
    private static boolean isAboveMinistries(String body) {
        return body.equals(" chinh phu ") || body.equals(" thu tuong chinh phu ") || body.equals(" quoc hoi ");
    }

    /// Whether `BKHCN` abbreviates “Bộ Khoa học và Công nghệ”; a shorter or longer form of the same start counts.
    private static boolean abbreviates(String abbreviation, String body) {
        String initials = List.of(body.strip().split(" ")).stream()
                .filter(word -> !word.equals("va"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
        return initials.startsWith(abbreviation) || abbreviation.startsWith(initials);
    }

    private static String body(String name) {
        String body = Words.line(name);
        for (String head : HEADS) {
            if (body.startsWith(head)) {
                body = body.substring(head.length() - 1);
            }
        }
        return body;
    }
}
