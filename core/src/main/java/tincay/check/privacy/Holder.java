package tincay.check.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.check.Paper;
import tincay.text.Span;

/// Whom a number belongs to, as the words before it tell: the person or the body named last.
enum Holder {
    PERSON,
    BODY,
    NOBODY;

    private static final int REACH = 240;
    private static final Pattern PERSON_WORD = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:ông|bà|anh|chị|cháu|em|cụ|bé|đồng chí|đ/c|đc|họ và tên|họ tên|cá nhân|công dân|bệnh nhân|thí sinh|học sinh|sinh viên|người lao động|người nộp đơn|người đề nghị|người hưởng|người nhận|chủ hộ|hộ ông|hộ bà|hộ kinh doanh|chủ tài khoản|giám đốc|nhân viên|chuyên viên|kế toán|người đại diện|người liên hệ|khách hàng|nhân chứng|bị can|bị cáo|người làm đơn|CCCD|căn cước|CMND)(?!\\p{L})");
    private static final Pattern BODY_WORD = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:công ty|doanh nghiệp|hợp tác xã|HTX|chi nhánh|tổng công ty|tập đoàn|ngân hàng thương mại|trường|bệnh viện|trung tâm|sở|cơ quan|ủy ban nhân dân|uỷ ban nhân dân|UBND|đơn vị|tổ chức|nhà thầu|văn phòng|quỹ|hiệp hội|liên danh|cục|chi cục|kho bạc|bộ|viện)(?!\\p{L})");

    /// The holder of what stands at `span`, read from its line and the one before.
    static Holder of(Paper paper, Span span) {
        String value = paper.text().value();
        int from = Math.max(0, span.start() - REACH);
        int line = value.lastIndexOf('\n', Math.max(0, span.start() - 1));
        int above = line <= 0 ? 0 : value.lastIndexOf('\n', line - 1) + 1;
        String before = value.substring(Math.max(from, above), span.start());
        int person = last(PERSON_WORD, before);
        int body = last(BODY_WORD, before);
        if (person < 0 && body < 0) {
            return NOBODY;
        }
        return person > body ? PERSON : BODY;
    }

    private static int last(Pattern words, String before) {
        Matcher matcher = words.matcher(before);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }
}
