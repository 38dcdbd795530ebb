package tincay.check.residue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tincay.check.Beside;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.text.Aside;

/// Words that the file holds and its reader does not see: white, tiny, vanished, off the page, comments, tracked
/// changes.
///
/// Each finding points at the visible words nearest to them and quotes the hidden ones.
public record HiddenText() implements Check {
    private static final RuleId RULE = new RuleId("residue.hidden-text");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        for (Aside aside : draft.asides()) {
            if (findings.size() == Findings.SHOWN) {
                break;
            }
            if (aside.kind() != Aside.Kind.METADATA && !aside.words().isBlank()) {
                Beside.of(draft.paper(), aside)
                        .map(span -> new Finding(
                                RULE,
                                span,
                                Map.of(
                                        "variant",
                                        aside.kind()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                        "words",
                                        Findings.shown(aside.words()),
                                        Finding.UNSEEN,
                                        Findings.shown(aside.words())),
                                List.of(),
                                Optional.empty()))
                        .ifPresent(findings::add);
            }
        }
        return Outcome.of(findings);
    }
}
