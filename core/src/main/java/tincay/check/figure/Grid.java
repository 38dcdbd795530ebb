package tincay.check.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tincay.atom.Rational;
import tincay.text.Folding;
import tincay.text.Span;
import tincay.text.Table;
import tincay.text.Text;

/// The numbers of a table, read by one convention, with the words of its rows and columns.
///
/// @param lines the rows that hold numbers, in order
/// @param columns the columns whose numbers may be added
/// @param shares the columns whose heads speak of a share or a growth
record Grid(List<Line> lines, List<Integer> columns, List<Integer> shares) {
    private static final Pattern SHARE = Pattern.compile("(?iuU)%|tỷ lệ|tỉ lệ|tỷ trọng|so sánh|so với|tăng trưởng|đạt");
    private static final Pattern VIETNAMESE = Pattern.compile("(-?)((?:[1-9]\\d{0,2}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?)");
    private static final Pattern ENGLISH = Pattern.compile("(-?)((?:[1-9]\\d{0,2}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)");
    private static final Pattern NOT_ADDED = Pattern.compile(
            "(?iuU)%|tỷ lệ|tỉ lệ|tỷ trọng|cơ cấu|bình quân|trung bình|đơn giá|năng suất|mật độ|tăng trưởng|so với|so sánh"
                    + "|chỉ số|xếp hạng|thứ hạng|điểm|^năm$|đạt|hệ số|^(?:s?tt|số tt|số thứ tự)$|mã số|ghi chú|thời gian|định mức"
                    + "|lần|ngày|số quyết định|giá|lũy kế|luỹ kế");
    private static final Pattern ROUNDED =
            Pattern.compile("(?iuU)triệu|tỷ|tỉ đồng|nghìn|ngàn|\\bha\\b|tấn|\\bkm|1\\.000|1000");
    private static final Pattern NUMBERING = Pattern.compile("\\(?(?:\\d{1,2}|[A-Z])\\)?(?:=.*)?");
    private static final int BEFORE = 300;

    Grid {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
        shares = List.copyOf(shares);
    }

    /// A printed number: its value, half of its last place, and how many decimals it has.
    record Entry(Span span, Rational value, Rational half, int places) {}

    /// One row: its ordinal sign (`I`, `1`, `a`, `-`), its words, and its numbers by column; the column counts from 1.
    record Line(String ordinal, String label, List<Optional<Entry>> entries) {
        Line {
            entries = List.copyOf(entries);
        }

        Optional<Entry> at(int column) {
            return column < entries.size() ? entries.get(column) : Optional.empty();
        }
    }

    /// `table` by the Vietnamese convention, or the English one.
    static Grid of(Text text, Table table, boolean english) {
        int width = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(Table.Cell::column)
                .max()
                .orElse(0);
        List<StringBuilder> heads = new ArrayList<>();
        for (int i = 0; i <= width; i++) {
            heads.add(new StringBuilder());
        }
        int first = table.rows().isEmpty() || table.rows().getFirst().cells().isEmpty()
                ? 0
                : table.rows().getFirst().cells().getFirst().span().start();
        boolean rounded = ROUNDED.matcher(text.value().substring(Math.max(0, first - BEFORE), first))
                .find();
        List<Line> lines = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            if (lines.isEmpty() && isHead(text, row)) {
                row.cells()
                        .forEach(cell -> heads.get(cell.column())
                                .append(' ')
                                .append(text.quote(cell.span()).strip()));
            } else {
                lines.add(line(text, row, width, english, rounded));
            }
        }
        List<Integer> columns = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
            int at = column;
            if (!NOT_ADDED.matcher(heads.get(column).toString().strip()).find()
                    && lines.stream().anyMatch(line -> line.at(at).isPresent())
                    && !isCounter(lines, column)) {
                columns.add(column);
            }
        }
        List<Integer> shares = IntStream.rangeClosed(1, width)
                .filter(column -> SHARE.matcher(heads.get(column)).find())
                .boxed()
                .toList();
        return new Grid(lines, columns, shares);
    }

    /// Words only, years, or the numbers of the columns.
    private static boolean isHead(Text text, Table.Row row) {
        long numbers = row.cells().stream()
                .map(cell -> text.quote(cell.span()).strip())
                .filter(words -> words.matches("-?\\d[\\d.,]*"))
                .count();
        boolean numbering = row.cells().size() > 2
                && row.cells().stream()
                        .allMatch(cell -> NUMBERING
                                .matcher(text.quote(cell.span()).strip())
                                .matches());
        long years = row.cells().stream()
                .filter(cell -> text.quote(cell.span()).strip().matches("(?:19|20)\\d\\d"))
                .count();
        return numbers == 0 || numbering || (years == numbers && years > 1);
    }

    private static boolean isCounter(List<Line> lines, int column) {
        int next = 1;
        for (Line line : lines) {
            if (line.at(column).isPresent()) {
                if (!line.at(column).get().value().equals(Rational.of(next++))) {
                    return false;
                }
            }
        }
        return next > 2 || column == 1;
    }

    private static Line line(Text text, Table.Row row, int width, boolean english, boolean rounded) {
        List<Optional<Entry>> entries = new ArrayList<>();
        for (int i = 0; i <= width; i++) {
            entries.add(Optional.empty());
        }
        String ordinal = "";
        String label = "";
        for (Table.Cell cell : row.cells()) {
            String words = text.quote(cell.span());
            Optional<Entry> entry = entry(words, cell.span(), english, rounded);
            String bare = words.strip().replaceFirst("[.)]$", "");
            boolean start = cell.column() == 1 && row.cells().size() > 1;
            if (start && bare.matches("[IVX]{1,5}|[A-ZĐ]|\\d{1,2}(?:\\.\\d{1,2})*|[a-zđ]|[-+*–•]")) {
                ordinal = bare;
            } else if (entry.isPresent()) {
                entries.set(cell.column(), entry);
            } else if (label.isEmpty() && !words.isBlank()) {
                label = words.strip();
            }
        }
        if (ordinal.isEmpty()) {
            Matcher lead = Pattern.compile("^([IVX]{1,5}|[A-ZĐ]|\\d{1,2}(?:\\.\\d{1,2})*|[a-zđ])[.)]\\s|^([-+*–•])\\s*")
                    .matcher(label);
            if (lead.find()) {
                ordinal = lead.group(1) != null ? lead.group(1) : lead.group(2);
            }
        }
        return new Line(ordinal, Folding.line(label), entries);
    }

    private static Optional<Entry> entry(String words, Span span, boolean english, boolean rounded) {
        String bare = words.strip();
        Matcher number = (english ? ENGLISH : VIETNAMESE).matcher(bare);
        if (!number.matches() || bare.length() > 17) {
            return Optional.empty();
        }
        String printed = number.group(2);
        char mark = english ? '.' : ',';
        int point = printed.indexOf(mark);
        int places = point < 0 ? 0 : printed.length() - point - 1;
        long digits = Long.parseLong(printed.replaceAll("\\D", ""));
        int lead = words.indexOf(bare);
        boolean exact = places == 0 && !rounded;
        return Optional.of(new Entry(
                new Span(span.start() + lead, span.start() + lead + bare.length()),
                Rational.of(bare.startsWith("-") ? -digits : digits, -places),
                exact ? Rational.ZERO : Rational.of(5, -places - 1),
                places));
    }
}
