package tincay.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.text.Span;
import tincay.text.Text;

/// One fault found in a draft. It never changes; a reviewer's answer stands beside it.
///
/// @param arguments the values its message prints, by name; the message text is looked up by the rule's key
/// @param evidence what it rests on
/// @param suggestion the words that would mend it, where they are known
/// @param mend where they can be put in as they are
public record Finding(
        RuleId rule,
        Span span,
        Map<String, String> arguments,
        List<Evidence> evidence,
        Optional<String> suggestion,
        Optional<Mend> mend)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::span)
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.suggestion().orElse(""))
            .thenComparing(finding -> new java.util.TreeMap<>(finding.arguments()).toString());

    /// The argument that holds words which do not stand in the visible text; they are what the finding quotes.
    public static final String UNSEEN = "unseen";

    public Finding {
        arguments = Map.copyOf(arguments);
        evidence = List.copyOf(evidence);
    }

    /// One that a person must mend.
    public Finding(
            RuleId rule,
            Span span,
            Map<String, String> arguments,
            List<Evidence> evidence,
            Optional<String> suggestion) {
        this(rule, span, arguments, evidence, suggestion, Optional.empty());
    }

    /// The same, mended by `words` in place of what stands at `place`.
    public Finding mendedBy(Span place, String words) {
        return new Finding(rule, span, arguments, evidence, suggestion, Optional.of(new Mend(place, words)));
    }

    /// The same, mended by its suggestion in place of all that it is about.
    public Finding mendedBySuggestion() {
        return suggestion.map(words -> mendedBy(span, words)).orElse(this);
    }

    /// The words it is about: those that are out of sight where it names some, else those of `text` under its span.
    public String quote(Text text) {
        return Optional.ofNullable(arguments.get(UNSEEN)).orElseGet(() -> text.quote(span));
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
