package tincay.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Lines with one valid personal number, and lines full of other numbers, from a seed.
final class PersonalNumbers {
    static final List<String> KINDS = List.of(
            "citizen-id",
            "old-id",
            "passport",
            "social-insurance",
            "health-insurance",
            "tax-code",
            "phone",
            "bank-account",
            "bank-card",
            "plate",
            "email",
            "birth-date",
            "address");
    private static final String[] PROVINCES = {"001", "004", "006", "024", "031", "038", "046", "079", "092", "096"};
    private static final String[] MOBILE = {
        "032", "035", "039", "052", "056", "059", "070", "077", "081", "084", "086", "089", "090", "094", "096", "099"
    };
    private static final String[] SURNAMES = {
        "Nông", "Lục", "Đàm", "Hoàng", "Bế", "Sầm", "Triệu", "Lý", "Nguyễn", "Trần"
    };
    private static final String[] GIVEN = {"Thử", "Mẫu", "Ví", "Dụ", "Giả", "Định"};
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    private final Random random;

    PersonalNumbers(long seed) {
        this.random = new Random(seed);
    }

    PrivacyRows.Line planted(String kind) {
        return switch (kind) {
            case "citizen-id" ->
                in(
                        grouped(citizen(), "12", "3-3-3-3", "3-3-6", "4-4-4", "3-1-2-6"),
                        "Số CCCD: %s.",
                        "%p, số căn cước công dân %s, cấp ngày 10/5/2021.",
                        "%p (CCCD %s) đề nghị xem xét.",
                        "Số định danh cá nhân của %p là %s",
                        "STT\tHọ và tên\tSố căn cước\n1\tNông Văn Thử\t%s",
                        "Căn cước số\n%s do Bộ Công an cấp",
                        "%p mang số %s theo hồ sơ gửi kèm",
                        "CMND/CCCD/Hộ chiếu: %s");
            case "old-id" ->
                in(
                        grouped(digits(9), "9", "3-3-3"),
                        "CMND số %s do Công an tỉnh cấp.",
                        "Số chứng minh nhân dân: %s",
                        "%p, CMND %s, trú tại địa phương.",
                        "TT\tTên\tCMND\n1\tLục Thị Mẫu\t%s\n",
                        "Giấy CMT số: %s");
            case "passport" ->
                in(
                        pick("B", "C", "N", "P", "K") + digits(random.nextBoolean() ? 7 : 8),
                        "Hộ chiếu số %s.",
                        "%p, hộ chiếu %s, đi công tác.",
                        "Số hộ chiếu: %s",
                        "Passport No: %s",
                        "Họ tên\tSố hộ chiếu\nNông Văn Thử\t%s");
            case "social-insurance" ->
                in(
                        grouped(digits(10), "10", "4-3-3"),
                        "Mã số BHXH: %s",
                        "Số sổ bảo hiểm xã hội của %p là %s.",
                        "%p, số BHXH %s, nghỉ từ tháng 3.",
                        "Tên\tMã số BHXH\nLục Thị Mẫu\t%s");
            case "health-insurance" ->
                in(
                        pick("DN", "HC", "GD", "TE", "CH", "BT")
                                + pick("", " ")
                                + grouped((1 + random.nextInt(5)) + digits(12), "13", "1-2-10", "1-2-2-3-5"),
                        "Mã thẻ BHYT: %s",
                        "Thẻ bảo hiểm y tế số %s của %p.",
                        "%p có thẻ BHYT %s còn hạn.",
                        "Tên\tSố thẻ BHYT\nLục Thị Mẫu\t%s");
            case "tax-code" ->
                in(
                        tax("8"),
                        "Mã số thuế cá nhân: %s",
                        "%p, MST %s, nộp hồ sơ.",
                        "Mã số thuế của %p là %s.",
                        "Hộ kinh doanh %p, mã số thuế: %s");
            case "phone" ->
                in(
                        phone(),
                        "Liên hệ %p, điện thoại %s.",
                        "SĐT: %s",
                        "%p (%s) sẽ trả lời.",
                        "Số điện thoại di động của %p: %s",
                        "Tên\tĐiện thoại\nNông Văn Thử\t%s",
                        "Zalo %s gặp %p",
                        "ĐT: %s; %p");
            case "bank-account" ->
                in(
                        grouped(digits(8 + random.nextInt(8)), "*"),
                        "Số tài khoản: %s tại Ngân hàng Agribank.",
                        "STK %s Vietcombank, chủ tài khoản %p.",
                        "Chuyển tiền cho %p, tài khoản số %s mở tại BIDV.",
                        "Họ tên\tSố tài khoản\nNông Văn Thử\t%s");
            case "bank-card" ->
                in(
                        grouped(card(), "16", "4-4-4-4"),
                        "Số thẻ: %s",
                        "Thẻ ngân hàng số %s của %p.",
                        "%p dùng thẻ tín dụng %s để thanh toán.");
            case "plate" ->
                in(
                        plate(),
                        "Xe ô tô biển số %s.",
                        "Biển kiểm soát: %s",
                        "%p điều khiển xe mang biển số %s đi trên đường.",
                        "BKS %s của %p");
            case "email" ->
                in(
                        pick("nongvanthu", "ltmau", "mau.lt", "thu_nv") + random.nextInt(1000) + "@"
                                + pick("gmail.com", "yahoo.com.vn", "outlook.com"),
                        "Email: %s",
                        "Thư điện tử của %p: %s.",
                        "%p (%s)",
                        "Gửi về %s trước ngày 20/12/2026");
            case "birth-date" ->
                in(
                        birth(),
                        "%p, sinh ngày %s, đề nghị.",
                        "Ngày sinh: %s",
                        "Ngày, tháng, năm sinh: %s",
                        "%p (sinh ngày %s)",
                        "Họ tên\tNgày sinh\nNông Văn Thử\t%s",
                        "Sinh ngày: %s; giới tính: nam");
            default ->
                in(
                        address(),
                        "%p, thường trú tại %s.",
                        "Nơi thường trú: %s",
                        "%p, trú tại: %s; làm đơn đề nghị.",
                        "Chỗ ở hiện nay: %s",
                        "%p, địa chỉ: %s.",
                        "Hộ khẩu thường trú: %s");
        };
    }

    /// A line or table of numbers that name nobody.
    String dense() {
        return switch (random.nextInt(22)) {
            case 0 -> "Tổng kinh phí: %s đồng, trong đó năm 2026 là %s đồng.".formatted(amount(), amount());
            case 1 ->
                "Căn cứ Quyết định số %d/QĐ-UBND ngày 12/3/2026 và Công văn số %d/SKHCN-VP."
                        .formatted(number(4), number(4));
            case 2 ->
                "TT\tChỉ tiêu\tKế hoạch\tThực hiện\n1\tThu ngân sách\t%s\t%s\n2\tChi\t%s\t%s"
                        .formatted(amount(), amount(), amount(), amount());
            case 3 -> "Mã hồ sơ: %s; ngày tiếp nhận 05/11/2026.".formatted(digits(12));
            case 4 -> "Mã hồ sơ %s, mã giao dịch %s.".formatted(phoneDigits(), citizen());
            case 5 -> "Hóa đơn số %s ký hiệu 1C26TAA, số tiền %s đồng.".formatted(digits(8), amount());
            case 6 -> "Mã vạch 893%s, số lô %s.".formatted(digits(10), digits(6));
            case 7 -> "Mã số thuế của Công ty TNHH Thử Nghiệm: %s.".formatted(tax(pick("0", "4", "5")));
            case 8 -> "Tài khoản 3713.0.%s.00000 tại Kho bạc Nhà nước khu vực.".formatted(digits(7));
            case 9 ->
                "Theo khoản %d Điều %d Nghị định số %d/2025/NĐ-CP; Thông tư số %d/2026/TT-BTC."
                        .formatted(number(1), number(2), number(3), number(2));
            case 10 ->
                "Diện tích %s m2, thửa đất số %d, tờ bản đồ số %d, tọa độ X=%s; Y=%s."
                        .formatted(amount(), number(3), number(2), digits(7), digits(6));
            case 11 ->
                "Dân số %s người; mật độ %d người/km2; tăng %d,%d%%."
                        .formatted(amount(), number(3), number(1), number(2));
            case 12 ->
                "Điện thoại: (0206) 3%s; Fax: 0206 3%s; Email: vanthu@caobang.gov.vn".formatted(digits(6), digits(6));
            case 13 ->
                "TT\tMã dự án\tSố quyết định\tVốn\n1\t%s\t%d/QĐ-UBND\t%s\n2\t%s\t%d/QĐ-UBND\t%s"
                        .formatted(digits(10), number(4), amount(), phoneDigits(), number(3), amount());
            case 14 -> "Giai đoạn 2021-2025: %s; 2026-2030: %s triệu đồng.".formatted(amount(), amount());
            case 15 -> "Mã QHNS: 1%s, chương 417, loại 100, khoản 103, mục 7000.".formatted(digits(6));
            case 16 -> "Tiêu chuẩn TCVN %d:2017, ISO/IEC 27001:2022; mã HS 8471.30.%d.".formatted(number(5), number(2));
            case 17 -> "Số seri %s, số khung RLHJA%s, IMEI 35%s.".formatted(digits(9), digits(6), digits(13));
            case 18 -> "Đường dây nóng: 1900 %s; tổng đài 0%s.".formatted(digits(4), "206" + digits(7));
            case 19 ->
                "Biểu 0%d\t%s\t%s\t%s\nCộng\t%s\t%s\t%s"
                        .formatted(number(1), amount(), amount(), amount(), amount(), amount(), amount());
            case 20 -> "Mã bưu gửi EB%sVN, mã vận đơn %s.".formatted(digits(9), digits(12));
            default ->
                "Từ ngày 01/01/2026 đến ngày 31/10/2026 tiếp nhận %s hồ sơ, giải quyết %s hồ sơ đúng hạn (%d,%d%%)."
                        .formatted(amount(), amount(), number(2), number(1));
        };
    }

    private PrivacyRows.Line in(String planted, String... frames) {
        String frame = frames[random.nextInt(frames.length)];
        String person = pick("Ông ", "Bà ", "ông ", "bà ", "Anh ", "Đồng chí ") + pick(SURNAMES) + " "
                + pick("Văn", "Thị") + " " + pick(GIVEN);
        return new PrivacyRows.Line(frame.replace("%p", person).replace("%s", planted), planted);
    }

    private String grouped(String digits, String... shapes) {
        String shape = shapes[random.nextInt(shapes.length)];
        String gap = pick(" ", ".", "-", "\u00a0");
        if (shape.equals("*")) {
            return random.nextInt(3) > 0 ? digits : digits.replaceAll("(.{4})(?=.)", "$1" + gap);
        }
        StringBuilder grouped = new StringBuilder();
        int at = 0;
        for (String part : shape.split("-", -1)) {
            grouped.append(at == 0 ? "" : gap).append(digits, at, at + Integer.parseInt(part));
            at += Integer.parseInt(part);
        }
        return grouped.toString();
    }

    private String citizen() {
        int century = random.nextInt(4);
        int year = century < 2 ? 30 + random.nextInt(70) : random.nextInt(26);
        return pick(PROVINCES) + century + "%02d".formatted(year) + digits(5) + (1 + random.nextInt(9));
    }

    private String phoneDigits() {
        return pick(MOBILE) + digits(7);
    }

    private String phone() {
        String all = phoneDigits();
        return switch (random.nextInt(4)) {
            case 0 -> "+84" + pick("", " ") + all.substring(1);
            case 1 -> "+84 " + all.substring(1, 4) + " " + all.substring(4, 7) + " " + all.substring(7);
            default -> grouped(all, "10", "4-3-3", "3-3-4", "4-2-2-2", "3-7");
        };
    }

    private String tax(String first) {
        while (true) {
            String nine = first + digits(8);
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (nine.charAt(i) - '0');
            }
            if (10 - sum % 11 <= 9) {
                return nine + (10 - sum % 11);
            }
        }
    }

    private String card() {
        String head = pick("970436", "4", "51", "970422");
        String body = head + digits(15 - head.length());
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int each = (body.charAt(14 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += each > 9 ? each - 9 : each;
        }
        return body + (10 - sum % 10) % 10;
    }

    private String plate() {
        String province = pick("11", "12", "20", "29", "30", "51", "98");
        String letter = pick("A", "B", "C", "H", "K", "LD");
        return switch (random.nextInt(4)) {
            case 0 -> province + letter + "-" + digits(3) + "." + digits(2);
            case 1 -> province + letter + digits(5);
            case 2 -> province + "-" + letter.charAt(0) + (1 + random.nextInt(9)) + " " + digits(3) + "." + digits(2);
            default -> province + letter + "-" + digits(4);
        };
    }

    private String birth() {
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        int year = 1940 + random.nextInt(80);
        return switch (random.nextInt(4)) {
            case 0 -> "%02d/%02d/%d".formatted(day, month, year);
            case 1 -> "%d/%d/%d".formatted(day, month, year);
            case 2 -> "%d-%02d-%d".formatted(day, month, year);
            default -> "%02d tháng %02d năm %d".formatted(day, month, year);
        };
    }

    private String address() {
        return switch (random.nextInt(4)) {
            case 0 -> "số nhà %d, tổ %d, phường Sông Hiến, tỉnh Cao Bằng".formatted(number(2), number(1));
            case 1 -> "xóm %s, xã Trùng Khánh, tỉnh Cao Bằng".formatted(pick("Nà Mẫu", "Bản Thử", "Lũng Ví"));
            case 2 -> "số %d đường Kim Đồng, phường Thục Phán, tỉnh Cao Bằng".formatted(number(3));
            default -> "tổ dân phố %d, phường Tân Giang, tỉnh Cao Bằng".formatted(number(1));
        };
    }

    private String amount() {
        return String.format(Locale.GERMANY, "%,d", random.nextLong(1_000, 900_000_000_000L));
    }

    private int number(int digits) {
        int bound = (int) Math.pow(10, digits);
        return bound / 10 + random.nextInt(bound - bound / 10);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private String pick(String... all) {
        return all[random.nextInt(all.length)];
    }
}
