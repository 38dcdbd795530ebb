package tincay.atom;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tincay.atom.Identifier.Kind;

/// What the words beside a number say it is: in the same cell or line, at the head of its column, in the cell before.
///
/// Of several words the last one before the number counts.
record Label(Set<Kind> kinds, boolean denies, int distance, String rest) {
    private static final int REACH = 64;
    private static final int TABLE_REACH = 16_384;
    static final Label NONE = new Label(Set.of(), false, Integer.MAX_VALUE, "");

    private record Word(String plain, Set<Kind> kinds, boolean denies) {}

    private static final Word[] WORDS = {
        word("cccd", Kind.CITIZEN_ID, Kind.OLD_ID),
        word("can cuoc", Kind.CITIZEN_ID, Kind.OLD_ID),
        word("dinh danh ca nhan", Kind.CITIZEN_ID),
        word("so dinh danh", Kind.CITIZEN_ID),
        word("ma dinh danh", Kind.CITIZEN_ID),
        word("ddcn", Kind.CITIZEN_ID),
        word("cmnd", Kind.CITIZEN_ID, Kind.OLD_ID),
        word("cmtnd", Kind.CITIZEN_ID, Kind.OLD_ID),
        word("cmt", Kind.CITIZEN_ID, Kind.OLD_ID),
        word("chung minh", Kind.CITIZEN_ID, Kind.OLD_ID),
        word("giay to tuy than", Kind.CITIZEN_ID, Kind.OLD_ID, Kind.PASSPORT),
        word("id card", Kind.CITIZEN_ID, Kind.OLD_ID),
        word("ho chieu", Kind.PASSPORT),
        word("passport", Kind.PASSPORT),
        word("bhxh", Kind.SOCIAL_INSURANCE),
        word("bao hiem xa hoi", Kind.SOCIAL_INSURANCE),
        word("bhyt", Kind.HEALTH_INSURANCE, Kind.SOCIAL_INSURANCE),
        word("bao hiem y te", Kind.HEALTH_INSURANCE, Kind.SOCIAL_INSURANCE),
        word("the bao hiem", Kind.HEALTH_INSURANCE, Kind.SOCIAL_INSURANCE),
        word("mst", Kind.TAX_CODE, Kind.CITIZEN_ID),
        word("ma so thue", Kind.TAX_CODE, Kind.CITIZEN_ID),
        word("thue ca nhan", Kind.TAX_CODE, Kind.CITIZEN_ID),
        word("thue tncn", Kind.TAX_CODE, Kind.CITIZEN_ID),
        word("tax code", Kind.TAX_CODE, Kind.CITIZEN_ID),
        word("dien thoai", Kind.PHONE),
        word("sdt", Kind.PHONE),
        word("dtdd", Kind.PHONE),
        word("dt:", Kind.PHONE),
        word("dt ", Kind.PHONE),
        word("di dong", Kind.PHONE),
        word("zalo", Kind.PHONE),
        word("phone", Kind.PHONE),
        word("mobile", Kind.PHONE),
        word("tel", Kind.PHONE),
        word("lien he", Kind.PHONE),
        word("lien lac", Kind.PHONE),
        word("fax", Kind.PHONE),
        word("hotline", Kind.PHONE),
        word("stk", Kind.BANK_ACCOUNT),
        word("tai khoan", Kind.BANK_ACCOUNT),
        word("so tk", Kind.BANK_ACCOUNT),
        word("tk:", Kind.BANK_ACCOUNT),
        word("account no", Kind.BANK_ACCOUNT),
        word("account number", Kind.BANK_ACCOUNT),
        word("bank account", Kind.BANK_ACCOUNT),
        word("so the", Kind.BANK_CARD),
        word("the ngan hang", Kind.BANK_CARD),
        word("the tin dung", Kind.BANK_CARD),
        word("the ghi no", Kind.BANK_CARD),
        word("the atm", Kind.BANK_CARD),
        word("visa", Kind.BANK_CARD),
        word("mastercard", Kind.BANK_CARD),
        word("napas", Kind.BANK_CARD),
        word("bien so", Kind.PLATE),
        word("bien kiem soat", Kind.PLATE),
        word("bks", Kind.PLATE),
        word("bien xe", Kind.PLATE),
        word("xe mang bien", Kind.PLATE),
        word("ngay sinh", Kind.BIRTH_DATE),
        word("sinh ngay", Kind.BIRTH_DATE),
        word("nam sinh", Kind.BIRTH_DATE),
        word("date of birth", Kind.BIRTH_DATE),
        denying("ma"),
        denying("ma so"),
        denying("ma vach"),
        denying("barcode"),
        denying("seri"),
        denying("serial"),
        denying("hoa don"),
        denying("bien lai"),
        denying("isbn"),
        denying("issn"),
        denying("imei"),
        denying("so khung"),
        denying("so tien"),
        denying("tong cong"),
        denying("gia tri"),
        denying("kinh phi"),
        denying("von"),
        denying("doanh thu"),
        denying("thua dat"),
        denying("to ban do"),
        denying("toa do"),
        denying("kinh do"),
        denying("vi do"),
        denying("van don"),
        denying("ho so so"),
        denying("so ho so"),
        denying("so tham chieu"),
        denying("giay phep"),
        denying("chung chi"),
        denying("van bang"),
        denying("so hieu"),
        denying("dang ky kinh doanh"),
        denying("san luong"),
        denying("so luong"),
        denying("hop dong"),
        denying("cong van"),
        denying("lo hang"),
        denying("so lo"),
        denying("order"),
        denying("code"),
    };

    private static Word word(String plain, Kind first, Kind... others) {
        return new Word(plain, EnumSet.of(first, others), false);
    }

    private static Word denying(String plain) {
        return new Word(plain, Set.of(), true);
    }

    boolean is(Kind kind) {
        return kinds.contains(kind);
    }

    /// Whether no word tells anything.
    boolean isSilent() {
        return kinds.isEmpty() && !denies;
    }

    /// What stands beside the number that starts at `at`.
    static Label at(String value, int at) {
        int line = value.lastIndexOf('\n', at - 1) + 1;
        int cell = Plain.cell(value, line, at);
        Label own = in(value, Math.max(cell, at - REACH), at);
        if (!own.isSilent()) {
            return own;
        }
        if (cell > line) {
            Optional<Label> head = ofColumn(value, line, cell);
            return head.filter(label -> !label.isSilent())
                    .orElseGet(() -> in(value, Math.max(line, at - REACH), cell - 1));
        }
        boolean first = value.substring(line, at).isBlank() && line > 0;
        return first ? in(value, Math.max(value.lastIndexOf('\n', line - 2) + 1, at - REACH), at) : NONE;
    }

    /// The last word that tells, in the characters from `from` to `to`.
    private static Label in(String value, int from, int to) {
        if (to <= from) {
            return NONE;
        }
        String plain = Plain.of(value, from, to);
        Word best = null;
        int bestEnd = -1;
        for (Word word : WORDS) {
            int start = plain.lastIndexOf(word.plain);
            while (start > 0 && Character.isLetterOrDigit(plain.charAt(start - 1))) {
                start = plain.lastIndexOf(word.plain, start - 1);
            }
            int end = start + word.plain.length();
            boolean whole = start >= 0
                    && (end == plain.length()
                            || !Character.isLetter(plain.charAt(end))
                            || !Character.isLetter(plain.charAt(end - 1)));
            if (whole && end > bestEnd) {
                best = word;
                bestEnd = end;
            }
        }
        if (best == null) {
            return NONE;
        }
        Set<Kind> kinds = best.kinds.isEmpty() ? Set.of() : EnumSet.copyOf(best.kinds);
        if (!kinds.isEmpty()) {
            joined(plain.substring(0, bestEnd - best.plain.length()), kinds);
        }
        String rest = plain.substring(bestEnd);
        return new Label(kinds, best.denies, rest.length(), rest);
    }

    /// Adds what the words of a list joined by strokes say: `CMND/CCCD/Hộ chiếu`.
    private static void joined(String before, Set<Kind> kinds) {
        String left = before;
        while (left.endsWith("/") || left.endsWith("/ ") || left.endsWith(" hoac ")) {
            String item = left.replaceFirst("\\s*(?:/|hoac)\\s*$", "");
            Word word = null;
            for (Word each : WORDS) {
                if (item.endsWith(each.plain) && (word == null || each.plain.length() > word.plain.length())) {
                    word = each;
                }
            }
            if (word == null) {
                return;
            }
            kinds.addAll(word.kinds);
            left = item.substring(0, item.length() - word.plain.length());
        }
    }

    /// Whether nothing but `số`, a bank's name or a colon stands between the word and the number.
    boolean names() {
        return rest.isBlank()
                || rest.contains(":")
                || rest.matches(".*\\b(?:so|ngan hang|bank|[a-z]+bank|bidv|mb|acb|vib)\\b.*");
    }

    /// What the head of the column says: the cell of the same column in the first row of the table.
    private static Optional<Label> ofColumn(String value, int line, int cell) {
        int column = count(value, line, cell);
        int top = line;
        for (int above = line; above > 0 && line - above < TABLE_REACH; ) {
            int start = value.lastIndexOf('\n', above - 2) + 1;
            int tab = value.indexOf('\t', start);
            if (tab < 0 || tab >= above - 1) {
                break;
            }
            top = start;
            above = start;
        }
        if (top == line) {
            return Optional.empty();
        }
        int from = top;
        for (int i = 0; i < column; i++) {
            from = value.indexOf('\t', from) + 1;
        }
        if (from <= 0 || from > value.indexOf('\n', top)) {
            return Optional.empty();
        }
        int tab = value.indexOf('\t', from);
        int newline = value.indexOf('\n', from);
        return Optional.of(in(value, from, tab >= 0 && tab < newline ? tab : newline));
    }

    private static int count(String value, int from, int to) {
        int tabs = 0;
        for (int at = from; at < to; at++) {
            tabs += value.charAt(at) == '\t' ? 1 : 0;
        }
        return tabs;
    }
}
