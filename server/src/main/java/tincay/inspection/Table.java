package tincay.inspection;

import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/// A table as CSV (RFC 4180) that a spreadsheet opens as words and numbers, never as formulas.
final class Table {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    /// So that spreadsheets read the rest as UTF-8.
    private static final String MARK = "\uFEFF";

    /// What begins a formula, also in the width that East Asian input gives it.
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Appendable out;

    Table(Appendable out, String... columns) throws IOException {
        out.append(MARK);
        this.out = out;
        row(columns);
    }

    void row(String... cells) throws IOException {
        FORMAT.printRecord(out, Arrays.stream(cells).map(Table::plain).toArray());
    }

    /// A cell that would begin a formula stands behind an apostrophe.
    private static String plain(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
