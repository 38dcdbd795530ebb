package tincay.law.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tincay.law.Citation;
import tincay.law.Citation.Kind;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.law.Pinpoint;
import tincay.law.Pinpoint.Level;
import tincay.text.Span;
import tincay.text.Text;

/// Finds every legal citation of a text and resolves what the text itself decides.
///
/// The bytes are scanned for anchors; the grammar reads the words around each. Linear in the text's length.
public final class CitationScanner {
    /// Words before “điểm”, “khoản”, “mục”, “phần” that make them everyday words.
    private static final Set<String> NOT_POINT = Set.of(
            "thời", "địa", "quan", "đặc", "trọng", "ưu", "nhược", "thí", "tâm", "cao", "thang", "số", "cộng", "chấm",
            "tổng", "giao", "yếu", "đạt", "tính", "cho", "mức", "tọa", "toạ");

    private static final Set<String> NOT_CLAUSE = Set.of("tài", "điều", "các điều", "ngân", "trái");
    private static final Set<String> NOT_SECTION =
            Set.of("danh", "hạng", "chuyên", "số", "đề", "biên", "thư", "tiết", "stt");
    private static final Set<String> NOT_PART =
            Set.of("một", "thành", "cổ", "học", "hợp", "nửa", "góp", "thị", "tỷ", "tỉ");

    /// Words before a number that make it a form, a table, a file: never a legal document.
    private static final Set<String> NOT_DOCUMENT = Set.of(
            "mẫu",
            "biểu",
            "bảng",
            "phiếu",
            "theomẫu",
            "theobiểu",
            "form",
            "hình",
            "tài khoản",
            "qcvn",
            "tcvn",
            "tccs",
            "tcn",
            "đơn",
            "giấy",
            "hợp",
            "mã",
            "đồng",
            "phép",
            "án",
            "sơ",
            "sổ",
            "bản",
            "tờ",
            "mẫuđơn");

    /// Prepositions at the end of a line: what follows on the next is a reference, not a heading.
    private static final Set<String> LEADS_ON = Set.of(
            "tại", "theo", "của", "và", "hoặc", "đến", "từ", "các", "với", "bởi", "trừ", "khoản", "bổ", "sung", "bỏ",
            "ở", "trong", "vào", "sau", "trước", "là", "thuộc");

    private final Text source;
    private final Reading reading;
    private final Provision provisions;
    private final DocumentSyntax documents;
    private final NumberSyntax numbers;
    private final Tail tails;
    private final List<Citation> found = new ArrayList<>();
    private int consumed;
    private int titleEnd;

    private CitationScanner(Text source) {
        this.source = source;
        this.reading = new Reading(source.value());
        this.provisions = new Provision(reading);
        this.documents = new DocumentSyntax(reading);
        this.numbers = new NumberSyntax(reading);
        this.tails = new Tail(reading, documents);
    }

    /// The citations of `text` in order.
    ///
    /// @param host the number of the document that the text belongs to, where it is known
    public static List<Citation> citations(Text text, Optional<DocumentNumber> host) {
        CitationScanner scanner = new CitationScanner(text);
        scanner.scan();
        scanner.found.sort(Comparator.comparing(Citation::span));
        scanner.shareIssuers();
        return new Antecedents(text.value(), host).resolve(scanner.found);
    }

    private void scan() {
        Anchors anchors = new Anchors(source.utf8());
        int p = 0;
        int counted = 0;
        for (int at = anchors.next(); at >= 0; at = anchors.next()) {
            p += source.charsBetween(counted, at);
            counted = at;
            if (p < consumed) {
                continue;
            }
            char c = reading.at(p);
            if (NumberSyntax.isSlash(c) || NumberSyntax.isHyphen(c)) {
                bareNumber(p);
            } else if (!provision(p)) {
                document(p);
            }
        }
    }

    /// “Tờ trình số A ngày … và Tờ trình số B ngày … của Chính phủ”: one issuer for both.
    private void shareIssuers() {
        for (int i = found.size() - 2; i >= 0; i--) {
            Citation first = found.get(i);
            Citation second = found.get(i + 1);
            if (first.date().isEmpty()
                    || first.issuer().isPresent()
                    || first.name().isPresent()
                    || second.issuer().isEmpty()
                    || !first.type().equals(second.type())) {
                continue;
            }
            int end = first.date().get().span().end();
            if (end <= second.span().start()
                    && reading.text
                            .substring(end, second.span().start())
                            .strip()
                            .matches(",|và")) {
                found.set(i, first.issuedBy(second.issuer().get()));
            }
        }
    }

    private boolean provision(int p) {
        Optional<Level> level = provisions.levelAt(p);
        if (level.isEmpty()) {
            return compact(p);
        }
        if (!reading.startsWord(p) || isEverydayWord(p, level.get())) {
            return false;
        }
        Optional<Provision.Found> list = provisions.at(p);
        if (list.isEmpty()) {
            return false;
        }
        Provision.Found found = list.get();
        Optional<DocumentSyntax.Found> document = documentAfter(found);
        if (document.isEmpty() && isHeading(found, level.get(), p)) {
            consumed = found.end();
            return true;
        }
        if (document.isPresent()) {
            emit(found.start(), document.get(), found.pinpoints());
        } else {
            if (loosePoint(found)) {
                return false;
            }
            add(new Citation(
                    new Span(found.start(), found.end()),
                    found.here() ? Kind.INTERNAL : Kind.PINPOINT,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    found.pinpoints(),
                    found.start() < titleEnd,
                    Optional.empty()));
            consumed = found.end();
        }
        return true;
    }

    private boolean compact(int p) {
        Optional<Provision.Found> list = provisions.compact(p);
        if (list.isEmpty()) {
            return false;
        }
        Optional<DocumentSyntax.Found> document = documentAfter(list.get());
        if (document.isPresent()) {
            emit(list.get().start(), document.get(), list.get().pinpoints());
            return true;
        }
        Provision.Found found = list.get();
        add(new Citation(
                new Span(found.start(), found.end()),
                Kind.PINPOINT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                found.pinpoints(),
                found.start() < titleEnd,
                Optional.empty()));
        consumed = found.end();
        return true;
    }

    /// The document a list of provisions ends in: “… của Nghị định số 30/2020/NĐ-CP”, “… ban hành kèm theo Thông tư
    /// này”.
    private Optional<DocumentSyntax.Found> documentAfter(Provision.Found list) {
        int p = reading.blanks(list.end());
        if (reading.at(p) == ',') {
            p = reading.blanks(p + 1);
        }
        int annexed = reading.any(p, "quy chế", "quy định", "điều lệ", "danh mục", "quy trình");
        if (annexed >= 0 && reading.any(reading.blanks(annexed), "ban hành kèm theo", "kèm theo") >= 0) {
            p = reading.blanks(annexed);
        }
        int joint = reading.any(
                p,
                "được ban hành kèm theo",
                "ban hành kèm theo",
                "kèm theo",
                "ban hành theo",
                "của",
                "tại",
                "thuộc",
                "trong",
                "theo");
        if (joint >= 0) {
            p = reading.blanks(joint);
        }
        return documents.at(p).filter(found -> !found.own() || joint < 0 || reading.any(p(joint, list), "trong") < 0);
    }

    private int p(int joint, Provision.Found list) {
        return joint < 0 ? list.end() : reading.blanks(list.end());
    }

    /// “4 điểm”, “điểm 9”: a point by number alone is a mark, not a provision.
    private boolean loosePoint(Provision.Found found) {
        Pinpoint first = found.pinpoints().getFirst();
        return first.point().filter(point -> Reading.isDigit(point.charAt(0))).isPresent()
                && found.pinpoints().stream()
                        .allMatch(each -> each.clause().isEmpty()
                                && each.article().isEmpty()
                                && each.section().isEmpty());
    }

    private boolean isEverydayWord(int p, Level level) {
        String before = reading.wordBefore(p);
        return switch (level) {
            case POINT -> NOT_POINT.contains(before);
            case CLAUSE -> NOT_CLAUSE.contains(before);
            case SECTION -> NOT_SECTION.contains(before) || isSubsectionHeading(p, before);
            case PART -> NOT_PART.contains(before);
            case ARTICLE, CHAPTER, ANNEX -> false;
        };
    }

    /// Whether the provision is the heading of one (“Điều 5. Phạm vi”, “Phụ lục I: …”, “Khoản 1” in a table of
    /// contents).
    private boolean isHeading(Provision.Found found, Level level, int p) {
        if (!found.heading() || found.pinpoints().size() != 1 || found.here()) {
            return false;
        }
        int after = found.end();
        char sign = reading.at(after);
        int next = reading.blanks(after + (sign == '.' || sign == ':' || sign == ')' ? 1 : 0));
        boolean lineEnds = next >= reading.text.length()
                || reading.text.substring(after, next).indexOf('\n') >= 0;
        boolean opensLine = reading.startsLine(found.start()) && !leadsOn(found.start());
        boolean opensQuote = reading.at(found.start() - 1) == '“' || reading.at(found.start() - 1) == '"';
        boolean large = level.compareTo(Level.SECTION) >= 0;
        if (large && sign == ':') {
            return true;
        }
        if (large && sign == '.' && isCapitals(next)) {
            return true;
        }
        if (level == Level.ARTICLE && sign == ':' && opensLine) {
            return Character.isUpperCase(reading.at(next));
        }
        if (level == Level.ARTICLE && sign == '.' && (opensLine || opensQuote || opensSentence(found.start()))) {
            return Character.isUpperCase(reading.at(next)) || lineEnds || reading.at(next) == '“';
        }
        if (opensLine && lineEnds && sign != ';' && sign != ',') {
            return true;
        }
        boolean shouted = Character.isUpperCase(reading.at(p + 1));
        return large
                && opensLine
                && (sign == '.'
                        || shouted
                        || (opensLine && isCapitals(next))
                        || (level != Level.ANNEX
                                && Character.isUpperCase(reading.at(next))
                                && documents.typeAt(next).isEmpty()));
    }

    private boolean isSubsectionHeading(int p, String before) {
        return before.equals("tiểu") && reading.startsLine(reading.wordStart(reading.blanksBefore(p)));
    }

    private boolean leadsOn(int p) {
        int end = reading.blanksBefore(p);
        return end > 0 && LEADS_ON.contains(reading.text.substring(reading.wordStart(end), end));
    }

    private boolean opensSentence(int p) {
        char before = reading.at(reading.blanksBefore(p) - 1);
        return before == '.' || before == '”';
    }

    private boolean isCapitals(int p) {
        int end = reading.wordEnd(p);
        String word = reading.text.substring(Math.min(p, reading.text.length()), end);
        return word.length() >= 2
                && word.equals(word.toUpperCase(Locale.ROOT))
                && Character.isLetter(word.charAt(0))
                && Numeral.value(word) == 0;
    }

    private void document(int p) {
        if (!reading.startsWord(p) && !gluedAfterNumeral(p)) {
            return;
        }
        Optional<DocumentSyntax.Found> document = documents.at(p);
        if (document.isEmpty() || isOwnLine(document.get())) {
            document.ifPresent(own -> consumed = own.end());
            return;
        }
        DocumentSyntax.Found found = document.get();
        if (found.own() && !Character.isUpperCase(reading.at(p))) {
            return;
        }
        emit(found.start(), found, List.of());
    }

    private boolean gluedAfterNumeral(int p) {
        return "IVX".indexOf(reading.at(p - 1)) >= 0;
    }

    /// The document's own number line: “Số: 12/2025/TT-BNG”, “Luật số: 121/2025/QH15”.
    private boolean isOwnLine(DocumentSyntax.Found document) {
        return document.number()
                .filter(number -> isOwnNumber(number, document.start()))
                .isPresent();
    }

    private boolean isOwnNumber(Cited<DocumentNumber> number, int start) {
        String lead = reading.text.substring(
                Math.min(start, number.span().start()), number.span().start());
        boolean early = number.span().start() < 1500;
        if (!early || lead.indexOf(':') < 0 || !reading.startsLine(start)) {
            return false;
        }
        int lineEnd = reading.text.indexOf('\n', number.span().end());
        String rest = reading.text.substring(number.span().end(), lineEnd < 0 ? reading.text.length() : lineEnd);
        return (rest.isBlank()
                || rest.indexOf('\t') >= 0
                || rest.strip().startsWith("Hà Nội")
                || rest.contains(", ngày"));
    }

    private void emit(int start, DocumentSyntax.Found document, List<Pinpoint> pinpoints) {
        boolean joint = document.type().contains("liên")
                || document.number()
                        .filter(number -> isJoint(number.value().symbol()))
                        .isPresent();
        boolean law = Set.of("Luật", "Bộ luật", "Pháp lệnh").contains(document.type());
        boolean verb = !pinpoints.isEmpty() || !lineStartsWithBasis(start);
        boolean plain = document.inner().isEmpty() && document.number().isEmpty() && !law;
        Tail.Found tail = document.own() || plain
                ? new Tail.Found(Optional.empty(), Optional.empty(), Optional.empty(), document.end())
                : tails.after(document.end(), joint, verb, law);
        boolean bill = document.number().isEmpty()
                && !document.inner().isEmpty()
                && tail.date().isEmpty();
        if (!bill) {
            Optional<Cited<String>> name = document.name().or(tail::title);
            add(new Citation(
                    new Span(start, document.end()),
                    document.own() ? Kind.INTERNAL : pinpoints.isEmpty() ? Kind.DOCUMENT : Kind.BOTH,
                    Optional.of(document.type()),
                    document.number(),
                    name,
                    tail.date(),
                    document.issuer().or(tail::issuer),
                    document.year(),
                    pinpoints,
                    start < titleEnd,
                    Optional.empty()));
        }
        for (DocumentSyntax.Found inner : document.inner()) {
            add(new Citation(
                    new Span(inner.start(), inner.end()),
                    Kind.DOCUMENT,
                    Optional.of(inner.type()),
                    inner.number(),
                    inner.name(),
                    Optional.empty(),
                    Optional.empty(),
                    inner.year(),
                    List.of(),
                    !bill || start < titleEnd,
                    Optional.empty()));
        }
        consumed = document.end();
        if (document.name().isEmpty() && tail.title().isPresent()) {
            titleEnd = Math.max(titleEnd, tail.title().get().span().end());
        }
    }

    /// Whether several bodies issued it together, by its symbol: `TTLT-BTC-BTP`, `LB-TT`.
    private static boolean isJoint(String symbol) {
        return symbol.startsWith("LB")
                || symbol.startsWith("LN")
                || symbol.startsWith("TTLT")
                || symbol.startsWith("TTLB")
                || symbol.startsWith("TTLN")
                || symbol.startsWith("NQLT")
                || symbol.startsWith("CTLT")
                || symbol.startsWith("QCLT");
    }

    private boolean lineStartsWithBasis(int p) {
        int line = reading.lineStart(p);
        while (line < p && !Character.isLetter(reading.at(line))) {
            line++;
        }
        return reading.phrase(line, "căn cứ") >= 0;
    }

    /// A number without a capitalised type word before it: “nghị định số 30/2020/NĐ-CP”, “Tờ trình số A, số B”.
    private void bareNumber(int slash) {
        int start = ordinalStart(slash);
        if (start < 0 || start < consumed) {
            return;
        }
        Optional<NumberSyntax.Found> number = numbers.at(start);
        if (number.isEmpty() || number.get().end() <= slash) {
            return;
        }
        int before = reading.blanksBefore(start);
        char sign = reading.at(before - 1);
        boolean colon = sign == ':';
        int wordsEnd = colon ? reading.blanksBefore(before - 1) : before;
        String so =
                reading.text.substring(reading.wordStart(wordsEnd), wordsEnd).toLowerCase(Locale.ROOT);
        int typeEnd = so.equals("số") ? reading.blanksBefore(reading.wordStart(wordsEnd)) : before;
        Optional<Cited<String>> type = colon && !so.equals("số") ? Optional.empty() : documents.typeBefore(typeEnd);
        String lead = reading.wordBefore(typeEnd);
        if (type.isEmpty()
                && (!number.get().knownType() || NOT_DOCUMENT.contains(lead) || so.equals("mẫu") || isCode(start))) {
            return;
        }
        int from = type.map(word -> word.span().start()).orElse(start);
        if (from < consumed || (colon && isOwnNumber(number.get().number(), reading.wordStart(wordsEnd)))) {
            consumed = Math.max(consumed, number.get().end());
            return;
        }
        emit(
                from,
                new DocumentSyntax.Found(
                        from,
                        number.get().end(),
                        type.map(word -> DocumentSyntax.written(word.value())).orElse(""),
                        Optional.of(number.get().number()),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        false,
                        List.of()),
                List.of());
    }

    private boolean isCode(int start) {
        char before = reading.at(start - 1);
        return before == ':' || before == '/' || before == '_' || before == '=' || before == '-' || before == '.';
    }

    /// Where the running number before the slash starts, or -1.
    private int ordinalStart(int slash) {
        int p = reading.blanksBefore(slash);
        int end = p;
        while (p > 0 && isNumberPart(reading.at(p - 1))) {
            p--;
        }
        while (p < end && !Reading.isDigit(reading.at(p)) && !(reading.at(p) >= '０' && reading.at(p) <= '９')) {
            p++;
        }
        return p < end && reading.startsWord(p) ? p : -1;
    }

    private static boolean isNumberPart(char c) {
        return Reading.isDigit(c)
                || c == '.'
                || c == 'O'
                || c == 'o'
                || Reading.isInvisible(c)
                || (c >= '０' && c <= '９')
                || (c >= 'a' && c <= 'd')
                || c == 'đ'
                || (c >= 'A' && c <= 'D');
    }

    private void add(Citation citation) {
        found.add(
                citation.type().filter(String::isEmpty).isPresent()
                        ? new Citation(
                                citation.span(),
                                citation.kind(),
                                Optional.empty(),
                                citation.number(),
                                citation.name(),
                                citation.date(),
                                citation.issuer(),
                                citation.year(),
                                citation.pinpoints(),
                                citation.inTitle(),
                                citation.refersTo())
                        : citation);
    }
}
