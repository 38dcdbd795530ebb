package tincay.check.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tincay.atom.Rational;

/// The percentages of a table that two other columns give, and those of them that they do not.
///
/// Which two columns is told by the rows: nearly all of them must bear it out.
final class Shares {
    /// At least so many rows, and so many in a hundred, bear a reading of the columns out.
    private static final int ROWS = 3;

    private static final int BORNE_OUT = 75;
    /// Wider tables are not asked.
    private static final int WIDEST = 24;

    private static final Rational HUNDRED = Rational.of(100);

    private Shares() {}

    /// One percentage that is not what its row gives.
    record Wrong(Grid.Entry share, Grid.Entry part, Grid.Entry whole, Rational right) {}

    static List<Wrong> of(Grid grid) {
        int width = grid.lines().stream()
                .mapToInt(line -> line.entries().size())
                .max()
                .orElse(0);
        List<Wrong> wrong = new ArrayList<>();
        if (width > WIDEST) {
            return wrong;
        }
        for (int share : grid.shares()) {
            wrong.addAll(column(grid, share, width));
        }
        return wrong;
    }

    private static List<Wrong> column(Grid grid, int share, int width) {
        List<Wrong> best = List.of();
        int most = 0;
        for (int part = 1; part < width; part++) {
            for (int whole = 1; whole < width; whole++) {
                if (part == whole || part == share || whole == share) {
                    continue;
                }
                for (boolean growth : new boolean[] {false, true}) {
                    List<Wrong> wrong = new ArrayList<>();
                    int rows = 0;
                    for (Grid.Line line : grid.lines()) {
                        Optional<Wrong> asked = ask(line, share, part, whole, growth);
                        rows += asked.isPresent() ? 1 : 0;
                        if (asked.isPresent() && !holds(asked.get(), growth)) {
                            wrong.add(asked.get());
                        }
                    }
                    int holding = rows - wrong.size();
                    if (holding >= ROWS && holding * 100 >= rows * BORNE_OUT && holding > most) {
                        best = wrong;
                        most = holding;
                    }
                }
            }
        }
        return best;
    }

    private static Optional<Wrong> ask(Grid.Line line, int share, int part, int whole, boolean growth) {
        return line.at(share)
                .flatMap(each -> line.at(part)
                        .flatMap(above -> line.at(whole)
                                .filter(below ->
                                        below.value().minus(below.half()).signum() > 0)
                                .map(below -> new Wrong(
                                        each,
                                        above,
                                        below,
                                        above.value()
                                                .times(HUNDRED)
                                                .over(below.value())
                                                .minus(growth ? HUNDRED : Rational.ZERO)))));
    }

    /// Whether the printed share may be the true one, rounded or cut off.
    private static boolean holds(Wrong asked, boolean growth) {
        Grid.Entry part = asked.part();
        Grid.Entry whole = asked.whole();
        return Share.of(part.value(), part.half(), whole.value(), whole.half(), growth)
                .admits(asked.share().value(), Rational.of(1, -asked.share().places()));
    }
}
