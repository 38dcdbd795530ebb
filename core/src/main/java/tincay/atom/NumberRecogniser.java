package tincay.atom;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.atom.Identifier.Kind;
import tincay.text.Span;

/// Reads the numbers that name a person where their digits begin, and e-mail addresses where `@` stands.
///
/// A kind with a check of its own (province and year, range, check digit) is believed by its form; the others only
/// beside a word that names them. A word that names another thing (`mã hồ sơ`, `hóa đơn`) denies both.
final class NumberRecogniser implements Recogniser {
    private static final int LEAST_DIGITS = 4;
    private static final int MOST_BETWEEN = 4;
    private static final int LOOK = 40;
    private static final Pattern DATE = Pattern.compile(
            "(?:\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{4}|\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4})(?!\\d)");
    private static final Pattern BEFORE_DATE = Pattern.compile(
            "(?:ngay sinh|sinh ngay|ngay,? ?thang,? ?nam sinh|nam sinh|ngay thang nam sinh|sinh|date of birth|dob|ns)(?: la)?\\s*[:(]?\\s*(?:ngay\\s+)?$");
    private static final Pattern UNIT = Pattern.compile(
            "^\\s?(?:đồng|đ\\b|nghìn|ngàn|triệu|tỷ|tỉ|VNĐ|VND|USD|người|hộ|ha\\b|m2|m²|km|kg|tấn|%|lượt|cây|con\\b|bộ\\b|lít)");
    private static final Pattern PLATE = Pattern.compile(
            "(\\d{2})[- ]?([A-Z]{2}|[A-Z]\\d?)([- .]{0,3})(\\d{3}([. ]?)\\d{2}|\\d{4})(?![\\d/A-Za-z])");
    private static final Pattern HEALTH = Pattern.compile("[A-Z]{2}[\\s.-]?$");
    private static final Pattern PASSPORT = Pattern.compile("(?<![\\p{L}\\d])[A-Z]{1,2}[\\s.-]?$");

    @Override
    public String anchors() {
        return "0123456789０１２３４５６７８９+(@";
    }

    @Override
    public int read(String value, int at, Found found) {
        char anchor = value.charAt(at);
        if (anchor == '@') {
            return email(value, at, found);
        }
        if ((at > 0 && Digits.isDigit(value.charAt(at - 1))) || !isPromising(value, at)) {
            return at;
        }
        int first = at;
        while (first < value.length() && "+(".indexOf(value.charAt(first)) >= 0) {
            first++;
        }
        if (first >= value.length() || !Digits.isDigit(value.charAt(first))) {
            return at;
        }
        Optional<Identifier> read = new Reader(value, at, first).read();
        read.ifPresent(found::add);
        return read.map(identifier -> identifier.span().end()).orElse(at);
    }

    /// Whether enough digits follow, or a sign as in a date, so that most numbers of a text cost a glance.
    private static boolean isPromising(String value, int at) {
        int digits = 0;
        int others = 0;
        for (int i = at; i < value.length() && i < at + LOOK; i++) {
            char each = value.charAt(i);
            if (Digits.isDigit(each)) {
                digits++;
                others = 0;
            } else if (each == '/' || ++others > MOST_BETWEEN) {
                break;
            }
            if (digits >= LEAST_DIGITS) {
                return true;
            }
        }
        for (int i = at; i < value.length() && i < at + LEAST_DIGITS; i++) {
            if ("/-. ".indexOf(value.charAt(i)) >= 0) {
                return i > at;
            }
        }
        return false;
    }

    private static int email(String value, int at, Found found) {
        int from = at;
        while (from > 0 && at - from < 64 && isLocal(value.charAt(from - 1))) {
            from--;
        }
        while (from < at && !Character.isLetterOrDigit(value.charAt(from))) {
            from++;
        }
        int end = at + 1;
        int dot = -1;
        while (end < value.length()
                && end - at < 120
                && (isAscii(value.charAt(end)) || ".-".indexOf(value.charAt(end)) >= 0)) {
            dot = value.charAt(end) == '.' ? end : dot;
            end++;
        }
        while (end > at + 1 && !Character.isLetterOrDigit(value.charAt(end - 1))) {
            end--;
            dot = value.lastIndexOf('.', end - 1);
        }
        boolean address = from < at && dot > at + 1 && end - dot > 2 && Character.isLetter(value.charAt(dot + 1));
        if (address) {
            found.add(new Identifier(new Span(from, end), Kind.EMAIL, value.substring(from, end)));
        }
        return at + 1;
    }

    private static boolean isLocal(char each) {
        return isAscii(each) || "._%+-".indexOf(each) >= 0;
    }

    private static boolean isAscii(char each) {
        return each < 0x80 && Character.isLetterOrDigit(each);
    }

    /// One reading from one digit on.
    private static final class Reader {
        private final String value;
        private final int start;
        private final int first;

        Reader(String value, int start, int first) {
            this.value = value;
            this.start = start;
            this.first = first;
        }

        Optional<Identifier> read() {
            String before = value.substring(Math.max(0, first - 4), start);
            boolean tied = !before.isEmpty()
                    && "/,.".indexOf(before.charAt(before.length() - 1)) >= 0
                    && start >= 2
                    && Digits.isDigit(value.charAt(start - 2));
            if (tied) {
                return Optional.empty();
            }
            Optional<Identifier> plate = plate();
            if (plate.isPresent()) {
                return plate;
            }
            if (isDate()) {
                return birth();
            }
            Digits digits = Digits.at(value, first);
            int total = digits.join(0, digits.size() - 1).length();
            if (total < 6 || (value.startsWith("/", digits.ends().getLast()) && digits.size() == 1 && total < 9)) {
                return Optional.empty();
            }
            boolean letterBefore = start > 0 && Character.isLetter(value.charAt(start - 1));
            boolean prefixed = letterBefore
                    || HEALTH.matcher(before).find()
                    || PASSPORT.matcher(before).find();
            Label label = Label.at(value, start);
            if (prefixed) {
                Optional<Identifier> lettered = lettered(digits, label);
                if (lettered.isPresent() || letterBefore) {
                    return lettered;
                }
            }
            return labelled(digits, label).or(() -> label.denies() ? Optional.empty() : bare(digits, label));
        }

        /// Passports and health insurance cards: letters, then digits.
        private Optional<Identifier> lettered(Digits digits, Label label) {
            int from = start;
            while (from > 0 && " .-\u00A0".indexOf(value.charAt(from - 1)) >= 0) {
                from--;
            }
            int end = from;
            while (from > 0 && value.charAt(from - 1) >= 'A' && value.charAt(from - 1) <= 'Z' && end - from < 3) {
                from--;
            }
            String letters = value.substring(from, end);
            boolean word = from > 0 && Character.isLetterOrDigit(value.charAt(from - 1));
            if (word || letters.isEmpty()) {
                return Optional.empty();
            }
            for (int last = 0; last < digits.size(); last++) {
                String joined = digits.join(0, last);
                if (letters.length() == 2
                        && joined.length() == 13
                        && joined.charAt(0) >= '1'
                        && joined.charAt(0) <= '5'
                        && (label.is(Kind.HEALTH_INSURANCE) || (digits.isEven(0, last) && !label.denies()))) {
                    return identifier(Kind.HEALTH_INSURANCE, from, digits.ends().get(last), letters + joined);
                }
                boolean passport = letters.length() == 1 && (joined.length() == 7 || joined.length() == 8);
                boolean more = last + 1 < digits.size()
                        && digits.gaps().get(last) != '\n'
                        && joined.length() == 7
                        && digits.groups().get(last + 1).length() == 1;
                if (passport && !more && label.is(Kind.PASSPORT)) {
                    return identifier(Kind.PASSPORT, from, digits.ends().get(last), letters + joined);
                }
            }
            return Optional.empty();
        }

        /// A number of the length that the word beside it asks for.
        private Optional<Identifier> labelled(Digits digits, Label label) {
            if (label.kinds().isEmpty()) {
                return Optional.empty();
            }
            boolean plus = value.substring(start, first).indexOf('+') >= 0;
            for (int last = digits.size() - 1; last >= 0; last--) {
                if (last > 0 && digits.gaps().get(last - 1) == '\n' && digits.size() > 1 && !isSplit(digits, last)) {
                    continue;
                }
                String joined = digits.join(0, last);
                Optional<Kind> kind = kind(
                        joined,
                        label,
                        plus,
                        last == digits.size() - 1,
                        digits.ends().get(last));
                if (kind.isPresent()) {
                    int from = begin(digits.ends().get(last));
                    return identifier(kind.get(), from, digits.ends().get(last), joined);
                }
            }
            return Optional.empty();
        }

        /// With its `+` and its brackets, where the number goes on behind them.
        private int begin(int end) {
            boolean bracket =
                    value.charAt(start) == '(' && value.substring(start, end).indexOf(')') < 0;
            return bracket ? start + 1 : start;
        }

        /// Whether a line's end before group `last` splits one number, rather than parting two.
        private static boolean isSplit(Digits digits, int last) {
            int length = digits.join(0, last - 1).length();
            return length < 9 && digits.groups().get(last).length() < 9;
        }

        private Optional<Kind> kind(String digits, Label label, boolean plus, boolean whole, int end) {
            int n = digits.length();
            if (label.is(Kind.CITIZEN_ID) && n == 12 && digits.charAt(0) == '0') {
                return Optional.of(Kind.CITIZEN_ID);
            }
            if (label.is(Kind.OLD_ID) && n == 9) {
                return Optional.of(Kind.OLD_ID);
            }
            if (label.is(Kind.SOCIAL_INSURANCE) && n == 10) {
                return Optional.of(Kind.SOCIAL_INSURANCE);
            }
            if (label.is(Kind.TAX_CODE) && Validity.isTaxCode(digits)) {
                return Optional.of(Kind.TAX_CODE);
            }
            if (label.is(Kind.PHONE) && isPhone(digits, plus)) {
                return Optional.of(Kind.PHONE);
            }
            if (label.is(Kind.BANK_CARD) && Validity.isCard(digits)) {
                return Optional.of(Kind.BANK_CARD);
            }
            boolean account = label.is(Kind.BANK_ACCOUNT)
                    && label.names()
                    && n >= 6
                    && n <= 19
                    && whole
                    && !isTreasury()
                    && !isMeasured(end);
            return account ? Optional.of(Kind.BANK_ACCOUNT) : Optional.empty();
        }

        private static boolean isPhone(String digits, boolean plus) {
            String home = digits.startsWith("840")
                    ? digits.substring(2)
                    : digits.startsWith("84") ? "0" + digits.substring(2) : digits;
            return Validity.isMobile(digits)
                    || Validity.isLandline(digits)
                    || ((plus || digits.startsWith("84")) && (Validity.isMobile(home) || Validity.isLandline(home)));
        }

        /// Accounts of the budget lie with the State Treasury and are no person's.
        private boolean isTreasury() {
            String around = Plain.of(value, Math.max(0, start - 80), Math.min(value.length(), start + 120));
            return around.contains("kho bac");
        }

        /// A number whose form alone tells what it is.
        private Optional<Identifier> bare(Digits digits, Label label) {
            boolean plus = value.substring(start, first).indexOf('+') >= 0;
            for (int from = 0; from < digits.size(); from++) {
                for (int last = digits.size() - 1; last >= from; last--) {
                    if (!digits.isEven(from, last) || !digits.isApart(from, last)) {
                        continue;
                    }
                    String joined = digits.join(from, last);
                    Optional<Kind> kind = kind(joined, digits.shape(from, last), plus && from == 0, label);
                    if (kind.isPresent() && !isMeasured(digits.ends().get(last)) && !isPart(digits, last)) {
                        int begin = from == 0
                                ? begin(digits.ends().get(last))
                                : digits.starts().get(from);
                        return identifier(kind.get(), begin, digits.ends().get(last), joined);
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<Kind> kind(String digits, String shape, boolean plus, Label label) {
            boolean other = !label.isSilent()
                    && label.kinds().stream()
                            .noneMatch(kind -> kind == Kind.PHONE || kind == Kind.CITIZEN_ID || kind == Kind.BIRTH_DATE)
                    && label.distance() < 12;
            if (Validity.isCitizenId(digits) && Validity.isPrintedAsCitizenId(shape) && !other) {
                return Optional.of(Kind.CITIZEN_ID);
            }
            if (Validity.isMobile(digits) && Validity.isPrintedAsPhone(shape) && !other) {
                return Optional.of(Kind.PHONE);
            }
            if (plus && digits.startsWith("84") && isPhone(digits, true)) {
                return Optional.of(Kind.PHONE);
            }
            return Validity.isCard(digits) && (shape.equals("4-4-4-4") || shape.equals("4-4-4-4-3"))
                    ? Optional.of(Kind.BANK_CARD)
                    : Optional.empty();
        }

        /// Whether a unit follows, so that the number counts something.
        private boolean isMeasured(int end) {
            return UNIT.matcher(value.substring(end, Math.min(value.length(), end + 12)))
                    .find();
        }

        /// Whether the number goes on as a document's number, a fraction or a word.
        private boolean isPart(Digits digits, int last) {
            int end = digits.ends().get(last);
            if (last + 1 < digits.size() || end >= value.length()) {
                return false;
            }
            char next = value.charAt(end);
            boolean joins = (next == ',' || next == '/' || next == '-' || next == '_' || next == '%')
                    && end + 1 < value.length()
                    && Character.isLetterOrDigit(value.charAt(end + 1));
            boolean slash = next == '/'
                    && end + 2 < value.length()
                    && digits.join(0, last).length() >= 9
                    && Digits.isDigit(value.charAt(end + 1));
            return Character.isLetterOrDigit(next) || (joins && !slash);
        }

        private Optional<Identifier> plate() {
            Matcher plate = PLATE.matcher(value).region(first, Math.min(value.length(), first + 18));
            boolean after = start > 0
                    && (Character.isLetterOrDigit(value.charAt(start - 1))
                            || "/-.".indexOf(value.charAt(start - 1)) >= 0);
            if (after
                    || start != first
                    || !plate.lookingAt()
                    || !Validity.isPlate(Integer.parseInt(plate.group(1)), plate.group(2))) {
                return Optional.empty();
            }
            boolean dotted = !plate.group(3).isEmpty() && ".".equals(plate.group(5));
            Label label = dotted ? Label.NONE : Label.at(value, start);
            String near = dotted ? "" : Plain.of(value, Math.max(0, start - 24), start);
            boolean said = label.is(Kind.PLATE) || near.matches(".*\\b(?:xe|o to|mo to|xe may|bien)\\b[^\\d]*");
            return dotted || said
                    ? identifier(Kind.PLATE, start, plate.end(), plate.group().replaceAll("[^A-Z0-9]", ""))
                    : Optional.empty();
        }

        private boolean isDate() {
            return DATE.matcher(value)
                    .region(first, Math.min(value.length(), first + 28))
                    .lookingAt();
        }

        /// The day beside a word of birth; that it is a person's is for the check to see.
        private Optional<Identifier> birth() {
            Matcher date = DATE.matcher(value).region(first, Math.min(value.length(), first + 28));
            if (!date.lookingAt()) {
                return Optional.empty();
            }
            String before = Plain.of(value, Math.max(0, start - 48), start)
                    .replace('\t', ' ')
                    .replace('\n', ' ');
            boolean said = BEFORE_DATE.matcher(before).find();
            int line = value.lastIndexOf('\n', start) + 1;
            if (!said && Plain.cell(value, line, start) > line) {
                said = Label.at(value, start).is(Kind.BIRTH_DATE);
            }
            return said
                    ? identifier(
                            Kind.BIRTH_DATE, start, date.end(), date.group().replaceAll("\\s+", " "))
                    : Optional.empty();
        }

        private static Optional<Identifier> identifier(Kind kind, int from, int to, String value) {
            return Optional.of(new Identifier(new Span(from, to), kind, value));
        }
    }
}
