package tincay.check.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.Paper;
import tincay.check.RuleId;
import tincay.text.Syllables;

/// A passage of the draft that an AI system is known to have written, in a draft that does not say so.
///
/// Known are the answers that the gateway kept, or that the user names (`--ai-output`): runs of at least fourteen
/// syllables that stand in both. Without them nothing can be said: no detector tells AI from people.
public record UndeclaredAiSpan() implements Check {
    private static final RuleId RULE = new RuleId("disclosure.undeclared-ai-span");
    private static final int RUN = 14;
    private static final long BASE = 1_000_003L;

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        if (draft.aiOutputs().isEmpty()) {
            return Outcome.couldNotCheck("no-memory");
        }
        if (Declaration.of(draft).filter(each -> each.visible().isPresent()).isPresent()) {
            return Outcome.of(List.of());
        }
        Map<Long, Place> runs = new HashMap<>();
        for (Paper output : draft.aiOutputs()) {
            long[] hashes = runHashes(output.syllables());
            for (int i = 0; i < hashes.length; i++) {
                runs.putIfAbsent(hashes[i], new Place(output, i));
            }
        }
        Syllables syllables = draft.paper().syllables();
        long[] hashes = runHashes(syllables);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < hashes.length; i++) {
            Place origin = runs.get(hashes[i]);
            if (origin == null) {
                continue;
            }
            int last = i + RUN - 1;
            int theirs = origin.first() + RUN - 1;
            Syllables output = origin.output().syllables();
            while (last + 1 < syllables.size()
                    && theirs + 1 < output.size()
                    && syllables.hash(last + 1) == output.hash(theirs + 1)) {
                last++;
                theirs++;
            }
            findings.add(new Finding(
                    RULE,
                    syllables.span(i, last),
                    Map.of("output", origin.output().name(), "syllables", Integer.toString(last - i + 1)),
                    List.of(new Evidence(
                            origin.output().name(), origin.output().text().quote(output.span(origin.first(), theirs)))),
                    Optional.empty()));
            i = last;
        }
        return Outcome.of(findings);
    }

    private record Place(Paper output, int first) {}

    /// The hash of each run of fourteen syllables, by its first one.
    private static long[] runHashes(Syllables syllables) {
        int count = Math.max(0, syllables.size() - RUN + 1);
        long[] hashes = new long[count];
        long top = 1;
        for (int i = 1; i < RUN; i++) {
            top *= BASE;
        }
        long hash = 0;
        for (int i = 0; i < syllables.size(); i++) {
            if (i >= RUN) {
                hash -= syllables.hash(i - RUN) * top;
            }
            hash = hash * BASE + syllables.hash(i);
            if (i >= RUN - 1) {
                hashes[i - RUN + 1] = hash;
            }
        }
        return hashes;
    }
}
