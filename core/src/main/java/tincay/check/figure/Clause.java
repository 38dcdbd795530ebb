package tincay.check.figure;

import tincay.atom.Quantity;
import tincay.check.Paper;
import tincay.text.Syllables;

/// The place of a figure among the syllables of its paper, and where the clause around it ends.
///
/// @param first the syllable at which the figure begins
/// @param next the first syllable behind the figure and its unit
record Clause(int first, int next) {
    /// What stands between two neighbouring syllables.
    enum Gap {
        NONE,
        COMMA,
        COLON,
        /// A bracket, a dash, a slash, a quotation mark.
        MARK,
        END
    }

    static Clause of(Paper paper, Quantity quantity) {
        Syllables syllables = paper.syllables();
        int next = syllables.after(quantity.span().end() - 1);
        boolean inside = next < syllables.size()
                && syllables.start(next) < quantity.span().end();
        return new Clause(syllables.after(quantity.span().start()), inside ? next + 1 : next);
    }

    /// What stands between the syllable `at`, or the figure itself where it is the first one, and the syllable before
    /// it; a colon right before the figure is no more than a verb.
    Gap gapBefore(Paper paper, Quantity quantity, int at) {
        Syllables syllables = paper.syllables();
        int from = syllables.end(at - 1);
        Gap gap = gap(paper.text().value(), from, at == first ? quantity.span().start() : syllables.start(at));
        return at == first && gap == Gap.COLON ? Gap.NONE : gap;
    }

    /// The first syllable of the clause before the figure, at most `most` of them, none that starts before the offset
    /// `floor`.
    int begin(Paper paper, Quantity quantity, int floor, int most) {
        int begin = first;
        while (begin > 0
                && first - begin <= most
                && gapBefore(paper, quantity, begin) == Gap.NONE
                && paper.syllables().start(begin - 1) >= floor) {
            begin--;
        }
        return begin;
    }

    /// Whether only a colon stands before the figure.
    boolean isLabelled(Paper paper, Quantity quantity) {
        return first > 0
                && gap(
                                paper.text().value(),
                                paper.syllables().end(first - 1),
                                quantity.span().start())
                        == Gap.COLON;
    }

    /// Whether a clause ends between the two offsets.
    static boolean breaks(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n'
                    || c == ';'
                    || c == '\t'
                    || c == ','
                    || c == ':'
                    || (c == '.' && i + 1 < text.length() && text.charAt(i + 1) == ' ')) {
                return true;
            }
        }
        return false;
    }

    /// The strongest mark between the two offsets; a line that only goes on ends nothing.
    static Gap gap(String text, int from, int to) {
        Gap gap = Gap.NONE;
        for (int i = from; i < to; i++) {
            Gap here = mark(text, i);
            gap = here.compareTo(gap) > 0 ? here : gap;
        }
        return gap;
    }

    private static Gap mark(String text, int at) {
        return switch (text.charAt(at)) {
            case ',' -> Gap.COMMA;
            case ':' -> Gap.COLON;
            case '/' -> at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)) ? Gap.NONE : Gap.MARK;
            case '(', ')', '[', ']', '=', '<', '>', '≥', '≤', '–', '—', '“', '”', '"', '«', '»' -> Gap.MARK;
            case '-' -> at + 1 < text.length() && text.charAt(at + 1) == ' ' ? Gap.MARK : Gap.NONE;
            case ';', '!', '?', '…', '\t' -> Gap.END;
            case '.' -> at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)) ? Gap.END : Gap.NONE;
            case '\n' -> goesOn(text, at) ? Gap.NONE : Gap.END;
            default -> Gap.NONE;
        };
    }

    /// Whether a sentence goes on behind the line break at `at`: a small letter or a number that opens no item follows.
    static boolean goesOn(String text, int at) {
        int behind = at + 1;
        while (behind < text.length() && (text.charAt(behind) == ' ' || text.charAt(behind) == '\u00A0')) {
            behind++;
        }
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\u00A0')) {
            before--;
        }
        if (behind == text.length() || before < 0 || ".;:!?\n".indexOf(text.charAt(before)) >= 0) {
            return false;
        }
        int word = behind;
        while (word < text.length() && Character.isLetterOrDigit(text.charAt(word))) {
            word++;
        }
        boolean opens = word < text.length()
                && word - behind <= 2
                && (text.charAt(word) == ')' || text.charAt(word) == '.' || text.charAt(word) == '/');
        return !opens && (Character.isLowerCase(text.charAt(behind)) || Character.isDigit(text.charAt(behind)));
    }
}
