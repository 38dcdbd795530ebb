package tincay.check.privacy;

import tincay.atom.Name;
import tincay.check.Paper;
import tincay.text.Span;

/// The words around a person's name up to the ends of its sentence or table row.
record Sentence(Name person, Span span) {
    private static final int REACH = 320;

    static Sentence around(Paper paper, Name person) {
        String value = paper.text().value();
        int from = person.span().start();
        int lowest = Math.max(0, from - REACH);
        while (from > lowest && !ends(value, from - 1)) {
            from--;
        }
        int to = person.span().end();
        int highest = Math.min(value.length(), to + REACH);
        while (to < highest && !ends(value, to)) {
            to++;
        }
        return new Sentence(person, new Span(from, to));
    }

    String words(Paper paper) {
        return paper.text().quote(span);
    }

    /// A line's end, or a full stop before a blank and behind more than one letter.
    private static boolean ends(String value, int at) {
        char each = value.charAt(at);
        if (each == '\n') {
            return true;
        }
        return (each == '.' || each == '!' || each == '?')
                && (at + 1 == value.length() || value.charAt(at + 1) == ' ')
                && at > 1
                && Character.isLowerCase(value.charAt(at - 1))
                && Character.isLetter(value.charAt(at - 2));
    }
}
