package tincay.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import tincay.text.Place;

/// The open tables of a flow; puts tabs between cells, line breaks between rows and paragraphs.
final class Tables {
    private static final class Open {
        private final int table;
        private int row;
        private int column;
        private boolean fresh = true;
        private boolean dark;

        Open(int table) {
            this.table = table;
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private int count;

    void table() {
        open.push(new Open(++count));
    }

    void tableEnd() {
        open.poll();
    }

    void row(Story story) {
        Open table = open.poll();
        if (table == null) {
            return;
        }
        lineInCell(story);
        open.push(table);
        table.row++;
        table.column = 0;
    }

    void rowEnd(Story story) {
        if (open.size() == 1) {
            story.separate('\n');
        }
    }

    void cell(Story story) {
        Open table = open.peek();
        if (table == null) {
            return;
        }
        if (++table.column > 1) {
            story.separate('\t');
        }
        table.fresh = true;
        table.dark = false;
    }

    void shade() {
        Open table = open.peek();
        if (table != null) {
            table.dark = true;
        }
    }

    boolean isDark() {
        Open table = open.peek();
        return table != null && table.dark;
    }

    void paragraph(Story story) {
        lineInCell(story);
    }

    void paragraphEnd(Story story) {
        if (open.isEmpty()) {
            story.separate('\n');
        }
    }

    Optional<Place.Cell> at() {
        Open table = open.peek();
        return table == null
                ? Optional.empty()
                : Optional.of(new Place.Cell(table.table, Math.max(1, table.row), Math.max(1, table.column)));
    }

    private void lineInCell(Story story) {
        Open outer = open.peek();
        if (outer == null) {
            return;
        }
        if (!outer.fresh) {
            story.separate('\n');
        }
        outer.fresh = false;
    }
}
