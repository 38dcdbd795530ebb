package tincay.check.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tincay.check.Orders;
import tincay.check.Paper;
import tincay.text.Phrases;
import tincay.text.Span;

/// The sentences of all sources, found by the syllables they hold.
///
/// Built in one pass; a look-up touches only the sentences that share a rarer syllable with what is looked for.
final class Sources {
    /// A syllable in more than one of so many sentences finds too much to help.
    private static final int COMMON = 12;
    private static final int FEW = 40;
    private static final double FLAT = 12;

    private final List<Sentence> sentences = new ArrayList<>();
    private final int[] sizes;
    /// What a syllable tells, by the number of its places; those with more places find too much to help.
    private final double[] weights;
    private final long[] keys;
    private final int[] from;
    private final int[] postings;
    private final int mask;

    /// A sentence of the source `source`, with its neighbours `around` it.
    record Sentence(Paper source, int index, Words words) {}

    Sources(List<Paper> papers) {
        int syllables = 0;
        for (Paper paper : papers) {
            Words all = Words.of(
                    paper.text(), paper.syllables(), 0, paper.syllables().size());
            syllables += all.size();
            List<Phrases.Match> orders = Orders.in(paper.syllables());
            for (Words words : all.sentences()) {
                if (words.size() > 0 && !orders.isEmpty() && holdsOne(words, orders)) {
                    continue;
                }
                sentences.add(new Sentence(paper, sentences.size(), words));
            }
        }
        this.sizes =
                sentences.stream().mapToInt(sentence -> sentence.words().size()).toArray();
        this.weights = new double[Math.max(FEW, sentences.size() / COMMON) + 1];
        for (int count = 1; count < weights.length; count++) {
            weights[count] = StrictMath.log1p((double) sentences.size() / count);
        }
        int room = Integer.highestOneBit(Math.max(16, syllables)) * 4;
        this.mask = room - 1;
        this.keys = new long[room];
        this.from = new int[room + 1];
        int[] counts = new int[room];
        int[] slots = new int[syllables];
        int held = 0;
        for (Sentence sentence : sentences) {
            Words words = sentence.words();
            for (int i = 0; i < words.size(); i++) {
                int slot = slot(words.hash(i), true);
                slots[held++] = slot;
                counts[slot]++;
            }
        }
        int sum = 0;
        for (int at = 0; at < room; at++) {
            from[at] = sum;
            sum += counts[at];
        }
        from[room] = sum;
        this.postings = new int[sum];
        int[] next = Arrays.copyOf(from, room);
        held = 0;
        for (Sentence sentence : sentences) {
            for (int i = 0; i < sentence.words().size(); i++) {
                postings[next[slots[held++]]++] = sentence.index();
            }
        }
    }

    private static boolean holdsOne(Words words, List<Phrases.Match> orders) {
        Span span = new Span(words.start(0), words.end(words.size() - 1));
        return orders.stream().anyMatch(order -> order.span().overlaps(span));
    }

    private int slot(long hash, boolean take) {
        int at = (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[at] != hash && keys[at] != 0) {
            at = (at + 1) & mask;
        }
        if (take) {
            keys[at] = hash;
        }
        return at;
    }

    boolean holds(long hash) {
        int slot = slot(hash, false);
        return from[slot + 1] > from[slot];
    }

    /// The `most` sentences that share the most telling syllables with `claim`, the best first.
    List<Sentence> best(Words claim, int most) {
        double[] scores = new double[sentences.size()];
        Bag seen = new Bag(claim.size());
        for (int i = 0; i < claim.size(); i++) {
            long hash = claim.hash(i);
            if (!claim.isContent(i) || seen.holds(hash)) {
                continue;
            }
            seen.add(hash);
            int slot = slot(hash, false);
            int count = from[slot + 1] - from[slot];
            if (count == 0 || count >= weights.length) {
                continue;
            }
            double weight = weights[count];
            int last = -1;
            for (int at = from[slot]; at < from[slot + 1]; at++) {
                int sentence = postings[at];
                if (sentence != last) {
                    scores[sentence] += weight;
                    last = sentence;
                }
            }
        }
        int[] best = new int[most];
        int found = 0;
        for (int sentence = 0; sentence < scores.length; sentence++) {
            if (scores[sentence] == 0) {
                continue;
            }
            scores[sentence] /= FLAT + sizes[sentence];
            int at = found;
            while (at > 0 && scores[sentence] > scores[best[at - 1]]) {
                at--;
            }
            if (at < most) {
                found = Math.min(found + 1, most);
                System.arraycopy(best, at, best, at + 1, found - at - 1);
                best[at] = sentence;
            }
        }
        return Arrays.stream(best, 0, found).mapToObj(sentences::get).toList();
    }

    /// The sentence with the one before and the one after it, as they stand in its source.
    Words around(Sentence sentence) {
        Words words = sentence.words();
        boolean before = isOf(sentence.index() - 1, sentence);
        boolean after = isOf(sentence.index() + 1, sentence);
        return words.grown(
                before ? sentences.get(sentence.index() - 1).words().size() : 0,
                after ? sentences.get(sentence.index() + 1).words().size() : 0);
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isOf(int index, Sentence sentence) {
        return index >= 0 && index < sentences.size() && sentences.get(index).source() == sentence.source();
    }

    /// Whether these syllables stand in a row in some sentence.
    boolean say(Words name) {
        int rarest = -1;
        for (int i = 0; i < name.size(); i++) {
            int slot = slot(name.hash(i), false);
            int count = from[slot + 1] - from[slot];
            if (count == 0) {
                return false;
            }
            if (rarest < 0 || count < from[rarest + 1] - from[rarest]) {
                rarest = slot;
            }
        }
        for (int at = rarest < 0 ? 0 : from[rarest]; rarest >= 0 && at < from[rarest + 1]; at++) {
            if (Alignment.contains(around(sentences.get(postings[at])), name, 0, name.size())) {
                return true;
            }
        }
        return false;
    }
}
