package tincay.check.copying;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.atom.Quotation;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.Paper;
import tincay.check.RuleId;
import tincay.text.Span;
import tincay.text.Syllables;

/// A passage taken over from a source, word for word or lightly changed, without quotation marks and without a word
/// on where it comes from.
///
/// At least {@link #LEAST} syllables agree. Formulas of office, citations and figures are everybody's: a passage made
/// of them is none. Laws and administrative texts are outside copyright (Law on Intellectual Property, article 15.2):
/// there the fault is that the draft neither quotes exactly nor names them. A translation is not recognised.
public record UnattributedPassage(Optional<PassageIndex> index) implements Check {
    private static final RuleId RULE = new RuleId("copying.unattributed-passage");
    private static final int LEAST = Winnowing.GUARANTEED;
    /// So many of them belong to no formula, citation or figure …
    private static final int OWN = 6;
    /// … and so many where {@link #LEAST} agree without a gap.
    private static final int OWN_VERBATIM = 2;
    private static final int SHOWN = 5;
    private static final int SUGGESTED = 600;

    /// A passage together with the text that it agrees with.
    private record Taken(Passage passage, Original original) {}

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        if (draft.sources().isEmpty() && index.isEmpty()) {
            return Outcome.couldNotCheck("no-sources");
        }
        Syllables syllables = draft.paper().syllables();
        int[] bares = syllables.bares();
        boolean[] common = CommonPhrases.bundled().in(syllables);
        int[] commonBefore = sums(common);
        int[] own = sums(owned(draft, common));
        boolean[] quoted = quoted(draft);
        DraftGrams grams = new DraftGrams(bares);
        List<Taken> taken = new ArrayList<>();
        for (Original original : originals(draft, bares)) {
            for (Passage passage :
                    Overlaps.of(grams, bares, original.syllables().bares(), commonBefore)) {
                parts(passage, quoted).stream()
                        .filter(part -> isWeighty(part, own))
                        .forEach(part -> taken.add(new Taken(part, original)));
            }
        }
        Attribution attribution = new Attribution(draft);
        return Outcome.of(best(taken).stream()
                .filter(each -> !attribution.isGiven(
                        syllables.span(each.passage().from(), each.passage().to()), each.original(), there(each)))
                .map(each -> finding(syllables, each))
                .toList());
    }

    private List<Original> originals(Draft draft, int[] bares) {
        List<Original> originals = new ArrayList<>();
        for (Paper source : draft.sources()) {
            originals.add(new Original(source.name(), source.text(), source.syllables()));
        }
        index.ifPresent(held -> originals.addAll(held.like(bares, draft.text())));
        return originals;
    }

    /// The parts of a passage outside quotation marks, each with its share of what agrees.
    private static List<Passage> parts(Passage passage, boolean[] quoted) {
        List<Passage> parts = new ArrayList<>();
        int from = -1;
        for (int at = passage.from(); at <= passage.to() + 1; at++) {
            boolean free = at <= passage.to() && !quoted[at];
            if (free && from < 0) {
                from = at;
            } else if (!free && from >= 0) {
                parts.add(cut(passage, from, at - 1));
                from = -1;
            }
        }
        return parts;
    }

    private static Passage cut(Passage whole, int from, int to) {
        if (from == whole.from() && to == whole.to()) {
            return whole;
        }
        int length = to - from + 1;
        return new Passage(
                from,
                to,
                whole.sourceFrom(),
                whole.sourceTo(),
                Math.min(length, Math.round((float) whole.matched() * length / whole.length())),
                Math.min(length, whole.run()));
    }

    private static boolean isWeighty(Passage part, int[] own) {
        int ownWords = own[part.to() + 1] - own[part.from()];
        int wanted = part.run() >= LEAST ? OWN_VERBATIM : OWN;
        return part.matched() >= LEAST && (long) ownWords * part.matched() >= (long) wanted * part.length();
    }

    /// Of passages over the same words the one that agrees longest; the first source where two agree alike.
    private static List<Taken> best(List<Taken> taken) {
        List<Taken> sorted = new ArrayList<>(taken);
        sorted.sort(Comparator.comparingInt((Taken each) -> each.passage().matched())
                .reversed()
                .thenComparingInt(each -> each.passage().from()));
        List<Taken> best = new ArrayList<>();
        for (Taken each : sorted) {
            if (best.stream()
                    .noneMatch(other -> 2 * each.passage().shared(other.passage())
                            > each.passage().length())) {
                best.add(each);
            }
        }
        best.sort(Comparator.comparingInt(each -> each.passage().from()));
        return best;
    }

    /// Which syllables belong to no common phrase, citation, figure or formal part of a document.
    private static boolean[] owned(Draft draft, boolean[] common) {
        Syllables syllables = draft.paper().syllables();
        String value = draft.text().value();
        boolean[] own = new boolean[common.length];
        for (int at = 0; at < own.length; at++) {
            own[at] = !common[at] && !Character.isDigit(value.charAt(syllables.start(at)));
        }
        draft.citations().forEach(citation -> {
            int end = Math.max(
                    citation.span().end(),
                    Math.max(
                            citation.name().map(name -> name.span().end()).orElse(0),
                            citation.issuer().map(body -> body.span().end()).orElse(0)));
            fill(own, syllables, new Span(citation.span().start(), end), false);
        });
        FormalParts.of(value).forEach(part -> fill(own, syllables, part, false));
        return own;
    }

    private static boolean[] quoted(Draft draft) {
        boolean[] quoted = new boolean[draft.paper().syllables().size()];
        for (Quotation quotation : draft.paper().atoms().quotations()) {
            fill(quoted, draft.paper().syllables(), quotation.span(), true);
        }
        return quoted;
    }

    private static void fill(boolean[] marks, Syllables syllables, Span span, boolean mark) {
        Arrays.fill(marks, syllables.after(span.start()), syllables.after(span.end()), mark);
    }

    private static int[] sums(boolean[] marks) {
        int[] sums = new int[marks.length + 1];
        for (int at = 0; at < marks.length; at++) {
            sums[at + 1] = sums[at] + (marks[at] ? 1 : 0);
        }
        return sums;
    }

    private static Span there(Taken taken) {
        return taken.original()
                .syllables()
                .span(taken.passage().sourceFrom(), taken.passage().sourceTo());
    }

    private static Finding finding(Syllables syllables, Taken taken) {
        Passage passage = taken.passage();
        Span span = syllables.span(passage.from(), passage.to());
        Span there = there(taken);
        boolean verbatim = passage.matched() == passage.length() && passage.run() >= LEAST;
        boolean official = taken.original().isOfficial(there);
        String words = oneLine(taken.original().text().quote(there));
        String source = taken.original().name();
        return new Finding(
                RULE,
                span,
                Map.of(
                        "variant",
                        official ? "official-text" : verbatim ? "verbatim" : "light-edit",
                        "source",
                        source,
                        "syllables",
                        Integer.toString(passage.matched()),
                        "share",
                        Integer.toString(100 * passage.matched() / passage.length())),
                List.of(new Evidence(source, words.length() <= SHOWN ? words : words.substring(0, SHOWN) + " …")),
                words.length() <= SUGGESTED
                        ? Optional.of("“" + words + "” (nguồn: " + source + ")")
                        : Optional.empty());
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\p{Cf}", "").replaceAll("(?U)\\s+", " ").strip();
    }
}
