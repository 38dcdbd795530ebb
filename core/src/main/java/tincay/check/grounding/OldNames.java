package tincay.check.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tincay.atom.Quotation;
import tincay.check.Draft;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.text.Span;

/// Where a draft may rightly use a name that is gone: in quotations, in what names an older document, and where its
/// own words tell of the past, of a merger, or of where a person comes from.
final class OldNames {
    private static final int REACH = 160;
    private static final Pattern PAST_BEFORE = Pattern.compile(
            "(?iU)(?<!\\p{L})(?:trước (?:khi|đây|thời điểm)|nguyên|tiền thân|thời kỳ|lịch sử|từng|cũ là|tên (?:cũ|gọi cũ)"
                    + "|sáp nhập|hợp nhất|sắp xếp|chia tách|tổ chức lại|giải thể|kết thúc (?:hoạt động|nhiệm vụ)|tiếp nhận|bàn giao"
                    + "|chuyển (?:từ|giao)|kế thừa|quê quán|nguyên quán|quê ở|sinh tại|nơi sinh|thay thế cụm từ|bãi bỏ"
                    + "|năm (?:19\\d\\d|20[01]\\d|202[0-4])|giai đoạn (?:19|20[01]|202[0-4])[^.;\\n]{0,9})(?!\\p{L})[^.;\\n]*$");
    private static final Pattern PAST_AFTER = Pattern.compile(
            "(?iU)^[^.;\\n]{0,60}?(?<!\\p{L})(?:\\(?cũ\\)?|trước (?:khi|đây)|nay (?:là|thuộc|đã)|\\(nay|sáp nhập|hợp nhất"
                    + "|được (?:sắp xếp|tổ chức lại|chia)|đã (?:giải thể|kết thúc)|kết thúc hoạt động|không còn)(?!\\p{L})");
    /// The issuer behind a document's day or number.
    private static final Pattern ISSUER = Pattern.compile(
            "(?iU)(?:ngày \\d{1,2}(?:[/.-]\\d{1,2}[/.-]\\d{4}| tháng \\d{1,2} năm \\d{4})|[\\d/]+-[\\p{L}\\d.&-]+)[\\s,]+(?:của|do)\\s[^.;:\\n]{0,80}$");

    private final Draft draft;
    private final List<Span> named = new ArrayList<>();

    OldNames(Draft draft) {
        this.draft = draft;
        draft.paper().atoms().quotations().stream().map(Quotation::span).forEach(named::add);
        draft.citations().stream()
                .filter(citation ->
                        citation.number().isPresent() || citation.name().isPresent())
                .map(OldNames::whole)
                .forEach(named::add);
    }

    /// Whether the name at `name` may stand.
    boolean mayStand(Span name) {
        String value = draft.text().value();
        String before = line(value.substring(Math.max(0, name.start() - REACH), name.start()));
        String after = line(value.substring(name.end(), Math.min(value.length(), name.end() + REACH)));
        return named.stream().anyMatch(span -> span.overlaps(name))
                || PAST_BEFORE.matcher(before).find()
                || PAST_AFTER.matcher(after).find()
                || ISSUER.matcher(before).find();
    }

    private static Span whole(Citation citation) {
        int end = citation.span().end();
        end = Math.max(end, citation.name().map(Cited::span).map(Span::end).orElse(0));
        end = Math.max(end, citation.issuer().map(Cited::span).map(Span::end).orElse(0));
        return new Span(citation.span().start(), end);
    }

    /// A sentence wrapped over lines is one line; an empty line ends it.
    private static String line(String words) {
        return words.replaceAll("\\p{Cf}", "")
                .replaceAll("[ \\t]*\\n[ \\t]*\\n\\s*", ". ")
                .replaceAll("(?U)\\s+", " ");
    }
}
