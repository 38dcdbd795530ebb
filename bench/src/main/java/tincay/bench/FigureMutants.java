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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tincay.atom.Quantity;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Paper;
import tincay.check.figure.TwoValuesForOneMeasure;
import tincay.check.figure.UnitMismatch;
import tincay.suite.Drafting;
import tincay.text.SourceMap;
import tincay.text.Span;
import tincay.text.Text;
import tools.jackson.databind.JsonNode;

/// Rows of `bench quality` on one measure with two values, and on units that cannot be right.
///
/// A draft that says a sentence twice, the second time with another number, and its twin that says it twice alike;
/// a figure with a unit of another kind, and its twin as it was. In real texts the figure is chosen without asking the
/// rules, so that recall shows what they leave out; in invented ones each sentence is of the kind the rules are for.
final class FigureMutants {
    private static final long SEED = 20_261_124L;
    private static final int INVENTED = 500;
    private static final int LONGEST_TEXT = 60_000;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    /// One sentence of one line that gives the value of something.
    private static final Pattern STATED = Pattern.compile(
            "(?mU)(?<=^|[.;] )[\\p{Lu}][^.;:\\t\\n“”]{20,220}? (?:là|đạt|có|còn) [1-9]\\d{0,2}(?:\\.\\d{3}){0,3}(?:,\\d+)? ?(?:%|[\\p{Ll}]+)[^.;:\\t\\n“”]{0,120}[.;](?=\\s)");
    private static final Pattern VALUE =
            Pattern.compile("(?<= (?:là|đạt|có|còn) )[1-9]\\d{0,2}(?:\\.\\d{3}){0,3}(?:,\\d+)?(?= ?(?:%|\\p{Ll}))");
    private static final List<List<String>> KINDS = List.of(
            List.of("ha", "km²", "m²"),
            List.of("tỷ đồng", "triệu đồng", "đồng"),
            List.of("tấn", "kg"),
            List.of("km", "m"),
            List.of("%"));
    /// A measure and the units that it is given in.
    private static final List<String[]> MEASURES = List.of(
            new String[] {"tỷ lệ hộ nghèo", "%"},
            new String[] {"tỷ lệ che phủ rừng", "%"},
            new String[] {"tỷ lệ giải ngân vốn đầu tư công", "%"},
            new String[] {"diện tích gieo trồng", "ha"},
            new String[] {"diện tích rừng trồng mới", "ha"},
            new String[] {"sản lượng lúa", "tấn"},
            new String[] {"sản lượng chè búp tươi", "tấn"},
            new String[] {"thu ngân sách nhà nước", "tỷ đồng"},
            new String[] {"kinh phí thực hiện chương trình", "triệu đồng"},
            new String[] {"tổng vốn đầu tư toàn xã hội", "tỷ đồng"},
            new String[] {"chiều dài đường bê tông", "km"},
            new String[] {"chiều dài kênh mương được kiên cố", "km"});
    private static final List<String> BETWEEN = List.of(
            "Công tác chỉ đạo được thực hiện thường xuyên.",
            "Các đơn vị đã phối hợp rà soát, tổng hợp số liệu.",
            "Kết quả này là cơ sở để xây dựng kế hoạch cho thời gian tới.");

    private final Random random = new Random(SEED);
    private final BiConsumer<String, String> figure;
    private final List<String> errors = new ArrayList<>();

    private FigureMutants(BiConsumer<String, String> figure) {
        this.figure = figure;
    }

    /// Measures and names each figure; the errors come back.
    static List<String> run(DataFolder data, BiConsumer<String, String> figure) throws IOException {
        FigureMutants mutants = new FigureMutants(figure);
        List<Text> texts = new ArrayList<>();
        for (JsonNode row : data.rows("vbpl/fulltext-dev.jsonl.gz")) {
            Text text = Text.of(DataFolder.text(row, "text"));
            if (text.length() < LONGEST_TEXT) {
                texts.add(text);
            }
        }
        mutants.count("two values for one measure, invented", new TwoValuesForOneMeasure(), mutants.saidTwice());
        mutants.count("two values for one measure, real texts", new TwoValuesForOneMeasure(), mutants.saidTwice(texts));
        mutants.count("unit of another kind, invented", new UnitMismatch(), mutants.units());
        mutants.count("unit of another kind, real texts", new UnitMismatch(), mutants.units(texts));
        return mutants.errors;
    }

    /// A draft as it should be, the same with one fault, and where the fault stands in it.
    private record Pair(String twin, String mutant, Span fault) {}

    private void count(String name, Check check, List<Pair> pairs) {
        int found = 0;
        int alarms = 0;
        int elsewhere = 0;
        for (Pair pair : pairs) {
            List<Finding> faults = findings(check, pair.mutant());
            boolean hit = faults.stream().anyMatch(each -> each.span().overlaps(pair.fault()));
            found += hit ? 1 : 0;
            elsewhere += faults.stream().anyMatch(each -> !each.span().overlaps(pair.fault())) ? 1 : 0;
            boolean alarm = !findings(check, pair.twin()).isEmpty();
            alarms += alarm ? 1 : 0;
            if (!hit) {
                errors.add(name + ", not found: " + around(pair.mutant(), pair.fault()));
            }
            if (alarm) {
                errors.add(name + ", alarm on the twin of: " + around(pair.mutant(), pair.fault()));
            }
        }
        figure.accept("figures, " + name + ", recall", new Rate(found, pairs.size()).toString());
        figure.accept("figures, " + name + ", alarms on twins", new Rate(alarms, pairs.size()).toString());
        figure.accept(
                "figures, " + name + ", precision", new Rate(found, found + Math.max(alarms, elsewhere)).toString());
    }

    private List<Pair> saidTwice() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < INVENTED; i++) {
            String[] measure = MEASURES.get(random.nextInt(MEASURES.size()));
            String words = sentence(measure[0], 2020 + random.nextInt(6), value(measure[1]), measure[1]);
            String other = sentence(measure[0], 2014 + random.nextInt(6), value(measure[1]), measure[1]);
            String before = words + " " + other + "\n" + BETWEEN.get(random.nextInt(BETWEEN.size())) + "\n";
            pairs.add(again(before, words, ""));
        }
        return pairs;
    }

    /// Each text with one of its sentences said once more at its end.
    private List<Pair> saidTwice(List<Text> texts) {
        List<Pair> pairs = new ArrayList<>();
        for (Text text : texts) {
            List<String> sentences = STATED.matcher(text.value())
                    .results()
                    .map(MatchResult::group)
                    .filter(words -> VALUE.matcher(words).results().count() == 1)
                    .toList();
            if (!sentences.isEmpty()) {
                String chosen = sentences.get(random.nextInt(sentences.size()));
                pairs.add(again(text.value().stripTrailing() + "\n", chosen, "\n"));
            }
        }
        return pairs;
    }

    private Pair again(String before, String words, String after) {
        Span value = VALUE.matcher(words)
                .results()
                .map(match -> new Span(match.start(), match.end()))
                .findFirst()
                .orElseThrow();
        String changed = words.substring(0, value.start())
                + changed(words.substring(value.start(), value.end()))
                + words.substring(value.end());
        int at = before.length();
        return new Pair(
                before + words + after, before + changed + after, new Span(at + value.start(), at + value.end()));
    }

    private String changed(String number) {
        char other = (char) ('1' + (number.charAt(0) - '1' + 1 + random.nextInt(8)) % 9);
        return other + number.substring(1);
    }

    private List<Pair> units() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < INVENTED; i++) {
            String[] measure = MEASURES.get(random.nextInt(MEASURES.size()));
            String value = value(measure[1]);
            int year = 2020 + random.nextInt(6);
            String lead = BETWEEN.get(random.nextInt(BETWEEN.size())) + " ";
            String twin = lead + sentence(measure[0], year, value, measure[1]);
            String mutant = lead + sentence(measure[0], year, value, otherKind(measure[1]));
            int at = mutant.lastIndexOf(value);
            pairs.add(new Pair(twin, mutant, new Span(at, at + value.length())));
        }
        return pairs;
    }

    private List<Pair> units(List<Text> texts) {
        List<Pair> pairs = new ArrayList<>();
        for (Text text : texts) {
            List<Quantity> held =
                    Drafting.draft(paper(text), OptionalInt.empty(), false, Optional.of(DAY), DAY, List.of())
                            .figures()
                            .stream()
                            .filter(each -> KINDS.stream()
                                    .anyMatch(kind -> kind.contains(text.value()
                                            .substring(
                                                    each.number().end(),
                                                    Math.max(
                                                            each.number().end(),
                                                            each.span().end()))
                                            .strip())))
                            .toList();
            if (!held.isEmpty()) {
                Quantity chosen = held.get(random.nextInt(held.size()));
                String unit = text.value()
                        .substring(chosen.number().end(), chosen.span().end())
                        .strip();
                String mutant = text.value().substring(0, chosen.number().end()) + " " + otherKind(unit)
                        + text.value().substring(chosen.span().end());
                pairs.add(new Pair(text.value(), mutant, chosen.number()));
            }
        }
        return pairs;
    }

    private String otherKind(String unit) {
        List<String> kind = KINDS.get(random.nextInt(KINDS.size() - 1));
        while (kind.contains(unit)) {
            kind = KINDS.get(random.nextInt(KINDS.size() - 1));
        }
        return kind.get(random.nextInt(kind.size()));
    }

    private String sentence(String measure, int year, String value, String unit) {
        String number = value + (unit.equals("%") ? "" : " ") + unit;
        return switch (random.nextInt(3)) {
            case 0 -> "Năm " + year + ", " + measure + " của tỉnh đạt " + number + ".";
            case 1 -> "Trên địa bàn tỉnh, " + measure + " năm " + year + " là " + number + ".";
            default ->
                measure.substring(0, 1).toUpperCase(Locale.ROOT) + measure.substring(1) + " năm " + year + " đạt "
                        + number + ".";
        };
    }

    private String value(String unit) {
        int tenths = 110 + random.nextInt(unit.equals("%") ? 800 : 8_000);
        return tenths / 10 + "," + tenths % 10;
    }

    private static List<Finding> findings(Check check, String words) {
        Draft draft =
                Drafting.draft(paper(Text.of(words)), OptionalInt.empty(), false, Optional.of(DAY), DAY, List.of());
        return check.examine(draft).findings();
    }

    private static Paper paper(Text text) {
        return Paper.of("bench", text.sha256(), text, SourceMap.EMPTY, List.of());
    }

    private static String around(String text, Span span) {
        return "«"
                + text.substring(Math.max(0, span.start() - 100), Math.min(text.length(), span.end() + 40))
                        .replaceAll("\\s+", " ")
                + "»";
    }
}
