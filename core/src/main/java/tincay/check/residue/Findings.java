package tincay.check.residue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.text.Span;

/// Findings whose words are all there is to say.
final class Findings {
    /// More of one kind are shown no more: the first ones tell the story.
    static final int SHOWN = 100;

    private Findings() {}

    /// One finding for each span.
    static Outcome of(RuleId rule, Draft draft, List<Span> spans) {
        return Outcome.of(spans.stream()
                .limit(SHOWN)
                .map(span -> of(rule, draft, span, Map.of(), Optional.empty()))
                .toList());
    }

    static Finding of(RuleId rule, Draft draft, Span span, Map<String, String> more, Optional<String> suggestion) {
        Map<String, String> arguments = new java.util.HashMap<>(more);
        arguments.putIfAbsent("words", shown(draft.text().quote(span)));
        return new Finding(rule, span, arguments, List.of(), suggestion);
    }

    /// On one line, at most 120 characters.
    static String shown(String words) {
        String line = words.replaceAll("(?U)\\s+", " ").strip();
        return line.length() <= 120 ? line : line.substring(0, 119) + "…";
    }
}
