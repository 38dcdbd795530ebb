package tincay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A table as it stands in a text: rows of cells, each with the words it holds.
public record Table(List<Row> rows) {
    /// At least this many lines with tabs make a table of a text that marks no cells.
    private static final int LINES = 2;

    public Table {
        rows = List.copyOf(rows);
    }

    /// The cells of one row, by column; empty cells have none.
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Optional<Cell> cell(int column) {
            return cells.stream().filter(cell -> cell.column() == column).findFirst();
        }
    }

    /// The words of a cell; columns are counted from 1.
    public record Cell(int column, Span span) {}

    /// The tables of a text, in order: of the cells that its reader marked, else of its lines with tabs.
    public static List<Table> all(Text text, SourceMap map) {
        List<Table> marked = marked(map);
        return marked.isEmpty() ? tabbed(text) : marked;
    }

    private static List<Table> marked(SourceMap map) {
        Map<Integer, Map<Integer, Map<Integer, Span>>> tables = new TreeMap<>();
        for (SourceMap.Segment segment : map.segments()) {
            segment.place()
                    .cell()
                    .ifPresent(cell -> tables.computeIfAbsent(cell.table(), table -> new TreeMap<>())
                            .computeIfAbsent(cell.row(), row -> new TreeMap<>())
                            .merge(cell.column(), segment.span(), Span::to));
        }
        return tables.values().stream()
                .map(rows -> new Table(rows.values().stream()
                        .map(row -> new Row(row.entrySet().stream()
                                .map(cell -> new Cell(cell.getKey(), cell.getValue()))
                                .toList()))
                        .toList()))
                .toList();
    }

    private static List<Table> tabbed(Text text) {
        List<Table> tables = new ArrayList<>();
        List<Row> open = new ArrayList<>();
        String value = text.value();
        int tab = value.indexOf('\t');
        for (int start = 0; start <= value.length(); ) {
            int newline = value.indexOf('\n', start);
            int end = newline < 0 ? value.length() : newline;
            if (tab >= 0 && tab < end) {
                open.add(row(value, start, end));
                tab = value.indexOf('\t', end);
            } else if (!open.isEmpty()) {
                close(open, tables);
            }
            start = end + 1;
        }
        close(open, tables);
        return List.copyOf(tables);
    }

    private static void close(List<Row> open, List<Table> tables) {
        if (open.size() >= LINES) {
            tables.add(new Table(open));
        }
        open.clear();
    }

    private static Row row(String value, int from, int to) {
        List<Cell> cells = new ArrayList<>();
        int column = 1;
        for (int start = from; start <= to; column++) {
            int tab = value.indexOf('\t', start, to);
            int end = tab < 0 ? to : tab;
            if (!value.substring(start, end).isBlank()) {
                cells.add(new Cell(column, new Span(start, end)));
            }
            start = end + 1;
        }
        return new Row(cells);
    }
}
