package tincay.check.citation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The syllables of Vietnamese words, folded so that spelling variants fall together.
///
/// Case, tone marks, tone placement (`hòa`, `hoà`), composition (NFC, NFD), `Đ`/`Ð`, punctuation and invisible
/// characters do not count.
final class Words {
    private Words() {}

    static List<String> of(String text) {
        List<String> syllables = new ArrayList<>();
        StringBuilder syllable = new StringBuilder();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                syllable.append(c == 'đ' || c == 'ð' ? 'd' : c);
            } else if (!isIgnored(c) && !syllable.isEmpty()) {
                syllables.add(syllable.toString());
                syllable.setLength(0);
            }
        }
        if (!syllable.isEmpty()) {
            syllables.add(syllable.toString());
        }
        return syllables;
    }

    /// The syllables as one line, for comparing and searching whole words.
    static String line(String text) {
        return " " + String.join(" ", of(text)) + " ";
    }

    private static boolean isIgnored(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }
}
