package tincay.check.privacy;

import java.util.regex.Pattern;

/// The groups of sensitive personal data that a draft may tell of somebody (Decree 356/2025/NĐ-CP, article 4).
enum SensitiveFact {
    HEALTH(
            "(?:nhiễm|dương tính(?: với)?)\\s+(?:HIV|viêm gan [BC]|lao|SARS-CoV-2|COVID-19|virus|vi rút)[^\\s,.;]*|HIV/AIDS"
                    + "|(?:bị|mắc|chẩn đoán)\\s+(?:bệnh\\s+)?(?:ung thư|tâm thần|trầm cảm|suy thận|lao phổi|tiểu đường|đái tháo đường|động kinh|tim mạch|viêm gan|HIV|đột quỵ|tai biến|rối loạn|suy tim|giang mai|lậu|phong|Parkinson|Alzheimer)(?:\\s+[\\p{Ll}A-C0-9]+){0,3}"
                    + "|mắc bệnh\\s+\\p{Ll}+(?:\\s+\\p{Ll}+)?|khuyết tật\\s+(?:nặng|đặc biệt nặng|nhẹ|vận động|trí tuệ|thần kinh|nghe|nhìn)|điều trị\\s+(?:nội trú|ngoại trú|tâm thần|ung thư|cai nghiện|methadone)"
                    + "|nghiện\\s+(?:ma túy|ma tuý|rượu)|mang thai|sảy thai|phá thai|chạy thận|hóa trị|nhóm máu\\s+(?:A|B|AB|O)\\b|tiền sử bệnh|bệnh án"),
    ETHNICITY(
            "(?:là\\s+)?(?:người\\s+)?dân tộc\\s*:?\\s+(?:Kinh|Tày|Nùng|Mông|H'Mông|Dao|Sán Chay|Sán Chỉ|Lô Lô|Hoa|Ngái|Thái|Mường|Giáy|Khmer|Ê Đê|Ê-đê|Gia Rai|Ba Na|Chăm|Cờ Lao|La Chí|Cao Lan|Sán Dìu)"),
    RELIGION(
            "theo\\s+(?:đạo|tôn giáo)\\s+\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*)*|tôn giáo\\s*:\\s*(?!không)\\p{Lu}\\p{L}*(?:\\s+[\\p{Lu}\\p{Ll}]\\p{L}*)?|tín đồ\\s+(?:đạo\\s+)?\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*)*|là\\s+(?:giáo dân|phật tử|tín hữu)"),
    BELIEF("quan điểm chính trị|tư tưởng phản động|từng tham gia tổ chức\\s+\\p{Ll}+"),
    CRIME(
            "(?:có\\s+)?(?:\\d+\\s+)?tiền án(?:,? tiền sự)?|tiền sự|bị kết án|bị (?:xử )?phạt\\s+(?:\\d+\\s+(?:năm|tháng)\\s+)?tù|\\d+\\s+(?:năm|tháng)\\s+tù|bị khởi tố|bị tạm giam|bị truy nã|chấp hành xong (?:hình phạt|án phạt) tù|phạm tội|bị bắt (?:về|quả tang)"),
    SEX(
            "đồng tính|song tính|chuyển giới|xu hướng tính dục|đời sống tình dục|quan hệ tình dục|bị xâm hại tình dục|bị hiếp dâm"),
    BIOMETRIC(
            "(?:mẫu\\s+)?(?:vân tay|mống mắt|ADN|dấu vân tay|khuôn mặt sinh trắc|sinh trắc học)|kết quả (?:giám định|xét nghiệm) (?:gen|ADN)"),
    FAMILY("ngoại tình|con ngoài giá thú|bạo lực gia đình|mâu thuẫn vợ chồng|con nuôi của"),
    MONEY("nợ xấu|số dư(?: tài khoản)?\\s*:?\\s*(?:là\\s+)?[\\d.,]+|lịch sử giao dịch|vay nặng lãi"),
    LOCATION("định vị (?:GPS|điện thoại)|tọa độ chỗ ở|lịch sử di chuyển");

    private final Pattern words;

    SensitiveFact(String words) {
        this.words = Pattern.compile("(?<![\\p{L}\\d])(?:" + words + ")(?!\\p{L})", Pattern.UNICODE_CASE);
    }

    Pattern words() {
        return words;
    }
}
