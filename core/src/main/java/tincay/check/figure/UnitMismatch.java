package tincay.check.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tincay.atom.Quantity;
import tincay.atom.Rational;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.Paper;
import tincay.check.RuleId;
import tincay.text.Cover;

/// A unit that cannot be right: `diện tích 12,5 tỷ đồng`, `15 tỷ đồng (tương đương 1.500 triệu đồng)`, `tăng từ 10 ha
/// lên 12 tấn`.
///
/// Only measures whose kind of unit is certain are asked. A value told twice in one unit of measure is held to the
/// rounding of both. Tables and quotations are passed over.
public record UnitMismatch() implements Check {
    private static final RuleId RULE = new RuleId("figure.unit-mismatch");
    private static final int MOST_BEFORE = 18;
    private static final int REACH = 40;
    private static final Set<String> MONEY = Set.of("đồng", "usd");

    private static final String ABOUT = "(?:(?:khoảng|gần|hơn|trên|xấp xỉ|chừng|≈|~) ?)?";
    private static final Pattern BRACKETED = Pattern.compile(
            "(?iuU)^ ?\\( ?(?:(?:tương đương|tức|hay|quy đổi|bằng|=|≈)(?: với| là| ra| thành)?:? ?)?" + ABOUT + "$");
    private static final Pattern APPOSED = Pattern.compile(
            "(?iuU)^,? (?:tương đương(?: với)?|tức(?: là)?|hay là|quy đổi (?:ra|là|thành|bằng)) " + ABOUT + "$");
    private static final Pattern ROUGHLY = Pattern.compile("(?iuU)(?:khoảng|gần|hơn|trên|xấp xỉ|chừng|≈|~|ước) ?$");
    private static final Pattern FROM =
            Pattern.compile("(?iuU)(?:tăng|giảm|nâng|hạ|mở rộng|rút)(?: \\p{L}+){0,6} từ $");
    private static final Pattern TO =
            Pattern.compile("(?iuU)^ (?:lên|xuống|đến|còn|xuống còn|lên đến|lên tới|thành) $");
    private static final Pattern POINT = Pattern.compile("\\d{1,3}\\.\\d{3}");
    /// What makes a word of another kind of the unit before it: `đồng bào`, `tấn công`, `m 2`, `đồng trên mỗi hộ`.
    private static final Pattern NO_UNIT =
            Pattern.compile("(?iuU)^(?:[ \\u00A0]?(?:[/²³23]|[x×*][ \\u00A0]?\\d)|[ \\u00A0\\n](?:bào|chí|ruộng|cỏ"
                    + "|bằng|hồ|minh|loạt|công|ơn|trên|mỗi|một|cho mỗi|thời|hành|đội|bộ|tiền|quỹ|sàn|dài|rộng|sâu|cao|vuông"
                    + "|khối|đất|đường|ống|rừng|mặt)(?!\\p{L}))");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        List<Quantity> figures = draft.figures();
        for (int i = 0; i < figures.size(); i++) {
            Quantity figure = figures.get(i);
            if (!tells(figure) && !isTime(figure)) {
                continue;
            }
            Optional<Finding> fault = i == 0 ? Optional.empty() : beside(draft, figures.get(i - 1), figure);
            int floor = i == 0 ? 0 : figures.get(i - 1).span().end();
            fault.or(() -> measured(draft, figure, floor)).ifPresent(findings::add);
        }
        if (findings.isEmpty()) {
            return Outcome.of(findings);
        }
        Cover apart = Apart.of(draft);
        return Outcome.of(findings.stream()
                .filter(finding -> !apart.touches(finding.span()))
                .toList());
    }

    private static boolean tells(Quantity figure) {
        return figure.unit().filter(MeasureUnits.TELLING::contains).isPresent();
    }

    private static boolean isTime(Quantity figure) {
        return figure.unit().filter("phút"::equals).isPresent();
    }

    private static Optional<Finding> measured(Draft draft, Quantity figure, int floor) {
        String unit = figure.unit().orElse("");
        if (!tells(figure)
                || NO_UNIT.matcher(behind(draft, figure)).find()
                || written(draft, figure).equals("đ")) {
            return Optional.empty();
        }
        Paper paper = draft.paper();
        Clause clause = Clause.of(paper, figure);
        int begin = clause.begin(paper, figure, floor, MOST_BEFORE);
        if (begin == clause.first() || clause.first() - begin > MOST_BEFORE) {
            return Optional.empty();
        }
        String words = Statement.unplaced(Statement.words(paper, begin, clause.first()));
        return MeasureUnits.denied(words, unit, clause.isLabelled(paper, figure))
                .map(measure -> finding(draft, figure, "measure", Map.of("measure", measure), Optional.empty()));
    }

    /// What `second` says of `first`, where it stands beside it as its conversion or as what it became.
    private static Optional<Finding> beside(Draft draft, Quantity first, Quantity second) {
        int from = first.span().end();
        int to = second.span().start();
        if (to < from || to - from > REACH || first.unit().isEmpty()) {
            return Optional.empty();
        }
        String between = draft.text().value().substring(from, to);
        if (TO.matcher(between).find()
                && tells(first)
                && !first.unit().equals(second.unit())
                && !(MONEY.contains(first.unit().orElse(""))
                        && MONEY.contains(second.unit().orElse("")))
                && !NO_UNIT.matcher(behind(draft, second)).find()
                && !NO_UNIT.matcher(behind(draft, first)).find()
                && FROM.matcher(before(draft, first)).find()) {
            return Optional.of(finding(
                    draft, second, "change", Map.of("other", draft.text().quote(first.span())), Optional.empty()));
        }
        boolean bracketed =
                BRACKETED.matcher(between).find() && behind(draft, second).startsWith(")");
        boolean conversion = (bracketed || APPOSED.matcher(between).find())
                && first.unit().equals(second.unit())
                && !written(draft, first).equals(written(draft, second));
        return conversion && !agrees(draft, first, second, between)
                ? Optional.of(converted(draft, first, second))
                : Optional.empty();
    }

    private static boolean agrees(Draft draft, Quantity first, Quantity second, String between) {
        if (first.meets(second) || isGrouped(draft, first, second) || isGrouped(draft, second, first)) {
            return true;
        }
        boolean roughly = ROUGHLY.matcher(between).find()
                || ROUGHLY.matcher(before(draft, first)).find();
        boolean fraction = draft.text().quote(first.number()).indexOf(',') >= 0
                || draft.text().quote(second.number()).indexOf(',') >= 0;
        return first.readings().stream()
                .anyMatch(mine -> second.readings().stream().anyMatch(theirs -> {
                    Rational apart = mine.value().minus(theirs.value()).abs();
                    Rational cut = mine.half().plus(theirs.half()).times(Rational.of(2));
                    return (fraction && apart.compareTo(cut) <= 0)
                            || (roughly
                                    && apart.times(Rational.of(10))
                                                    .compareTo(mine.value().abs())
                                            <= 0);
                }));
    }

    /// Whether `figure` agrees where its point stands between thousands after all, though the draft writes decimals so.
    private static boolean isGrouped(Draft draft, Quantity figure, Quantity other) {
        Rational thousand = Rational.of(1, 3);
        return POINT.matcher(draft.text().quote(figure.number())).matches()
                && other.readings().stream()
                        .anyMatch(reading ->
                                reading.value().equals(figure.first().value().times(thousand)));
    }

    private static Finding converted(Draft draft, Quantity first, Quantity second) {
        String printed = draft.text().quote(second.number());
        int comma = printed.indexOf(',');
        int places = comma < 0 ? 0 : printed.length() - comma - 1;
        Rational one = second.first().half().times(Rational.of(2, places));
        Rational value = first.first().value().over(one);
        String right = Digits.of(value, value.isWhole() ? 0 : 2) + " " + written(draft, second);
        return finding(
                draft,
                second,
                "conversion",
                Map.of("other", draft.text().quote(first.span()), "right", right),
                Optional.of(right));
    }

    /// The unit as it is written, with its thousands and millions.
    private static String written(Draft draft, Quantity figure) {
        return draft.text()
                .value()
                .substring(figure.number().end(), figure.span().end())
                .strip();
    }

    private static String before(Draft draft, Quantity figure) {
        int start = figure.span().start();
        return draft.text().value().substring(Math.max(0, start - REACH), start);
    }

    private static String behind(Draft draft, Quantity figure) {
        int end = figure.span().end();
        return draft.text().value().substring(end, Math.min(draft.text().length(), end + REACH));
    }

    private static Finding finding(
            Draft draft, Quantity figure, String variant, Map<String, String> more, Optional<String> suggestion) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("variant", variant);
        arguments.put("words", draft.text().quote(figure.span()));
        int start = Math.max(0, figure.span().start() - REACH);
        String around = draft.text().value().substring(start, figure.span().end());
        return new Finding(
                        RULE,
                        figure.span(),
                        arguments,
                        List.of(new Evidence(
                                "draft", around.replaceAll("\\s+", " ").strip())),
                        suggestion)
                .mendedBySuggestion();
    }
}
