package tincay.check.disclosure;

import java.util.regex.Pattern;
import tincay.check.Draft;

/// What sort of document a draft is, as far as disclosure asks.
enum Kind {
    /// A document of an administrative agency below the central level, with a head of its own.
    ADMINISTRATIVE,
    /// A law, a decree, a circular, an excerpt: not what the province's rule is about.
    OTHER;

    private static final int HEAD = 1_500;
    private static final Pattern AGENCY = Pattern.compile(
            "(?mU)^[\\s*]*(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|SỞ|HỘI ĐỒNG NHÂN DÂN|HĐND|BAN QUẢN LÝ|VĂN PHÒNG|CHI CỤC|TRUNG TÂM|THANH TRA TỈNH)(?!\\p{L})");
    private static final Pattern NUMBER_LINE = Pattern.compile("(?mU)(?:^|\\t)[\\s*]*Số\\s*:");
    private static final Pattern TO_THE_PUBLIC = Pattern.compile(
            "(?iu)thông cáo báo chí|cổng thông tin điện tử|trang thông tin điện tử|đăng tải công khai|công bố rộng rãi|"
                    + "thông báo rộng rãi|phương tiện thông tin đại chúng|kính gửi:? (?:toàn thể )?(?:nhân dân|người dân|tổ chức, cá nhân)");

    static Kind of(Draft draft) {
        String text = draft.text().value();
        String head = text.substring(0, Math.min(HEAD, text.length()));
        return AGENCY.matcher(head).find() && NUMBER_LINE.matcher(head).find() ? ADMINISTRATIVE : OTHER;
    }

    /// Whether the draft says that it goes to the public.
    static boolean isForThePublic(Draft draft) {
        return TO_THE_PUBLIC.matcher(draft.text().value()).find();
    }
}
