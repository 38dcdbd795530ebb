package tincay.check.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.atom.Atoms;
import tincay.atom.Quantity;
import tincay.check.Paper;
import tincay.text.Table;
import tincay.text.Text;

/// The numbers of tables with the unit that their heads give: `(triệu đồng)`, `Đơn vị tính: ha`.
final class HeadUnits {
    private static final Pattern OF_COLUMN = Pattern.compile("\\(([^()\\d]{1,30})\\)");
    private static final Pattern OF_TABLE =
            Pattern.compile("(?iuU)(?:đơn vị(?: tính)?|đvt) ?: ?([^\\t\\n();,.]{1,30})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.,]{0,20}");
    private static final int BEFORE = 300;

    private HeadUnits() {}

    /// The bare numbers of all tables, each in its unit; their spans are not those of the paper.
    static List<Quantity> measured(Paper paper) {
        StringBuilder lines = new StringBuilder();
        paper.tables().forEach(table -> table(paper.text(), table, lines));
        return lines.isEmpty()
                ? List.of()
                : Atoms.figuresOf(Text.of(lines.toString())).quantities();
    }

    private static void table(Text text, Table table, StringBuilder lines) {
        int first = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> cell.span().start())
                .findFirst()
                .orElse(0);
        Optional<String> common = last(OF_TABLE, text.value().substring(Math.max(0, first - BEFORE), first));
        TreeMap<Integer, String> heads = new TreeMap<>();
        for (Table.Row row : table.rows()) {
            for (Table.Cell cell : row.cells()) {
                String words = text.quote(cell.span()).strip();
                if (NUMBER.matcher(words).matches()) {
                    Map.Entry<Integer, String> head = heads.floorEntry(cell.column());
                    Optional<String> unit = head == null ? common : Optional.of(head.getValue());
                    unit.ifPresent(each -> lines.append("có ")
                            .append(words)
                            .append(' ')
                            .append(each)
                            .append('\n'));
                } else {
                    Optional<String> own = last(OF_TABLE, words);
                    common = own.isPresent() ? own : common;
                    last(OF_COLUMN, words).ifPresent(unit -> heads.put(cell.column(), unit));
                }
            }
        }
    }

    private static Optional<String> last(Pattern pattern, String words) {
        Matcher found = pattern.matcher(words);
        Optional<String> last = Optional.empty();
        while (found.find()) {
            last = Optional.of(found.group(1).strip());
        }
        return last;
    }
}
