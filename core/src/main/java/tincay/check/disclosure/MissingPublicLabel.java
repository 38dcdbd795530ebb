package tincay.check.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;

/// Content made by AI that goes to the public and does not say so where the public reads it.
///
/// Law 134/2025/QH15, article 11.3, and Decree 142/2026/NĐ-CP, article 18. The tree: not known to be made by AI → could
/// not check (a detector proves nothing); corrected, summarised, rephrased, translated, internal or on trial only →
/// exempt (18.4); not for the public → exempt (18.4.c); said in the visible text → labelled (18.5); said only out of
/// sight → missing.
public record MissingPublicLabel() implements Check {
    private static final RuleId RULE = new RuleId("disclosure.missing-public-label");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        Optional<Declaration> declaration = Declaration.of(draft);
        if (declaration.isEmpty()) {
            return Outcome.couldNotCheck("no-declaration");
        }
        if (declaration.get().visible().isPresent()
                || !declaration.get().tellsOfMadeContent()
                || !Kind.isForThePublic(draft)) {
            return Outcome.of(List.of());
        }
        String words = declaration.get().unseen().orElse("");
        return Outcome.of(List.of(new Finding(
                RULE,
                MissingInternalDisclosure.head(draft),
                Map.of("words", words),
                List.of(new Evidence("draft", words)),
                Optional.of("Nội dung này được soạn thảo với sự hỗ trợ của hệ thống trí tuệ nhân tạo."))));
    }
}
