package tincay.check.residue;

import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.text.Phrases;

/// Words with which an assistant speaks of itself or of its work: “Là một mô hình ngôn ngữ”, “Dưới đây là bản dự thảo”.
public record AssistantPhrase() implements Check {
    private static final RuleId RULE = new RuleId("residue.assistant-phrase");
    private static final Phrases PHRASES = Phrases.of(Lists.lines("assistant-phrases.txt"));

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return Findings.of(
                RULE,
                draft,
                PHRASES.in(draft.paper().syllables()).stream()
                        .map(Phrases.Match::span)
                        .toList());
    }
}
