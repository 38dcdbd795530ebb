package tincay.atom;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.atom.Identifier.Kind;
import tincay.text.Span;

/// Reads where somebody lives: behind `thường trú`, `trú tại`, `nơi ở`, `địa chỉ` …, down to the house or the hamlet.
final class AddressRecogniser implements Recogniser {
    private static final int LONGEST = 160;
    private static final Pattern LABEL = Pattern.compile(
            "(?:trú|trú tại|hộ khẩu|HKTT|chỗ ở|nơi ở|ngụ|địa chỉ|nhà riêng|sinh sống|Address)"
                    + "(?:\\s+(?:thường trú|hiện nay|hiện tại|nhà|nhà riêng|liên hệ|tại|ở|của \\p{Ll}+))*\\s*[:;]?\\s*(?:là\\s+|tại\\s+)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern EXACT = Pattern.compile(
            "(?:số(?: nhà)?|nhà số|SN|tổ(?: dân phố)?|xóm|thôn|bản|ấp|khóm|buôn|làng|khu phố|TDP|ngõ|ngách|hẻm|kiệt|căn hộ|phòng)"
                    + "\\s+[\\p{Lu}\\d].{0,140}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern STEP = Pattern.compile(
            "(?:,|-|–)?\\s*(?:số|nhà|SN|tổ|dân phố|xóm|thôn|bản|ấp|khóm|buôn|làng|khu|phố|TDP|ngõ|ngách|hẻm|kiệt|căn hộ|phòng|đường|"
                    + "xã|phường|thị trấn|huyện|quận|thị xã|thành phố|TP\\.?|tỉnh|P\\.|Q\\.)(?=[\\s\\d])|\\s*[\\p{Lu}\\d][\\p{L}\\d/.-]*|,",
            Pattern.UNICODE_CASE);

    @Override
    public String anchors() {
        return "tThHcCnNđĐA";
    }

    @Override
    public int read(String value, int at, Found found) {
        if ((at > 0 && Character.isLetter(value.charAt(at - 1))) || !isPromising(value, at)) {
            return at;
        }
        Matcher label = LABEL.matcher(value).region(at, Math.min(value.length(), at + 60));
        if (!label.lookingAt()) {
            return at;
        }
        int from = label.end();
        Matcher exact = EXACT.matcher(value).region(from, Math.min(value.length(), from + LONGEST));
        if (!exact.lookingAt()) {
            return at;
        }
        int end = end(value, from);
        if (value.substring(from, end).indexOf(',') < 0
                && value.substring(from, end).split("\\s").length < 4) {
            return at;
        }
        found.add(new Identifier(new Span(from, end), Kind.ADDRESS, value.substring(from, end)));
        return end;
    }

    /// Whether the first letters of a label stand here.
    private static boolean isPromising(String value, int at) {
        return switch (value.charAt(at)) {
            case 't', 'T' -> starts(value, at, "trú");
            case 'h', 'H' -> starts(value, at, "hộ k") || starts(value, at, "hktt");
            case 'c', 'C' -> starts(value, at, "chỗ ở");
            case 'n', 'N' -> starts(value, at, "nơi ở") || starts(value, at, "ngụ") || starts(value, at, "nhà r");
            case 'A' -> starts(value, at, "address");
            default -> starts(value, at, "địa chỉ");
        };
    }

    /// Whether `word`, whose first letter is known to, stands at `at` in any case.
    private static boolean starts(String value, int at, String word) {
        if (at + word.length() > value.length()) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            char letter = value.charAt(at + i);
            if (letter != word.charAt(i) && Character.toLowerCase(letter) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Where the steps of the address, each a word of place or a name, stop.
    private static int end(String value, int from) {
        int end = from;
        Matcher step = STEP.matcher(value).region(from, Math.min(value.length(), from + LONGEST));
        while (step.lookingAt()) {
            int next = step.end();
            end = next;
            step.region(next, Math.min(value.length(), from + LONGEST));
        }
        while (end > from && ", .-–".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return Math.max(end, from + 1);
    }
}
