package tincay.document;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import tincay.text.Aside;
import tincay.text.Place;

/// The cells of one sheet on their way into the text: a tab between those that hold words, a line for each row.
///
/// Rows and columns are counted as the sheet counts them; empty ones cost nothing.
final class Worksheet {
    static final int MOST_ROWS = 1_048_576;
    static final int MOST_COLUMNS = 16_384;
    private static final int MOST_CELLS = 1_000_000;

    /// What all sheets of one file may still hold, words out of sight included.
    static final class Budget {
        private int cells = MOST_CELLS;
        private long characters;

        Budget(Limits limits) {
            characters = limits.characters();
        }

        private void spend(String words) throws Unreadable {
            characters -= words.length();
            if (characters < 0) {
                throw new Unreadable(Refusal.TOO_MANY_CHARACTERS, "the cells hold more characters than are read");
            }
            if (--cells < 0) {
                throw new Unreadable(Refusal.TOO_MANY_CELLS, "more than " + MOST_CELLS + " cells hold words");
            }
        }
    }

    private final String part;
    private final int number;
    private final Budget budget;
    private final Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
    private final StringBuilder unseen = new StringBuilder();

    /// @param number of the sheet among those of its file, from 1
    Worksheet(String part, int number, Budget budget) {
        this.part = part;
        this.number = number;
        this.budget = budget;
    }

    /// Puts `words` into a cell.
    ///
    /// @throws Unreadable if the place lies outside every sheet, or the file holds too much
    void put(int row, int column, String words, boolean hidden) throws Unreadable {
        String clean = words.replace('\t', ' ').replace("\r", "").strip();
        if (clean.isEmpty()) {
            return;
        }
        if (row < 1 || row > MOST_ROWS || column < 1 || column > MOST_COLUMNS) {
            throw new Unreadable(Refusal.MALFORMED, "a cell stands outside the sheet");
        }
        budget.spend(clean);
        if (hidden) {
            unseen.append(clean).append('\n');
        } else {
            rows.computeIfAbsent(row, each -> new TreeMap<>()).put(column, clean);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void pour(Composition out) throws Unreadable {
        out.aside(Aside.Kind.HIDDEN, place(Optional.empty(), 1), unseen.toString());
        for (Map.Entry<Integer, Map<Integer, String>> row : rows.entrySet()) {
            out.freshLine();
            int paragraph = out.nextParagraph();
            boolean first = true;
            for (Map.Entry<Integer, String> cell : row.getValue().entrySet()) {
                if (!first) {
                    out.separate('\t');
                }
                first = false;
                Place.Cell at = new Place.Cell(number, row.getKey(), cell.getKey());
                out.append(cell.getValue(), place(Optional.of(at), paragraph));
            }
        }
        out.freshLine();
    }

    Place place(Optional<Place.Cell> cell, int paragraph) {
        return new Place(part, OptionalInt.empty(), paragraph, cell, 1, OptionalLong.empty());
    }

    /// The column of a reference such as `AB12`, 0 where it names none.
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char letter = Character.toUpperCase(reference.charAt(i));
            if (letter < 'A' || letter > 'Z' || column > MOST_COLUMNS) {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column;
    }
}
