package tincay.atom;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.atom.Identifier.Kind;
import tincay.text.Span;
import tincay.text.Text;

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
        return "thHcCnNTA\u00c4";
    }

    @Override
    public int read(Text text, int at, Found found) {
        byte[] utf8 = text.utf8();
        if ((at > 0 && Character.isLetter(utf8[at - 1])) || !isPromising(utf8, at)) {
            return at;
        }
        String value = text.value();
        int start = text.charAt(at);
        if (start > 0 && Character.isLetter(value.charAt(start - 1))) {
            return at;
        }
        Matcher label = LABEL.matcher(value).region(start, Math.min(value.length(), start + 60));
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
        return text.byteAt(end);
    }

    private static boolean isPromising(byte[] utf8, int at) {
        if (at + 6 >= utf8.length) {
            return false;
        }
        byte second = utf8[at + 1];
        return switch (utf8[at]) {
            case 't', 'T' -> second == 'r' && (utf8[at + 2] & 0xFF) == 0xC3;
            case 'h', 'H' -> second == 'K' || (second & 0xFF) == 0xE1;
            case 'c', 'C' -> second == 'h' && (utf8[at + 2] & 0xFF) == 0xE1;
            case 'n', 'N' -> second == 'g' || second == 'h' || (second & 0xFF) == 0xC6;
            case 'A' -> second == 'd';
            default -> (second & 0xFF) == 0x91 || (second & 0xFF) == 0x90;
        };
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
