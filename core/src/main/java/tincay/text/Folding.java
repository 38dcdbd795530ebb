package tincay.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One form for spellings that mean the same: NFC, lower case, new tone placement (`hoà` is `hòa`), one blank.
public final class Folding {
    private static final String[] OLD = {
        "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"
    };
    private static final String[] NEW = {
        "òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"
    };

    private Folding() {}

    /// The syllables of `words`, folded, without punctuation.
    public static List<String> syllables(String words) {
        List<String> syllables = new ArrayList<>();
        String lower = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                syllables.add(syllable(lower.substring(start, i)));
                start = -1;
            }
        }
        return syllables;
    }

    /// The words without tone and letter marks (`đ` is `d`), case kept: questions are often typed so.
    public static String unmarked(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    /// The folded syllables with one blank between.
    public static String line(String words) {
        return String.join(" ", syllables(words));
    }

    /// The last two letters of a syllable with the tone mark in its new place, the first one in the upper half.
    static int moved(char second, char last) {
        for (int i = 0; i < OLD.length; i++) {
            if (OLD[i].charAt(0) == second && OLD[i].charAt(1) == last) {
                return (NEW[i].charAt(0) << 16) | NEW[i].charAt(1);
            }
        }
        return (second << 16) | last;
    }

    /// The new placement of a lower-case syllable's tone mark; other syllables are returned as they are.
    public static String syllable(String lower) {
        int n = lower.length();
        if (n < 2 || lower.charAt(n - 1) < 0xC0 || (n >= 3 && lower.charAt(n - 3) == 'q')) {
            return lower;
        }
        char second = lower.charAt(n - 2);
        if (second != 'o' && second != 'u') {
            return lower;
        }
        int moved = moved(second, lower.charAt(n - 1));
        return lower.substring(0, n - 2) + (char) (moved >>> 16) + (char) moved;
    }
}
