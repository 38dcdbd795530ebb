package tincay.check.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tincay.atom.Quantity;
import tincay.atom.Rational;
import tincay.check.Draft;
import tincay.check.Paper;
import tincay.text.Syllables;

/// The figures of the sources, found by value and by the words around them.
///
/// Two figures speak of one thing when the three syllables before and the two behind (or the end of the clause) are the
/// same, their unit is, and their periods do not differ.
final class SourceFigures {
    /// Deadlines stand in the same words in every document.
    private static final Set<String> DURATIONS = Set.of("ngày", "tháng", "năm", "giờ", "phút", "giây", "tuần", "lần");
    /// Values next to one that are compared with it, on each side: rounded figures need not be its nearest.
    private static final int NEIGHBOURS = 4;
    private static final int BEFORE = 3;
    private static final int BEHIND = 2;

    private final Map<String, TreeMap<Rational, Found>> byValue = new HashMap<>();
    private final Map<String, List<Found>> byContext = new HashMap<>();
    private int size;

    /// A figure and the source that holds it.
    record Found(Paper source, Quantity quantity) {}

    SourceFigures(List<Paper> sources) {
        for (Paper source : sources) {
            for (Quantity quantity : source.atoms().quantities()) {
                Found found = new Found(source, quantity);
                size++;
                put(found);
                context(source, quantity)
                        .ifPresent(words -> byContext
                                .computeIfAbsent(words, each -> new ArrayList<>())
                                .add(found));
            }
            HeadUnits.measured(source).forEach(quantity -> put(new Found(source, quantity)));
        }
    }

    private void put(Found found) {
        for (Quantity.Reading reading : found.quantity().readings()) {
            byValue.computeIfAbsent(found.quantity().dimension().orElse(""), dimension -> new TreeMap<>())
                    .putIfAbsent(reading.value(), found);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// Whether some source holds this value of this dimension, or one that rounds to it.
    boolean holds(Quantity quantity) {
        TreeMap<Rational, Found> values =
                byValue.getOrDefault(quantity.dimension().orElse(""), new TreeMap<>());
        return quantity.readings().stream()
                .anyMatch(reading -> near(
                                values.headMap(reading.value(), true)
                                        .descendingMap()
                                        .values(),
                                quantity)
                        || near(values.tailMap(reading.value(), true).values(), quantity));
    }

    private static boolean near(Iterable<Found> values, Quantity quantity) {
        int looked = 0;
        for (Found found : values) {
            if (found.quantity().meets(quantity)) {
                return true;
            }
            if (++looked == NEIGHBOURS) {
                break;
            }
        }
        return false;
    }

    /// The one other value that the sources give for what `quantity` speaks of; absent where they give several.
    Optional<Found> other(Paper paper, Quantity quantity) {
        List<Found> same =
                context(paper, quantity)
                        .map(words -> byContext.getOrDefault(words, List.of()))
                        .orElse(List.of())
                        .stream()
                        .filter(found -> found.quantity().dimension().equals(quantity.dimension()))
                        .filter(found -> found.quantity().period().isEmpty()
                                || quantity.period().isEmpty()
                                || found.quantity().period().equals(quantity.period()))
                        .toList();
        boolean one = same.stream()
                .allMatch(found -> found.quantity().meets(same.getFirst().quantity()));
        return same.isEmpty() || !one ? Optional.empty() : Optional.of(same.getFirst());
    }

    /// The figures of the draft that a source could be asked for: no small counts, no deadlines, no numbers in
    /// citations.
    static List<Quantity> asked(Draft draft) {
        Rational ten = Rational.of(10);
        return draft.figures().stream()
                .filter(quantity -> quantity.dimension().isPresent()
                        || quantity.first().value().compareTo(ten) >= 0)
                .filter(quantity -> !quantity.unit().map(DURATIONS::contains).orElse(false))
                .toList();
    }

    /// The words around a figure in its clause, with its unit; absent where fewer than three stand before it.
    private static Optional<String> context(Paper paper, Quantity quantity) {
        Syllables syllables = paper.syllables();
        String text = paper.text().value();
        Clause clause = Clause.of(paper, quantity);
        int first = clause.first();
        int next = clause.next();
        if (first < BEFORE
                || Clause.breaks(
                        text, syllables.start(first - BEFORE), quantity.span().start())) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder(quantity.unit().orElse("")).append('|');
        for (int i = first - BEFORE; i < first; i++) {
            words.append(syllables.word(i)).append(' ');
        }
        words.append('|');
        for (int i = next; i < Math.min(syllables.size(), next + BEHIND); i++) {
            if (Clause.breaks(text, quantity.span().end(), syllables.start(i))) {
                break;
            }
            words.append(syllables.word(i)).append(' ');
        }
        return Optional.of(words.toString());
    }
}
