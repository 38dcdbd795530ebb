package tincay.law.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tincay.text.Folding;

/// Finds documents by words of their title: syllables weighed by how few titles hold them.
final class TitleIndex {
    private static final double LEAST = 0.5;

    private record Entry(LawDocument document, Set<String> syllables) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Integer>> postings = new HashMap<>();

    TitleIndex(List<LawDocument> documents) {
        for (LawDocument document : documents) {
            if (document.title().isEmpty()) {
                continue;
            }
            Set<String> syllables = syllables(document.title().get());
            for (String syllable : syllables) {
                postings.computeIfAbsent(syllable, each -> new ArrayList<>()).add(entries.size());
            }
            entries.add(new Entry(document, syllables));
        }
    }

    /// The documents whose titles share the most weight with `title`, best first, at least half of it.
    List<LawDocument> like(String title, int limit) {
        Set<String> wanted = syllables(title);
        double whole = 0;
        Map<Integer, Double> scores = new HashMap<>();
        for (String syllable : wanted) {
            List<Integer> holders = postings.getOrDefault(syllable, List.of());
            double weight = weight(syllable);
            whole += weight;
            for (int holder : holders) {
                scores.merge(holder, weight, Double::sum);
            }
        }
        double all = whole;
        return scores.entrySet().stream()
                .map(score -> Map.entry(score.getKey(), overlap(score.getValue(), all, score.getKey())))
                .filter(score -> score.getValue() >= LEAST)
                .sorted(Comparator.<Map.Entry<Integer, Double>>comparingDouble(score -> -score.getValue())
                        .thenComparing(score -> entries.get(score.getKey()).document(), RegisterFile.ORDER))
                .limit(limit)
                .map(score -> entries.get(score.getKey()).document())
                .toList();
    }

    /// Shared weight over the weight of both.
    private double overlap(double shared, double wanted, int entry) {
        double own = 0;
        for (String syllable : entries.get(entry).syllables()) {
            own += weight(syllable);
        }
        return shared / (wanted + own - shared);
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
