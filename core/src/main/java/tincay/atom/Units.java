package tincay.atom;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tincay.text.Folding;

/// The units of measure of Vietnamese papers, each with its base: `ha` is 10,000 `m2`, `tỷ đồng` 10⁹ `đồng`.
final class Units {
    private static final int LONGEST = 3;
    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("chục", 1),
            Map.entry("trăm", 2),
            Map.entry("nghìn", 3),
            Map.entry("ngàn", 3),
            Map.entry("vạn", 4),
            Map.entry("triệu", 6),
            Map.entry("tr", 6),
            Map.entry("tỷ", 9),
            Map.entry("tỉ", 9));
    private static final Map<String, Unit> MEASURES = measures();
    private static final Set<String> COUNTED =
            Set.of(("người|hộ|hộ gia đình|hồ sơ|văn bản|dự án|đề án|nhiệm vụ|công trình|xã|phường|thị trấn|huyện|tỉnh"
                            + "|đơn vị|cơ quan|tổ chức|cá nhân|học sinh|sinh viên|học viên|giáo viên|cán bộ|công chức"
                            + "|viên chức|lượt|lượt người|trường hợp|vụ|vụ việc|con|cây|chiếc|cái|bộ|máy|phòng"
                            + "|giường|lớp|trường|thôn|xóm|bản|tổ|doanh nghiệp|hợp tác xã|hội nghị|cuộc|buổi|đoàn"
                            + "|tin|bài|ý kiến|kiến nghị|đơn|căn|nhà|tuyến|cầu|sản phẩm|mô hình|đề tài|thủ tục"
                            + "|dịch vụ|giao dịch|tài khoản|hệ thống|nền tảng|cơ sở|trạm|lao động|đảng viên|chi bộ"
                            + "|đại biểu|khách|trẻ|trẻ em|bệnh nhân|bác sĩ|hội viên|đoàn viên|hợp đồng|gói thầu|thửa"
                            + "|thửa đất|giấy|giấy chứng nhận|quyết định|nghị quyết|báo cáo|kế hoạch|chỉ tiêu|tiêu chí"
                            + "|nội dung|câu|phiếu|suất|liều|cụm|khu|chợ|khóa|lượt khách|nhân khẩu|khẩu|ca|mẫu"
                            + "|thành viên|phương tiện|xe|tàu|đồng chí|hạng mục|bộ hồ sơ|cuộc họp|nhóm|ngôi|thiết bị"
                            + "|máy tính|trang|lễ hội|di tích|ao|chuồng|đàn|khu dân cư|tổ dân phố")
                    .split("\\|"));

    private Units() {}

    /// A base unit and how many of it one is.
    record Unit(String name, Rational factor) {}

    /// What stands behind a number.
    ///
    /// @param end the offset behind it; the number's own end when nothing known stands there
    /// @param power the power of ten that the words `nghìn`, `triệu`, `tỷ` multiply by
    record Match(int end, int power, Optional<Unit> unit) {}

    /// Whether the unit is a noun that is counted, not a measure.
    static boolean isCounted(String name) {
        return COUNTED.contains(name);
    }

    /// The unit that is written at `from`, behind a number or alone.
    static Match read(String value, int from) {
        int end = from;
        int power = 0;
        Token token = Token.at(value, from);
        while (POWERS.containsKey(token.word) && !opensRatio(value, token)) {
            power += POWERS.getOrDefault(token.word, 0);
            end = token.end;
            token = Token.at(value, end);
        }
        StringBuilder words = new StringBuilder(16);
        Optional<Unit> unit = Optional.empty();
        for (int i = 0; i < LONGEST && !token.word.isEmpty(); i++) {
            words.append(words.isEmpty() ? "" : " ").append(token.word);
            String name = words.toString();
            Unit known = MEASURES.get(name);
            if (known != null || COUNTED.contains(name)) {
                unit = Optional.of(known != null ? known : new Unit(name, Rational.ONE));
                end = token.end;
            }
            token = Token.at(value, token.end);
        }
        return unit.isPresent() ? per(value, end, power, unit.get()) : new Match(end, power, unit);
    }

    /// `đồng/người`, `triệu đồng/ha`, `kg/người/năm`.
    private static Match per(String value, int from, int power, Unit unit) {
        int end = from;
        StringBuilder name = new StringBuilder(unit.name());
        while (end + 1 < value.length() && value.charAt(end) == '/' && Character.isLetter(value.charAt(end + 1))) {
            Token token = Token.at(value, end + 1);
            name.append('/').append(token.word);
            end = token.end;
        }
        return new Match(end, power, Optional.of(end == from ? unit : new Unit(name.toString(), unit.factor())));
    }

    /// `tỷ lệ`, `tỷ trọng`: a share, not 10⁹.
    private static boolean opensRatio(String value, Token token) {
        if (!token.word.equals("tỷ") && !token.word.equals("tỉ")) {
            return false;
        }
        String next = Token.at(value, token.end).word;
        return next.equals("lệ") || next.equals("trọng") || next.equals("suất");
    }

    private static Map<String, Unit> measures() {
        Map<String, Unit> units = new HashMap<>();
        put(units, "đồng", 1, 0, "đồng|đ|vnđ|vnd|đồng việt nam");
        put(units, "usd", 1, 0, "usd|đô la|đô la mỹ|đôla");
        put(units, "%", 1, 0, "%|phần trăm");
        put(units, "điểm %", 1, 0, "điểm %|điểm phần trăm");
        put(units, "‰", 1, 0, "‰|phần nghìn");
        put(units, "lần", 1, 0, "lần");
        put(units, "điểm", 1, 0, "điểm");
        put(units, "m2", 1, 0, "m2|m²|mét vuông");
        put(units, "m2", 1, 4, "ha|hecta|héc ta");
        put(units, "m2", 1, 6, "km2|km²|ki lô mét vuông");
        put(units, "m", 1, 0, "m|mét");
        put(units, "m", 1, -2, "cm");
        put(units, "m", 1, -3, "mm");
        put(units, "m", 1, 3, "km|kilômét|ki lô mét");
        put(units, "m3", 1, 0, "m3|m³|mét khối");
        put(units, "lít", 1, 0, "lít");
        put(units, "kg", 1, 0, "kg|ki lô gam|kilôgam");
        put(units, "kg", 1, -3, "g|gam|gram");
        put(units, "kg", 1, 1, "yến");
        put(units, "kg", 1, 2, "tạ");
        put(units, "kg", 1, 3, "tấn");
        put(units, "kwh", 1, 0, "kwh");
        put(units, "kwh", 1, 3, "mwh");
        put(units, "kw", 1, 0, "kw");
        put(units, "kw", 1, 3, "mw");
        put(units, "kw", 1, 6, "gw");
        put(units, "phút", 1, 0, "phút");
        put(units, "phút", 60, 0, "giờ");
        put(units, "giây", 1, 0, "giây");
        put(units, "ngày", 1, 0, "ngày|ngày làm việc");
        put(units, "tuần", 1, 0, "tuần");
        put(units, "tháng", 1, 0, "tháng");
        put(units, "năm", 1, 0, "năm");
        put(units, "tuổi", 1, 0, "tuổi");
        put(units, "°c", 1, 0, "°c|độ c");
        put(units, "mb", 1, 0, "mb");
        put(units, "mb", 1, 3, "gb");
        put(units, "mb", 1, 6, "tb");
        put(units, "mbps", 1, 0, "mbps");
        put(units, "mhz", 1, 0, "mhz");
        put(units, "mhz", 1, 3, "ghz");
        put(units, "mhz", 1, -3, "khz");
        return units;
    }

    private static void put(Map<String, Unit> units, String base, int factor, int power, String words) {
        for (String word : words.split("\\|", -1)) {
            units.put(word, new Unit(base, Rational.of(factor, power)));
        }
    }

    /// A run of letters with the digit of `m2`, or one of the signs `%`, `‰`, `°`; empty where none stands.
    private record Token(String word, int end) {
        static Token at(String value, int from) {
            int at = from;
            while (at < value.length() && isBlank(value.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < value.length() && Character.isLetter(value.charAt(at))) {
                at++;
            }
            if (at == start && at < value.length() && "%‰°".indexOf(value.charAt(at)) >= 0) {
                at++;
                if (value.charAt(start) == '°' && at < value.length() && Character.isLetter(value.charAt(at))) {
                    at++;
                }
            } else if (at > start
                    && at < value.length()
                    && "23²³".indexOf(value.charAt(at)) >= 0
                    && value.charAt(at - 1) == 'm') {
                at++;
            }
            return at == start
                    ? new Token("", from)
                    : new Token(Folding.syllable(value.substring(start, at).toLowerCase(Locale.ROOT)), at);
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\n' || c == '\u00A0' || Character.getType(c) == Character.FORMAT;
        }
    }
}
