package tincay.check.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.atom.Rational;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.text.Span;
import tincay.text.Table;

/// A total of a table that is not the sum of its parts.
///
/// The one cell is named whose change mends the most broken sums and breaks the fewest others; of equals, the total.
public record SumDoesNotAdd() implements Check {
    private static final RuleId RULE = new RuleId("figure.sum-does-not-add");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        for (Table table : draft.paper().tables()) {
            List<Sums.Sum> vietnamese = Sums.of(Grid.of(draft.text(), table, false));
            if (vietnamese.stream().allMatch(Sums.Sum::holds)) {
                continue;
            }
            List<Sums.Sum> english = Sums.of(Grid.of(draft.text(), table, true));
            if (broken(english) < broken(vietnamese) && english.size() >= vietnamese.size()) {
                mend(draft, english, findings);
            } else {
                mend(draft, vietnamese, findings);
            }
        }
        return Outcome.of(findings);
    }

    private static long broken(List<Sums.Sum> sums) {
        return sums.stream().filter(sum -> !sum.holds()).count();
    }

    private static void mend(Draft draft, List<Sums.Sum> sums, List<Finding> findings) {
        List<Sums.Sum> broken =
                new ArrayList<>(sums.stream().filter(sum -> !sum.holds()).toList());
        List<Sums.Sum> whole = sums.stream().filter(Sums.Sum::holds).toList();
        while (!broken.isEmpty()) {
            Grid.Entry wrong = wrong(broken, whole);
            Sums.Sum sum =
                    broken.stream().filter(each -> each.has(wrong)).findFirst().orElseThrow();
            findings.add(finding(draft, wrong, sum));
            broken.removeIf(each -> each.has(wrong));
        }
    }

    private static Grid.Entry wrong(List<Sums.Sum> broken, List<Sums.Sum> whole) {
        Map<Span, Grid.Entry> cells = new LinkedHashMap<>();
        broken.forEach(sum -> cells.putIfAbsent(sum.total().span(), sum.total()));
        broken.forEach(sum -> sum.parts().forEach(part -> cells.putIfAbsent(part.span(), part)));
        return cells.values().stream()
                .max(Comparator.comparingLong((Grid.Entry cell) -> worth(cell, broken, whole))
                        .thenComparing(cell -> broken.stream()
                                .anyMatch(sum -> sum.total().span().equals(cell.span())))
                        .thenComparing(Grid.Entry::span, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /// The broken sums that one value of the cell would mend, less the whole ones that it would break.
    private static long worth(Grid.Entry cell, List<Sums.Sum> broken, List<Sums.Sum> whole) {
        Optional<Rational> needed =
                broken.stream().filter(sum -> sum.has(cell)).findFirst().map(sum -> sum.needed(cell));
        long mended = broken.stream()
                .filter(sum -> sum.has(cell))
                .filter(sum -> sum.needed(cell)
                                .minus(needed.orElse(Rational.ZERO))
                                .abs()
                                .compareTo(sum.bound().plus(sum.bound()))
                        <= 0)
                .count();
        return 2 * mended - whole.stream().filter(sum -> sum.has(cell)).count();
    }

    private static Finding finding(Draft draft, Grid.Entry wrong, Sums.Sum sum) {
        String right = Digits.of(sum.needed(wrong), wrong.places());
        StringBuilder parts = new StringBuilder();
        sum.parts()
                .forEach(part -> parts.append(parts.isEmpty() ? "" : " + ")
                        .append(draft.text().quote(part.span())));
        return new Finding(
                        RULE,
                        wrong.span(),
                        Map.of(
                                "written", draft.text().quote(wrong.span()),
                                "right", right,
                                "total", draft.text().quote(sum.total().span()),
                                "bound", Digits.of(sum.bound(), sum.bound().isWhole() ? 0 : wrong.places() + 1)),
                        List.of(new Evidence(
                                "draft", draft.text().quote(sum.total().span()) + " ≠ " + parts)),
                        Optional.of(right))
                .mendedBySuggestion();
    }
}
