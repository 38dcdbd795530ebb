package tincay.law.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.text.Span;

/// Reads how a text names a document: “Nghị định số 30/2020/NĐ-CP”, “Luật Đất đai năm 2024”, “Thông tư này”.
final class DocumentSyntax {
    /// Document types in lower case, the longer before the shorter that begins it.
    private static final String[] TYPES = {
        "thông tư liên tịch",
        "thông tư liên bộ",
        "nghị quyết liên tịch",
        "chỉ thị liên tịch",
        "văn bản hợp nhất",
        "bộ luật",
        "luật",
        "pháp lệnh",
        "hiến pháp",
        "nghị định",
        "nghị quyết",
        "quyết định",
        "thông tư",
        "chỉ thị",
        "công văn",
        "công điện",
        "kế hoạch",
        "tờ trình",
        "báo cáo",
        "thông báo",
        "kết luận",
        "hướng dẫn",
        "quy định",
        "quy chế",
        "quy chuẩn",
        "sắc lệnh",
        "sắc luật",
        "lệnh",
        "chương trình",
        "đề án",
        "thông tri",
        "điều lệ",
        "văn bản",
        "phương án",
        "biên bản",
        "công thư",
        "hiệp định"
    };

    private static final String[] SHORT_TYPES = {"NĐ", "TTLT", "TT", "QĐ", "NQ", "CV", "CT", "VBHN"};

    private static final String[] LAWS = {"bộ luật", "luật", "pháp lệnh"};

    /// Types that “này” may follow; others are everyday words (“báo cáo này”).
    private static final List<String> OWN = List.of(
            "thông tư liên tịch",
            "thông tư liên bộ",
            "nghị quyết liên tịch",
            "bộ luật",
            "luật",
            "pháp lệnh",
            "hiến pháp",
            "nghị định",
            "nghị quyết",
            "quyết định",
            "thông tư",
            "chỉ thị",
            "quy chuẩn",
            "quy chế",
            "quy định",
            "điều lệ",
            "kế hoạch",
            "hướng dẫn",
            "công văn",
            "sắc lệnh",
            "đề án",
            "chương trình");

    private static final Map<Character, List<String>> TYPES_BY_HEAD =
            Stream.of(TYPES).collect(Collectors.groupingBy(type -> type.charAt(0)));

    private static final Pattern LAW_SYMBOL =
            Pattern.compile("(?:QH|UBTVQH|L|PL|LCT|SL|NQ|HĐNN|L-CTN|PL-UBTVQH)[\\dIVX]*(?:[-/].*)?");

    private static final int LONGEST_NAME = 160;

    /// How many amending laws may stand in each other's names (“Luật sửa đổi … của Luật sửa đổi … của Luật A”).
    private static final int DEEPEST = 3;

    /// How many laws an amending law's name may list.
    private static final int MOST_LAWS = 60;

    /// A document as named at one place; `inner` are the laws inside an amending law's name.
    record Found(
            int start,
            int end,
            String type,
            Optional<Cited<DocumentNumber>> number,
            Optional<Cited<String>> name,
            Optional<Cited<String>> issuer,
            OptionalInt year,
            boolean own,
            List<Found> inner) {}

    private final Reading reading;
    private final NumberSyntax numbers;
    private int nested;

    DocumentSyntax(Reading reading) {
        this.reading = reading;
        this.numbers = new NumberSyntax(reading);
    }

    /// The document named by the words at `p`, which start with a type word.
    Optional<Found> at(int p) {
        Optional<String> type = typeAt(p);
        if (type.isPresent()) {
            int end = reading.phrase(p, type.get());
            return List.of(LAWS).contains(type.get()) ? law(p, end, type.get()) : other(p, end, type.get());
        }
        for (String brief : SHORT_TYPES) {
            int end = p + brief.length();
            if (reading.text.startsWith(brief, p) && Reading.isBlank(reading.at(end))) {
                return numbered(p, reading.blanks(end), brief);
            }
        }
        return Optional.empty();
    }

    Optional<String> typeAt(int p) {
        for (String type : TYPES_BY_HEAD.getOrDefault(Character.toLowerCase(reading.at(p)), List.of())) {
            if (reading.phrase(p, type) >= 0) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /// The type word that ends at `end`, with where it starts.
    Optional<Cited<String>> typeBefore(int end) {
        int p = end;
        Optional<Cited<String>> found = Optional.empty();
        for (int words = 0; words < 4; words++) {
            int wordEnd = reading.blanksBefore(p);
            int start = reading.wordStart(wordEnd);
            if (start == wordEnd) {
                break;
            }
            Optional<String> type = typeAt(start);
            if (type.isPresent() && reading.phrase(start, type.get()) == end) {
                found = Optional.of(new Cited<>(type.get(), new Span(start, end)));
            }
            if (words == 0 && List.of(SHORT_TYPES).contains(reading.text.substring(start, wordEnd))) {
                return Optional.of(new Cited<>(reading.text.substring(start, wordEnd), new Span(start, end)));
            }
            p = start;
        }
        return found;
    }

    private Optional<Found> other(int start, int typeEnd, String type) {
        int p = reading.blanks(typeEnd);
        Optional<Found> numbered = numbered(start, p, type);
        if (numbered.isPresent()) {
            return numbered;
        }
        int own = own(p);
        if (own >= 0 && OWN.contains(type)) {
            return Optional.of(plain(start, own, type, true));
        }
        if (type.equals("hiến pháp")) {
            return constitution(start, typeEnd);
        }
        int of = reading.word(p, "của");
        return of < 0 ? Optional.empty() : numberAfterIssuer(start, reading.blanks(of), type);
    }

    /// “Nghị quyết của Quốc hội số 51/2001/QH10”.
    private Optional<Found> numberAfterIssuer(int start, int p, String type) {
        int so = findNumberWord(p, 100);
        if (so < 0) {
            return Optional.empty();
        }
        int end = reading.blanksBefore(so);
        Cited<String> issuer = new Cited<>(collapse(p, end), new Span(p, end));
        return numbered(start, so, type)
                .map(found -> new Found(
                        found.start(),
                        found.end(),
                        found.type(),
                        found.number(),
                        found.name(),
                        Optional.of(issuer),
                        found.year(),
                        false,
                        List.of()));
    }

    private Optional<Found> constitution(int start, int typeEnd) {
        int end = typeEnd;
        int state = reading.phrase(reading.blanks(end), "nước cộng hòa xã hội chủ nghĩa việt nam");
        state = state >= 0 ? state : reading.phrase(reading.blanks(end), "nước cộng hoà xã hội chủ nghĩa việt nam");
        end = state >= 0 ? state : end;
        OptionalInt year = yearAt(end);
        return Character.isUpperCase(reading.at(start))
                ? Optional.of(new Found(
                        start,
                        year.isPresent() ? yearEnd(end) : end,
                        written("hiến pháp"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        year,
                        false,
                        List.of()))
                : Optional.empty();
    }

    private Optional<Found> law(int start, int typeEnd, String type) {
        int p = reading.blanks(typeEnd);
        if (p == typeEnd) {
            return Optional.empty();
        }
        Optional<Found> numbered = numbered(start, p, type);
        if (numbered.isPresent()) {
            return numbered;
        }
        int own = own(p);
        if (own >= 0) {
            return Optional.of(plain(start, own, type, true));
        }
        if (reading.word(p, "sửa") >= 0 && nested < DEEPEST) {
            nested++;
            Optional<Found> amending = amending(start, p, type);
            nested--;
            if (amending.isPresent()) {
                return amending;
            }
        }
        return named(start, p, type);
    }

    private Optional<Found> named(int start, int p, String type) {
        boolean titled = Character.isUpperCase(reading.at(start));
        int so = findNumberWord(p, LONGEST_NAME);
        if (so > p) {
            int nameEnd = trimmed(reading.blanksBefore(so));
            Optional<NumberSyntax.Found> number = numbers.at(afterNumberWord(so));
            if (number.isPresent() && isLawNumber(number.get().number().value()) && nameEnd > p) {
                return Optional.of(new Found(
                        start,
                        number.get().end(),
                        written(type),
                        Optional.of(number.get().number()),
                        Optional.of(new Cited<>(collapse(p, nameEnd), new Span(p, nameEnd))),
                        Optional.empty(),
                        OptionalInt.empty(),
                        false,
                        List.of()));
            }
        }
        boolean shouted = Character.isUpperCase(reading.at(p - 2)) && Character.isUpperCase(reading.at(start + 1));
        boolean broken = reading.text.substring(start, p).indexOf('\n') >= 0;
        if (!titled || (shouted && broken)) {
            return Optional.empty();
        }
        int from = reading.word(p, "về") >= 0 && type.equals("pháp lệnh") ? reading.blanks(reading.word(p, "về")) : p;
        int nameEnd = LawNames.BUNDLED.end(reading, written(type), from);
        if (nameEnd < 0 && !shouted && !broken) {
            nameEnd = guessedName(p);
        }
        if (nameEnd < 0) {
            return Optional.empty();
        }
        OptionalInt year = yearAt(nameEnd);
        return Optional.of(new Found(
                start,
                year.isPresent() ? yearEnd(nameEnd) : nameEnd,
                written(type),
                Optional.empty(),
                Optional.of(new Cited<>(collapse(p, nameEnd), new Span(p, nameEnd))),
                Optional.empty(),
                year,
                false,
                List.of()));
    }

    /// A name that no data file holds: capitalised, up to punctuation or a word that cannot belong to a name.
    private int guessedName(int p) {
        if (!Character.isUpperCase(reading.at(p))
                || typeAt(p).isPresent()
                || reading.any(p, "sư", "gia", "hà nội") >= 0) {
            return -1;
        }
        int end = p;
        int words = 0;
        int q = p;
        String head = reading.text.substring(p, reading.wordEnd(p));
        if (head.length() > 1 && head.equals(head.toUpperCase(java.util.Locale.ROOT))) {
            return p + head.length();
        }
        while (words < 12) {
            int wordEnd = reading.wordEnd(q);
            if (wordEnd == q) {
                break;
            }
            if (words > 0
                    && reading.any(
                                    q,
                                    "và",
                                    "thì",
                                    "có",
                                    "được",
                                    "đã",
                                    "quy định",
                                    "này",
                                    "ngày",
                                    "năm",
                                    "số",
                                    "để",
                                    "theo",
                                    "trong",
                                    "nếu",
                                    "hoặc",
                                    "là",
                                    "do",
                                    "cho",
                                    "hiện hành",
                                    "mới",
                                    "sửa đổi",
                                    "không",
                                    "phải",
                                    "khi",
                                    "nhằm",
                                    "như",
                                    "tại",
                                    "của",
                                    "với",
                                    "các",
                                    "cũng",
                                    "đối với")
                            >= 0) {
                break;
            }
            words++;
            end = wordEnd;
            int next = reading.blanks(wordEnd);
            if (next == wordEnd || reading.text.substring(wordEnd, next).indexOf('\n') >= 0) {
                break;
            }
            q = next;
        }
        return words >= 1 && end - p >= 2 ? end : -1;
    }

    /// “Luật sửa đổi, bổ sung một số điều của Luật A số N, Luật B số M”: one outer law and the laws inside its name.
    private Optional<Found> amending(int start, int p, String type) {
        int q = p;
        int of = -1;
        for (int words = 0; words < 24; words++) {
            int end = reading.wordEnd(q);
            if (end == q) {
                return Optional.empty();
            }
            q = reading.blanks(end);
            while (reading.at(q) == ',') {
                q = reading.blanks(q + 1);
            }
            if (reading.word(end < q ? q : end, "của") >= 0) {
                of = reading.blanks(reading.word(q, "của"));
                break;
            }
            if (isLawWord(q)) {
                of = q;
                break;
            }
        }
        if (of < 0 || !isLawWord(of)) {
            return Optional.empty();
        }
        List<Found> inner = new ArrayList<>();
        int end = of;
        int next = of;
        while (isLawWord(next) && inner.size() < MOST_LAWS) {
            Optional<Found> law = at(next);
            if (law.isEmpty() || law.get().own()) {
                break;
            }
            inner.add(law.get());
            end = law.get().end();
            next = reading.blanks(end);
            if (reading.at(next) == ',' || reading.at(next) == ';') {
                next = reading.blanks(next + 1);
            }
            int and = reading.word(next, "và");
            next = and >= 0 ? reading.blanks(and) : next;
        }
        if (inner.isEmpty()) {
            return Optional.empty();
        }
        long withNumber = inner.stream().filter(law -> law.number().isPresent()).count();
        Found last = inner.getLast();
        boolean outerNumber = withNumber == 1 && last.number().isPresent();
        if (outerNumber) {
            int nameEnd = last.name().map(name -> name.span().end()).orElse(last.end());
            inner.set(
                    inner.size() - 1,
                    new Found(
                            last.start(),
                            nameEnd,
                            last.type(),
                            Optional.empty(),
                            last.name(),
                            Optional.empty(),
                            OptionalInt.empty(),
                            false,
                            List.of()));
            return Optional.of(new Found(
                    start,
                    last.end(),
                    written(type),
                    last.number(),
                    Optional.of(new Cited<>(collapse(p, nameEnd), new Span(p, nameEnd))),
                    Optional.empty(),
                    OptionalInt.empty(),
                    false,
                    inner));
        }
        return Optional.of(new Found(
                start,
                end,
                written(type),
                Optional.empty(),
                Optional.of(new Cited<>(collapse(p, end), new Span(p, end))),
                Optional.empty(),
                OptionalInt.empty(),
                false,
                inner));
    }

    private boolean isLawWord(int p) {
        return reading.any(p, LAWS) >= 0;
    }

    private Optional<Found> numbered(int start, int p, String type) {
        return numbers.at(afterNumberWord(p))
                .map(number -> new Found(
                        start,
                        number.end(),
                        written(type),
                        Optional.of(number.number()),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        false,
                        List.of()));
    }

    /// Past “số”, “số:” when it stands at `p`.
    private int afterNumberWord(int p) {
        int so = reading.word(p, "số");
        if (so < 0) {
            return p;
        }
        so = reading.at(reading.blanks(so)) == ':' ? reading.blanks(so) + 1 : so;
        return reading.blanks(so);
    }

    /// The “số” before a number within `reach` characters, with no other document or sentence end between; or -1.
    private int findNumberWord(int p, int reach) {
        int q = p;
        while (q < p + reach && q < reading.text.length()) {
            char c = reading.at(q);
            if (c == '.'
                    || c == ';'
                    || c == ':'
                    || c == '('
                    || c == ')'
                    || c == '“'
                    || c == '”'
                    || Reading.isDigit(c)) {
                return -1;
            }
            if (Reading.isWordPart(c)) {
                int end = reading.wordEnd(q);
                if (reading.word(q, "số") == end
                        && numbers.at(afterNumberWord(q)).isPresent()) {
                    return q;
                }
                if (q > p
                        && typeAt(q)
                                .filter(type -> !type.equals("lệnh") && !type.equals("báo cáo"))
                                .isPresent()
                        && Character.isUpperCase(c)) {
                    return -1;
                }
                q = end;
            } else {
                q++;
            }
        }
        return -1;
    }

    private int own(int p) {
        return reading.any(p, "này", "nêu trên", "nói trên", "trên đây");
    }

    private Found plain(int start, int end, String type, boolean own) {
        return new Found(
                start,
                end,
                written(type),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                own,
                List.of());
    }

    private int trimmed(int end) {
        int p = end;
        while (p > 0 && (reading.at(p - 1) == ',' || Reading.isBlank(reading.at(p - 1)))) {
            p--;
        }
        return p;
    }

    private OptionalInt yearAt(int end) {
        int digits = yearStart(end);
        if (digits < 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(reading.text.substring(digits, digits + 4)));
    }

    private int yearEnd(int end) {
        return yearStart(end) + 4;
    }

    private int yearStart(int end) {
        int p = reading.blanks(end);
        int word = reading.word(p, "năm");
        int digits = word >= 0 ? reading.blanks(word) : p;
        boolean year = digits > end
                && reading.digits(digits) == digits + 4
                && !Reading.isWordPart(reading.at(digits + 4))
                && reading.at(digits + 4) != '/'
                && (reading.text.startsWith("19", digits) || reading.text.startsWith("20", digits));
        return year ? digits : -1;
    }

    private static boolean isLawNumber(DocumentNumber number) {
        return LAW_SYMBOL.matcher(number.symbol()).matches()
                || number.symbol().contains("CTN")
                || number.symbol().contains("UBTVQH");
    }

    String collapse(int from, int to) {
        return reading.collapsed(from, to);
    }

    /// A type as it is reported: first letter capital.
    static String written(String type) {
        return type.isEmpty() || Character.isUpperCase(type.charAt(0))
                ? type
                : Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }
}
