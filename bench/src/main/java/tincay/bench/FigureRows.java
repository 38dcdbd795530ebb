package tincay.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tincay.atom.Quantity;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Paper;
import tincay.check.figure.ContradictsSource;
import tincay.check.figure.NotInSources;
import tincay.check.figure.PercentageDoesNotFollow;
import tincay.check.figure.Sourced;
import tincay.check.figure.SumDoesNotAdd;
import tincay.suite.Drafting;
import tincay.text.SourceMap;
import tincay.text.Span;
import tincay.text.Text;
import tools.jackson.databind.JsonNode;

/// Rows of `bench quality` on figures: tables with one wrong cell, percentages, and drafts held against their sources.
final class FigureRows {
    private static final long SEED = 20_261_123L;
    private static final int TABLES = 1_000;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final List<String> THINGS = List.of("Hộ tịch", "Đất đai", "Bảo trợ", "Chứng thực", "Xây dựng");

    private final Random random = new Random(SEED);
    private final BiConsumer<String, String> figure;

    private FigureRows(BiConsumer<String, String> figure) {
        this.figure = figure;
    }

    static void run(DataFolder data, BiConsumer<String, String> figure) throws IOException {
        FigureRows rows = new FigureRows(figure);
        rows.tables();
        rows.sources("invented", rows.invented());
        rows.sources("real texts", real(data));
    }

    /// A table's text, and the place of the one cell that may be changed beyond rounding.
    private record Sheet(String text, Span cell, String wrong) {
        String altered() {
            return text.substring(0, cell.start()) + wrong + text.substring(cell.end());
        }
    }

    private void tables() {
        for (boolean share : new boolean[] {false, true}) {
            Check check = share ? new PercentageDoesNotFollow() : new SumDoesNotAdd();
            int found = 0;
            int named = 0;
            int alarms = 0;
            for (int i = 0; i < TABLES; i++) {
                Sheet sheet = share ? shares() : sums();
                alarms += findings(check, draft(sheet.text(), List.of())).isEmpty() ? 0 : 1;
                List<Finding> faults = findings(check, draft(sheet.altered(), List.of()));
                found += faults.isEmpty() ? 0 : 1;
                named += faults.size() == 1
                                && faults.getFirst().span().start()
                                        == sheet.cell().start()
                        ? 1
                        : 0;
            }
            String kind = share ? "percentages" : "sums";
            figure.accept("figures, " + kind + " of tables, recall", new Rate(found, TABLES).toString());
            figure.accept("figures, " + kind + " of tables, right cell named", new Rate(named, found).toString());
            figure.accept("figures, " + kind + " of tables, alarms per 1,000 clean", Integer.toString(alarms));
        }
    }

    /// Two groups `I`, `II` with their parts, three columns of which one is the sum of the others, and a total.
    private Sheet sums() {
        int places = random.nextInt(3);
        List<long[]> lines = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        long[] total = new long[3];
        for (String group : List.of("I", "II")) {
            int at = lines.size();
            long[] sum = new long[3];
            lines.add(sum);
            heads.add(group + "\tLĩnh vực " + group);
            for (int part = 1; part <= 2 + random.nextInt(4); part++) {
                long one = 10 + random.nextLong(9_000);
                long two = 10 + random.nextLong(9_000);
                lines.add(new long[] {one + two, one, two});
                heads.add(part + "\t" + THINGS.get(part % THINGS.size()));
            }
            for (int line = at + 1; line < lines.size(); line++) {
                for (int column = 0; column < 3; column++) {
                    sum[column] += lines.get(line)[column];
                }
            }
            for (int column = 0; column < 3; column++) {
                total[column] += sum[column];
            }
        }
        lines.add(total);
        heads.add("\tTổng cộng");
        int row = random.nextInt(lines.size());
        int column = random.nextInt(3);
        long step = (20 + random.nextLong(50)) * (random.nextBoolean() ? 1 : -1);
        StringBuilder text = new StringBuilder("TT\tLĩnh vực\tTiếp nhận\tTrực tuyến\tTrực tiếp\n");
        Span cell = new Span(0, 1);
        for (int i = 0; i < lines.size(); i++) {
            text.append(heads.get(i));
            for (int at = 0; at < 3; at++) {
                text.append('\t');
                int start = text.length();
                text.append(printed(lines.get(i)[at], places));
                cell = i == row && at == column ? new Span(start, text.length()) : cell;
            }
            text.append('\n');
        }
        long right = lines.get(row)[column];
        return new Sheet(text.toString(), cell, printed(right + step > 0 ? right + step : right - step, places));
    }

    /// Plan, result and their ratio in percent.
    private Sheet shares() {
        int rows = 5 + random.nextInt(6);
        int row = random.nextInt(rows);
        StringBuilder text = new StringBuilder("TT\tĐơn vị\tKế hoạch\tThực hiện\tTỷ lệ (%)\n");
        Span cell = new Span(0, 1);
        String wrong = "";
        for (int i = 0; i < rows; i++) {
            long plan = 50 + random.nextLong(5_000);
            long done = 10 + random.nextLong(plan);
            long tenths = Math.round(done * 1_000.0 / plan);
            text.append(i + 1).append("\tĐơn vị ").append((char) ('A' + i)).append('\t');
            text.append(printed(plan, 0)).append('\t').append(printed(done, 0)).append('\t');
            int start = text.length();
            text.append(printed(tenths, 1)).append('\n');
            if (i == row) {
                cell = new Span(start, text.length() - 1);
                wrong = printed(tenths + 5 + random.nextInt(90), 1);
            }
        }
        return new Sheet(text.toString(), cell, wrong);
    }

    /// One source, and a draft of it word for word.
    private Stream<String> invented() {
        return Stream.generate(() -> "Năm 2025 đã tiếp nhận " + printed(100 + random.nextInt(90_000), 0)
                        + " hồ sơ trực tuyến, kinh phí thực hiện " + printed(100 + random.nextInt(9_000), 1)
                        + " tỷ đồng. Diện tích rừng trồng mới đạt " + printed(1_000 + random.nextInt(90_000), 0)
                        + " ha, tỷ lệ che phủ " + printed(100 + random.nextInt(800), 1) + "%.\n")
                .limit(500);
    }

    private static Stream<String> real(DataFolder data) throws IOException {
        return data.rows("vbpl/fulltext-dev.jsonl.gz").stream()
                .map((JsonNode row) -> DataFolder.text(row, "text"))
                .filter(text -> text.length() < 60_000);
    }

    /// Each text against itself, then with one figure changed by a tenth or more.
    private void sources(String kind, Stream<String> texts) {
        int altered = 0;
        int found = 0;
        int alarms = 0;
        int others = 0;
        for (String words : texts.toList()) {
            Text text = Text.of(words);
            Paper source = paper(text);
            Draft clean = draft(text.value(), List.of(source));
            alarms += both(clean).size();
            List<Quantity> figures = clean.figures().stream()
                    .filter(each -> text.quote(each.number()).matches("[1-9]\\d[\\d.]*(?:,\\d+)?"))
                    .filter(each -> each.readings().size() == 1)
                    .toList();
            if (figures.isEmpty()) {
                continue;
            }
            Quantity chosen = figures.get(random.nextInt(figures.size()));
            Span number = chosen.number();
            char digit = text.value().charAt(number.start());
            char other = (char) ('1' + (digit - '1' + 1 + random.nextInt(8)) % 9);
            String changed = text.value().substring(0, number.start())
                    + other
                    + text.value().substring(number.start() + 1);
            if (text.value().contains(changed.substring(number.start(), number.end()))) {
                continue;
            }
            altered++;
            List<Finding> faults = both(draft(changed, List.of(source)));
            found += faults.stream().anyMatch(each -> each.span().overlaps(number)) ? 1 : 0;
            others += (int) faults.stream()
                    .filter(each -> !each.span().overlaps(number))
                    .count();
        }
        figure.accept("figures against sources, " + kind + ", recall", new Rate(found, altered).toString());
        figure.accept(
                "figures against sources, " + kind + ", precision",
                new Rate(found, found + others + alarms).toString());
    }

    private static List<Finding> both(Draft draft) {
        Sourced sourced = new Sourced();
        return Stream.of(new ContradictsSource(sourced), new NotInSources(sourced))
                .flatMap(check -> findings(check, draft).stream())
                .toList();
    }

    private static List<Finding> findings(Check check, Draft draft) {
        return check.examine(draft).findings();
    }

    private static Draft draft(String words, List<Paper> sources) {
        return Drafting.draft(paper(Text.of(words)), OptionalInt.empty(), false, Optional.of(DAY), DAY, sources);
    }

    private static Paper paper(Text text) {
        return Paper.of("bench", text.sha256(), text, SourceMap.EMPTY, List.of());
    }

    /// `digits` with its last `places` behind the comma, dots between thousands.
    private static String printed(long digits, int places) {
        long scale = places == 0 ? 1 : places == 1 ? 10 : 100;
        String whole = String.format(Locale.ROOT, "%,d", digits / scale).replace(',', '.');
        return places == 0 ? whole : whole + "," + String.format(Locale.ROOT, "%0" + places + "d", digits % scale);
    }
}
