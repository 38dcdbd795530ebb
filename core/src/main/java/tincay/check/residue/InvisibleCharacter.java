package tincay.check.residue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;

/// Characters that leave no ink: zero-width ones, direction overrides, variation selectors, tags.
///
/// A variation-selector run that holds a C2PA text manifest is named as such: it says where the text comes from and is
/// no fault by itself.
public record InvisibleCharacter() implements Check {
    private static final RuleId RULE = new RuleId("residue.invisible-character");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return Outcome.of(Invisible.in(draft.text().value()).stream()
                .limit(Findings.SHOWN)
                .map(run -> finding(draft, run))
                .toList());
    }

    private static Finding finding(Draft draft, Invisible run) {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("variant", variant(run));
        arguments.put("count", Integer.toString(run.codePoints().length));
        arguments.put(
                "words",
                java.util.Arrays.stream(run.codePoints())
                        .mapToObj(point -> "U+" + Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .limit(6)
                        .collect(Collectors.joining(", ")));
        arguments.put("hidden", Findings.shown(run.tagged()));
        return Findings.of(RULE, draft, run.span(), arguments, Optional.empty()).mendedBy(run.span(), "");
    }

    private static String variant(Invisible run) {
        return switch (run.kind()) {
            case ZERO_WIDTH -> "zero-width";
            case DIRECTION -> "direction";
            case TAG -> "tags";
            case VARIATION ->
                switch (TextManifest.of(run.bytes())) {
                    case NONE -> "variation";
                    case WELL_FORMED -> "manifest";
                    case BROKEN -> "broken-manifest";
                };
        };
    }
}
