package tincay.check.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.atom.Quantity;
import tincay.check.Paper;
import tincay.text.Span;
import tincay.text.Syllables;

/// What a clause says of one figure, without its value: `tỷ lệ hộ nghèo` of `tỷ lệ hộ nghèo của tỉnh năm 2024 là
/// 12,5%`.
///
/// Only plain statements are read: no bounds, no rounded words (`khoảng`, `hơn`), no ranges, no changes from one value
/// to another, nothing in brackets.
///
/// @param measure the words of the clause, folded, less places, names, periods and the verb; for things that are
///     counted with what is counted
/// @param stated whether a verb or a colon gives the value: `là`, `đạt`, `có`
/// @param total whether it is called a total
/// @param from the first syllable of the clause
/// @param to the syllable behind its last
record Statement(Quantity quantity, String measure, boolean stated, boolean total, int from, int to) {
    private static final int MOST_BEFORE = 24;
    private static final int MOST_BEHIND = 14;

    /// What stands between a measure and its value.
    private static final Set<String> LINKS =
            Set.of("là|đạt|bằng|có|gồm|mức|ở|còn|được|ước|tổng|số|cộng|bao|đã|hiện|nay|đang".split("\\|"));
    /// Words before a value that make another thing of it than the value of the measure.
    private static final Set<String> REFUSED =
            Set.of(("từ|đến|lên|xuống|tới|khoảng|gần|hơn|trên|dưới|chừng|quá|nhất|đa|thiểu|mỗi|từng|thêm|và|hoặc|hay"
                            + "|thứ|trong|về|ngoài|cả|những|các|sau|trước|theo|tăng|giảm|vượt|một|hai|ba|cỡ|độ|tầm|phạt|mẫu|biểu|bảng|hiệu|mã")
                    .split("\\|"));
    /// What goes on a list of things that are counted together: `161 xã, phường`.
    private static final Set<String> COUNTED_TOGETHER = Set.of(
            "xã|phường|thị|huyện|thành|thôn|xóm|bản|ấp|buôn|tổ|khu|đặc|sở|ban|ngành|công|viên|cán|người|hộ|học|sinh"
                    .split("\\|"));
    /// What opens words that no longer say which value is meant, behind a value with a verb before it.
    private static final Set<String> OPENING =
            Set.of("giảm|tăng|cao|thấp|vượt|giúp|góp|nhờ|nên|và|nhưng|song|với|bằng|đứng|xếp|đưa".split("\\|"));
    private static final Set<String> JOINING = Set.of("với", "và", "có", "trong");

    private static final String LEVEL = "(?:tỉnh|thành phố|huyện|xã|phường|thị trấn|cả nước|toàn quốc|thôn|xóm|ngành"
            + "|đơn vị|cơ quan|vùng|khu vực|trung tâm|sở|nhà trường)";
    /// Places and owners in their own words; a name is `#`.
    static final Pattern PLACE = Pattern.compile("(?: (?:trên địa bàn|địa bàn|của|trong|tại|ở|toàn|cả|thuộc|khắp))+ "
            + LEVEL + "(?! (?:ủy|hội|đoàn|lộ|đảng))(?: (?:ta|mình|này))?(?: #)*(?= )|(?: " + LEVEL
            + ")?(?: #)+(?= )| (?:cả nước|toàn quốc)(?= )");
    /// Whom a sentence speaks of from its first word on: `Trung tâm có 25 viên chức`.
    static final Pattern OWNER =
            Pattern.compile("^(?: (?:hiện|nay|đến))*( " + LEVEL + ")(?= (?:(?:có|hiện|đã|được|đạt|ta|là) |$))");
    /// A day, a month, a quarter, a year, with the words that lead to it.
    static final Pattern PERIOD = Pattern.compile(
            "(?: (?:tính|hết|vào|trong|đến|của|cho|thời điểm|thời kỳ|tại|giai đoạn|nhiệm kỳ|kết thúc|hiện|nay|các|kể từ))*"
                    + "((?: (?:đầu|cuối))?(?: ngày \\d{1,2})?(?: quý (?:\\d|i{1,3}|iv)| tháng \\d{1,2}"
                    + "| \\d{1,2} tháng(?: (?:đầu|cuối))?)?(?: năm)?(?: \\d{1,2}){0,2} (?:19|20)\\d\\d"
                    + "(?: (?:19|20)\\d\\d)?)(?= )");
    private static final Pattern EMPTY = Pattern.compile(
            " (?:tổng số|tổng cộng|tổng|hiện nay|đến nay|hiện có|hiện|đến thời điểm này|theo đó|trên địa bàn|địa bàn|như vậy)(?= )");
    private static final Pattern LEADING = Pattern.compile("^(?: (?:có|là|đã|được|của|và|với|thì|mà|cũng|gồm))+(?= )");
    private static final Pattern TRAILING = Pattern.compile("(?: (?:có|là|đã|được|của|và|với|trong|ở|tại|gồm))+ $");

    /// Words that very different things share.
    private static final Pattern GENERAL = Pattern.compile(
            " (?:giá trị|kinh phí|vốn|diện tích|số lượng|doanh thu|sản lượng|tỷ lệ|kết quả|mức|thời gian|chi phí|giá"
                    + "|sản xuất|thực hiện|đầu tư|tự nhiên|hoàn thành|giải quyết|đúng hạn|khối lượng|công suất|chiều dài"
                    + "|kế hoạch|bình quân|trung bình|sử dụng|xây dựng|quy mô|số|hồ sơ|dự án|nhiệm vụ|đề án|nội dung"
                    + "|công trình|tiếp nhận|lớp|văn bản|lượt|cuộc|đơn vị|trường hợp|cơ sở|phê duyệt|giao|chương trình|dự toán"
                    + "|so với|cùng kỳ|điểm|chỉ tiêu|tổ chức|học sinh|cán bộ|công chức|viên chức|đại biểu|năng suất)(?= )");

    /// The statement around `quantity`, where the figures before and behind it end and begin at these offsets.
    static Optional<Statement> of(Paper paper, Quantity quantity, int floor, int ceiling) {
        return new Reader(paper, quantity, floor, ceiling).read();
    }

    /// Whether other things than one could be named so: `kinh phí thực hiện`, `diện tích tự nhiên`.
    boolean isGeneral() {
        String rest = " " + measure + " ";
        for (String before = ""; !before.equals(rest); ) {
            before = rest;
            rest = GENERAL.matcher(rest).replaceAll("");
        }
        return rest.isBlank() || rest.strip().indexOf(' ') < 0;
    }

    /// The syllables from `from` to `to` (not inside), with a blank around each; names are `#`.
    static String words(Paper paper, int from, int to) {
        StringBuilder words = new StringBuilder(" ");
        for (int i = from; i < to; i++) {
            words.append(isName(paper, i) ? "#" : paper.syllables().word(i)).append(' ');
        }
        return words.toString();
    }

    /// `words` without the places, names and periods in them.
    static String unplaced(String words) {
        return PLACE.matcher(PERIOD.matcher(words).replaceAll("")).replaceAll("");
    }

    /// Whether the syllable is written as a part of a name: a capital where no sentence begins.
    static boolean isName(Paper paper, int index) {
        Syllables syllables = paper.syllables();
        String text = paper.text().value();
        int start = syllables.start(index);
        if (!Character.isUpperCase(text.charAt(start))) {
            return false;
        }
        int end = syllables.end(index);
        if (Opening.NUMERAL.matcher(text.substring(start, end)).matches()) {
            return false;
        }
        if (end - start > 1 && Character.isUpperCase(text.charAt(start + 1))) {
            return true;
        }
        boolean opens = index == 0
                || Clause.gap(text, syllables.end(index - 1), start).compareTo(Clause.Gap.COLON) >= 0
                || text.lastIndexOf('\n', start) >= syllables.end(index - 1);
        boolean common = isLevel(text.substring(start, end))
                || (Opening.BODIES.contains(syllables.word(index)) && !isCapital(paper, index + 1));
        if (!opens || common) {
            return !common;
        }
        return index + 1 < syllables.size()
                && isCapital(paper, index + 1)
                && Clause.gap(text, end, syllables.start(index + 1)) == Clause.Gap.NONE
                && !Opening.WORDS.contains(syllables.word(index));
    }

    private static boolean isCapital(Paper paper, int index) {
        Syllables syllables = paper.syllables();
        return index < syllables.size()
                && Character.isUpperCase(paper.text().value().charAt(syllables.start(index)));
    }

    private static boolean isLevel(String word) {
        return Opening.LEVELS.contains(word.toLowerCase(Locale.ROOT));
    }

    /// Words with a capital that are no names.
    private static final class Opening {
        static final Set<String> LEVELS = Set.of("tỉnh", "xã", "phường", "huyện", "thành", "thị", "thôn", "xóm", "bản");
        static final Set<String> BODIES =
                Set.of("trung|ủy|phòng|chi|cục|công|viện|đảng|hội|đoàn|ban|trường".split("\\|"));
        static final Set<String> WORDS =
                Set.of("theo|tại|ở|của|năm|do|về|và|trên|trong|toàn|tính|từ|đến|với|căn|riêng|so".split("\\|"));

        static final Pattern NUMERAL = Pattern.compile("[IVX]+");

        private Opening() {}
    }

    private static final class Reader {
        private final Paper paper;
        private final Syllables syllables;
        private final String text;
        private final Quantity quantity;
        private final Span span;
        private final int floor;
        private final int ceiling;
        private final Clause clause;

        Reader(Paper paper, Quantity quantity, int floor, int ceiling) {
            this.paper = paper;
            this.syllables = paper.syllables();
            this.text = paper.text().value();
            this.quantity = quantity;
            this.span = quantity.span();
            this.floor = floor;
            this.ceiling = ceiling;
            this.clause = Clause.of(paper, quantity);
        }

        Optional<Statement> read() {
            int first = clause.first();
            int begin = clause.begin(paper, quantity, floor, MOST_BEFORE);
            boolean joins = begin > 0
                    && syllables.start(begin - 1) < floor
                    && clause.gapBefore(paper, quantity, begin) == Clause.Gap.NONE;
            if (joins && (begin == first || !JOINING.contains(syllables.word(begin)))) {
                return Optional.empty();
            }
            int stop = first;
            while (stop > begin && LINKS.contains(syllables.word(stop - 1))) {
                stop--;
            }
            boolean stated = stop < first || clause.isLabelled(paper, quantity);
            boolean refused = first - begin > MOST_BEFORE
                    || (!stated && isBare())
                    || isBracketed(begin)
                    || (stop == begin ? !isTotal(stop) : REFUSED.contains(syllables.word(stop - 1)));
            if (refused) {
                return Optional.empty();
            }
            int from = begin;
            int end = behind(stated);
            return end < clause.next()
                    ? Optional.empty()
                    : measure(words(paper, begin, stop), ofTotal(stop, words(paper, clause.next(), end)))
                            .map(measure -> new Statement(
                                    quantity,
                                    measure,
                                    stated,
                                    words(paper, from, first).contains(" tổng "),
                                    from,
                                    end));
        }

        /// `tổng số 163 xã` without a word before.
        private boolean isTotal(int stop) {
            return isCounted() && words(paper, stop, clause.first()).contains(" tổng ");
        }

        /// Nothing but a number, or one on a line of its own: what it counts is told by its column.
        private boolean isBare() {
            int first = clause.first();
            return quantity.unit().isEmpty()
                    || first == 0
                    || text.substring(syllables.end(first - 1), span.start()).indexOf('\n') >= 0;
        }

        private boolean isBracketed(int begin) {
            String mark = begin == 0 ? "" : text.substring(syllables.end(begin - 1), syllables.start(begin));
            return mark.indexOf('(') >= 0 || mark.indexOf('[') >= 0;
        }

        /// Of a total only what is counted says what it is: `tổng số 163 xã của tỉnh đã hoàn thành`.
        private String ofTotal(int stop, String behind) {
            Matcher place = PLACE.matcher(behind);
            return isTotal(stop) && place.find() ? behind.substring(0, place.start() + 1) : behind;
        }

        private boolean isCounted() {
            return quantity.dimension().isEmpty() && quantity.unit().isPresent();
        }

        /// The syllable behind the last one of the clause; -1 where what follows makes another thing of the figure.
        private int behind(boolean stated) {
            int end = clause.next();
            boolean cut = false;
            while (end < syllables.size()) {
                Clause.Gap gap = Clause.gap(
                        text, end == clause.next() ? span.end() : syllables.end(end - 1), syllables.start(end));
                if (end == clause.next() && gap == Clause.Gap.MARK && "/–-=<>".indexOf(firstMark()) >= 0) {
                    return -1;
                }
                boolean goesOn = gap == Clause.Gap.NONE
                        || (gap == Clause.Gap.COMMA && isCounted() && COUNTED_TOGETHER.contains(syllables.word(end)));
                if (!goesOn) {
                    break;
                }
                cut |= stated && !isCounted() && OPENING.contains(syllables.word(end));
                if (cut) {
                    break;
                }
                if (syllables.start(end) >= ceiling) {
                    return end == clause.next() + 1 && JOINING.contains(syllables.word(end - 1)) ? end - 1 : -1;
                }
                end++;
                if (end - clause.next() > MOST_BEHIND) {
                    return -1;
                }
            }
            return end;
        }

        private char firstMark() {
            for (int i = span.end(); i < text.length(); i++) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    return text.charAt(i);
                }
            }
            return ' ';
        }

        private Optional<String> measure(String before, String behind) {
            String unit = isCounted() ? quantity.unit().orElse("") + " " : "";
            String head = plain(OWNER.matcher(before).replaceFirst(""));
            String words = (head + " " + plain(" " + unit + behind.stripLeading())).strip();
            return words.indexOf(' ') > 0 || (isCounted() && !words.isEmpty()) ? Optional.of(words) : Optional.empty();
        }

        private static String plain(String words) {
            String bare = EMPTY.matcher(unplaced(words)).replaceAll("");
            bare = LEADING.matcher(bare).replaceAll("");
            return TRAILING.matcher(bare).replaceAll(" ").strip();
        }
    }
}
