package tincay.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells whether words have the form of Vietnamese syllables: onset, nucleus, coda and at most one tone.
final class Syllables {
    private static final Pattern FORM = Pattern.compile("(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
            + "(?:iê|yê|uô|ươ|uyê|ia|ya|ua|ưa|uâ|uê|uơ|uya|uy|oa|oă|oe|oo|[aăâeêioôơuưy])"
            + "(?:ch|nh|ng|[cmnpt]|[iyou])?");

    /// Abbreviations in capitals (`NĐ` of `NĐ-CP`), in Unicode and as legacy text: they say nothing about the encoding.
    private static final Pattern SYMBOL = Pattern.compile("[BCDGHKLMNPQRSTVXĐ§Ñ]{1,6}");

    /// @param marked words that hold a letter outside ASCII
    record Count(int marked, int valid) {
        double share() {
            return marked == 0 ? 0 : (double) valid / marked;
        }
    }

    private Syllables() {}

    static Count count(String words) {
        int marked = 0;
        int valid = 0;
        int start = -1;
        boolean high = false;
        for (int i = 0; i <= words.length(); i++) {
            char letter = i < words.length() ? words.charAt(i) : ' ';
            if (isWord(letter)) {
                start = start < 0 ? i : start;
                high |= letter > 0x7F;
            } else {
                if (start >= 0
                        && high
                        && !SYMBOL.matcher(words.substring(start, i)).matches()) {
                    marked++;
                    valid += isSyllable(words.substring(start, i)) ? 1 : 0;
                }
                start = -1;
                high = false;
            }
        }
        return new Count(marked, valid);
    }

    /// Letters, and the signs that stand for letters in a legacy encoding.
    private static boolean isWord(char letter) {
        return Character.isLetter(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || (letter >= 0xA1 && letter <= 0xBE && letter != 0xAB && letter != 0xBB);
    }

    private static boolean isSyllable(String word) {
        if (word.length() > 12 || mixesCase(word)) {
            return false;
        }
        String open = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder();
        int tones = 0;
        for (int i = 0; i < open.length(); i++) {
            if ("\u0300\u0301\u0303\u0309\u0323".indexOf(open.charAt(i)) >= 0) {
                tones++;
            } else {
                bare.append(open.charAt(i));
            }
        }
        return tones <= 1
                && FORM.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC)).matches();
    }

    /// `cĐng`: a capital inside a word of small letters.
    private static boolean mixesCase(String word) {
        boolean small = false;
        for (int i = 0; i < word.length(); i++) {
            small |= Character.isLowerCase(word.charAt(i));
            if (small && Character.isUpperCase(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
