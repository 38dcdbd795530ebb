package tincay.check.grounding;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tincay.text.Syllables;

/// The words that carry no matter of their own, and those that turn a sentence round; folded.
final class Lexicon {
    /// Words that say nothing alone.
    static final Bag EMPTY = Bag.words(
            "và của là có được các những một trong cho với để từ đã ở tại này đó khi như vào ra về theo do bởi cũng đến"
                    + " trên dưới hay hoặc nhưng mà thì sẽ đang rằng nên vì ông bà họ nó người việc sự qua lại còn chỉ"
                    + " rất hơn nhiều sau trước cùng giữa");
    static final Bag NEGATIONS = Bag.words("không chưa chẳng sai chả");
    /// Words that mean the opposite of each other.
    static final List<long[]> OPPOSITES = Arrays.stream(("tăng giảm;trước sau;trên dưới;bắc nam;đông tây;thắng thua;"
                            + "thắng bại;cao thấp;lớn nhỏ;nhiều ít;đầu cuối;mạnh yếu;dài ngắn;ủng phản;thành thất;"
                            + "hơn kém;toàn phần;duy nhiều;nam nữ;trong ngoài;mới cũ;chấp từ;mở đóng;tự phụ;giàu nghèo;"
                            + "nhất hai")
                    .split(";"))
            .map(pair -> new long[] {
                Syllables.hash(pair.substring(0, pair.indexOf(' '))),
                Syllables.hash(pair.substring(pair.indexOf(' ') + 1))
            })
            .toList();
    /// “The text does not say”.
    static final Pattern NOT_SAID = Pattern.compile(
            "không đề cập|không có thông tin|không được nêu|không nêu|không nói|không rõ|không được đề cập|không có ghi chép");
    static final Bag YES = Bag.words("đúng có vâng");

    private Lexicon() {}

    /// The kinds of question, over bare letters.
    static final Pattern WHETHER =
            Pattern.compile("(phai|dung|co|chang).{0,12}khong|dung hay sai|lieu|co phai", Pattern.DOTALL);

    static final Pattern WHY = Pattern.compile("tai sao|vi sao|vi ly do");
    static final Pattern HOW = Pattern.compile("nhu the nao|the nao|lam sao|lam the nao");
    static final Pattern WHO = Pattern.compile("\\bai\\b");
    static final Pattern WHEN = Pattern.compile("khi nao|nam nao|bao gio|ngay nao");
    static final Pattern HOW_MANY = Pattern.compile("bao nhieu|may ");
    static final Pattern WHERE = Pattern.compile("o dau|noi nao");
    static final Pattern WHAT = Pattern.compile("\\bgi\\b");
    static final Pattern IF = Pattern.compile("^neu|gia su");
    static final Pattern ALTHOUGH = Pattern.compile("mac du|du |tuy");
    static final Pattern TRUE_OR_FALSE = Pattern.compile("mau thuan|dung hay sai|boi canh");
}
