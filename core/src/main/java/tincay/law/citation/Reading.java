package tincay.law.citation;

/// Reads Vietnamese words, blanks and digits at positions of one string; every method returns the end or -1.
///
/// Positions are UTF-16 code units. Letter case never counts; zero-width characters count as blanks.
final class Reading {
    private static final char[] LOWER = lowerCase();

    final String text;
    /// The line that was asked for last: where it starts, and a place up to which it is known to go on.
    private int line;
    private int lineKnown;

    Reading(String text) {
        this.text = text;
    }

    char at(int p) {
        return p >= 0 && p < text.length() ? text.charAt(p) : '\0';
    }

    /// Past blanks, line breaks and zero-width characters; a run with a blank line in it is not passed.
    int blanks(int p) {
        int breaks = 0;
        while (p < text.length() && isBlank(text.charAt(p))) {
            if (text.charAt(p) == '\n' && ++breaks > 1) {
                return p;
            }
            p++;
        }
        return p;
    }

    /// Past `word` (given in lower case) when it stands at `p` as a whole word, in any letter case.
    int word(int p, String word) {
        int end = prefix(p, word);
        return end >= 0 && !isWordPart(at(end)) ? end : -1;
    }

    /// Past a phrase of blank-separated lower-case words.
    int phrase(int p, String phrase) {
        int n = text.length();
        for (int i = 0; i < phrase.length(); i++) {
            char wanted = phrase.charAt(i);
            if (wanted == ' ') {
                int next = blanks(p);
                if (next == p) {
                    return -1;
                }
                p = next;
                continue;
            }
            if (p < 0 || p >= n) {
                return -1;
            }
            char given = text.charAt(p);
            if (given != wanted && lower(given) != wanted) {
                return -1;
            }
            p++;
        }
        return isWordPart(at(p)) ? -1 : p;
    }

    /// The first of `phrases` that stands at `p`: past it, or -1.
    int any(int p, String... phrases) {
        for (String phrase : phrases) {
            int end = phrase(p, phrase);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    int prefix(int p, String lower) {
        if (p < 0 || p + lower.length() > text.length()) {
            return -1;
        }
        for (int i = 0; i < lower.length(); i++) {
            char given = text.charAt(p + i);
            char wanted = lower.charAt(i);
            if (given != wanted && lower(given) != wanted) {
                return -1;
            }
        }
        return p + lower.length();
    }

    /// Lower case; the Icelandic Ð of old keyboards is the Vietnamese Đ.
    private static char lower(char c) {
        return c < LOWER.length ? LOWER[c] : Character.toLowerCase(c);
    }

    int digits(int p) {
        while (isDigit(at(p))) {
            p++;
        }
        return p;
    }

    /// The end of the word that starts at `p`.
    int wordEnd(int p) {
        while (isWordPart(at(p))) {
            p++;
        }
        return p;
    }

    /// The start of the word that ends at `end`.
    int wordStart(int end) {
        while (end > 0 && isWordPart(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /// Back over blanks that end at `p`.
    int blanksBefore(int p) {
        while (p > 0 && isBlank(text.charAt(p - 1))) {
            p--;
        }
        return p;
    }

    /// The word before `p`, in lower case; empty when none stands there.
    String wordBefore(int p) {
        int end = blanksBefore(p);
        return text.substring(wordStart(end), end).toLowerCase(java.util.Locale.ROOT);
    }

    /// The words from `from` to `to` with every run of blanks made one space.
    String collapsed(int from, int to) {
        StringBuilder words = new StringBuilder(to - from);
        for (int p = from; p < to; p++) {
            char c = text.charAt(p);
            if (!isBlank(c)) {
                words.append(c);
            } else if (!isInvisible(c) && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    boolean startsWord(int p) {
        return p == 0 || !isWordPart(text.charAt(p - 1));
    }

    /// Whether only blanks stand between the line's start (or the text's) and `p`.
    boolean startsLine(int p) {
        int i = p - 1;
        while (i >= 0 && text.charAt(i) != '\n' && isBlank(text.charAt(i))) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

    /// Where the line that holds `p` starts. Asked for places in rising order, it walks the text once.
    int lineStart(int p) {
        if (p < line) {
            return text.lastIndexOf('\n', p) + 1;
        }
        for (int i = Math.min(p, text.length() - 1); i >= lineKnown; i--) {
            if (text.charAt(i) == '\n') {
                line = i + 1;
                break;
            }
        }
        lineKnown = Math.max(lineKnown, p + 1);
        return line;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWordPart(char c) {
        return c < 128
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c)
                : c > 0xBF && Character.isLetterOrDigit(c);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0xA0 || isInvisible(c);
    }

    static boolean isInvisible(char c) {
        return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 || c == 0xFEFF;
    }

    private static char[] lowerCase() {
        char[] lower = new char[0x2000];
        for (char c = 0; c < lower.length; c++) {
            lower[c] = Character.toLowerCase(c);
        }
        lower['Ð'] = 'đ';
        lower['ð'] = 'đ';
        return lower;
    }
}
