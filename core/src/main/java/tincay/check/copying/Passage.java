package tincay.check.copying;

/// A stretch of a draft and the stretch of a source that it agrees with, in syllables; both ends are inside.
///
/// @param matched how many syllables agree, in order
/// @param run the longest run of syllables that agree without a gap
record Passage(int from, int to, int sourceFrom, int sourceTo, int matched, int run) {
    int length() {
        return to - from + 1;
    }

    /// How many syllables both have in the draft.
    int shared(Passage other) {
        return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from) + 1);
    }

    /// How many syllables of the source lie between the two; none when they touch or overlap.
    int apartInSource(Passage other) {
        return Math.max(0, Math.max(sourceFrom - other.sourceTo, other.sourceFrom - sourceTo) - 1);
    }

    Passage with(Passage other) {
        return new Passage(
                Math.min(from, other.from),
                Math.max(to, other.to),
                Math.min(sourceFrom, other.sourceFrom),
                Math.max(sourceTo, other.sourceTo),
                matched + Math.max(0, other.matched - shared(other)),
                Math.max(run, other.run));
    }

    boolean covers(int at, int sourceAt) {
        return from <= at && at <= to && sourceFrom <= sourceAt && sourceAt <= sourceTo;
    }
}
