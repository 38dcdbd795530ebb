package tincay.law.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tincay.law.Pinpoint;
import tincay.law.Pinpoint.Level;

/// Reads lists of provisions: “các điểm a, b và đ khoản 1, khoản 3 Điều 5”, “từ Điều 10 đến Điều 19”, “Đ14.2.b”.
final class Provision {
    /// Points count in the Vietnamese alphabet, without f, j, w and z.
    private static final String POINTS = "abcdđeghiklmnopqrstuvxy";

    private static final int LONGEST_RANGE = 500;

    /// How many level words one list may hold; what follows is a list of its own.
    private static final int LONGEST_LIST = 400;

    /// How many values the ranges of one text may stand for; a range beyond them keeps its two ends.
    private static final int MOST_RANGED = 200_000;

    /// Words after a bare number in a list that show it is still a provision, not a quantity.
    private static final String[] AFTER_BARE_NUMBER = {
        "và",
        "hoặc",
        "đến",
        "điều",
        "khoản",
        "điểm",
        "mục",
        "chương",
        "phần",
        "phụ lục",
        "của",
        "tại",
        "nghị",
        "luật",
        "bộ luật",
        "thông tư",
        "quyết định",
        "pháp lệnh",
        "hiến pháp",
        "quy chế",
        "quy định",
        "này",
        "nêu",
        "nói",
        "được",
        "có",
        "thì",
        "theo",
        "là",
        "không",
        "đã",
        "ban hành",
        "kèm",
        "phải",
        "như",
        "trên",
        "để",
        "do",
        "cho",
        "trừ",
        "với",
        "chưa",
        "bị",
        "thực hiện",
        "trong",
        "sẽ",
        "nghị định",
        "nghị quyết",
        "điều lệ",
        "quy chuẩn"
    };

    /// What a list means and where it ends.
    record Found(int start, int end, List<Pinpoint> pinpoints, boolean here, boolean heading) {}

    private enum Joint {
        NEXT,
        COMMA,
        AND,
        OF
    }

    private record Item(Level level, List<String> values, Joint joint, Optional<String> clause) {}

    private record Values(List<String> values, int end, Optional<String> clause) {}

    private final Reading reading;
    private int ranged;

    Provision(Reading reading) {
        this.reading = reading;
    }

    /// The list that starts with the level word at `start`.
    Optional<Found> at(int start) {
        List<Item> items = new ArrayList<>();
        Joint joint = Joint.NEXT;
        int p = start;
        int end = -1;
        boolean isRange = false;
        while (items.size() < LONGEST_LIST) {
            Optional<Level> level = levelAt(p);
            if (level.isEmpty()
                    || (!items.isEmpty()
                            && joint == Joint.NEXT
                            && !leadsOn(start, items.size(), items.getLast(), level.get(), end, p))) {
                break;
            }
            Optional<Values> values = values(level.get(), reading.blanks(levelEnd(p, level.get())));
            if (values.isEmpty()) {
                break;
            }
            List<String> all = new ArrayList<>(values.get().values());
            end = values.get().end();
            int range = rangeEnd(end, level.get(), all);
            if (range >= 0) {
                isRange = true;
                end = range;
            }
            items.add(new Item(level.get(), all, joint, values.get().clause()));
            int comma = reading.blanks(end);
            joint = Joint.NEXT;
            p = comma;
            if (reading.at(comma) == ',' || reading.at(comma) == ';') {
                joint = Joint.COMMA;
                p = reading.blanks(comma + 1);
            }
            int and = reading.any(p, "và", "hoặc");
            int of = reading.any(p, "của", "tại", "thuộc");
            if (and >= 0) {
                joint = Joint.AND;
                p = reading.blanks(and);
                int twice = reading.any(p, "hoặc", "các");
                p = twice >= 0 ? reading.blanks(twice) : p;
            } else if (of >= 0) {
                joint = Joint.OF;
                p = reading.blanks(of);
            } else {
                int each = reading.word(p, "các");
                p = each >= 0 ? reading.blanks(each) : p;
            }
        }
        if (items.isEmpty()) {
            return Optional.empty();
        }
        List<Pinpoint> pinpoints = expand(items);
        boolean here = items.stream().anyMatch(item -> item.values().getFirst().equals("này"));
        return Optional.of(new Found(opened(start, isRange), end, pinpoints, here, items.size() == 1));
    }

    /// Without a comma or “và”, only a larger provision follows (or, on the same line, a smaller one); a heading never
    /// does.
    private boolean leadsOn(int start, int items, Item last, Level next, int end, int p) {
        boolean climbs = last.level().compareTo(next) < 0;
        boolean broken = reading.text.substring(end, p).indexOf('\n') >= 0;
        if (broken) {
            return climbs && !isHeading(p, next) && !(reading.startsLine(start) && items == 1);
        }
        return last.level() != next;
    }

    private boolean isHeading(int p, Level level) {
        int value = reading.blanks(levelEnd(p, level));
        int valueEnd = valueEnd(level, value, true);
        return valueEnd >= 0
                && (reading.at(valueEnd) == '.' || reading.at(valueEnd) == ':')
                && Reading.isBlank(reading.at(valueEnd + 1));
    }

    /// Compact practitioner style: `Đ14.2.b`, `Đ9 k2 đ a`, `Đ.5`.
    Optional<Found> compact(int start) {
        char head = reading.at(start);
        int p = start + 1;
        if ((head != 'Đ' && head != 'Ð') || !reading.startsWord(start)) {
            return Optional.empty();
        }
        p = reading.at(p) == '.' ? p + 1 : p;
        int article = reading.digits(p);
        if (article == p || article - p > 3) {
            return Optional.empty();
        }
        Pinpoint pinpoint = Pinpoint.article(number(p, article));
        int end = article;
        if (reading.at(end) == '.' && Reading.isDigit(reading.at(end + 1))) {
            int clause = reading.digits(end + 1);
            pinpoint = pinpoint.with(Level.CLAUSE, number(end + 1, clause));
            end = clause;
            if (reading.at(end) == '.' && isPoint(reading.at(end + 1)) && !Reading.isWordPart(reading.at(end + 2))) {
                pinpoint = pinpoint.with(Level.POINT, reading.text.substring(end + 1, end + 2));
                end += 2;
            }
        } else {
            int k = reading.blanks(end);
            if (k > end && (reading.at(k) == 'k' || reading.at(k) == 'K') && Reading.isDigit(reading.at(k + 1))) {
                int clause = reading.digits(k + 1);
                pinpoint = pinpoint.with(Level.CLAUSE, number(k + 1, clause));
                end = clause;
                int d = reading.blanks(end);
                int letter = reading.blanks(d + 1);
                if (d > end
                        && reading.at(d) == 'đ'
                        && letter > d + 1
                        && isPoint(reading.at(letter))
                        && !Reading.isWordPart(reading.at(letter + 1))) {
                    pinpoint = pinpoint.with(Level.POINT, reading.text.substring(letter, letter + 1));
                    end = letter + 1;
                }
            }
        }
        if (Reading.isWordPart(reading.at(end)) || pinpoint.clause().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Found(start, end, List.of(pinpoint), false, false));
    }

    private int opened(int start, boolean ranged) {
        int end = reading.blanksBefore(start);
        int from = reading.wordStart(end);
        int start2 = start;
        if (end > from && reading.word(from, "các") == end) {
            start2 = from;
            end = reading.blanksBefore(from);
            from = reading.wordStart(end);
        }
        if (ranged && end > from && reading.word(from, "từ") == end) {
            start2 = from;
        }
        return start2;
    }

    Optional<Level> levelAt(int p) {
        return switch (reading.at(p)) {
            case 'đ', 'Đ', 'Ð', 'ð' ->
                levelEnd(p, Level.ARTICLE) >= 0
                        ? Optional.of(Level.ARTICLE)
                        : levelEnd(p, Level.POINT) >= 0 ? Optional.of(Level.POINT) : Optional.empty();
            case 'k', 'K' -> only(p, Level.CLAUSE);
            case 'm', 'M', 't', 'T' -> only(p, Level.SECTION);
            case 'c', 'C' -> only(p, Level.CHAPTER);
            case 'p', 'P' -> levelEnd(p, Level.PART) >= 0 ? Optional.of(Level.PART) : only(p, Level.ANNEX);
            default -> Optional.empty();
        };
    }

    private Optional<Level> only(int p, Level level) {
        return levelEnd(p, level) >= 0 ? Optional.of(level) : Optional.empty();
    }

    private int levelEnd(int p, Level level) {
        return switch (level) {
            case POINT -> reading.word(p, "điểm");
            case CLAUSE -> reading.word(p, "khoản");
            case ARTICLE -> reading.word(p, "điều");
            case SECTION -> reading.any(p, "mục", "tiểu mục");
            case CHAPTER -> reading.word(p, "chương");
            case PART -> reading.word(p, "phần");
            case ANNEX -> reading.phrase(p, "phụ lục");
        };
    }

    private Optional<Values> values(Level level, int p) {
        int first = valueEnd(level, p, true);
        boolean listItem = reading.at(first) == ')' && reading.startsLine(p);
        if (first < 0 || listItem || isFileName(first)) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        values.add(value(level, p, first));
        int end = first;
        Optional<String> clause = Optional.empty();
        if (level == Level.ARTICLE && reading.at(end) == '(' && Reading.isDigit(reading.at(end + 1))) {
            int close = reading.digits(end + 1);
            if (reading.at(close) == ')') {
                clause = Optional.of(number(end + 1, close));
                end = close + 1;
            }
        }
        while (!values.getFirst().equals("này")) {
            int sep = reading.blanks(end);
            boolean comma = reading.at(sep) == ',';
            int next = comma ? reading.blanks(sep + 1) : sep;
            int and = reading.any(next, "và", "hoặc");
            next = and >= 0 ? reading.blanks(and) : next;
            if (!comma && and < 0) {
                break;
            }
            if (levelAt(next).isPresent()) {
                break;
            }
            int more = valueEnd(level, next, false);
            if (more < 0 || !continues(level, next, more)) {
                break;
            }
            values.add(value(level, next, more));
            end = more;
        }
        return Optional.of(new Values(values, end, clause));
    }

    private boolean isFileName(int end) {
        return reading.prefix(end, ".doc") >= 0
                || reading.prefix(end, ".pdf") >= 0
                || ((reading.at(end) == '/' || reading.at(end) == '-') && Character.isUpperCase(reading.at(end + 1)));
    }

    /// Past “đến hết khoản 6”, “- 15”; the values between are added.
    private int rangeEnd(int end, Level level, List<String> values) {
        int p = reading.blanks(end);
        int to = reading.word(p, "đến");
        boolean dash = to < 0 && (reading.at(p) == '-' || reading.at(p) == '–') && level != Level.ANNEX;
        if (to < 0 && !dash) {
            return -1;
        }
        int q = reading.blanks(dash ? p + 1 : to);
        int whole = reading.word(q, "hết");
        q = whole >= 0 ? reading.blanks(whole) : q;
        int same = levelEnd(q, level);
        int from = same >= 0 ? reading.blanks(same) : q;
        int last = valueEnd(level, from, same >= 0);
        if (last < 0 || (same < 0 && !continues(level, from, last))) {
            return -1;
        }
        List<String> between = between(level, values.getLast(), value(level, from, last), ranged >= MOST_RANGED);
        if (between.isEmpty()) {
            return -1;
        }
        ranged += between.size();
        values.addAll(between);
        return last;
    }

    /// The values after `first` up to and including `last`, only `last` when `brief`; empty when they make no range.
    private static List<String> between(Level level, String first, String last, boolean brief) {
        List<String> values = new ArrayList<>();
        if (level == Level.POINT && first.length() == 1 && last.length() == 1 && POINTS.contains(first)) {
            for (int i = POINTS.indexOf(first) + 1; i <= POINTS.indexOf(last); i++) {
                values.add(POINTS.substring(i, i + 1));
            }
            return values;
        }
        int from = Numeral.value(first);
        int to = Numeral.value(last);
        if (from > 0 && to > from && to - from <= LONGEST_RANGE) {
            boolean roman = !Reading.isDigit(first.charAt(0));
            for (int i = brief ? to : from + 1; i <= to; i++) {
                values.add(i == to ? last : roman ? Numeral.roman(i) : Integer.toString(i));
            }
        } else if (from > 0 && to == from && last.length() > first.length()) {
            values.add(last);
        }
        return values;
    }

    /// Whether a bare value in a list is a provision and not the start of a quantity (“Điều 5, 10 người”).
    private boolean continues(Level level, int p, int end) {
        if (level == Level.POINT && !Reading.isDigit(reading.at(p))) {
            return true;
        }
        int next = reading.blanks(end);
        char c = reading.at(next);
        if (!Reading.isWordPart(c)) {
            return c != '%' && c != '/' && c != '°';
        }
        return reading.any(next, AFTER_BARE_NUMBER) >= 0 || Character.isUpperCase(c);
    }

    private int valueEnd(Level level, int p, boolean afterWord) {
        int end = switch (level) {
            case POINT -> pointEnd(p);
            case CLAUSE, ARTICLE -> numberEnd(p);
            case SECTION -> firstOf(romanEnd(p), dottedEnd(p), letterEnd(p));
            case CHAPTER -> firstOf(romanEnd(p), numberEnd(p));
            case PART -> firstOf(romanEnd(p), numberEnd(p), letterEnd(p), ordinalWordEnd(p));
            case ANNEX -> annexEnd(p);
        };
        boolean large = level.compareTo(Level.SECTION) >= 0 && !Character.isLowerCase(reading.at(end));
        if (end >= 0 && (!Reading.isWordPart(reading.at(end)) || large)) {
            boolean decimal = (level == Level.CLAUSE || level == Level.ARTICLE)
                    && (reading.at(end) == '.' || reading.at(end) == ',')
                    && Reading.isDigit(reading.at(end + 1));
            return decimal && reading.at(end) == '.' ? -1 : end;
        }
        return afterWord ? reading.word(p, "này") : -1;
    }

    private String value(Level level, int p, int end) {
        String words = reading.text.substring(p, end);
        if (reading.word(p, "này") == end) {
            return "này";
        }
        if (level == Level.ANNEX) {
            int number = reading.word(p, "số");
            return number >= 0 ? reading.text.substring(reading.blanks(number), end) : words;
        }
        return level == Level.POINT ? words.toLowerCase(java.util.Locale.ROOT) : words;
    }

    private int pointEnd(int p) {
        char c = Character.toLowerCase(reading.at(p));
        if (isPoint(c)) {
            int end = reading.digits(p + 1);
            if (reading.at(end) == '(' && "ivx".indexOf(reading.at(end + 1)) >= 0) {
                int close = end + 1;
                while ("ivx".indexOf(reading.at(close)) >= 0 && reading.at(close) != '\0') {
                    close++;
                }
                end = reading.at(close) == ')' ? close + 1 : end;
            }
            return end;
        }
        return dottedEnd(p);
    }

    private int numberEnd(int p) {
        int end = reading.digits(p);
        if (end == p || end - p > 4) {
            return -1;
        }
        char letter = reading.at(end);
        return ((letter >= 'a' && letter <= 'z') || letter == 'đ' || (letter >= 'A' && letter <= 'E'))
                        && !Reading.isWordPart(reading.at(end + 1))
                ? end + 1
                : end;
    }

    private int dottedEnd(int p) {
        int end = numberEnd(p);
        while (end >= 0 && reading.at(end) == '.' && Reading.isDigit(reading.at(end + 1))) {
            end = reading.digits(end + 1);
        }
        return end;
    }

    private int romanEnd(int p) {
        int end = p;
        while ("IVXLCⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ".indexOf(reading.at(end)) >= 0 && reading.at(end) != '\0') {
            end++;
        }
        char letter = reading.at(end);
        if (end > p && letter >= 'a' && letter <= 'e' && !Reading.isWordPart(reading.at(end + 1))) {
            end++;
        }
        boolean glued = reading.any(end, "thông tư", "nghị định", "luật", "quyết định") >= 0;
        return end > p && (glued || !Reading.isWordPart(reading.at(end))) ? end : -1;
    }

    private int letterEnd(int p) {
        char c = reading.at(p);
        return ((c >= 'A' && c <= 'H') || c == 'Đ') && !Reading.isWordPart(reading.at(p + 1)) ? p + 1 : -1;
    }

    private int ordinalWordEnd(int p) {
        return reading.any(
                p, "thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ tám", "thứ chín");
    }

    private int annexEnd(int p) {
        int number = reading.word(p, "số");
        int from = number >= 0 ? reading.blanks(number) : p;
        int end = firstOf(romanEnd(from), dottedEnd(from), letterEnd(from));
        if (end < 0) {
            int code = from;
            while ("IVXABCDE0123456789".indexOf(reading.at(code)) >= 0 && reading.at(code) != '\0') {
                code++;
            }
            end = code > from && code - from <= 5 ? code : -1;
        }
        if (end >= 0 && (reading.at(end) == '-' || reading.at(end) == '.' || reading.at(end) == '/')) {
            int tail = end + 1;
            while ("IVXABCDE0123456789".indexOf(reading.at(tail)) >= 0 && reading.at(tail) != '\0') {
                tail++;
            }
            end = tail > end + 1 && !Reading.isWordPart(reading.at(tail)) ? tail : end;
        }
        return end;
    }

    private static int firstOf(int... ends) {
        for (int end : ends) {
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    static boolean isPoint(char c) {
        return c != '\0' && POINTS.indexOf(c) >= 0;
    }

    private String number(int from, int to) {
        return reading.text.substring(from, to);
    }

    private static final class Open {
        private Pinpoint pinpoint;
        private Level top;

        Open(Pinpoint pinpoint, Level top) {
            this.pinpoint = pinpoint;
            this.top = top;
        }

        Open copy() {
            return new Open(pinpoint, top);
        }
    }

    /// Each smaller provision takes the larger one that follows it; in “Điều 5 khoản 2 điểm a” the one before it.
    private static List<Pinpoint> expand(List<Item> items) {
        List<Open> all = new ArrayList<>();
        boolean staircase = isStaircase(items);
        Optional<Open> whole = Optional.empty();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean climbs = i > 0
                    && item.joint() != Joint.AND
                    && items.get(i - 1).level().compareTo(item.level()) < 0;
            boolean descends = i > 0
                    && (item.joint() == Joint.NEXT || staircase)
                    && items.get(i - 1).level().compareTo(item.level()) > 0
                    && item.level().compareTo(Level.ARTICLE) < 0;
            boolean beside = i > 0 && items.get(i - 1).level() == item.level();
            if (climbs) {
                attach(all, item);
            } else if (descends && !climbsLater(items, i)) {
                whole = Optional.of(all.getLast().copy());
                descend(all, item);
            } else if (beside && whole.isPresent() && !climbsLater(items, i)) {
                all.add(whole.get().copy());
                descend(all, item);
            } else {
                whole = Optional.empty();
                for (String value : item.values()) {
                    Pinpoint pinpoint = Pinpoint.NONE.with(item.level(), value);
                    if (item.clause().isPresent() && value.equals(item.values().getFirst())) {
                        pinpoint = pinpoint.with(Level.CLAUSE, item.clause().get());
                    }
                    all.add(new Open(pinpoint, item.level()));
                }
            }
        }
        return all.stream().map(open -> open.pinpoint).toList();
    }

    /// “Điều 5, khoản 1, điểm a”: each but the last is one value, and each lies in the one before.
    private static boolean isStaircase(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean steps = i == 0
                    ? item.level() == Level.ARTICLE
                    : item.joint() == Joint.COMMA && items.get(i - 1).level().compareTo(item.level()) > 0;
            if (!steps || (i < items.size() - 1 && item.values().size() > 1)) {
                return false;
            }
        }
        return true;
    }

    private static void attach(List<Open> all, Item item) {
        List<Open> takers = new ArrayList<>();
        for (Open open : all) {
            if (open.top.compareTo(item.level()) < 0) {
                takers.add(open);
            }
        }
        for (Open open : takers) {
            open.pinpoint = open.pinpoint.with(item.level(), item.values().getFirst());
            open.top = item.level();
        }
        for (String more : item.values().subList(1, item.values().size())) {
            all.add(new Open(Pinpoint.NONE.with(item.level(), more), item.level()));
        }
    }

    private static boolean climbsLater(List<Item> items, int i) {
        Level level = items.get(i).level();
        for (int j = i + 1; j < items.size(); j++) {
            Level next = items.get(j).level();
            if (items.get(j).joint() != Joint.AND && next.compareTo(level) > 0 && next.compareTo(Level.ARTICLE) <= 0) {
                return true;
            }
        }
        return false;
    }

    private static void descend(List<Open> all, Item item) {
        Open parent = all.getLast();
        Pinpoint before = parent.pinpoint;
        parent.pinpoint = before.with(item.level(), item.values().getFirst());
        for (String more : item.values().subList(1, item.values().size())) {
            all.add(new Open(before.with(item.level(), more), parent.top));
        }
    }
}
