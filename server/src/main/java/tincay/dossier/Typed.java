package tincay.dossier;

import tincay.dossier.Refused.Reason;

/// Words that a person typed: of bounded length, and without signs that a reader cannot see or that turn a line round.
final class Typed {
    static final int LINE = 500;
    static final int NAME = 200;
    static final int REASON = 2_000;

    private Typed() {}

    /// One line, which may be empty.
    static String line(String words, int longest) {
        return checked(words.strip(), "", longest);
    }

    /// Several lines; browsers send their ends as two signs and count them as one.
    static String lines(String words, int longest) {
        return checked(words.strip().replace("\r\n", "\n"), "\n\t", longest);
    }

    private static String checked(String words, String allowed, int longest) {
        if (words.length() > longest) {
            throw new Refused(Reason.TOO_LONG);
        }
        if (words.chars().anyMatch(sign -> isUnseen(sign) && allowed.indexOf(sign) < 0)) {
            throw new Refused(Reason.UNSEEN_SIGNS);
        }
        return words;
    }

    /// Control characters, and those that embed or override a reading direction (UAX 9).
    private static boolean isUnseen(int sign) {
        return Character.isISOControl(sign) || (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
    }
}
