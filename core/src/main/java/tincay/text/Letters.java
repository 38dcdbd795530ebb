package tincay.text;

import java.text.Normalizer;

/// For each character of a syllable its lower case and its letter without marks (`Ộ` is `ộ` and `o`, `Đ` is `đ` and
/// `d`), read from tables as far as Vietnamese goes.
final class Letters {
    /// Behind the last Vietnamese letter.
    private static final int KNOWN = 0x1F00;

    private static final char[] LOWER = new char[KNOWN];
    private static final char[] BARE = new char[KNOWN];

    static {
        for (char letter = 0; letter < KNOWN; letter++) {
            if (Character.isLetterOrDigit(letter)) {
                LOWER[letter] = Character.toLowerCase(letter);
                BARE[letter] = stripped(LOWER[letter]);
            }
        }
    }

    private Letters() {}

    /// The lower case of `letter`; 0 when it is neither letter nor digit.
    static char lower(char letter) {
        return letter < KNOWN ? LOWER[letter] : Character.isLetterOrDigit(letter) ? Character.toLowerCase(letter) : 0;
    }

    /// The letter under the marks of the lower-case `letter`.
    static char bare(char letter) {
        return letter < KNOWN ? BARE[letter] : letter;
    }

    /// Whether lower case asks for more than one character to be looked at.
    static boolean isPeculiar(char letter) {
        return letter == '\u0130' || letter == '\u03A3';
    }

    private static char stripped(char lower) {
        return lower == 'đ'
                ? 'd'
                : Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD)
                        .charAt(0);
    }
}
