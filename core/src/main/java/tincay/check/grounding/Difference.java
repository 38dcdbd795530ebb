package tincay.check.grounding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tincay.text.Folding;

/// One word that turns a claim against a sentence that otherwise says the same.
///
/// @param variant what is turned: `negation`, `direction`, `quantifier`, `modality`, `agent`
/// @param said the claim's word or words; empty where the claim leaves a negation out
/// @param written the sentence's
record Difference(String variant, String said, String written) {
    /// The least share of a claim's syllables that stand in the sentence, in order.
    private static final double SAME = 0.6;
    private static final int LEAST_SAME = 4;
    private static final int LONGEST_NAME = 9;

    private static final List<List<String>> DIRECTIONS =
            pairs("tăng|giảm;vượt|không đạt;cao|thấp;nhiều|ít;lớn|nhỏ;trước|sau;trên|dưới;nhanh|chậm;"
                    + "mở rộng|thu hẹp;cho phép|cấm;đồng ý|từ chối;chấp thuận|từ chối;nhất trí|phản đối;thành lập|giải thể;"
                    + "tiếp tục|chấm dứt;tiếp tục|tạm dừng;nhập khẩu|xuất khẩu;thu|chi;bổ sung|cắt giảm;ban hành|bãi bỏ;"
                    + "thuận lợi|khó khăn;đầu|cuối;mạnh|yếu;tốt|kém;công khai|bí mật;trong nước|nước ngoài;thắng|thua;"
                    + "đúng hạn|quá hạn;sớm|muộn;thừa|thiếu;cải thiện|suy giảm;đạt|chưa đạt;cấp mới|thu hồi;lên|xuống");
    private static final List<List<String>> QUANTIFIERS = pairs(
            "tất cả|một số;tất cả|phần lớn;tất cả|đa số;tất cả|hầu hết;tất cả|nhiều;toàn bộ|một phần;toàn bộ|một số;"
                    + "toàn bộ|phần lớn;toàn bộ|hầu hết;mọi|một số;mọi|nhiều;mọi|hầu hết;ít nhất|nhiều nhất;tối thiểu|tối đa;"
                    + "duy nhất|nhiều;chỉ|không chỉ;hầu hết|một số;đa số|thiểu số;phần lớn|phần nhỏ;100|một số;"
                    + "không ai|một số;hoàn toàn|một phần");
    private static final List<List<String>> MODALITIES =
            pairs("phải|có thể;phải|nên;phải|được;bắt buộc|khuyến khích;bắt buộc|tự nguyện;được phép|bị cấm");
    private static final Bag NEGATORS = Bag.words("không chưa chẳng");
    /// Words with which a negator makes another word.
    private static final Bag NOT_NEGATED = Bag.words("chỉ những gian khí quân quá dưới ít kể bao dây ngừng phận lưu");

    /// Whether so many of its syllables in common, in order, may say the same.
    static boolean isLikely(long same, Words claim) {
        return same >= SAME * claim.size() && same >= LEAST_SAME;
    }

    /// What turns `claim` against `sentence`; absent where it does not say the same, or nothing is turned.
    ///
    /// @param partner which syllables stand for each other
    static Optional<Difference> between(Words claim, Words sentence, int[] partner) {
        long same = Arrays.stream(partner).filter(each -> each >= 0).count();
        if (!isLikely(same, claim)) {
            return Optional.empty();
        }
        Optional<Difference> found = Optional.empty();
        for (int from = 0, there = 0; from <= claim.size() && found.isEmpty(); ) {
            int to = from;
            while (to < claim.size() && partner[to] < 0) {
                to++;
            }
            int thereEnd = to < claim.size() ? partner[to] : sentence.size();
            found = turned(claim, from, to, sentence, there, thereEnd);
            from = to + 1;
            there = thereEnd + 1;
        }
        return found;
    }

    private static Optional<Difference> turned(Words claim, int from, int to, Words sentence, int there, int thereEnd) {
        String said = line(claim, from, to);
        String written = line(sentence, there, Math.min(thereEnd, sentence.size()));
        Optional<Difference> pair = opposite("quantifier", QUANTIFIERS, said, written)
                .or(() -> opposite("direction", DIRECTIONS, said, written))
                .or(() -> opposite("modality", MODALITIES, said, written));
        if (pair.isPresent()) {
            return pair;
        }
        boolean denies = negates(claim, from, to);
        boolean denied = negates(sentence, there, Math.min(thereEnd, sentence.size()));
        if (denies != denied && to < claim.size() && thereEnd < sentence.size() && to - from + thereEnd - there <= 3) {
            return Optional.of(new Difference("negation", said, written));
        }
        return isName(claim, from, to)
                        && isName(sentence, there, thereEnd)
                        && isOther(claim, from, to, sentence)
                        && isOther(sentence, there, thereEnd, claim)
                ? Optional.of(new Difference("agent", said, written))
                : Optional.empty();
    }

    private static String line(Words words, int from, int to) {
        return from >= to ? "" : Folding.line(words.part(from, to).raw());
    }

    private static Optional<Difference> opposite(
            String variant, List<List<String>> pairs, String said, String written) {
        if (said.isEmpty() || written.isEmpty()) {
            return Optional.empty();
        }
        return pairs.stream()
                .filter(pair -> (has(said, pair.getFirst()) && has(written, pair.getLast()))
                        || (has(said, pair.getLast()) && has(written, pair.getFirst())))
                .findFirst()
                .map(pair -> new Difference(variant, said, written));
    }

    private static boolean has(String line, String word) {
        return (" " + line + " ").contains(" " + word + " ");
    }

    /// Whether a negator that denies the next word stands in the gap.
    private static boolean negates(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (NEGATORS.holds(words.hash(i)) && i + 1 < words.size() && !NOT_NEGATED.holds(words.hash(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(Words words, int from, int to) {
        if (to <= from || to - from > LONGEST_NAME || to > words.size() || !words.isCapital(from)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (words.isCapital(i) && !words.opens(i)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the other text does not hold this name, or both hold it once and in no list: names changed places.
    private static boolean isOther(Words words, int from, int to, Words other) {
        Words name = words.part(from, to);
        return !Alignment.contains(other, words, from, to) || (isSingle(words, name) && isSingle(other, name));
    }

    /// Whether the name stands there once and in no list.
    private static boolean isSingle(Words words, Words name) {
        int times = 0;
        for (int at = 0; at + name.size() <= words.size(); at++) {
            if (Alignment.contains(words.part(at, at + name.size()), name, 0, name.size())) {
                times++;
                int next = at + name.size();
                if (next < words.size()
                        && (!words.joined(next - 1) || words.word(next).equals("và"))) {
                    return false;
                }
            }
        }
        return times == 1;
    }

    private static List<List<String>> pairs(String pairs) {
        return Arrays.stream(pairs.split(";"))
                .map(pair -> List.of(
                        Folding.line(pair.substring(0, pair.indexOf('|'))),
                        Folding.line(pair.substring(pair.indexOf('|') + 1))))
                .toList();
    }
}
