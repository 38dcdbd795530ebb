package tincay.law.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tincay.text.Folding;

/// Finds documents by words of their title: syllables weighed by how few titles hold them.
final class TitleIndex {
    private static final double LEAST = 0.5;

    private record Entry(RegisterFile.Titled titled, Set<String> syllables) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Integer>> postings = new HashMap<>();
    private final double[] weights;

    TitleIndex(List<RegisterFile.Titled> titles) {
        for (RegisterFile.Titled titled : titles) {
            Set<String> syllables = syllables(titled.title());
            for (String syllable : syllables) {
                postings.computeIfAbsent(syllable, each -> new ArrayList<>()).add(entries.size());
            }
            entries.add(new Entry(titled, syllables));
        }
        weights = entries.stream()
                .mapToDouble(entry -> entry.syllables().stream()
                        .sorted()
                        .mapToDouble(this::weight)
                        .sum())
                .toArray();
    }

    /// The documents whose titles share the most weight with `title`, best first, at least half of it.
    List<RegisterFile.Titled> like(String title, int limit) {
        double whole = 0;
        Map<Integer, Double> scores = new HashMap<>();
        for (String syllable : new TreeSet<>(syllables(title))) {
            double weight = weight(syllable);
            whole += weight;
            for (int holder : postings.getOrDefault(syllable, List.of())) {
                scores.merge(holder, weight, Double::sum);
            }
        }
        double wanted = whole;
        return scores.entrySet().stream()
                .map(score -> Map.entry(
                        score.getKey(), score.getValue() / (wanted + weights[score.getKey()] - score.getValue())))
                .filter(score -> score.getValue() >= LEAST)
                .sorted(Comparator.<Map.Entry<Integer, Double>>comparingDouble(score -> -score.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(score -> entries.get(score.getKey()).titled())
                .toList();
    }

    /// The rarer a syllable, the heavier.
    private double weight(String syllable) {
        return Math.log(1.0
                + entries.size()
                        / (1.0 + postings.getOrDefault(syllable, List.of()).size()));
    }

    private static Set<String> syllables(String title) {
        Set<String> syllables = new HashSet<>(Folding.syllables(title));
        syllables.removeAll(Set.of("về", "việc", "và", "của", "các", "một", "số"));
        return syllables;
    }
}
