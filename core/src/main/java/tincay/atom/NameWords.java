package tincay.atom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tincay.text.Folding;

/// The words that tell what bears a name, all folded.
final class NameWords {
    /// Family names of Viet Nam, those of the northern mountain peoples among them.
    static final Set<String> SURNAMES = words(
            "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý nông hà bế đàm mông lương đinh"
                    + " trương đoàn lâm mai trịnh tô tạ đào cao chu triệu lục hứa la lã vi vương sầm ma lô lò giàng sùng"
                    + " thào vàng mã lưu tống tăng từ thái quách phùng kiều khổng hoa bạch châu diệp doãn đồng giang"
                    + " hạ khúc lại mạc nghiêm ninh ông phí quan tôn thân thạch thiều tiêu trang trình ung văn viên cù"
                    + " cung cầm chung chử công cát âu ân an đậu điền đường hầu hoắc kha khương kim liễu long lữ nhâm"
                    + " nhan phó phương quản sử thẩm thiệu tào hoang ly lầu vừ tẩn chảo phàn đặng tòng quàng cà bàn"
                    + " dịch tưởng y a k rơ");
    /// Words before a person's name.
    static final Set<String> TITLES = phrases(
            "ông;bà;anh;chị;cô;chú;bác;em;cháu;đồng chí;đ c;ts;ths;gs;pgs;bs;ks;cn;tiến sĩ;thạc sĩ;bác sĩ;kỹ sư;"
                    + "luật sư;giáo sư;cử nhân;cụ;đại tá;thượng tá;trung tá;thiếu tá;đại úy;trung tướng;thiếu tướng;"
                    + "họ tên;người ký");
    /// Words before the name of a place.
    static final Set<String> PLACES = phrases(
            "tỉnh;thành phố;tp;quận;huyện;thị xã;thị trấn;phường;xã;thôn;xóm;bản;ấp;buôn;tổ dân phố;đặc khu;sông;núi;"
                    + "đèo;hồ;đảo;đường;phố;cửa khẩu;quốc lộ;nước;vùng;đỉnh;thác;cầu;cảng");
    /// The levels of administration inside a body's name.
    static final Set<String> LEVELS = words("tỉnh thành xã phường huyện quận thị đặc");
    /// Capitalised words at the head of a sentence or name that belong to no name.
    static final Set<String> LEADING = words(
            "theo tại ở từ do với của trong ngoài trên dưới về và hay hoặc là các những một mọi khi nếu vì nên ngày"
                    + " tháng năm căn thực kính đề riêng bên sau trước gồm đến cho để bởi như tỉnh huyện xã phường quận"
                    + " thành ông bà anh chị cô đồng nay mục điều khoản điểm chương phần luật nghị quyết thông chỉ tờ"
                    + " công báo kế văn hiện ngoại giữa cùng qua bằng tuy nhưng còn đây đó có không việc người đã sẽ"
                    + " giám phó chủ bí trưởng bộ sở");
    /// Small words that end a body's name.
    static final Set<String> SMALL = words("và của tại ở là đã sẽ có cho với về do theo được phải để trong");
    /// Bodies with a name of their own that no other body's name runs on into.
    static final Set<String> KNOWN_BODIES = phrases("chính phủ;quốc hội;đảng;nhà nước;thủ tướng;chủ tịch;giám đốc");
    /// Words of two syllables that names of bodies are made of.
    static final Set<String> PAIRS = phrases(
            "khoa học;công nghệ;nông nghiệp;môi trường;tài chính;tài nguyên;kế hoạch;đầu tư;giáo dục;đào tạo;y tế;"
                    + "nội vụ;tư pháp;dân tộc;tôn giáo;ngoại vụ;ngoại giao;xây dựng;văn hóa;thể thao;du lịch;thanh tra;"
                    + "thông tin;truyền thông;chuyển đổi;dân vận;tổ chức;tuyên giáo;kiểm tra;kiểm lâm;kiểm soát;"
                    + "kiểm sát;kiểm toán;quốc phòng;công an;công thương;lao động;thương binh;xã hội;giao thông;"
                    + "vận tải;thủy lợi;chăn nuôi;thú y;trồng trọt;bảo vệ;phát triển;nông thôn;quản lý;thị trường;"
                    + "tiêu chuẩn;đo lường;chất lượng;sở hữu;trí tuệ;dịch vụ;hành chính;phục vụ;hỗ trợ;khuyến nông;"
                    + "doanh nghiệp;nghiên cứu;ứng dụng;đổi mới;sáng tạo;thống kê;thuế;hải quan;kho bạc;bảo hiểm;"
                    + "dự án;quỹ đất;đăng ký;đất đai;cổ phần;thương mại;xuất nhập;sản xuất;chế biến;du học;sư phạm;"
                    + "kinh tế;kỹ thuật;pháp luật;phòng chống;hợp tác;liên minh;nông dân;phụ nữ;thanh niên;"
                    + "cựu chiến;chữ thập;tổ quốc;nhà nước;nhân dân;trung ương;chính sách;phát thanh;truyền hình;"
                    + "bưu chính;viễn thông;dân số;an toàn;thực phẩm;đa khoa;y học;cổ truyền;lưu trữ;văn thư;"
                    + "thi đua;khen thưởng;cải cách;số hóa;dữ liệu;quốc gia;quốc tế");
    /// The 34 provinces and cities since 1 July 2025 (Resolution 202/2025/QH15) and the 63 before.
    static final Set<String> PROVINCES = phrases(
            "hà nội;huế;lai châu;điện biên;sơn la;lạng sơn;quảng ninh;thanh hóa;nghệ an;hà tĩnh;cao bằng;tuyên quang;"
                    + "lào cai;thái nguyên;phú thọ;bắc ninh;hưng yên;hải phòng;ninh bình;quảng trị;đà nẵng;quảng ngãi;"
                    + "gia lai;khánh hòa;lâm đồng;đắk lắk;hồ chí minh;đồng nai;tây ninh;cần thơ;vĩnh long;đồng tháp;"
                    + "cà mau;an giang;hà giang;yên bái;bắc kạn;vĩnh phúc;hòa bình;bắc giang;thái bình;hải dương;"
                    + "hà nam;nam định;quảng bình;thừa thiên huế;quảng nam;kon tum;bình định;ninh thuận;phú yên;"
                    + "đắk nông;bình thuận;bà rịa vũng tàu;bình dương;bình phước;long an;sóc trăng;hậu giang;bến tre;"
                    + "trà vinh;tiền giang;bạc liêu;kiên giang;việt nam");
    /// Longest first: the words that a body's name begins with.
    private static final Map<Character, List<String>> HEADS = Arrays.stream(
                    ("ủy ban mặt trận tổ quốc;ủy ban nhân dân;hội đồng nhân dân;"
                                    + "tòa án nhân dân;viện kiểm sát nhân dân;ban quản lý dự án;ban quản lý;ban chỉ đạo;"
                                    + "bộ chỉ huy quân sự;bộ chỉ huy;bảo hiểm xã hội;đoàn đại biểu quốc hội;tổng công ty;"
                                    + "liên hiệp các hội;hợp tác xã;văn phòng;trung tâm;công ty;tập đoàn;ngân hàng;đại học;"
                                    + "học viện;bệnh viện;liên đoàn;liên minh;thanh tra;công an;đảng ủy;tỉnh ủy;thành ủy;"
                                    + "chi cục;tổng cục;kho bạc;nhà máy;tạp chí;thư viện;bảo tàng;ủy ban;hội đồng;trường;"
                                    + "phòng;viện;hội;sở;bộ;cục;vụ;quỹ;đài;báo;ban")
                            .split(";"))
            .collect(Collectors.groupingBy(head -> head.charAt(0)));
    private static final Set<String> FULL = phrases(
            "ủy ban nhân dân;hội đồng nhân dân;tỉnh ủy;thành ủy;đảng ủy;tòa án nhân dân;viện kiểm sát nhân dân");
    private static final Set<String> HEADINGS =
            words("quyết tờ báo kế công thông nghị chương phần mục điều phụ kính nơi giám chủ phó");
    private static final int LONGEST_HEAD = 28;

    private NameWords() {}

    /// The offset behind the first words of a body's name at `at`, the longest that fit; -1 when there are none.
    static int headOfBody(String value, int at) {
        int longest = Math.min(value.length(), at + LONGEST_HEAD);
        if (at >= value.length()) {
            return -1;
        }
        char first = Character.toLowerCase(value.charAt(at));
        List<String> heads = HEADS.getOrDefault(first == 'u' ? 'ủ' : first, List.of());
        if (heads.isEmpty()) {
            return -1;
        }
        String here = value.substring(at, longest).toLowerCase(Locale.ROOT);
        here = here.indexOf('ỷ') >= 0 || here.startsWith("toà") ? tail(here) : here;
        for (String head : heads) {
            if (here.startsWith(head)
                    && (here.length() == head.length() || !Character.isLetter(here.charAt(head.length())))) {
                return at + head.length();
            }
        }
        return -1;
    }

    /// `here` with both placements of the tone in the heads taken for one.
    private static String tail(String here) {
        return here.replace("uỷ ", "ủy ")
                .replace("toà ", "tòa ")
                .replace("thành uỷ", "thành ủy")
                .replace("tỉnh uỷ", "tỉnh ủy")
                .replace("đảng uỷ", "đảng ủy");
    }

    /// Whether these first words alone name a body.
    static boolean isFullHead(String folded) {
        return FULL.contains(folded);
    }

    /// Whether the words in capitals are a heading.
    static boolean isHeading(String folded) {
        return HEADINGS.contains(folded.substring(0, Math.max(0, folded.indexOf(' '))));
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(" ")).map(Folding::syllable).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> phrases(String phrases) {
        return Arrays.stream(phrases.split(";")).map(Folding::line).collect(Collectors.toUnmodifiableSet());
    }
}
