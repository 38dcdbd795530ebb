package tincay.check.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tincay.atom.Rational;

/// The sums that a table's words, ordinals and numbers say it holds.
final class Sums {
    private static final Pattern TOTAL =
            Pattern.compile("^(?:tổng|cộng|toàn tỉnh|cả tỉnh|toàn xã|toàn phường|toàn huyện|cả nước)(?: .*)?");
    private static final Pattern PART = Pattern.compile("^(?:trong đó|bao gồm|gồm|chia ra)(?: .*)?");
    /// A run of columns is taken for a sum when this share of the rows, in percent, bears it out.
    private static final int BORNE_OUT = 70;

    private final Grid grid;
    private final List<Sum> sums = new ArrayList<>();

    private Sums(Grid grid) {
        this.grid = grid;
    }

    /// One sum: its total and its parts.
    record Sum(Grid.Entry total, List<Grid.Entry> parts) {
        Sum {
            parts = List.copyOf(parts);
        }

        /// How far the total is above its parts.
        Rational excess() {
            Rational excess = total.value();
            for (Grid.Entry part : parts) {
                excess = excess.minus(part.value());
            }
            return excess;
        }

        /// The greatest difference that rounding alone can make.
        Rational bound() {
            Rational bound = total.half();
            for (Grid.Entry part : parts) {
                bound = bound.plus(part.half());
            }
            return bound;
        }

        boolean holds() {
            return excess().abs().compareTo(bound()) <= 0;
        }

        boolean has(Grid.Entry entry) {
            return total.span().equals(entry.span())
                    || parts.stream().anyMatch(part -> part.span().equals(entry.span()));
        }

        /// What `entry` should be for the sum to hold.
        Rational needed(Grid.Entry entry) {
            return total.span().equals(entry.span())
                    ? entry.value().minus(excess())
                    : entry.value().plus(excess());
        }
    }

    static List<Sum> of(Grid grid) {
        Sums sums = new Sums(grid);
        sums.rows();
        sums.columns();
        return List.copyOf(sums.sums);
    }

    private void rows() {
        List<Grid.Line> lines = grid.lines();
        for (int at = 0; at < lines.size(); at++) {
            if (TOTAL.matcher(lines.get(at).label()).matches()) {
                int previous = at - 1;
                while (previous >= 0
                        && !TOTAL.matcher(lines.get(previous).label()).matches()) {
                    previous--;
                }
                int next = at + 1;
                while (next < lines.size()
                        && !TOTAL.matcher(lines.get(next).label()).matches()) {
                    next++;
                }
                boolean first = at - previous < 3 && next - at > 2;
                List<List<Integer>> guesses = new ArrayList<>();
                guess(guesses, first ? at + 1 : previous + 1, first ? next : at);
                guess(guesses, 0, at);
                totals(guesses, at);
                settle(at, guesses);
            } else if (rank(lines.get(at)) > 0) {
                int last = at + 1;
                while (last < lines.size()
                        && !TOTAL.matcher(lines.get(last).label()).matches()
                        && rank(lines.get(last)) > rank(lines.get(at))) {
                    last++;
                }
                List<List<Integer>> guesses = new ArrayList<>();
                top(guesses, at + 1, last);
                settleChildren(at, guesses);
            }
        }
    }

    /// The rows from `from` to `to`: those of the highest rank, or all.
    private void guess(List<List<Integer>> guesses, int from, int to) {
        top(guesses, from, to);
        List<Integer> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!TOTAL.matcher(grid.lines().get(i).label()).matches()) {
                all.add(i);
            }
        }
        guesses.add(all);
    }

    private void top(List<List<Integer>> guesses, int from, int to) {
        int highest = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            highest = Math.min(highest, ranked(i));
        }
        List<Integer> top = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (ranked(i) == highest
                    && !TOTAL.matcher(grid.lines().get(i).label()).matches()) {
                top.add(i);
            }
        }
        guesses.add(top);
    }

    /// The totals above.
    private void totals(List<List<Integer>> guesses, int at) {
        List<Integer> totals = new ArrayList<>();
        for (int i = 0; i < at; i++) {
            if (TOTAL.matcher(grid.lines().get(i).label()).matches()) {
                totals.add(i);
            }
        }
        guesses.add(totals);
    }

    private int ranked(int row) {
        int rank = rank(grid.lines().get(row));
        return rank == 0 ? 3 : rank;
    }

    /// How deep an ordinal stands: `A` 1, `I` 2, `1` 3, `1.1` 4, `a` 6, `-` 7, `+` 8; 0 without one.
    private static int rank(Grid.Line line) {
        String ordinal = line.ordinal();
        if (PART.matcher(line.label()).matches()) {
            return 9;
        }
        if (ordinal.isEmpty()) {
            return 0;
        }
        if (ordinal.matches("[IVX]+")) {
            return 2;
        }
        char c = ordinal.charAt(0);
        if (Character.isDigit(c)) {
            return 3 + (int) ordinal.chars().filter(each -> each == '.').count();
        }
        return Character.isUpperCase(c) ? 1 : Character.isLetter(c) ? 6 : c == '+' || c == '*' ? 8 : 7;
    }

    private void settle(int total, List<List<Integer>> guesses) {
        best(total, guesses).ifPresent(best -> {
            long holding = best.stream().filter(Sum::holds).count();
            if (holding * 2 >= best.size() || best.size() == 1) {
                sums.addAll(best);
            }
        });
    }

    /// A row with ordinals below it is their sum where some column bears it out.
    private void settleChildren(int parent, List<List<Integer>> guesses) {
        best(parent, guesses).ifPresent(best -> {
            long holding = best.stream().filter(Sum::holds).count();
            if (holding > 0 && holding * 2 >= best.size()) {
                sums.addAll(best);
            }
        });
    }

    /// The guess that most columns bear out, one sum for each column.
    private Optional<List<Sum>> best(int total, List<List<Integer>> guesses) {
        List<Sum> best = List.of();
        long most = -1;
        for (List<Integer> guess : guesses) {
            List<Sum> built = grid.columns().stream()
                    .map(column -> sum(total, guess, column))
                    .flatMap(Optional::stream)
                    .toList();
            long holding = built.stream().filter(Sum::holds).count();
            if (!built.isEmpty() && holding > most) {
                best = built;
                most = holding;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private Optional<Sum> sum(int total, List<Integer> rows, int column) {
        List<Grid.Entry> parts = rows.stream()
                .filter(row -> row != total)
                .flatMap(row -> grid.lines().get(row).at(column).stream())
                .toList();
        return parts.size() < 2
                ? Optional.empty()
                : grid.lines().get(total).at(column).map(entry -> new Sum(entry, parts));
    }

    /// Runs of neighbouring columns that add up, row by row, to the column before or behind them.
    private void columns() {
        List<Integer> columns = grid.columns();
        for (int total = 0; total < columns.size(); total++) {
            for (int from = 0; from < columns.size(); from++) {
                for (int to = from + 2; to <= columns.size(); to++) {
                    if (to == total || from == total + 1) {
                        run(columns.get(total), columns.subList(from, to));
                    }
                }
            }
        }
    }

    private void run(int total, List<Integer> columns) {
        List<Sum> built = new ArrayList<>();
        for (Grid.Line line : grid.lines()) {
            List<Grid.Entry> parts =
                    columns.stream().flatMap(column -> line.at(column).stream()).toList();
            boolean two =
                    parts.stream().filter(part -> part.value().signum() != 0).count() > 1;
            line.at(total).filter(entry -> two).ifPresent(entry -> built.add(new Sum(entry, parts)));
        }
        long holding = built.stream().filter(Sum::holds).count();
        if (holding > 1 && holding * 100 >= (long) built.size() * BORNE_OUT) {
            sums.addAll(built);
        }
    }
}
