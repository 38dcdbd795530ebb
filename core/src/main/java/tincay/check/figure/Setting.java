package tincay.check.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.atom.Day;
import tincay.atom.Name;
import tincay.check.Draft;
import tincay.check.Paper;
import tincay.law.Citation;
import tincay.text.Span;
import tincay.text.Syllables;

/// What the sentence of a statement says beside the measure: when, of what standing, and of whom or what.
///
/// @param sentence from its first word to the end of the clause
/// @param terms the periods, days, labels and words of standing (`kế hoạch`, `ước`, `quyết toán`), one line
/// @param subjects the places and names in it, sorted; empty where it names none
/// @param dated whether it says when
/// @param known whether it says when or of whom
/// @param anchored whether its subject is the same wherever it is named: a name, or the only province of the draft
/// @param above what stands before and above it
record Setting(
        Span sentence,
        String terms,
        Set<String> subjects,
        boolean dated,
        boolean known,
        boolean anchored,
        Above above) {
    private static final int LONGEST = 80;
    private static final int LINES = 60;

    /// What makes a sentence say something else than a plain value.
    private static final Pattern REFUSED = Pattern.compile(" (?:trong đó|đối với|trường hợp|nếu|khi|mỗi|từng|lần lượt"
            + "|tương ứng|tối đa|tối thiểu|ít nhất|nhiều nhất|không quá|không dưới|không vượt|hoặc|ví dụ|chẳng hạn|giả sử"
            + "|phải|nhầm|sai|đính chính|thay vì|chứ|chênh lệch|không phải|riêng|còn lại|gồm|phần còn|một số|phạt|có thể"
            + "|sửa|so với) ");
    /// Words of standing: two values of different standing do not disagree.
    private static final Pattern STANDING = Pattern.compile(
            "(?<= )(?:kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|dự kiến|ước|dự toán|được giao|giao|đề ra|dự báo|quy hoạch|đăng ký"
                    + "|đề nghị|đề xuất|cam kết|cùng kỳ|trước|sau|ban đầu|điều chỉnh|bổ sung|cũ|mới|bình quân|lũy kế"
                    + "|quyết toán|thẩm tra|phê duyệt|hiện hành|so sánh|đầu năm|cuối năm|đầu kỳ|cuối kỳ|năm nay|ngoái"
                    + "|năm qua|tháng này|quý này|trong kỳ|trong tuần|trong ngày|hằng năm|hàng năm|theo(?! đó)|khác|nhất|chỉ"
                    + "|đến cuối|sẽ|cần|trung hạn|giai đoạn|bước|đợt|lần|vòng|thứ|khóa|nhiệm kỳ|sơ bộ|chính thức)(?= )");
    /// Sizes of things, given for each of them.
    private static final Pattern SMALL_MEASURE = Pattern.compile("(?iU)\\d ?(?:mm|cm|m|g|kg|ml|lít|mhz|khz|kw)$|đồng/");
    private static final Set<String> WIDEST = Set.of("tỉnh", "cả nước", "toàn quốc");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private static final Pattern SMALL = Pattern.compile("\\p{Ll}");
    /// What a heading in capitals names when it names something.
    private static final Pattern OF_ONE = Pattern.compile("(?iuU)\\b(?:tỉnh|thành phố|xã|phường|huyện|thị trấn|thôn"
            + "|xóm|bản|vùng|khu|dự án|công trình|gói thầu|hạng mục|công ty|trường|trạm|sở|phòng|đơn vị|phương án|kịch bản"
            + "|nhóm|cụm|tuyến|lớp|khóa|ngành|bệnh viện|trung tâm)\\b");

    private enum Line {
        ARTICLE("(?iuU)^(?:điều|chương|mục|phần|phụ lục)\\b.*"),
        ROMAN("^[IVX]+[.)/].*"),
        DOTTED("^\\d+(?:\\.\\d+)+[.)]?\\s.*"),
        DIGIT("^\\d{1,2}[.)/]\\s.*"),
        LETTER("(?U)^\\p{L}[.)]\\s.*"),
        BULLET("^[-+*•–]\\s?.*"),
        LEAD(".*:$"),
        TITLE("(?U)^\\p{Lu}.{0,110}[^.;,:!?…\\s]$"),
        PROSE("(?s).*");

        private final Pattern form;

        Line(String form) {
            this.form = Pattern.compile(form);
        }

        static Line of(String line) {
            for (Line kind : values()) {
                if (kind.form.matcher(line).matches()) {
                    return kind;
                }
            }
            return PROSE;
        }
    }

    /// The setting of `statement`; absent where its sentence bounds, corrects, splits or supposes.
    ///
    /// @param provinces that the draft names
    static Optional<Setting> of(Draft draft, Statement statement, List<String> provinces) {
        Paper paper = draft.paper();
        Syllables syllables = paper.syllables();
        String text = draft.text().value();
        int from = statement.from();
        int label = -1;
        while (from > 0) {
            Clause.Gap gap = Clause.gap(text, syllables.end(from - 1), syllables.start(from));
            if (gap == Clause.Gap.END) {
                break;
            }
            label = gap == Clause.Gap.COLON && label < 0 ? from : label;
            from--;
            if (statement.from() - from > LONGEST) {
                return Optional.empty();
            }
        }
        String words = Statement.words(paper, from, statement.to());
        if (REFUSED.matcher(words).find()) {
            return Optional.empty();
        }
        Span sentence = new Span(
                syllables.start(from), Math.max(statement.quantity().span().end(), syllables.end(statement.to() - 1)));
        Set<String> terms = new TreeSet<>();
        statement.quantity().period().ifPresent(terms::add);
        Matcher period = Statement.PERIOD.matcher(words);
        while (period.find()) {
            terms.add(period.group(1).replace(" năm", "").strip());
        }
        boolean dated = !terms.isEmpty();
        Matcher standing = STANDING.matcher(words);
        while (standing.find()) {
            terms.add(standing.group());
        }
        for (Day day : draft.paper().atoms().days()) {
            if (sentence.overlaps(day.span())) {
                terms.add(draft.text().quote(day.span()));
            }
        }
        draft.citations().stream()
                .map(Citation::span)
                .filter(sentence::overlaps)
                .forEach(span -> terms.add(draft.text().quote(span)));
        if (label > 0) {
            terms.add(Statement.words(paper, from, label));
        }
        Set<String> subjects = subjects(draft, provinces, statement.quantity().span(), from, statement.to(), words);
        boolean placed = subjects.stream().anyMatch(Setting::isOfOne);
        boolean told = placed
                ? statement.stated()
                        && !SMALL_MEASURE
                                .matcher(draft.text().quote(statement.quantity().span()))
                                .find()
                : statement.stated() && statement.total();
        if (!dated && !told) {
            return Optional.empty();
        }
        boolean anchored = subjects.stream().anyMatch(subject -> subject.charAt(0) == '#')
                || (WIDEST.containsAll(subjects) && provinces.size() <= 1);
        return above(draft, sentence.start())
                .filter(above -> dated || placed || !above.item())
                .map(above ->
                        new Setting(sentence, terms.toString(), subjects, dated, dated || placed, anchored, above));
    }

    /// Whether both may speak of the same thing at the same time.
    boolean agrees(Setting other, boolean general) {
        if (!terms.equals(other.terms) || sentence.overlaps(other.sentence)) {
            return false;
        }
        if (!subjects.isEmpty() && !other.subjects.isEmpty()) {
            return subjects.equals(other.subjects)
                    && (anchored || above.names().equals(other.above.names()))
                    && (dated || above.years().equals(other.above.years()));
        }
        boolean same = above.names().equals(other.above.names())
                && (dated || above.years().equals(other.above.years()));
        boolean unsaid = subjects.isEmpty() && other.subjects.isEmpty();
        return unsaid
                ? same && ((known && !general) || above.section() == other.above.section())
                : same && dated && !general && isOwn() && other.isOwn();
    }

    /// Whether it names nothing but the level of administration that the draft itself belongs to.
    private boolean isOwn() {
        return subjects.isEmpty()
                || (subjects.size() == 1
                        && Character.isLowerCase(subjects.iterator().next().charAt(0)));
    }

    private static Set<String> subjects(
            Draft draft, List<String> provinces, Span figure, int from, int to, String words) {
        Paper paper = draft.paper();
        Set<String> subjects = new TreeSet<>();
        Span span = paper.syllables().span(from, to - 1);
        List<Span> own = paper.atoms().names().stream()
                .filter(name -> provinces.size() == 1 && isProvince(name) && span.contains(name.span()))
                .map(Name::span)
                .toList();
        if (!own.isEmpty()) {
            subjects.add("tỉnh");
        }
        for (int i = from; i < to; i++) {
            Span syllable = paper.syllables().span(i, i);
            if (!figure.contains(syllable)
                    && own.stream().noneMatch(name -> name.contains(syllable))
                    && Statement.isName(paper, i)) {
                subjects.add("#" + paper.syllables().word(i));
            }
        }
        Matcher owner = Statement.OWNER.matcher(words);
        if (owner.find()) {
            subjects.add(owner.group(1).strip());
        }
        Matcher place = Statement.PLACE.matcher(words);
        while (place.find()) {
            String level = place.group()
                    .replaceAll(" (?:trên địa bàn|địa bàn|của|trong|tại|ở|toàn|cả|thuộc|khắp|ta|mình|này|#)(?= |$)", "")
                    .strip();
            if (!level.isEmpty()) {
                subjects.add(level);
            }
        }
        return subjects;
    }

    /// Whether a subject is a level of administration or a name, not a letter or an abbreviation.
    private static boolean isOfOne(String subject) {
        return subject.charAt(0) != '#' || subject.length() > 2;
    }

    private static boolean isProvince(Name name) {
        return name.isProvince() && !name.folded().equals("việt nam");
    }

    /// The provinces of today or before that `paper` names, folded.
    static List<String> provinces(Paper paper) {
        return paper.atoms().names().stream()
                .filter(Setting::isProvince)
                .map(Name::folded)
                .distinct()
                .toList();
    }

    /// The names and years in the paragraph before a sentence and in the lines that head it, and where the nearest of
    /// these lines starts.
    record Above(Set<String> names, Set<String> years, int section, boolean item) {
        private void add(Draft draft, int from, int to) {
            Paper paper = draft.paper();
            Syllables syllables = paper.syllables();
            for (int i = syllables.after(from); i < syllables.size() && syllables.start(i) < to; i++) {
                if (YEAR.matcher(syllables.word(i)).matches()) {
                    years.add(syllables.word(i));
                } else if (isSubject(paper, i, from, to)) {
                    names.add(syllables.word(i));
                }
            }
        }
    }

    /// Whether the syllable belongs to a name or a number that a line above its statement gives.
    private static boolean isSubject(Paper paper, int index, int from, int to) {
        String text = paper.text().value();
        boolean heading = text.charAt(to) == '\n';
        boolean capitals = heading && !SMALL.matcher(text).region(from, to).find();
        return capitals ? OF_ONE.matcher(text).region(from, to).find() : Statement.isName(paper, index);
    }

    private static Optional<Above> above(Draft draft, int at) {
        String text = draft.text().value();
        int start = text.lastIndexOf('\n', at - 1) + 1;
        while (start > 0 && Clause.goesOn(text, start - 1)) {
            start = text.lastIndexOf('\n', start - 2) + 1;
        }
        Above above = new Above(new TreeSet<>(), new TreeSet<>(), -1, false);
        above.add(draft, start, at);
        int stop = text.indexOf('\n', at);
        List<Line> seen = new ArrayList<>();
        seen.add(Line.of(text.substring(start, stop < 0 ? text.length() : stop).strip()));
        seen.add(Line.PROSE);
        if (seen.getFirst() == Line.ARTICLE) {
            return Optional.empty();
        }
        int section = -1;
        int end = start - 1;
        for (int lines = 0; end > 0 && lines < LINES; lines++) {
            int from = text.lastIndexOf('\n', end - 1) + 1;
            String line = text.substring(from, end).strip();
            Line kind = Line.of(line);
            if (kind == Line.ARTICLE) {
                return Optional.empty();
            }
            if (!line.isEmpty() && !seen.contains(kind)) {
                seen.add(kind);
                section = section < 0 ? from : section;
                above.add(draft, from, end);
                if (kind == Line.ROMAN) {
                    break;
                }
            }
            end = from - 1;
        }
        return Optional.of(new Above(above.names(), above.years(), section, seen.getFirst() != Line.PROSE));
    }
}
