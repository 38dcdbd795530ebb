package tincay.dossier;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What one version says differently from another, paragraph by paragraph and, inside a changed one, word by word.
///
/// @param runs in the order of the newer version; unchanged paragraphs are counted and not repeated
/// @param cut whether the versions were too long to be compared whole
public record Changes(List<Run> runs, boolean cut) {
    private static final int MOST_PARAGRAPHS = 5_000;
    private static final int MOST_WORDS = 2_000;
    /// Pairs of words that may be held against each other in all; paragraphs behind them are shown whole.
    private static final long MOST_PAIRS = 20_000_000;

    public Changes {
        runs = List.copyOf(runs);
    }

    /// One paragraph, or several that did not change.
    public sealed interface Run {
        /// @param paragraphs how many stand here in both versions
        record Same(int paragraphs) implements Run {}

        /// @param pieces the words of both versions in reading order
        record Different(List<Piece> pieces) implements Run {
            public Different {
                pieces = List.copyOf(pieces);
            }
        }
    }

    /// Words with one fate.
    public record Piece(Fate fate, String words) {}

    /// What became of words.
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /// @param before the words of the older version, `after` those of the newer
    public static Changes between(String before, String after) {
        List<String> old = before.lines().limit(MOST_PARAGRAPHS).toList();
        List<String> fresh = after.lines().limit(MOST_PARAGRAPHS).toList();
        boolean cut = before.lines().skip(MOST_PARAGRAPHS).findAny().isPresent()
                || after.lines().skip(MOST_PARAGRAPHS).findAny().isPresent();
        return new Changes(new Comparison().runs(old, fresh), cut);
    }

    /// The work of one comparison. In linear space: what is compared is anybody's text.
    private static final class Comparison {
        private final List<Run> runs = new ArrayList<>();
        private long pairs = MOST_PAIRS;

        private List<Run> runs(List<String> old, List<String> fresh) {
            int at = 0;
            for (Edit edit : edits(old, fresh)) {
                same(edit.at() - at);
                changed(edit);
                at = edit.at() + edit.removed().size();
            }
            same(old.size() - at);
            return runs;
        }

        private void same(int paragraphs) {
            if (paragraphs > 0) {
                runs.add(new Run.Same(paragraphs));
            }
        }

        private void changed(Edit edit) {
            List<String> old = edit.removed();
            List<String> fresh = edit.added();
            int paired = Math.min(old.size(), fresh.size());
            for (int i = 0; i < paired; i++) {
                runs.add(new Run.Different(words(split(old.get(i)), split(fresh.get(i)))));
            }
            whole(old.subList(paired, old.size()), Fate.REMOVED);
            whole(fresh.subList(paired, fresh.size()), Fate.ADDED);
        }

        private void whole(List<String> paragraphs, Fate fate) {
            for (String paragraph : paragraphs) {
                runs.add(new Run.Different(List.of(new Piece(fate, paragraph))));
            }
        }

        private List<Piece> words(List<String> old, List<String> fresh) {
            pairs -= (long) old.size() * fresh.size();
            List<Piece> pieces = new ArrayList<>();
            int at = 0;
            for (Edit edit : pairs < 0 ? List.of(new Edit(0, old, fresh)) : edits(old, fresh)) {
                piece(pieces, Fate.KEPT, old.subList(at, edit.at()));
                piece(pieces, Fate.REMOVED, edit.removed());
                piece(pieces, Fate.ADDED, edit.added());
                at = edit.at() + edit.removed().size();
            }
            piece(pieces, Fate.KEPT, old.subList(at, old.size()));
            return pieces;
        }
    }

    /// What stands in the place `at` of the older list no more, and what stands there instead.
    private record Edit(int at, List<String> removed, List<String> added) {}

    /// The edits in order, none beside another.
    private static List<Edit> edits(List<String> old, List<String> fresh) {
        List<Edit> edits = new ArrayList<>();
        int until = 0;
        int kept = 0;
        int from = 0;
        int begun = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, fresh, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int at = delta.getSource().getPosition();
            if (at > until) {
                edit(edits, old.subList(from, until), fresh.subList(begun, kept), from);
                from = at;
                begun = delta.getTarget().getPosition();
            }
            until = at + delta.getSource().size();
            kept = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        edit(edits, old.subList(from, until), fresh.subList(begun, kept), from);
        return edits;
    }

    private static void edit(List<Edit> edits, List<String> removed, List<String> added, int at) {
        if (!removed.isEmpty() || !added.isEmpty()) {
            edits.add(new Edit(at, removed, added));
        }
    }

    private static List<String> split(String paragraph) {
        return Arrays.asList(paragraph.split("(?<= )", MOST_WORDS));
    }

    private static void piece(List<Piece> pieces, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", words)));
        }
    }
}
