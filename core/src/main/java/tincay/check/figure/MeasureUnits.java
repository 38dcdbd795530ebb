package tincay.check.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The measures whose kind of unit is certain: an area is told in hectares, never in đồng.
final class MeasureUnits {
    /// Units that tell what is measured; shares, times and things that are counted stand beside any measure.
    static final Set<String> TELLING = Set.of("đồng", "usd", "m2", "m", "m3", "lít", "kg", "kwh", "kw", "°c");

    private static final List<Measure> MEASURES = List.of(
            measure("diện tích", "m2"),
            measure(
                    "mức đầu tư|vốn đầu tư|tổng vốn|vốn điều lệ|vốn tự có|kinh phí|dự toán|doanh thu|thu ngân sách|chi ngân sách"
                            + "|thu ngân sách nhà nước|chi ngân sách nhà nước|số tiền|lợi nhuận|tiền lương|học phí|lệ phí"
                            + "|dư nợ|kim ngạch xuất khẩu|kim ngạch nhập khẩu|giá trị hợp đồng|thu nhập bình quân|nguồn vốn"
                            + "|thu nhập bình quân đầu người|vốn vay|vốn đối ứng|chi phí|tiền thuế",
                    "đồng|usd"),
            measure("dân số|số dân", ""),
            measure("chiều dài|chiều rộng|chiều cao|chiều sâu|cự ly|khoảng cách|đường kính|bán kính", "m"),
            measure("dung tích|thể tích", "m3|lít|kg"),
            measure("cân nặng|trọng lượng|trọng tải|tải trọng", "kg"),
            measure("công suất", "kw|kwh|m3|lít|kg|m2|m"),
            measure("độ tuổi|tuổi thọ|tuổi đời|tuổi bình quân", ""),
            measure("tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|độ che phủ|độ che phủ rừng|lãi suất|tốc độ tăng trưởng", ""),
            measure("nhiệt độ", "°c"),
            measure("lượng mưa", "m"),
            measure("sản lượng điện|điện năng tiêu thụ|điện thương phẩm", "kwh|kw|đồng"),
            measure("sản lượng", "kg|m3|lít|kwh|kw|đồng|usd"),
            measure("năng suất", "kg|đồng|usd|m3|lít|kwh"),
            measure("thời gian|thời hạn|thời lượng", ""),
            measure(
                    "số hộ|số người|số hồ sơ|số xã|số dự án|số doanh nghiệp|số học sinh|số lao động|số lượt|lượng khách"
                            + "|số lượng khách|số cán bộ|số văn bản|số thôn|số xóm|số trường|số hợp tác xã",
                    ""));

    private static final String LINK =
            "(?: (?:là|đạt|bằng|có|mức|còn|ước|được|đã|hiện|ở|khoảng|gần|hơn|trên|dưới|xấp|xỉ"
                    + "|chừng|tối|đa|thiểu|ít|nhất|không|quá|lên|tới|đến|chỉ|vào|tính|tổng|cộng|số))*";
    private static final String PREFIX =
            "(?:^|.* (?:có|và|với(?<!đối với)|là|còn|đó|mô|#|tổng|số|hiện))(?: tổng)?(?: số)?";
    private static final String PLAIN = "(?: (?:tự nhiên|đất|rừng|mặt bằng|sàn|xây dựng|canh tác|gieo trồng|trung bình"
            + "|bình quân|dự kiến|thực hiện|đầu tư|ban đầu|sử dụng|toàn bộ|cả|nhà nước|dự án|đề án|công trình|chung"
            + "|hằng năm|hàng năm|hiện nay|này))*";
    /// Words behind which a value may be that of something else.
    private static final Pattern OTHER =
            Pattern.compile(" (?:giá|phí|tiền|vốn|kinh|trị|thu|chi|doanh|thuế|thuê|với|và|có"
                    + "|gồm|dài|rộng|cao|sâu|nặng|diện|dân|số|tổng|mức|lượng|chiều|cho|để|mà|phối|trộn|pha|bồi|khi|thì"
                    + "|nếu|theo|trên|dưới|từ|tại|so|nợ|suất|thời|độ|tuổi|khoảng|cự|trọng|cân|dung|thể|nhiệt|do|nhờ"
                    + "|hơn|vượt|tăng|giảm|mỗi|và|hoặc|hay|cùng|cộng|trừ|tải|tương|đối) ");
    private static final Pattern VERB = Pattern.compile(" (?:là|đạt|bằng)(?: (?:khoảng|gần|hơn|trên|xấp xỉ|ước))? $");

    private MeasureUnits() {}

    /// @param units in which it is told; others of {@link #TELLING} cannot be right
    private record Measure(List<String> names, Pattern beside, Pattern subject, Set<String> units) {}

    private static Measure measure(String names, String units) {
        return new Measure(
                Arrays.stream(names.split("\\|", -1))
                        .map(name -> " " + name + " ")
                        .toList(),
                Pattern.compile(PREFIX + " (" + names + ")" + PLAIN + LINK + " $"),
                Pattern.compile("^(?: (?:tổng|toàn bộ|số|quy mô|các))* (" + names + ")(?= )(.*)"),
                Set.copyOf(Arrays.asList(units.split("\\|", -1))));
    }

    /// The measure that `clause` (folded, a blank around each word) gives a value to, where `unit` cannot be its unit.
    ///
    /// @param labelled whether a colon stands between both
    static Optional<String> denied(String clause, String unit, boolean labelled) {
        return MEASURES.stream()
                .filter(measure -> !measure.units().contains(unit))
                .filter(measure -> measure.names().stream().anyMatch(clause::contains))
                .flatMap(measure -> named(measure, clause, labelled).stream())
                .findFirst();
    }

    private static Optional<String> named(Measure measure, String clause, boolean labelled) {
        Matcher beside = measure.beside().matcher(clause);
        if (beside.find()) {
            return Optional.of(beside.group(1));
        }
        Matcher verb = VERB.matcher(clause);
        Matcher subject = measure.subject().matcher(clause);
        if (!subject.find() || !(verb.find() || labelled)) {
            return Optional.empty();
        }
        String rest = VERB.matcher(subject.group(2)).replaceFirst(" ");
        return OTHER.matcher(rest.replace(" ", "  ")).find() ? Optional.empty() : Optional.of(subject.group(1));
    }
}
