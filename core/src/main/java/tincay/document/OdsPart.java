package tincay.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tincay.text.Aside;

/// Walks the main part of an OpenDocument spreadsheet; repeated rows and cells count only where they hold words.
final class OdsPart implements Xml.Events {
    private static final String PART = "content.xml";

    private record Cell(int column, int times, String words, boolean covered) {}

    private record Tab(String name, Worksheet cells) {}

    private final Composition out;
    private final Worksheet.Budget budget;
    private final List<Tab> tabs = new ArrayList<>();
    private final Set<String> hiddenTables = new HashSet<>();
    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder note = new StringBuilder();
    private BitSet hiddenColumns = new BitSet();
    private Worksheet sheet;
    private String style = "";
    private boolean hiddenTable;
    private boolean hiddenRow;
    private boolean formula;
    private boolean valued;
    private int row;
    private int rowTimes;
    private int column;
    private int cellTimes;
    private int inNote;
    private int depth;
    private int paragraphs;

    OdsPart(Composition out, Worksheet.Budget budget) {
        this.out = out;
        this.budget = budget;
        this.sheet = new Worksheet(PART, 1, budget);
    }

    /// Writes the sheets down, each under its name where several hold words.
    void pour() throws Unreadable {
        boolean named = tabs.stream().filter(tab -> !tab.cells().isEmpty()).count() > 1;
        for (Tab tab : tabs) {
            if (named && !tab.cells().isEmpty()) {
                out.freshLine();
                out.append(tab.name().strip(), tab.cells().place(Optional.empty(), out.nextParagraph()));
            }
            tab.cells().pour(out);
        }
    }

    @Override
    public void start(String name, Xml at) throws Unreadable {
        switch (name) {
            case "style" -> style = at.attribute("name");
            case "table-properties" -> {
                if (at.attribute("display").equals("false")) {
                    hiddenTables.add(style);
                }
            }
            case "table" -> table(at);
            case "table-column" -> {
                int times = times(at, "number-columns-repeated", Worksheet.MOST_COLUMNS);
                if (isHidden(at)) {
                    hiddenColumns.set(column + 1, Math.min(column + times, Worksheet.MOST_COLUMNS) + 1);
                }
                column = Math.min(column + times, Worksheet.MOST_COLUMNS);
            }
            case "table-row" -> {
                rowTimes = times(at, "number-rows-repeated", Worksheet.MOST_ROWS);
                hiddenRow = isHidden(at);
                column = 0;
                cells.clear();
            }
            case "table-cell", "covered-table-cell" -> {
                cellTimes = times(at, "number-columns-repeated", Worksheet.MOST_COLUMNS);
                formula = !at.attribute("formula").isEmpty();
                valued = !at.attribute("value-type").isEmpty();
                words.setLength(0);
                paragraphs = 0;
            }
            case "annotation" -> {
                inNote++;
                note.setLength(0);
            }
            case "p" -> {
                depth++;
                if (inNote == 0 && paragraphs++ > 0) {
                    words.append('\n');
                }
            }
            case "s" -> say(" ");
            case "tab" -> say(" ");
            case "line-break" -> say("\n");
            case "table-source", "cell-range-source", "image", "object" -> linked(at.attribute("href"));
            case "script", "event-listener" ->
                out.aside(Aside.Kind.SCRIPT, sheet.place(Optional.empty(), 1), name + " " + at.attribute("href"));
            default -> {}
        }
    }

    @Override
    public void end(String name) throws Unreadable {
        switch (name) {
            case "p" -> depth--;
            case "annotation" -> {
                inNote--;
                out.aside(Aside.Kind.COMMENT, sheet.place(Optional.empty(), 1), note.toString());
            }
            case "table-cell", "covered-table-cell" -> {
                if (formula && !valued && words.toString().isBlank()) {
                    out.notice("notice.formula-without-value");
                }
                if (!words.toString().isBlank()) {
                    cells.add(new Cell(column + 1, cellTimes, words.toString(), name.startsWith("covered")));
                }
                column = Math.min(column + cellTimes, Worksheet.MOST_COLUMNS + 1);
            }
            case "table-row" -> row();
            default -> {}
        }
    }

    @Override
    public void words(String words, long offset) {
        if (depth > 0) {
            say(words.replaceAll("[ \\t\\r\\n]+", " "));
        }
    }

    private void say(String said) {
        (inNote > 0 ? note : words).append(said);
    }

    private void table(Xml at) {
        hiddenTable = hiddenTables.contains(at.attribute("style-name"));
        hiddenColumns = new BitSet();
        sheet = new Worksheet(PART, tabs.size() + 1, budget);
        tabs.add(new Tab(at.attribute("name"), sheet));
        row = 0;
        column = 0;
    }

    private void row() throws Unreadable {
        for (int i = 1; i <= rowTimes && !cells.isEmpty(); i++) {
            for (Cell cell : cells) {
                for (int each = 0; each < cell.times(); each++) {
                    int at = cell.column() + each;
                    boolean hidden = hiddenTable || hiddenRow || cell.covered() || hiddenColumns.get(at);
                    sheet.put(row + i, at, cell.words(), hidden);
                }
            }
        }
        row = Math.min(row + rowTimes, Worksheet.MOST_ROWS);
    }

    private void linked(String address) {
        if (address.contains(":") || address.startsWith("/") || address.startsWith("../")) {
            out.aside(Aside.Kind.EXTERNAL_REFERENCE, sheet.place(Optional.empty(), 1), address);
        }
    }

    private static boolean isHidden(Xml at) {
        return at.attribute("visibility").equals("collapse")
                || at.attribute("visibility").equals("filter");
    }

    private static int times(Xml at, String attribute, int most) {
        return Math.clamp(DocxLook.number(at.attribute(attribute), 1), 1, most);
    }
}
