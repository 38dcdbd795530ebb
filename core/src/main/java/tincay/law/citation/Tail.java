package tincay.law.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import tincay.law.Cited;
import tincay.text.Span;

/// Reads what follows a document's number: “ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư”.
final class Tail {
    private static final int LONGEST_TITLE = 900;
    private static final int LONGEST_ISSUER = 160;

    private static final String[] TITLE_STARTS = {
        "về",
        "quy định",
        "hướng dẫn",
        "sửa đổi",
        "bổ sung",
        "ban hành",
        "phê duyệt",
        "bãi bỏ",
        "thay thế",
        "công bố",
        "thí điểm",
        "đính chính",
        "triển khai",
        "thành lập",
        "điều chỉnh",
        "giao",
        "phân cấp",
        "phân công",
        "phân định",
        "kéo dài",
        "gia hạn",
        "quản lý",
        "tăng cường",
        "đẩy mạnh",
        "giải thích",
        "cho phép",
        "chi tiết",
        "thông qua",
        "kiện toàn",
        "đổi tên",
        "chuyển",
        "xử lý",
        "quy hoạch",
        "ủy quyền",
        "tổ chức thực hiện"
    };

    private static final String[] ISSUER_STOPS = {
        "về",
        "quy định",
        "hướng dẫn",
        "sửa đổi",
        "bổ sung",
        "ban hành",
        "phê duyệt",
        "bãi bỏ",
        "thay thế",
        "công bố",
        "thí điểm",
        "đính chính",
        "triển khai",
        "thành lập",
        "điều chỉnh",
        "giao",
        "phân cấp",
        "phân công",
        "phân định",
        "kéo dài",
        "gia hạn",
        "tăng cường",
        "đẩy mạnh",
        "giải thích",
        "cho phép",
        "chi tiết",
        "thông qua",
        "được",
        "có",
        "thì",
        "hết",
        "đã",
        "để",
        "theo",
        "trước",
        "trừ",
        "như",
        "là",
        "nêu",
        "này",
        "ngày",
        "tại",
        "đối",
        "do",
        "bao",
        "nhưng",
        "hoặc",
        "cụ",
        "khi",
        "nếu",
        "phải",
        "không",
        "từ",
        "đến",
        "trong",
        "bằng",
        "cho",
        "kiện",
        "quyết",
        "áp",
        "còn",
        "chỉ",
        "các",
        "kèm",
        "yêu",
        "vẫn",
        "mà",
        "sang",
        "thực",
        "tiếp",
        "số",
        "vê",
        "xử",
        "hiện",
        "đề",
        "nhằm",
        "gồm",
        "gửi",
        "nay",
        "quản",
        "đổi",
        "chuyển"
    };

    /// Words that begin no title even in a line of legal bases.
    private static final String[] NOT_TITLE = {
        "được", "có", "thì", "hết", "đã", "để", "trước", "trừ", "như", "là", "nêu", "này", "ngày", "tại", "đối với",
        "do", "bao gồm", "nhưng", "hoặc", "khi", "nếu", "phải", "không", "từ", "đến", "và", "theo", "số"
    };

    /// Words at a line's end after which a title goes on in the next line.
    private static final Set<String> LEADS_ON = Set.of(
            "của", "và", "về", "tại", "cho", "với", "trong", "theo", "do", "bộ", "tỉnh", "việc", "từ", "các", "số");

    /// Issuers of one name: whatever follows them is not part of them.
    private static final String[] CLOSED = {
        "thủ tướng chính phủ", "chính phủ", "ủy ban thường vụ quốc hội", "uỷ ban thường vụ quốc hội", "quốc hội",
        "chủ tịch nước", "bộ chính trị", "ban bí thư", "ban chấp hành trung ương đảng", "hội đồng bộ trưởng"
    };

    record Found(
            Optional<Cited<LocalDate>> date, Optional<Cited<String>> issuer, Optional<Cited<String>> title, int end) {}

    private final Reading reading;
    private final DocumentSyntax documents;
    private final NumberSyntax numbers;

    Tail(Reading reading, DocumentSyntax documents) {
        this.reading = reading;
        this.documents = documents;
        this.numbers = new NumberSyntax(reading);
    }

    /// The tail after `end`; `joint` when several bodies issued it together, `verbLikely` when “quy định” is a verb
    /// here.
    Found after(int end, boolean joint, boolean verbLikely, boolean law) {
        int p = reading.blanks(end);
        Optional<Cited<LocalDate>> date = Optional.empty();
        Optional<Cited<String>> issuer = Optional.empty();
        int q = reading.at(p) == ',' ? reading.blanks(p + 1) : p;
        Optional<Cited<LocalDate>> first = dateAt(q);
        if (first.isPresent()) {
            date = first;
            end = first.get().span().end();
            p = reading.blanks(end);
        } else if (isBlankDate(q) >= 0) {
            end = isBlankDate(q);
            p = reading.blanks(end);
        }
        q = reading.at(p) == ',' ? reading.blanks(p + 1) : p;
        int of = reading.any(q, "của", "do");
        if (of >= 0) {
            issuer = issuerAt(reading.blanks(of), joint);
            if (issuer.isPresent()) {
                end = issuer.get().span().end();
                p = reading.blanks(end);
                if (reading.word(q, "do") >= 0 && reading.phrase(p, "ban hành") >= 0) {
                    end = reading.phrase(p, "ban hành");
                    p = reading.blanks(end);
                }
                if (date.isEmpty()) {
                    date = dateAt(p);
                    end = date.map(given -> given.span().end()).orElse(end);
                    p = reading.blanks(end);
                }
                p = reading.at(p) == '(' && reading.any(p + 1, "nay") >= 0 ? afterParenthesis(p) : p;
            }
        }
        boolean known = date.isPresent() || issuer.isPresent();
        if (known && reading.at(p) == ',' && reading.word(reading.blanks(p + 1), "về") >= 0) {
            p = reading.blanks(p + 1);
        }
        Optional<Cited<String>> title = titleAt(p, known, verbLikely, law);
        return new Found(
                date, issuer, title, title.map(given -> given.span().end()).orElse(end));
    }

    private int afterParenthesis(int p) {
        int close = reading.text.indexOf(')', p, Math.min(p + 81, reading.text.length()));
        return close < 0 ? p : reading.blanks(close + 1);
    }

    /// The date at `p`, “ngày” before it or not, when day, month and year are all there and exist.
    Optional<Cited<LocalDate>> dateAt(int p) {
        int word = reading.word(p, "ngày");
        int q = word >= 0 ? reading.blanks(word) : p;
        int dayEnd = reading.digits(q);
        if (dayEnd == q || dayEnd - q > 2) {
            return Optional.empty();
        }
        int monthWord = reading.word(reading.blanks(dayEnd), "tháng");
        int month;
        int yearStart;
        if (monthWord >= 0) {
            month = reading.blanks(monthWord);
            int yearWord = reading.word(reading.blanks(reading.digits(month)), "năm");
            if (yearWord < 0) {
                return Optional.empty();
            }
            yearStart = reading.blanks(yearWord);
        } else {
            int separator = reading.blanks(dayEnd);
            char sign = reading.at(separator);
            if (word < 0 || (sign != '/' && sign != '-' && sign != '.' && sign != '–')) {
                return Optional.empty();
            }
            month = reading.blanks(separator + 1);
            int second = reading.blanks(reading.digits(month));
            if (reading.at(second) != sign) {
                return Optional.empty();
            }
            yearStart = reading.blanks(second + 1);
        }
        int monthEnd = reading.digits(month);
        int yearEnd = reading.digits(yearStart);
        if (monthEnd == month || monthEnd - month > 2 || yearEnd - yearStart != 4) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(reading.text.substring(yearStart, yearEnd)),
                    Integer.parseInt(reading.text.substring(month, monthEnd)),
                    Integer.parseInt(reading.text.substring(q, dayEnd)));
            return Optional.of(new Cited<>(date, new Span(p, yearEnd)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /// Past “ngày … tháng … năm 2025” with blanks for the day, or -1.
    private int isBlankDate(int p) {
        int word = reading.word(p, "ngày");
        if (word < 0) {
            return -1;
        }
        int q = word;
        while (q < word + 60 && q < reading.text.length() && "….  thángnăm0123456789/-–".indexOf(reading.at(q)) >= 0) {
            q++;
        }
        int end = reading.blanksBefore(q);
        return end > word + 3 ? end : -1;
    }

    private Optional<Cited<String>> issuerAt(int p, boolean joint) {
        if (!Character.isUpperCase(reading.at(p)) && reading.word(p, "liên") < 0) {
            return Optional.empty();
        }
        if (documents.typeAt(p).isPresent()) {
            return Optional.empty();
        }
        if (!joint) {
            int closed = reading.any(p, CLOSED);
            if (closed >= 0) {
                int term = reading.any(reading.blanks(closed), "khóa", "khoá");
                int termEnd = term >= 0 ? reading.wordEnd(reading.blanks(term)) : closed;
                return Optional.of(new Cited<>(documents.collapse(p, termEnd), new Span(p, termEnd)));
            }
        }
        int end = p;
        int q = p;
        while (q < p + LONGEST_ISSUER) {
            int wordEnd = reading.wordEnd(q);
            if (wordEnd == q) {
                break;
            }
            if (q > p
                    && reading.any(q, ISSUER_STOPS) >= 0
                    && !Character.isUpperCase(reading.at(q))
                    && !(reading.word(q, "giao") >= 0 && reading.wordBefore(q).equals("ngoại"))) {
                break;
            }
            if (q > p && Character.isUpperCase(reading.at(q)) && isTitleWord(q)) {
                break;
            }
            end = wordEnd;
            int next = reading.blanks(wordEnd);
            if (reading.text.substring(wordEnd, next).indexOf('\n') >= 0 && !Character.isUpperCase(reading.at(next))) {
                break;
            }
            char sign = reading.at(next);
            if (sign == ',' || sign == '-' || sign == '–') {
                int after = reading.blanks(next + 1);
                boolean goesOn = sign != ','
                        ? Character.isUpperCase(reading.at(after))
                                && documents.typeAt(after).isEmpty()
                        : continuesList(after, joint);
                if (!goesOn) {
                    break;
                }
                q = after;
                continue;
            }
            if (next == wordEnd) {
                break;
            }
            int and = reading.word(next, "và");
            if (and >= 0) {
                int after = reading.blanks(and);
                boolean lowerName = reading.any(
                                after,
                                "phát triển",
                                "công nghệ",
                                "môi trường",
                                "truyền thông",
                                "đào tạo",
                                "xã hội",
                                "du lịch",
                                "miền núi")
                        >= 0;
                if ((!Character.isUpperCase(reading.at(after)) && !lowerName)
                        || documents.typeAt(after).isPresent()
                        || (!joint
                                && reading.any(after, "bộ", "ủy ban", "uỷ ban", "thủ tướng", "chính phủ", "chủ tịch")
                                        >= 0)) {
                    break;
                }
                q = after;
                continue;
            }
            if (documents.typeAt(next).isPresent() && Character.isUpperCase(reading.at(next))) {
                break;
            }
            q = next;
        }
        return end > p ? Optional.of(new Cited<>(documents.collapse(p, end), new Span(p, end))) : Optional.empty();
    }

    private boolean isTitleWord(int p) {
        return reading.any(p, "quy định", "hướng dẫn", "ban hành", "phê duyệt", "sửa đổi", "về", "định mức") >= 0;
    }

    private boolean continuesList(int p, boolean joint) {
        if (reading.any(p, "thể thao", "thương binh", "công nghệ", "trẻ em", "gia đình") >= 0) {
            return Character.isUpperCase(reading.at(p));
        }
        return joint
                && Character.isUpperCase(reading.at(p))
                && documents.typeAt(p).filter(type -> !type.equals("bộ luật")).isEmpty();
    }

    private Optional<Cited<String>> titleAt(int p, boolean anchored, boolean verbLikely, boolean law) {
        int start = p;
        boolean quoted = reading.at(p) == '“' || reading.at(p) == '"';
        int words = quoted ? p + 1 : p;
        boolean basis = anchored && lineStartsWithBasis(p) && Character.isLetter(reading.at(words));
        if (reading.any(words, TITLE_STARTS) < 0 && !(basis && reading.any(words, NOT_TITLE) < 0)) {
            return Optional.empty();
        }
        boolean verb = reading.any(
                        words,
                        "quy định",
                        "quản lý",
                        "giao",
                        "chuyển",
                        "xử lý",
                        "tổ chức thực hiện",
                        "bổ sung",
                        "thay thế",
                        "cho phép",
                        "công bố",
                        "chi tiết")
                >= 0;
        if (verb && !anchored && verbLikely) {
            return Optional.empty();
        }
        if (reading.any(words, "quy định") >= 0) {
            int after = reading.blanks(reading.phrase(words, "quy định"));
            if (reading.at(after) == ':' || reading.any(after, "rõ", "như", "tại", "thì") >= 0) {
                return Optional.empty();
            }
        }
        if (law) {
            int about = reading.word(words, "về");
            int from = about >= 0 ? reading.blanks(about) : words;
            for (String type : new String[] {"Luật", "Pháp lệnh", "Bộ luật"}) {
                int end = LawNames.BUNDLED.end(reading, type, from);
                if (end >= 0) {
                    return Optional.of(new Cited<>(documents.collapse(start, end), new Span(start, end)));
                }
            }
        }
        int end = titleEnd(start, words);
        return end > words
                ? Optional.of(new Cited<>(documents.collapse(start, end), new Span(start, end)))
                : Optional.empty();
    }

    /// Where the title that starts at `start` ends: at the sentence's end, a gloss in parentheses, or the words that go
    /// on about it.
    private int titleEnd(int start, int words) {
        boolean basis = lineStartsWithBasis(start);
        boolean amending = reading.any(
                        words,
                        "sửa đổi",
                        "về sửa đổi",
                        "về việc sửa đổi",
                        "bãi bỏ",
                        "về việc bãi bỏ",
                        "đính chính",
                        "về việc đính chính",
                        "bổ sung")
                >= 0;
        int depth = 0;
        int quotes = 0;
        int p = start;
        int limit = Math.min(reading.text.length(), start + LONGEST_TITLE);
        while (p < limit) {
            char c = reading.at(p);
            if (c == '“') {
                quotes++;
            } else if (c == '”') {
                if (quotes == 0) {
                    return trim(start, p);
                }
                quotes--;
            } else if (c == '(') {
                if (isGloss(p + 1)) {
                    return trim(start, p);
                }
                depth++;
            } else if (c == ')') {
                if (depth == 0) {
                    return trim(start, p);
                }
                depth--;
            } else if (c == '\n' && !lineGoesOn(p)) {
                return trim(start, p);
            } else if (c == ':' && depth == 0 && quotes == 0 && !Reading.isDigit(reading.at(p + 1))) {
                return trim(start, p);
            } else if (c == '.'
                    && (!Reading.isWordPart(reading.at(p + 1))
                            || (Reading.isDigit(reading.at(p - 1)) == false
                                    && Character.isUpperCase(reading.at(p + 1))))
                    && quotes == 0) {
                return trim(start, p);
            } else if (c == '/' && reading.at(p + 1) == '.') {
                return trim(start, p);
            } else if (c == ';' && !(basis && semicolonGoesOn(p))) {
                return trim(start, p);
            } else if (c == ',' && quotes == 0 && depth == 0 && commaEnds(reading.blanks(p + 1))) {
                return trim(start, p);
            } else if (Reading.isWordPart(c) && reading.startsWord(p) && quotes == 0) {
                if (p > start && wordEnds(p, amending)) {
                    return trim(start, p);
                }
                p = Math.max(p + 1, reading.wordEnd(p));
                continue;
            }
            p++;
        }
        return trim(start, p);
    }

    private boolean lineStartsWithBasis(int p) {
        int line = reading.lineStart(p);
        while (line < p && !Character.isLetter(reading.at(line))) {
            line++;
        }
        return reading.phrase(line, "căn cứ") >= 0;
    }

    private boolean semicolonGoesOn(int p) {
        int next = reading.blanks(p + 1);
        return next > p
                && reading.text
                                .substring(p, Math.min(next, reading.text.length()))
                                .indexOf('\n')
                        < 0
                && Character.isLowerCase(reading.at(next))
                && reading.at(reading.wordEnd(next)) != ')'
                && reading.any(next, "căn cứ", "khoản", "điểm", "nghị định", "thông tư", "quyết định") < 0;
    }

    private boolean lineGoesOn(int p) {
        int next = reading.blanks(p);
        if (next >= reading.text.length() || reading.at(next) == '\n') {
            return false;
        }
        if (Character.isLowerCase(reading.at(next)) && reading.at(reading.wordEnd(next)) != ')') {
            return true;
        }
        String before = reading.wordBefore(p);
        return Character.isUpperCase(reading.at(next)) && LEADS_ON.contains(before);
    }

    private boolean isGloss(int p) {
        return reading.any(
                        p,
                        "sau đây",
                        "được",
                        "đã",
                        "nay",
                        "viết tắt",
                        "gọi tắt",
                        "ngày",
                        "hết",
                        "trừ",
                        "có hiệu lực",
                        "thay thế",
                        "bao gồm",
                        "kèm theo",
                        "gọi là",
                        "dưới đây",
                        "tại",
                        "số",
                        "có",
                        "còn",
                        "là",
                        "xem",
                        "theo",
                        "đính kèm",
                        "ban hành",
                        "nếu",
                        "khoản",
                        "điều",
                        "điểm",
                        "văn bản",
                        "không",
                        "nghị",
                        "luật",
                        "thông tư",
                        "quyết định",
                        "bãi bỏ")
                >= 0;
    }

    private boolean commaEnds(int p) {
        if (reading.any(
                        p,
                        "được sửa đổi",
                        "đã được",
                        "bao gồm",
                        "cụ thể",
                        "có hiệu lực",
                        "hết hiệu lực",
                        "trừ",
                        "trong đó",
                        "nếu",
                        "thì",
                        "như sau",
                        "gồm",
                        "được thay thế",
                        "được bãi bỏ",
                        "đồng thời",
                        "theo đó",
                        "kể từ",
                        "tuy nhiên",
                        "căn cứ",
                        "ủy ban nhân dân tỉnh ban hành",
                        "như",
                        "trường hợp")
                >= 0) {
            return true;
        }
        return startsOtherDocument(p);
    }

    private boolean startsOtherDocument(int p) {
        return Character.isUpperCase(reading.at(p))
                && documents
                        .typeAt(p)
                        .filter(type -> !type.equals("luật") && !type.equals("bộ luật") && !type.equals("pháp lệnh"))
                        .flatMap(type -> documents.at(p))
                        .filter(found -> found.number().isPresent())
                        .isPresent();
    }

    private boolean wordEnds(int p, boolean amending) {
        char c = reading.at(p);
        return switch (Character.toLowerCase(c)) {
                    case 't' ->
                        reading.any(
                                                p,
                                                "thì",
                                                "trước ngày",
                                                "tiếp tục có hiệu lực",
                                                "tiếp tục được",
                                                "trừ",
                                                "theo quy định tại",
                                                "thay thế cho")
                                        >= 0
                                || theArticleThen(p);
                    case 'n' -> reading.any(p, "như sau", "nhưng") >= 0;
                    case 'h' ->
                        reading.any(p, "hết hiệu lực", "hoặc theo") >= 0
                                || (reading.word(p, "hoặc") >= 0
                                        && startsOtherDocument(reading.blanks(reading.word(p, "hoặc"))));
                    case 'c' ->
                        reading.any(p, "có hiệu lực", "còn hiệu lực", "có quy định", "cho phù hợp", "cho đến khi") >= 0;
                    case 'đ' ->
                        reading.any(p, "đã được", "để thực hiện", "đã bị", "đã quy định", "đến khi", "đã hết") >= 0;
                    case 'b' -> reading.any(p, "bị bãi bỏ", "bị thay thế") >= 0;
                    case 'k' -> reading.any(p, "kể từ ngày", "không còn") >= 0;
                    case 'm' -> reading.any(p, "mà") >= 0;
                    case 'l' -> reading.any(p, "là căn cứ", "là cơ sở", "làm căn cứ", "làm cơ sở") >= 0;
                    case 'q' -> reading.any(p, "quy định rõ", "quy định như sau") >= 0;
                    case 'v' -> reading.word(p, "và") >= 0 && andEnds(reading.blanks(reading.word(p, "và")), amending);
                    default -> Reading.isDigit(c) && documentNumberOfList(p);
                }
                || (Character.toLowerCase(c) == 'đ'
                        && reading.any(
                                        p,
                                        "được sửa đổi",
                                        "được thay thế",
                                        "được bãi bỏ",
                                        "được thực hiện",
                                        "được đính chính",
                                        "được hợp nhất",
                                        "được quy định",
                                        "được ban hành kèm",
                                        "được áp dụng",
                                        "được công bố",
                                        "được tiếp tục",
                                        "được hưởng")
                                >= 0);
    }

    private boolean theArticleThen(int p) {
        return reading.any(p, "tại thời điểm") >= 0;
    }

    private boolean documentNumberOfList(int p) {
        int close = reading.digits(p);
        return (reading.at(close) == '.' || reading.at(close) == ')')
                && Reading.isBlank(reading.at(close + 1))
                && Character.isUpperCase(reading.at(reading.blanks(close + 1)))
                && reading.wordBefore(p).isEmpty() == false
                && close - p <= 2
                && numbers.at(p).isEmpty()
                && endsSentence(p);
    }

    private boolean endsSentence(int p) {
        int before = reading.blanksBefore(p);
        char c = reading.at(before - 1);
        return c == '.' || c == ';' || c == ':';
    }

    private boolean andEnds(int p, boolean amending) {
        if (reading.any(
                        p,
                        "các văn bản",
                        "các quy định",
                        "quy định tại",
                        "quy định của",
                        "văn bản hướng dẫn",
                        "pháp luật có liên quan",
                        "hướng dẫn của",
                        "các hướng dẫn",
                        "chỉ đạo của",
                        "ý kiến",
                        "các luật",
                        "được sửa đổi",
                        "thay thế")
                >= 0) {
            return true;
        }
        return !amending && startsOtherDocument(p);
    }

    private int trim(int start, int end) {
        int p = end;
        while (p > start
                && (Reading.isBlank(reading.at(p - 1)) || reading.at(p - 1) == ',' || reading.at(p - 1) == ';')) {
            p--;
        }
        return p;
    }
}
