package tincay.dossier;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
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
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            same(runs, delta.getSource().getPosition() - at);
            changed(runs, delta);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        same(runs, old.size() - at);
        return new Changes(runs, cut);
    }

    private static void same(List<Run> runs, int paragraphs) {
        if (paragraphs > 0) {
            runs.add(new Run.Same(paragraphs));
        }
    }

    private static void changed(List<Run> runs, AbstractDelta<String> delta) {
        List<String> old = delta.getSource().getLines();
        List<String> fresh = delta.getTarget().getLines();
        int paired = delta.getType() == DeltaType.CHANGE ? Math.min(old.size(), fresh.size()) : 0;
        for (int i = 0; i < paired; i++) {
            runs.add(new Run.Different(words(old.get(i), fresh.get(i))));
        }
        whole(runs, old.subList(paired, old.size()), Fate.REMOVED);
        whole(runs, fresh.subList(paired, fresh.size()), Fate.ADDED);
    }

    private static void whole(List<Run> runs, List<String> paragraphs, Fate fate) {
        for (String paragraph : paragraphs) {
            runs.add(new Run.Different(List.of(new Piece(fate, paragraph))));
        }
    }

    private static List<Piece> words(String before, String after) {
        List<String> old = Arrays.asList(before.split("(?<= )", MOST_WORDS));
        List<String> fresh = Arrays.asList(after.split("(?<= )", MOST_WORDS));
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            piece(pieces, Fate.KEPT, old.subList(at, delta.getSource().getPosition()));
            piece(pieces, Fate.REMOVED, delta.getSource().getLines());
            piece(pieces, Fate.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        piece(pieces, Fate.KEPT, old.subList(at, old.size()));
        return pieces;
    }

    private static void piece(List<Piece> pieces, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", words)));
        }
    }
}
