package tincay.check.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tincay.check.Paper;
import tincay.text.Folding;

/// The sentences of a draft that state a fact: neither head nor foot, heading, legal ground, request or intention.
final class Claims {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 90;
    /// Openings of sentences that ask, order, intend, cite or greet.
    private static final List<String> NO_CLAIM = Arrays.stream(
                    ("căn cứ;kính gửi;kính trình;kính đề nghị;đề nghị;yêu cầu;"
                                    + "giao;xét đề nghị;theo đề nghị;trân trọng;nơi nhận;điều;khoản;chương;mục;phụ lục;về việc;"
                                    + "mục tiêu;mục đích;nhiệm vụ;giải pháp;phương hướng;phấn đấu;tiếp tục;tăng cường;đẩy mạnh;"
                                    + "nâng cao;triển khai;thực hiện;tổ chức;chỉ đạo;phối hợp;chủ trì;tham mưu;xây dựng;rà soát;"
                                    + "hướng dẫn;quyết định này;nghị quyết này;thông tư này;kế hoạch này;quy chế này;trên đây;"
                                    + "cộng hòa xã hội;độc lập;số;tm;kt;tl;tuq;lưu;như trên;theo chúng tôi;tôi cho rằng;có lẽ;"
                                    + "theo ý kiến;kiến nghị;đề xuất;xin ý kiến;mong;rất mong;dự kiến;trong thời gian tới;nếu")
                            .split(";"))
            .map(each -> " " + Folding.line(each) + " ")
            .toList();
    /// Words of a duty, a plan or a wish anywhere in the sentence.
    private static final List<String> NO_FACT = Arrays.stream(
                    "đề nghị;kính đề nghị;yêu cầu;có trách nhiệm;chịu trách nhiệm;sẽ;cần;phấn đấu;dự kiến;nhằm đề xuất;kiến nghị;đề xuất;xin ý kiến;kính trình"
                            .split(";"))
            .map(each -> " " + Folding.line(each) + " ")
            .toList();

    private Claims() {}

    static List<Words> of(Paper draft) {
        Words all =
                Words.of(draft.text(), draft.syllables(), 0, draft.syllables().size());
        List<Words> claims = new ArrayList<>();
        for (Words sentence : all.sentences()) {
            String line = sentence.line();
            if (line.equals("nơi nhận") || line.startsWith("nơi nhận ")) {
                break;
            }
            if (sentence.size() >= SHORTEST && sentence.size() <= LONGEST && isClaim(sentence, line)) {
                claims.add(sentence);
            }
        }
        return claims;
    }

    private static boolean isClaim(Words sentence, String line) {
        String raw = sentence.raw();
        String words = " " + line + " ";
        return raw.indexOf('\t') < 0
                && raw.chars().anyMatch(Character::isLowerCase)
                && !sentence.endsWith("?")
                && !sentence.endsWith(":")
                && NO_CLAIM.stream().noneMatch(words::startsWith)
                && NO_FACT.stream().noneMatch(words::contains);
    }
}
