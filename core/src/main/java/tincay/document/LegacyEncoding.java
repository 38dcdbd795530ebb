package tincay.document;

import java.text.Normalizer;
import java.util.Locale;

/// The two Vietnamese encodings from before Unicode, as their bytes look when read as windows-1252.
enum LegacyEncoding {
    /// TCVN 5712:1993, one byte a letter: `NghÞ ®Þnh`.
    TCVN3 {
        @Override
        String convert(String words) {
            StringBuilder out = new StringBuilder(words.length());
            for (int i = 0; i < words.length(); i++) {
                char letter = words.charAt(i);
                out.append(letter >= 0xA1 && letter <= 0xFF ? TCVN3_HIGH.charAt(letter - 0xA1) : letter);
            }
            return Normalizer.normalize(out, Normalizer.Form.NFC);
        }
    },
    /// VNI for Windows, a letter and then its mark: `Nghò ñònh`, `Coäng hoøa`.
    VNI {
        @Override
        String convert(String words) {
            StringBuilder out = new StringBuilder(words.length());
            for (int i = 0; i < words.length(); i++) {
                char letter = words.charAt(i);
                int mark = out.isEmpty() || !takesMark(words.charAt(i - 1)) ? -1 : VNI_MARKS.indexOf(low(letter));
                if (mark >= 0) {
                    out.append(VNI_COMBINING[mark]);
                    continue;
                }
                int single = VNI_SINGLE.indexOf(letter);
                out.append(single < 0 ? letter : VNI_SINGLE_AS.charAt(single));
            }
            return Normalizer.normalize(out, Normalizer.Form.NFC);
        }
    };

    /// Letters of the bytes A1 to FF; the five combining tones stand at B0 to B4.
    private static final String TCVN3_HIGH = "ĂÂÊÔƠƯĐăâêôơưđẰ"
            + "\u0300\u0309\u0303\u0301\u0323"
            + "àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

    private static final String VNI_SINGLE = "ñÑíÍìÌæÆóÓòÒôÔöÖîÎ";
    private static final String VNI_SINGLE_AS = "đĐíÍìÌỉỈĩĨịỊơƠưƯỵỴ";
    private static final String VNI_MARKS = "ùøûõïêéèúüëâáàåãä";
    private static final String[] VNI_COMBINING = {
        "\u0301",
        "\u0300",
        "\u0309",
        "\u0303",
        "\u0323",
        "\u0306",
        "\u0306\u0301",
        "\u0306\u0300",
        "\u0306\u0309",
        "\u0306\u0303",
        "\u0306\u0323",
        "\u0302",
        "\u0302\u0301",
        "\u0302\u0300",
        "\u0302\u0309",
        "\u0302\u0303",
        "\u0302\u0323"
    };
    private static final String VNI_BASES = "aeouyôöAEOUYÔÖ";

    /// The Unicode letters of `words`, in NFC.
    abstract String convert(String words);

    static boolean isVniMark(char letter) {
        return VNI_MARKS.indexOf(low(letter)) >= 0;
    }

    private static boolean takesMark(char before) {
        return VNI_BASES.indexOf(before) >= 0;
    }

    private static char low(char letter) {
        return letter >= 0xC0 && letter <= 0xDE ? (char) (letter + 0x20) : letter;
    }

    static String capitals(String words) {
        return words.toUpperCase(Locale.ROOT);
    }
}
