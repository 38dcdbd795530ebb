package tincay.check.residue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.text.Span;

/// A place that somebody was to fill in: “[Tên cơ quan]”, “ngày XX/XX/2026”, “Quyết định số …/QĐ-…”, “<điền số>”.
///
/// The draft's own number and date stay open until it is issued, and annexed forms are blank by nature: neither is one.
public record Placeholder() implements Check {
    private static final RuleId RULE = new RuleId("residue.placeholder");
    private static final String TO_FILL =
            "(?iu:tên|họ và tên|số tiền|số lượng|số điện thoại|kinh phí|tỷ lệ|số liệu|số hiệu|số văn bản|số,? ký hiệu|điền|chèn|bổ sung|nhập|ghi rõ|nội dung|cơ quan|đơn vị|"
                    + "địa danh|địa phương|địa chỉ|ngày|tháng|năm|thời gian|thời hạn|chức vụ|người ký|nơi nhận|trích dẫn|nguồn|"
                    + "insert|name|date|your|agency|number|placeholder|title|position)";
    private static final Anchored OPEN = Anchored.of(
            "[<{(XxLTY…._",
            "\\[(?:" + TO_FILL + ")(?![\\p{L}])[^\\]\\n\\[]{0,80}]"
                    + "|\\[(?:…|\\.{2,}|_{2,}|[Xx]{2,})]"
                    + "|<(?:" + TO_FILL + ")(?![\\p{L}=])[^>\\n<=]{0,80}>"
                    + "|\\{\\{[^}\\n]{1,80}}}"
                    + "|\\((?iu:điền|chèn|insert)(?![\\p{L}])[^)\\n]{0,80}\\)"
                    + "|(?<![\\p{L}\\d])(?:XX?|xx?)(?:\\s*/\\s*(?:XX|xx|YY|yy|\\d{1,2}))+\\s*/\\s*(?:\\d{4}|XXXX|YYYY|20XX)"
                    + "|(?<![\\p{L}\\d])(?:[Xx]{2,}|YYYY)(?=[%/]|\\s+(?:tháng|năm|triệu|tỷ|người|%))"
                    + "|(?<![\\p{L}\\d])X{4,}(?![\\p{L}\\d])"
                    + "|Lorem ipsum|TODO(?=[:\\s])|TBD(?![\\p{L}])"
                    + "|(?<=[Ss]ố )(?:…|\\.{2,}|_{2,})\\s*/\\s*(?:\\d{4}\\s*/\\s*)?(?:QĐ|NĐ|TT|NQ|KH|CT|TTr|BC|CV|TB)-(?:…|\\.{2,}|_{2,}|\\p{Lu}{2,}(?:-\\p{Lu}+)?)");
    /// From here on come annexes and forms.
    private static final Pattern ANNEX =
            Pattern.compile("(?mU)^\\s*(?:PHỤ LỤC|Phụ lục|MẪU SỐ|Mẫu số|BIỂU MẪU|Biểu mẫu|DANH MỤC)(?![\\p{L}])");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        String text = draft.text().value();
        List<Span> spans = OPEN.in(text);
        if (spans.isEmpty()) {
            return Outcome.of(List.of());
        }
        Matcher annex = ANNEX.matcher(text);
        int body = annex.find() ? annex.start() : text.length();
        return Findings.of(
                RULE,
                draft,
                spans.stream()
                        .filter(span -> span.start() < body)
                        .filter(span -> !isOwnNumber(text, span))
                        .toList());
    }

    private static boolean isOwnNumber(String text, Span span) {
        int line = text.lastIndexOf('\n', span.start()) + 1;
        return text.substring(line, span.start()).strip().matches("(?iu).*số\\s*:");
    }
}
