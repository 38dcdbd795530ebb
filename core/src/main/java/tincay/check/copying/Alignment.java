package tincay.check.copying;

import java.util.Arrays;

/// How far two rows of syllables go on agreeing from a place, one way, with changed, dropped and added syllables
/// between: a banded alignment that stops where it has lost too much.
final class Alignment {
    private static final int SAME = 2;
    private static final int CHANGED = -3;
    private static final int SKIPPED = -3;
    /// How much may be lost since the best place: about seven changed syllables in a row.
    private static final int DROP = 22;
    /// So many syllables more may have been dropped than added, or the other way round.
    private static final int BAND = 8;
    private static final int LONGEST = 20_000;
    private static final int WIDTH = 2 * BAND + 1;
    private static final int UNREACHED = Integer.MIN_VALUE / 2;

    private int[] scores = new int[WIDTH];
    private int[] counts = new int[WIDTH];
    private int[] nextScores = new int[WIDTH];
    private int[] nextCounts = new int[WIDTH];

    private int draftLength;
    private int sourceLength;
    private int matched;

    /// Syllables of the draft taken in by the last {@link #follow}.
    int draftLength() {
        return draftLength;
    }

    int sourceLength() {
        return sourceLength;
    }

    int matched() {
        return matched;
    }

    /// Aligns from draft place `at` and source place `sourceAt`, both inside, in steps of `step` (1 or -1).
    void follow(int[] draft, int at, int[] source, int sourceAt, int step) {
        draftLength = 0;
        sourceLength = 0;
        matched = 0;
        int rows = Math.min(LONGEST, step > 0 ? draft.length - at : at + 1);
        int columns = step > 0 ? source.length - sourceAt : sourceAt + 1;
        for (int cell = 0; cell < WIDTH; cell++) {
            scores[cell] = cell < BAND ? UNREACHED : (cell - BAND) * SKIPPED;
        }
        Arrays.fill(counts, 0);
        int best = 0;
        for (int row = 1; row <= rows; row++) {
            int syllable = draft[at + (row - 1) * step];
            int rowBest = UNREACHED;
            for (int cell = 0; cell < WIDTH; cell++) {
                int column = row + cell - BAND;
                int score = UNREACHED;
                int count = 0;
                if (column >= 1 && column <= columns) {
                    boolean same = source[sourceAt + (column - 1) * step] == syllable;
                    score = scores[cell] + (same ? SAME : CHANGED);
                    count = counts[cell] + (same ? 1 : 0);
                }
                if (column >= 0 && column <= columns && cell + 1 < WIDTH && scores[cell + 1] + SKIPPED > score) {
                    score = scores[cell + 1] + SKIPPED;
                    count = counts[cell + 1];
                }
                if (column >= 1 && column <= columns && cell > 0 && nextScores[cell - 1] + SKIPPED > score) {
                    score = nextScores[cell - 1] + SKIPPED;
                    count = nextCounts[cell - 1];
                }
                nextScores[cell] = score;
                nextCounts[cell] = count;
                rowBest = Math.max(rowBest, score);
                if (score > best) {
                    best = score;
                    draftLength = row;
                    sourceLength = column;
                    matched = count;
                }
            }
            if (rowBest < best - DROP) {
                return;
            }
            int[] done = scores;
            scores = nextScores;
            nextScores = done;
            done = counts;
            counts = nextCounts;
            nextCounts = done;
        }
    }
}
