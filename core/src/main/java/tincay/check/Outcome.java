package tincay.check;

import java.util.List;
import java.util.Optional;

/// What one check says of one draft: its findings, and what it could not look at.
///
/// @param gap key of the reason why some or all of the draft could not be checked
public record Outcome(List<Finding> findings, Optional<String> gap) {
    public Outcome {
        findings = List.copyOf(findings);
    }

    public static Outcome of(List<Finding> findings) {
        return new Outcome(findings, Optional.empty());
    }

    public static Outcome couldNotCheck(String gap) {
        return new Outcome(List.of(), Optional.of(gap));
    }

    /// Found when there is a finding, could-not-check when there is a gap and no finding, else clear.
    public Answer answer() {
        if (!findings.isEmpty()) {
            return Answer.FOUND;
        }
        return gap.isPresent() ? Answer.COULD_NOT_CHECK : Answer.CLEAR;
    }
}
