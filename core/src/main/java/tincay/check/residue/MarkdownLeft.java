package tincay.check.residue;

import java.util.Locale;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Outcome;
import tincay.check.RuleId;

/// Markup that an assistant writes and an office document does not show: `**đậm**`, `## Mục`, links, code, formulas.
///
/// A draft that is a Markdown file is full of it and says nothing by it.
public record MarkdownLeft() implements Check {
    private static final RuleId RULE = new RuleId("residue.markdown-left");
    private static final Anchored MARKUP = Anchored.of(
            "*#`[|_\\$",
            "\\*\\*(?=\\S)[^*\\n]{1,200}?(?<=\\S)\\*\\*"
                    + "|^#{1,6} (?=\\S)[^\\n]{1,200}"
                    + "|^(?:\\* (?=\\p{L})[^\\n]{1,200}(?:\\n|\\z)){2,100}"
                    + "|```[\\w-]*|`[^`\\n]{1,80}`"
                    + "|\\[[^\\]\\n]{1,120}]\\((?:https?|file|sandbox):[^)\\s]{1,400}\\)"
                    + "|^\\|(?:\\s*:?-{2,}:?\\s*\\|)+"
                    + "|(?<![\\p{L}\\d_])__(?=\\p{L})[^_\\n]{1,80}?(?<=\\p{L})__(?![\\p{L}\\d_])"
                    + "|\\\\(?:boxed|frac|text|rightarrow|times)\\b|\\$\\\\?[a-z]+\\$");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        String name = draft.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown")
                ? Outcome.of(java.util.List.of())
                : Findings.of(RULE, draft, MARKUP.in(draft.text().value()));
    }
}
