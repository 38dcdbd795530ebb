package tincay.check.grounding;

import java.util.Arrays;

/// Which syllables of one stretch stand for which of another.
final class Alignment {
    private Alignment() {}

    /// The longest run of syllables that both have.
    static int longestRun(Words said, Words evidence) {
        int best = 0;
        int[] row = new int[evidence.size() + 1];
        for (int i = 0; i < said.size(); i++) {
            for (int j = evidence.size(); j > 0; j--) {
                row[j] = said.hash(i) == evidence.hash(j - 1) ? row[j - 1] + 1 : 0;
                best = Math.max(best, row[j]);
            }
        }
        return best;
    }

    /// How many syllables both have in the same order.
    static int inOrder(Words said, Words evidence) {
        int[] row = new int[evidence.size() + 1];
        for (int i = 0; i < said.size(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= evidence.size(); j++) {
                int above = row[j];
                row[j] = said.hash(i) == evidence.hash(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[evidence.size()];
    }

    /// For each syllable of `said` the one of `evidence` that stands for it, -1 where none does; in order.
    static int[] of(Words said, Words evidence) {
        int width = evidence.size() + 1;
        int[] table = new int[(said.size() + 1) * width];
        for (int i = said.size() - 1; i >= 0; i--) {
            for (int j = evidence.size() - 1; j >= 0; j--) {
                table[i * width + j] = said.hash(i) == evidence.hash(j)
                        ? table[(i + 1) * width + j + 1] + 1
                        : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
            }
        }
        int[] partner = new int[said.size()];
        Arrays.fill(partner, -1);
        for (int i = 0, j = 0; i < said.size() && j < evidence.size(); ) {
            if (said.hash(i) == evidence.hash(j)) {
                partner[i++] = j++;
            } else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return partner;
    }

    /// Whether `whole` holds the syllables of `name` from `from` up to `to` in a row.
    static boolean contains(Words whole, Words name, int from, int to) {
        for (int at = 0; at + to - from <= whole.size(); at++) {
            int same = 0;
            while (same < to - from && whole.hash(at + same) == name.hash(from + same)) {
                same++;
            }
            if (same == to - from) {
                return true;
            }
        }
        return false;
    }
}
