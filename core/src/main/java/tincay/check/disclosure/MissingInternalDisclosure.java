package tincay.check.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.text.Span;

/// An administrative draft that does not say whether and how AI was used on it.
///
/// The province's framework (Decision 2081/QĐ-UBND) and Circular 05/2026/TT-BKHCN, article 3.2.c, ask it of every
/// draft;
/// “không sử dụng AI” is an answer too.
public record MissingInternalDisclosure() implements Check {
    private static final RuleId RULE = new RuleId("disclosure.missing-internal-disclosure");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return switch (Kind.of(draft)) {
            case OTHER -> Outcome.couldNotCheck("not-administrative");
            case ADMINISTRATIVE ->
                Declaration.of(draft).isPresent()
                        ? Outcome.of(List.of())
                        : Outcome.of(List.of(new Finding(RULE, head(draft), Map.of(), List.of(), Optional.empty())));
        };
    }

    /// The first line with words.
    static Span head(Draft draft) {
        String text = draft.text().value();
        int start = 0;
        while (start < text.length() - 1 && text.charAt(start) <= ' ') {
            start++;
        }
        int end = text.indexOf('\n', start + 1);
        return new Span(start, Math.min(end < 0 ? text.length() : end, start + 80));
    }
}
