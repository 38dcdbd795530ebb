package tincay.check.citation;

import tincay.check.Draft;
import tincay.law.Citation;

/// The words around a citation, on one line, invisible characters dropped.
final class Surroundings {
    private Surroundings() {}

    /// Up to `length` characters before the citation, ending where it starts.
    static String before(Draft draft, Citation citation, int length) {
        int start = citation.span().start();
        return line(draft.text().value().substring(Math.max(0, start - length), start));
    }

    /// Up to `length` characters after `from`.
    static String after(Draft draft, int from, int length) {
        return line(draft.text().value().substring(from, Math.min(draft.text().length(), from + length)));
    }

    private static String line(String words) {
        return words.replaceAll("\\p{Cf}", "").replaceAll("(?U)\\s+", " ");
    }
}
