package tincay.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// A set of phrases that is looked up in the syllables of a text, whatever the case, tone placement or punctuation.
///
/// A phrase is a line of syllables; `*` stands for up to four syllables of any kind. Looking up costs one probe a
/// syllable, however many phrases there are.
public final class Phrases {
    private static final int GAP = 4;

    private static final int LOOKS = 1 << 12;

    private final Map<Long, List<Phrase>> byFirst = new HashMap<>();
    /// Whether a phrase may begin with a hash, by its last bits: most syllables cost no more than this look.
    private final boolean[] begins = new boolean[LOOKS];

    private Phrases() {}

    /// @param line the phrase as it was given
    /// @param hashes of its syllables; 0 for a gap
    private record Phrase(String line, List<Long> hashes) {}

    /// A phrase found.
    public record Match(Span span, String phrase) {}

    /// The phrases of these lines; empty lines and lines that begin with `#` are none.
    public static Phrases of(List<String> lines) {
        Phrases phrases = new Phrases();
        lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> phrases.add(line, line));
        return phrases;
    }

    /// The same phrases, found also where their marks are left out (`bo qua chi dan`).
    public static Phrases withUnmarked(List<String> lines) {
        Phrases phrases = of(lines);
        for (String line : lines) {
            String unmarked = Folding.unmarked(line.strip());
            if (!unmarked.isEmpty() && !unmarked.startsWith("#") && !unmarked.equals(line.strip())) {
                phrases.add(line.strip(), unmarked);
            }
        }
        return phrases;
    }

    private void add(String line, String written) {
        List<Long> hashes = new ArrayList<>();
        for (String part : written.split("\\s+", -1)) {
            if (part.equals("*")) {
                hashes.add(0L);
            } else {
                Folding.syllables(part).forEach(syllable -> hashes.add(Syllables.hash(syllable)));
            }
        }
        begins[look(hashes.getFirst())] = true;
        byFirst.computeIfAbsent(hashes.getFirst(), first -> new ArrayList<>())
                .add(new Phrase(line, List.copyOf(hashes)));
    }

    private static int look(long hash) {
        return (int) hash & (LOOKS - 1);
    }

    /// Every phrase in order of place, none inside another; of those that start at one syllable, the longest.
    public List<Match> in(Syllables text) {
        List<Match> found = new ArrayList<>();
        for (int at = 0; at < text.size(); at++) {
            long first = text.hash(at);
            List<Phrase> phrases = begins[look(first)] ? byFirst.get(first) : null;
            if (phrases != null) {
                int last = -1;
                String line = "";
                for (Phrase phrase : phrases) {
                    OptionalInt end = end(phrase.hashes(), 1, text, at + 1);
                    if (end.isPresent() && end.getAsInt() > last) {
                        last = end.getAsInt();
                        line = phrase.line();
                    }
                }
                if (last >= 0) {
                    found.add(new Match(text.span(at, last), line));
                    at = last;
                }
            }
        }
        return found;
    }

    /// The last syllable of the phrase, the first `done` of its syllables read before `at`.
    private static OptionalInt end(List<Long> hashes, int done, Syllables text, int at) {
        if (done == hashes.size()) {
            return OptionalInt.of(at - 1);
        }
        if (hashes.get(done) != 0) {
            return at < text.size() && text.hash(at) == hashes.get(done)
                    ? end(hashes, done + 1, text, at + 1)
                    : OptionalInt.empty();
        }
        for (int skipped = 0; skipped <= GAP; skipped++) {
            OptionalInt end = end(hashes, done + 1, text, at + skipped);
            if (end.isPresent()) {
                return end;
            }
        }
        return OptionalInt.empty();
    }
}
