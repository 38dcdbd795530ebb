package tincay.law.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.law.citation.CitationScanner;
import tincay.text.Text;

/// Reads from a newer text which older documents it ends as a whole.
///
/// Only a document that is itself the object counts: not its articles, not “các quy định … tại”, not one in a title.
final class Repeals {
    private static final Pattern ENDS_AFTER =
            Pattern.compile("^[\\s,]{0,4}(?:thì )?(?:chính thức )?hết hiệu lực(?! một phần)");
    private static final Pattern OBJECT = Pattern.compile(
            "(?iu)(?:thay thế|thay thế cho|bãi bỏ|bãi bỏ toàn bộ|thay thế toàn bộ)(?: các)?\\s*:?\\s*$");
    private static final Pattern OPENS = Pattern.compile("(?su)(?:^|[\\n;:.]|\\n?\\s*(?:\\d+|[a-zđ])[.)])\\s*-?\\s*$");
    private static final Pattern LINKS = Pattern.compile("(?su)^(?:\\s|,|;|và|\\([^)]*\\)|\\d+[.)]|[a-zđ]\\))*$");
    private static final Pattern LIST_HEAD = Pattern.compile(
            "(?iu)(?:văn bản|nghị định|thông tư|quyết định|luật|nghị quyết|thông tư liên tịch)[^.;\\n]{0,60}(?:sau|dưới đây)[^.;\\n]{0,40}hết hiệu lực[^:\\n]*:|hết hiệu lực[^.;\\n]{0,80}(?:văn bản|nghị định|thông tư|quyết định)[^.;\\n]{0,30}sau[^:\\n]*:|bãi bỏ[^.;\\n]{0,40}(?:văn bản|nghị định|thông tư|quyết định)[^.;:\\n]{0,60}sau[^:\\n]*:");
    private static final Pattern IN_FORCE = Pattern.compile(
            "(?iu)(?:có|chịu) hiệu lực (?:thi hành )?(?:kể )?từ ngày (?:ký|ban hành|(\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})|(\\d{1,2})/(\\d{1,2})/(\\d{4}))");
    private static final Pattern FROM_DAY =
            Pattern.compile("(?iu)^.{0,30}(?:kể )?từ ngày (\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})", Pattern.DOTALL);
    private static final Pattern EXCEPT = Pattern.compile(
            "(?iu)^[^.\\n]{0,120}?,? trừ (?:các )?(?:điều|khoản|điểm|chương|mục|quy định|nội dung|phụ lục)");

    private Repeals() {}

    /// The day the text itself says it comes into force.
    static Optional<LocalDate> inForce(String words) {
        Matcher matcher = IN_FORCE.matcher(words);
        while (matcher.find()) {
            for (int group : new int[] {1, 4}) {
                if (matcher.group(group) != null) {
                    return day(matcher.group(group), matcher.group(group + 1), matcher.group(group + 2));
                }
            }
        }
        return Optional.empty();
    }

    static List<Repeal> in(String words, DocumentNumber by, Optional<LocalDate> from) {
        Text text = Text.of(words);
        String value = text.value();
        List<Repeal> repeals = new ArrayList<>();
        int chain = -1;
        boolean chainReplaces = false;
        for (Citation citation : CitationScanner.citations(text, Optional.of(by))) {
            if (citation.kind() != Citation.Kind.DOCUMENT
                    || citation.inTitle()
                    || citation.number().isEmpty()) {
                continue;
            }
            DocumentNumber ended = citation.number().get().value();
            if (ended.equals(by)) {
                continue;
            }
            int start = citation.span().start();
            int end = tailEnd(citation);
            String before = value.substring(Math.max(0, start - 200), start);
            String after = value.substring(end, Math.min(value.length(), end + 220));
            boolean linked = chain >= 0
                    && chain <= start
                    && LINKS.matcher(value.substring(chain, start)).matches();
            Matcher object = OBJECT.matcher(before);
            boolean replaces =
                    before.toLowerCase(java.util.Locale.ROOT).stripTrailing().endsWith("thay thế");
            boolean asObject = object.find() && !before.contains("được thay thế") && saysItself(value, start);
            boolean asSubject = OPENS.matcher(before).find() && endsLater(value, end);
            boolean listed = OPENS.matcher(before).find() && inList(value, start);
            if ((asObject || asSubject || listed || linked)
                    && !EXCEPT.matcher(after).find()) {
                boolean goesOn = linked ? chainReplaces : replaces || asSubject;
                repeals.add(new Repeal(
                        ended, by, explicitDay(value, end).or(() -> from), goesOn, sentence(value, start, end)));
                if (asObject || linked) {
                    chain = end;
                    chainReplaces = goesOn;
                }
            }
        }
        return repeals;
    }

    private static int tailEnd(Citation citation) {
        int end = citation.span().end();
        end = Math.max(
                end, citation.date().map(Cited::span).map(span -> span.end()).orElse(0));
        end = Math.max(
                end, citation.issuer().map(Cited::span).map(span -> span.end()).orElse(0));
        return Math.max(
                end, citation.name().map(Cited::span).map(span -> span.end()).orElse(0));
    }

    /// “Nghị định này thay thế …”, “Bãi bỏ …” at the head of a clause: the text speaks of what it does itself.
    private static boolean saysItself(String value, int start) {
        int from = Math.max(0, start - 260);
        String sentence = value.substring(from, start);
        int cut = Math.max(sentence.lastIndexOf('\n'), sentence.lastIndexOf(". "));
        String clause = sentence.substring(cut + 1);
        return clause.contains("này")
                || clause.strip().matches("(?su)(?:(?:\\d+|[a-zđ])[.)]\\s*)?(?:Bãi bỏ|Thay thế).*");
    }

    /// “Thông tư số … hết hiệu lực …”, the amendments in between passed over.
    private static boolean endsLater(String value, int end) {
        String after = value.substring(end, Math.min(value.length(), end + 900));
        int stop = after.indexOf('\n');
        String sentence = stop < 0 ? after : after.substring(0, stop);
        if (ENDS_AFTER.matcher(sentence).find()) {
            return true;
        }
        int ends = sentence.indexOf("hết hiệu lực");
        if (ends < 0 || sentence.startsWith("hết hiệu lực một phần", ends)) {
            return false;
        }
        String between = sentence.substring(0, ends);
        return between.indexOf(';') < 0
                && between.indexOf(". ") < 0
                && (between.contains("sửa đổi, bổ sung")
                        || between.matches("(?su)[\\s,]*(?:và|,).*")
                        || between.startsWith(" (")
                        || between.startsWith("("));
    }

    private static boolean inList(String value, int start) {
        int from = Math.max(0, start - 6000);
        String before = value.substring(from, start);
        Matcher head = LIST_HEAD.matcher(before);
        int last = -1;
        while (head.find()) {
            last = head.end();
        }
        return last >= 0
                && !Pattern.compile("\\nĐiều \\d+\\.")
                        .matcher(before.substring(last))
                        .find();
    }

    private static Optional<LocalDate> explicitDay(String value, int end) {
        String after = value.substring(end, Math.min(value.length(), end + 200));
        int ends = after.indexOf("hết hiệu lực");
        if (ends < 0 || ends > 120) {
            return Optional.empty();
        }
        Matcher matcher = FROM_DAY.matcher(after.substring(ends));
        return matcher.find() ? day(matcher.group(1), matcher.group(2), matcher.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String day, String month, String year) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (java.time.DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static String sentence(String value, int start, int end) {
        int from = Math.max(value.lastIndexOf('\n', start) + 1, Math.max(0, start - 160));
        int stop = value.indexOf('\n', end);
        int to = Math.min(stop < 0 ? value.length() : stop, end + 160);
        return value.substring(from, to).replaceAll("\\s+", " ").strip();
    }
}
