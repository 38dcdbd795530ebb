package tincay.check.grounding;

import java.util.Locale;
import tincay.text.Folding;
import tincay.text.Syllables;
import tincay.text.Text;

/// The syllables of one stretch of a text, by hash, with what their letters tell.
final class Words {
    private final Text text;
    private final Syllables syllables;
    private final int first;
    private final long[] hashes;
    private final boolean[] content;

    private Words(Text text, Syllables syllables, int first, int last) {
        this.text = text;
        this.syllables = syllables;
        this.first = first;
        this.hashes = new long[Math.max(0, last - first)];
        this.content = new boolean[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = syllables.hash(first + i);
            content[i] = !Lexicon.EMPTY.holds(hashes[i]);
        }
    }

    static Words of(String words) {
        Text text = Text.of(words);
        Syllables syllables = Syllables.of(text);
        return new Words(text, syllables, 0, syllables.size());
    }

    /// The syllables from `first` up to `last`, which is outside.
    static Words of(Text text, Syllables syllables, int first, int last) {
        return new Words(text, syllables, first, last);
    }

    int size() {
        return hashes.length;
    }

    long hash(int at) {
        return hashes[at];
    }

    boolean isContent(int at) {
        return content[at];
    }

    /// Whether the syllable begins with a digit.
    boolean isNumber(int at) {
        return Character.isDigit(initial(at));
    }

    boolean isCapital(int at) {
        return Character.isUpperCase(initial(at));
    }

    private char initial(int at) {
        return text.value().charAt(syllables.start(first + at));
    }

    /// Whether the syllable opens a sentence or what stands behind a colon or quotation mark.
    boolean opens(int at) {
        if (at == 0) {
            return true;
        }
        String value = text.value();
        int before = syllables.start(first + at) - 1;
        while (before >= 0 && Character.isWhitespace(value.charAt(before))) {
            before--;
        }
        return before >= 0 && ".!?:;\"“".indexOf(value.charAt(before)) >= 0;
    }

    /// Whether nothing but one blank stands between this syllable and the next.
    boolean joined(int at) {
        return at + 1 < hashes.length
                && syllables.start(first + at + 1) - syllables.end(first + at) == 1
                && text.value().charAt(syllables.end(first + at)) == ' ';
    }

    /// The letters from the first syllable to the last.
    String raw() {
        return hashes.length == 0
                ? ""
                : text.value().substring(syllables.start(first), syllables.end(first + hashes.length - 1));
    }

    /// What is written from the first syllable on, lower case, syllables folded, one blank between.
    String line() {
        return Folding.line(raw());
    }

    char lastMark() {
        String value = text.value().strip();
        return value.isEmpty() ? ' ' : value.charAt(value.length() - 1);
    }

    /// Whether `mark` stands behind the last syllable.
    boolean endsWith(String mark) {
        return hashes.length > 0 && text.value().startsWith(mark, syllables.end(first + hashes.length - 1));
    }

    int start(int at) {
        return syllables.start(first + at);
    }

    int end(int at) {
        return syllables.end(first + at);
    }

    String word(int at) {
        return syllables.word(first + at);
    }

    /// The syllable without tone and letter marks, hashed: questions are often typed without them.
    long bare(int at) {
        return Syllables.hash(bare(word(at)));
    }

    static String bare(String folded) {
        return Folding.unmarked(folded).toLowerCase(Locale.ROOT);
    }

    Bag bag() {
        return Bag.of(hashes);
    }

    /// The part from `from` up to `to`.
    Words part(int from, int to) {
        return new Words(text, syllables, first + from, first + to);
    }

    /// The part with so many syllables before and behind it.
    Words grown(int before, int behind) {
        return new Words(text, syllables, first - before, first + hashes.length + behind);
    }

    /// The sentences: parts that end with a full stop, a question or exclamation mark, a semicolon or a line.
    java.util.List<Words> sentences() {
        java.util.List<Words> sentences = new java.util.ArrayList<>();
        int from = 0;
        for (int at = 0; at < hashes.length; at++) {
            if (at + 1 == hashes.length || breaks(at)) {
                sentences.add(part(from, at + 1));
                from = at + 1;
            }
        }
        return sentences;
    }

    private boolean breaks(int at) {
        String value = text.value();
        int next = syllables.start(first + at + 1);
        for (int i = syllables.end(first + at); i < next; i++) {
            char each = value.charAt(i);
            if ((each == '\n' && !Character.isLowerCase(value.charAt(next)))
                    || (".!?;".indexOf(each) >= 0 && i + 1 < value.length() && value.charAt(i + 1) <= ' ')) {
                return true;
            }
        }
        return false;
    }
}
