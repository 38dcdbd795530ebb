package tincay.check.citation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.check.Draft;
import tincay.law.Citation;
import tincay.text.Span;

/// Whether a draft names a document because it is ended, changed or past, and so rightly names it though it is dead.
///
/// The words may stand before it (“thay thế Nghị định …”), after it (“… hết hiệu lực”), at the head of the list that it
/// is an item of (“Các văn bản sau hết hiệu lực: a) …”), in the heading of its article (“Quy định chuyển tiếp”), or
/// before the document that it is joined to (“thay thế Thông
/// tư
/// … và Thông tư …”).
final class Past {
    private static final int BEFORE = 240;
    private static final int AFTER = 1_000;
    private static final int LIST = 6_000;

    private static final Pattern BEFORE_IT = Pattern.compile(
            "(?iu)(?:thay thế|thay cho|thay|bãi bỏ|hủy bỏ|huỷ bỏ|đính chính|sửa đổi|bổ sung|trước đây|hết hiệu lực|chuyển tiếp)"
                    + "(?:[^.;“”\"]{0,60}?(?:của|tại|theo|bởi|bằng|cho|các|là))?[^.;:“”\"\\d]{0,12}(?::\\s*(?:[a-zđ\\d]{1,2}[.)]\\s*)?)?$"
                    + "|(?iu)(?:đã|được) (?:được )?(?:cấp|công nhận|bổ nhiệm|xác định|công bố|phê duyệt|ký|xếp|tuyển dụng)(?!\\p{L})[^.;]{0,160}$"
                    + "|(?iu)(?:tiếp tục|trước ngày)(?!\\p{L})[^.;]{0,160}$");
    private static final Pattern AFTER_IT = Pattern.compile(
            "(?iu)^[^.;“”]{0,900}?(?:hết hiệu lực|chấm dứt hiệu lực|(?:được|bị|đã) (?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)|trước đây)");
    private static final Pattern ITEM =
            Pattern.compile("(?su)(?:^|[\\s:;])(?:(?:[a-zđ]{1,2}|\\d{1,2})[.)]|[-–+•])\\s*$");
    private static final Pattern LIST_HEAD = Pattern.compile("(?u):\\s*(?:(?:a|1)[.)]|[-–+•])\\s");
    private static final Pattern ENDS = Pattern.compile(
            "(?iu)hết hiệu lực|bãi bỏ|thay thế|chấm dứt|hủy bỏ|huỷ bỏ|sửa đổi, bổ sung|đính chính|văn bản (?:cũ|trước)");
    private static final Pattern NEXT_ARTICLE = Pattern.compile("\\nĐiều \\d+");
    private static final Pattern TRANSITION = Pattern.compile("(?iu)^Điều \\d+\\S*[^\\n]{0,40}chuyển tiếp");
    private static final Pattern JOINED = Pattern.compile(
            "(?su)^(?:[^.;:\\n“”]{0,300}[\\s,](?:và|cùng|hoặc)|[\\s,;]*|[\\s;]*(?:[a-zđ]|\\d+)[.)])\\s*(?:các )?\\s*$");

    private static final Pattern SAME_SENTENCE =
            Pattern.compile("[^.;:\\n“”]{0,300}|[\\s;]*(?:[a-zđ]|\\d+)[.)]\\s*(?:các )?");

    private Past() {}

    /// Whether the words around `citation` speak of its past.
    static boolean isTold(Draft draft, Citation citation) {
        return toldBefore(draft, citation)
                || AFTER_IT.matcher(Surroundings.after(draft, citation.span().end(), AFTER))
                        .find()
                || inListOfEnded(draft, citation)
                || joinedToEnded(draft, citation)
                || inTransition(draft, citation);
    }

    /// In an article on what holds for a time (“Quy định chuyển tiếp”, “Điều khoản chuyển tiếp”).
    private static boolean inTransition(Draft draft, Citation citation) {
        String text = draft.text().value();
        int heading = text.lastIndexOf("\nĐiều ", citation.span().start()) + 1;
        int end = text.indexOf('\n', heading);
        return heading > 0
                && end > 0
                && TRANSITION.matcher(text.substring(heading, end)).find();
    }

    private static boolean toldBefore(Draft draft, Citation citation) {
        return BEFORE_IT.matcher(Surroundings.before(draft, citation, BEFORE)).find();
    }

    private static boolean inListOfEnded(Draft draft, Citation citation) {
        int start = citation.span().start();
        String before = draft.text().value().substring(Math.max(0, start - LIST), start);
        if (!ITEM.matcher(before.substring(Math.max(0, before.length() - 8))).find()) {
            return false;
        }
        int head = -1;
        Matcher heads = LIST_HEAD.matcher(before);
        while (heads.find()) {
            head = heads.start();
        }
        if (head < 0 || NEXT_ARTICLE.matcher(before.substring(head)).find()) {
            return false;
        }
        int sentence = Math.max(before.lastIndexOf('\n', head), before.lastIndexOf(". ", head));
        return ENDS.matcher(before.substring(Math.max(0, sentence), head)).find();
    }

    /// A document before it in the sentence is named as ended, and this one is joined to what follows that.
    private static boolean joinedToEnded(Draft draft, Citation citation) {
        List<Citation> citations = draft.citations();
        Citation last = citation;
        for (int i = citations.indexOf(citation) - 1; i >= 0; i--) {
            Citation earlier = citations.get(i);
            if (earlier.inTitle() || earlier.number().isEmpty()) {
                continue;
            }
            int end = Math.min(tail(earlier), last.span().start());
            Pattern link = last.equals(citation) ? JOINED : SAME_SENTENCE;
            if (!link.matcher(draft.text().value().substring(end, last.span().start()))
                    .matches()) {
                return false;
            }
            if (toldBefore(draft, earlier) || inListOfEnded(draft, earlier)) {
                return true;
            }
            last = earlier;
        }
        return false;
    }

    /// Where the citation ends with its date, issuer and title.
    private static int tail(Citation citation) {
        Span span = citation.span();
        int end = citation.date().map(date -> span.to(date.span())).orElse(span).end();
        end = Math.max(end, citation.issuer().map(issuer -> issuer.span().end()).orElse(0));
        return Math.max(end, citation.name().map(name -> name.span().end()).orElse(0));
    }
}
