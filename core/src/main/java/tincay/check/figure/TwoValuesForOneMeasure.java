package tincay.check.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.atom.Quantity;
import tincay.atom.Rational;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.text.Cover;

/// Two sentences of one draft that give one measure two values: `tỷ lệ hộ nghèo năm 2024 là 12,5%`, later `15,2%`.
///
/// The measure, its unit, the period, the words of standing (plan, estimate, result) and whom it is said of must be the
/// same; where three values or more are given, each belongs to something of its own. Which of the two is right, the
/// draft cannot tell. Tables, quotations, bounds and rounded words are passed over.
public record TwoValuesForOneMeasure() implements Check {
    private static final RuleId RULE = new RuleId("figure.two-values-for-one-measure");

    @Override
    public RuleId rule() {
        return RULE;
    }

    private record Placed(Statement statement, Setting setting) {
        boolean speaksOf(Placed other) {
            return setting.agrees(other.setting, statement.isGeneral());
        }
    }

    @Override
    public Outcome examine(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        Optional<Cover> apart = Optional.empty();
        List<String> provinces = Setting.provinces(draft.paper());
        for (List<Statement> same : byMeasure(draft).values()) {
            if (same.stream().allMatch(each -> meets(same.getFirst(), each))) {
                continue;
            }
            Cover cover = apart.orElseGet(() -> Apart.of(draft));
            apart = Optional.of(cover);
            List<Placed> placed = same.stream()
                    .filter(each -> !cover.touches(each.quantity().span()))
                    .flatMap(each ->
                            Setting.of(draft, each, provinces).map(setting -> new Placed(each, setting)).stream())
                    .toList();
            for (Placed each : placed) {
                contradicted(placed, each).ifPresent(first -> findings.add(finding(draft, first, each)));
            }
        }
        return Outcome.of(findings);
    }

    private static Map<String, List<Statement>> byMeasure(Draft draft) {
        Map<String, List<Statement>> statements = new LinkedHashMap<>();
        List<Quantity> all = draft.paper().atoms().quantities();
        int next = 0;
        for (Quantity quantity : SourceFigures.asked(draft)) {
            while (next < all.size()
                    && all.get(next).span().start() < quantity.span().start()) {
                next++;
            }
            int floor = next == 0 || isAge(all.get(next - 1))
                    ? 0
                    : all.get(next - 1).span().end();
            int ceiling = next + 1 < all.size() ? all.get(next + 1).span().start() : Integer.MAX_VALUE;
            Statement.of(draft.paper(), quantity, floor, ceiling)
                    .ifPresent(statement -> statements
                            .computeIfAbsent(
                                    quantity.dimension().orElse("") + "|" + statement.measure(),
                                    key -> new ArrayList<>())
                            .add(statement));
        }
        return statements;
    }

    /// `trẻ em dưới 5 tuổi`: a part of what is measured.
    private static boolean isAge(Quantity quantity) {
        return quantity.unit().filter("tuổi"::equals).isPresent();
    }

    /// The first statement of the same thing with another value, where two values are given in all.
    private static Optional<Placed> contradicted(List<Placed> placed, Placed asked) {
        List<Placed> before = placed.stream()
                .filter(each -> each.equals(asked) || each.speaksOf(asked))
                .toList();
        List<Placed> values = new ArrayList<>();
        for (Placed each : before) {
            if (values.stream().noneMatch(value -> meets(value.statement(), each.statement()))) {
                values.add(each);
            }
        }
        return values.size() == 2 && !meets(values.getFirst().statement(), asked.statement())
                ? Optional.of(values.getFirst())
                : Optional.empty();
    }

    /// Whether both may be printed from one true value: rounded, cut off, or rounded to hundreds and more.
    private static boolean meets(Statement one, Statement other) {
        Quantity first = one.quantity();
        Quantity second = other.quantity();
        if (first.meets(second)) {
            return true;
        }
        return first.readings().stream()
                .anyMatch(mine -> second.readings().stream().anyMatch(theirs -> {
                    Rational slack = max(slack(mine), slack(theirs));
                    return !mine.half().equals(theirs.half())
                            && mine.value().minus(theirs.value()).abs().compareTo(slack) < 0;
                }));
    }

    private static Rational slack(Quantity.Reading reading) {
        return reading.half().plus(reading.half());
    }

    private static Rational max(Rational one, Rational other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Finding finding(Draft draft, Placed first, Placed asked) {
        String other = draft.text().quote(first.statement().quantity().span());
        Quantity quantity = asked.statement().quantity();
        return new Finding(
                RULE,
                quantity.span(),
                Map.of(
                        "words",
                        draft.text().quote(quantity.span()),
                        "other",
                        other,
                        "measure",
                        asked.statement().measure()),
                List.of(new Evidence(
                        "draft",
                        draft.text()
                                .quote(first.setting().sentence())
                                .replaceAll("\\s+", " ")
                                .strip())),
                Optional.empty());
    }
}
