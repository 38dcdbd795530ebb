package tincay.check.copying;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The passages that a draft has in common with one source: runs of syllables in both, grown over what was changed
/// between them, and put together where they lie side by side.
///
/// Any run of {@link Winnowing#GRAM} syllables in common is grown; shorter ones only where two of them lie close
/// together in the same order. Runs that are common phrases through and through are not.
final class Overlaps {
    private static final int STRONG = Winnowing.GRAM;
    /// Two short runs of one passage lie at most so many syllables apart in the source …
    private static final int REACH = 24;
    /// … and are shifted against each other by at most so many.
    private static final int SHIFT = 3;
    /// Pieces so close in the draft and in the source are one passage, in whatever order.
    private static final int APART = 14;
    private static final int APART_IN_SOURCE = 200;
    private static final int LANES = 1 << 12;
    private static final int LATELY = 24;

    private final DraftGrams grams;
    private final int[] draft;
    private final int[] source;
    /// How many of the draft's first syllables lie in common phrases.
    private final int[] common;
    private final Alignment alignment = new Alignment();
    private final List<Passage> found = new ArrayList<>();
    private final int[] laneDraft = new int[LANES];
    private final int[] laneSource = new int[LANES];

    private Overlaps(DraftGrams grams, int[] draft, int[] source, int[] common) {
        this.grams = grams;
        this.draft = draft;
        this.source = source;
        this.common = common;
        Arrays.fill(laneSource, Integer.MIN_VALUE / 2);
    }

    /// The passages, by place in the draft.
    ///
    /// @param common for each place of the draft how many syllables before it lie in common phrases
    static List<Passage> of(DraftGrams grams, int[] draft, int[] source, int[] common) {
        Overlaps overlaps = new Overlaps(grams, draft, source, common);
        overlaps.search();
        return joined(overlaps.found);
    }

    private void search() {
        for (int at = 0; at + DraftGrams.GRAM <= source.length; at++) {
            for (int place = grams.first(source, at); place >= 0; place = grams.next(place)) {
                if (isStart(place, at)) {
                    start(place, at);
                }
            }
        }
    }

    /// Whether no run that was met already goes through here.
    private boolean isStart(int place, int at) {
        return place == 0 || at == 0 || draft[place - 1] != source[at - 1] || !grams.isKnown(place - 1);
    }

    private void start(int place, int at) {
        if (isTaken(place, at)) {
            return;
        }
        int length = DraftGrams.GRAM;
        while (place + length < draft.length
                && at + length < source.length
                && draft[place + length] == source[at + length]) {
            length++;
        }
        if (common[place + length] - common[place] == length) {
            return;
        }
        if (length >= STRONG || isPaired(place, at)) {
            grow(place, at, length);
        }
        int lane = lane(place - at);
        laneDraft[lane] = place;
        laneSource[lane] = at;
    }

    private boolean isTaken(int place, int at) {
        for (int i = found.size() - 1; i >= Math.max(0, found.size() - LATELY); i--) {
            if (found.get(i).covers(place, at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether another run was met shortly before, on nearly the same diagonal.
    private boolean isPaired(int place, int at) {
        for (int shift = -SHIFT; shift <= SHIFT; shift++) {
            int lane = lane(place - at + shift);
            int apart = at - laneSource[lane];
            if (apart > 0
                    && apart <= REACH
                    && laneDraft[lane] < place
                    && Math.abs(place - at - laneDraft[lane] + laneSource[lane]) <= SHIFT) {
                return true;
            }
        }
        return false;
    }

    private static int lane(int diagonal) {
        return diagonal & (LANES - 1);
    }

    private void grow(int place, int at, int length) {
        int from = place;
        int sourceFrom = at;
        int matched = length;
        int to = place + length - 1;
        int sourceTo = at + length - 1;
        if (place > 0 && at > 0) {
            alignment.follow(draft, place - 1, source, at - 1, -1);
            from -= alignment.draftLength();
            sourceFrom -= alignment.sourceLength();
            matched += alignment.matched();
        }
        if (to + 1 < draft.length && sourceTo + 1 < source.length) {
            alignment.follow(draft, to + 1, source, sourceTo + 1, 1);
            to += alignment.draftLength();
            sourceTo += alignment.sourceLength();
            matched += alignment.matched();
        }
        found.add(new Passage(from, to, sourceFrom, sourceTo, matched, length));
    }

    private static List<Passage> joined(List<Passage> pieces) {
        List<Passage> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingInt(Passage::from)
                .thenComparing(Comparator.comparingInt(Passage::matched).reversed())
                .thenComparingInt(Passage::sourceFrom));
        List<Passage> joined = new ArrayList<>();
        for (Passage next : sorted) {
            int last = joined.size() - 1;
            if (last < 0) {
                joined.add(next);
                continue;
            }
            Passage before = joined.get(last);
            boolean close = next.from() - before.to() - 1 <= APART;
            if (close && next.apartInSource(before) <= APART_IN_SOURCE) {
                joined.set(last, before.with(next));
            } else if (2 * next.shared(before) >= Math.min(next.length(), before.length())) {
                if (next.matched() > before.matched()) {
                    joined.set(last, next);
                }
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
