package tincay.bench;

import java.util.List;
import java.util.Random;

/// Lines with one password or key, and lines that speak of such things without one, from a seed.
final class PlantedSecrets {
    static final List<String> KINDS = List.of(
            "password",
            "aws",
            "google",
            "github",
            "slack",
            "stripe",
            "model",
            "token",
            "jwt",
            "connection",
            "azure",
            "private-key");
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final Random random;

    PlantedSecrets(long seed) {
        this.random = new Random(seed);
    }

    PrivacyRows.Line planted(String kind) {
        return switch (kind) {
            case "password" ->
                in(
                        password(),
                        "Mật khẩu: %s",
                        "Tài khoản admin, mật khẩu: %s.",
                        "mật khẩu đăng nhập là %s, đổi sau khi dùng",
                        "password=%s",
                        "PWD: \"%s\"",
                        "Mật khẩu\t%s",
                        "pass: %s",
                        "DB_PASSWORD=%s",
                        "Mật khẩu wifi: %s;");
            case "aws" ->
                in("AK" + "IA" + of(UPPER, 16), "Khóa %s dùng cho kho lưu trữ.", "aws_access_key_id = %s", "%s");
            case "google" -> in("AI" + "za" + of(LETTERS, 35), "Khóa bản đồ: %s", "key=%s", "Dùng %s để gọi dịch vụ.");
            case "github" ->
                in(
                        "gh" + pick("p", "o", "s") + "_" + of(LETTERS, 36),
                        "Token: %s",
                        "git clone bằng %s",
                        "GITHUB_TOKEN=%s");
            case "slack" -> in("xo" + "xb-" + of("0123456789", 12) + "-" + of(LETTERS, 24), "Bot %s", "token: %s");
            case "stripe" -> in("sk" + "_live_" + of(LETTERS, 24), "Khóa thanh toán %s", "STRIPE=%s");
            case "model" ->
                in(
                        "sk" + "-" + pick("", "proj-") + of(LETTERS, 40),
                        "Khóa API: %s",
                        "OPENAI_API_KEY=%s",
                        "Cấu hình %s trong trợ lý.");
            case "token" ->
                in(
                        of(LETTERS, 32),
                        "api_key: %s",
                        "API key = \"%s\"",
                        "secret_key=%s",
                        "client_secret: %s",
                        "Khóa bí mật: %s",
                        "Authorization: Bearer %s");
            case "jwt" ->
                in(
                        "ey" + "J" + of(LETTERS, 20) + ".ey" + "J" + of(LETTERS, 60) + "." + of(LETTERS, 43),
                        "Bearer %s",
                        "token %s",
                        "Dán %s vào tiêu đề.");
            case "connection" ->
                in(
                        password(),
                        "postgres://quantri:%s@10.0.0.5:5432/hoso",
                        "mongodb+srv://ung-dung:%s@csdl.noi-bo/hoso",
                        "Server=csdl;User Id=sa;Password=%s;Encrypt=true",
                        "jdbc:mysql://10.0.0.5/hs?user=root&password=%s");
            case "azure" ->
                in(
                        of(LETTERS, 86) + "==",
                        "DefaultEndpointsProtocol=https;AccountName=hoso;AccountKey=%s;EndpointSuffix=core.windows.net",
                        "SharedAccessKey=%s");
            default ->
                in(
                        "-----BEGIN " + pick("RSA ", "EC ", "OPENSSH ", "") + "PRIVATE KEY-----\n" + of(LETTERS, 64)
                                + "\n" + of(LETTERS, 64) + "\n-----END PRIVATE KEY-----",
                        "%s",
                        "Khóa máy chủ:\n%s\nHết.");
        };
    }

    String harmless() {
        return pick(
                "Mật khẩu: ********",
                "Mật khẩu phải có ít nhất " + (8 + random.nextInt(8)) + " ký tự, gồm chữ hoa, chữ thường và số.",
                "Mật khẩu: tối thiểu " + (8 + random.nextInt(8)) + " ký tự",
                "password=<your-password>",
                "password: ${DB_PASSWORD}",
                "api_key = YOUR_API_KEY",
                "token: xxxxxxxxxxxxxxxxxxxxxxxx",
                "Không chia sẻ mật khẩu, mã OTP, mã PIN cho bất kỳ ai.",
                "Mật khẩu là yếu tố xác thực thứ nhất; mã OTP là yếu tố thứ hai.",
                "Người dùng đổi mật khẩu mỗi " + (30 + random.nextInt(90)) + " ngày.",
                "Mã băm SHA-256 của tệp: " + of("0123456789abcdef", 64),
                "Mã bản ghi: " + of("0123456789abcdef", 8) + "-" + of("0123456789abcdef", 4) + "-4"
                        + of("0123456789abcdef", 3) + "-a" + of("0123456789abcdef", 3) + "-"
                        + of("0123456789abcdef", 12),
                "Xem https://caobang.gov.vn/tin-tuc/" + random.nextInt(100_000) + "?trang=2",
                "Quyết định số " + random.nextInt(3000) + "/QĐ-UBND; tiêu chí: " + random.nextInt(100)
                        + " điểm; mã số: " + random.nextInt(1000) + "/2026.",
                "ssh-ed25519 " + of(LETTERS, 68) + " khóa công khai",
                "Tên đăng nhập: nvthu; mật khẩu: (gửi riêng)",
                "Tổ chức thực hiện: Sở Khoa học và Công nghệ; thời hạn: 31/12/2026.");
    }

    private PrivacyRows.Line in(String planted, String... frames) {
        return new PrivacyRows.Line(frames[random.nextInt(frames.length)].replace("%s", planted), planted);
    }

    private String password() {
        return switch (random.nextInt(4)) {
            case 0 -> pick("Caobang", "Tinhuy", "Hoso", "Admin") + pick("@", "#", "!") + (2000 + random.nextInt(1000));
            case 1 -> of(LETTERS, 6) + random.nextInt(10) + pick("!", "$", "%", "^") + of(LETTERS, 3);
            case 2 -> pick("matkhau", "vanphong", "sokhcn") + (100 + random.nextInt(900));
            default -> of(LETTERS, 11) + random.nextInt(10);
        };
    }

    private String of(String letters, int count) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < count; i++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private String pick(String... all) {
        return all[random.nextInt(all.length)];
    }
}
