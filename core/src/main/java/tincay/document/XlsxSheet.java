package tincay.document;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Walks one sheet of an xlsx: each cell's value as it is shown; hidden rows and columns out of sight.
final class XlsxSheet implements Xml.Events {
    /// What the sheets of one file share.
    ///
    /// @param from1904 whether days are counted from 1904
    record Book(List<String> strings, XlsxStyles styles, boolean from1904) {}

    private final Book book;
    private final Worksheet sheet;
    private final Composition out;
    private final boolean hidden;
    private final BitSet hiddenColumns = new BitSet();
    private final StringBuilder value = new StringBuilder();
    private int row;
    private int column;
    private boolean hiddenRow;
    private String type = "";
    private int style;
    private boolean formula;
    private boolean inValue;
    private int aloud;

    XlsxSheet(Book book, Worksheet sheet, Composition out, boolean hidden) {
        this.book = book;
        this.sheet = sheet;
        this.out = out;
        this.hidden = hidden;
    }

    @Override
    public void start(String name, Xml at) {
        switch (name) {
            case "col" -> {
                if (isHidden(at, "width")) {
                    int first = Math.clamp(number(at, "min"), 1, Worksheet.MOST_COLUMNS);
                    hiddenColumns.set(first, Math.clamp(number(at, "max"), first, Worksheet.MOST_COLUMNS) + 1);
                }
            }
            case "row" -> {
                row = DocxLook.number(at.attribute("r"), row + 1);
                column = 0;
                hiddenRow = isHidden(at, "ht");
            }
            case "c" -> {
                int named = Worksheet.column(at.attribute("r"));
                column = named > 0 ? named : column + 1;
                type = at.attribute("t");
                style = number(at, "s");
                formula = false;
                value.setLength(0);
            }
            case "f" -> formula = true;
            case "rPh" -> aloud++;
            case "v" -> inValue = true;
            case "t" -> inValue = aloud == 0;
            default -> {}
        }
    }

    @Override
    public void end(String name) throws Unreadable {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> aloud--;
            case "c" -> cell();
            default -> {}
        }
    }

    @Override
    public void words(String words, long offset) {
        if (inValue) {
            value.append(words);
        }
    }

    private void cell() throws Unreadable {
        String written = value.toString();
        if (written.isEmpty()) {
            if (formula) {
                out.notice("notice.formula-without-value");
            }
            return;
        }
        Optional<String> shown = switch (type) {
            case "s" -> shared(written);
            case "b" -> Optional.of(written.equals("1") ? "TRUE" : "FALSE");
            case "", "n" -> book.styles().format(style).show(written, book.from1904());
            default -> Optional.of(written);
        };
        if (shown.isEmpty()) {
            out.notice("notice.cell-not-read");
        } else {
            sheet.put(row, column, shown.get(), hidden || hiddenRow || hiddenColumns.get(column));
        }
    }

    private Optional<String> shared(String written) {
        int index = DocxLook.number(written.strip(), -1);
        return index < 0 || index >= book.strings().size()
                ? Optional.empty()
                : Optional.of(book.strings().get(index));
    }

    /// Hidden, or shrunk to nothing.
    private static boolean isHidden(Xml at, String size) {
        return isOn(at.attribute("hidden")) || at.attribute(size).matches("0(?:\\.0+)?");
    }

    static boolean isOn(String flag) {
        return flag.equals("1") || flag.equals("true");
    }

    private static int number(Xml at, String attribute) {
        return DocxLook.number(at.attribute(attribute), 0);
    }
}
