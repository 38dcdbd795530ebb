package tincay.law.citation;

/// Folds the two placements of the tone mark in open syllables: `hoà`/`hòa`, `thuỷ`/`thủy`, `khoẻ`/`khỏe`.
final class Tones {
    private static final String[] OLD = {
        "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"
    };
    private static final String[] NEW = {
        "òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"
    };

    private Tones() {}

    /// The new placement of the word's tone mark; other words are returned as they are.
    static String fold(String word) {
        int n = word.length();
        if (n < 2 || word.charAt(n - 1) < 0xC0 || (n >= 3 && word.charAt(n - 3) == 'q')) {
            return word;
        }
        for (int i = 0; i < OLD.length; i++) {
            if (word.endsWith(OLD[i])) {
                return word.substring(0, n - 2) + NEW[i];
            }
        }
        return word;
    }
}
