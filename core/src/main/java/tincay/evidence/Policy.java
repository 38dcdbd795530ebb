package tincay.evidence;

import java.util.ArrayList;
import java.util.List;

/// Whom a verifier believes: the key of the log, and how many of which witnesses must have cosigned.
///
/// Old proofs verify with the policy of their time: a key that is replaced is not forgotten.
public record Policy(VerifierKey log, List<VerifierKey> witnesses, int required) {
    /// @throws IllegalArgumentException if a key is of the wrong kind, one public key counts twice, or more witnesses
    ///     are required than there are
    public Policy {
        witnesses = List.copyOf(witnesses);
        if (log.kind() != KeyKind.NOTE
                || witnesses.stream().anyMatch(each -> each.kind() != KeyKind.COSIGNATURE)
                || required < 0
                || required > witnesses.size()) {
            throw new IllegalArgumentException("a policy is a log key, witness keys, and how many of them: `" + required
                    + "` of `" + witnesses.size() + "`");
        }
        List<VerifierKey> all = new ArrayList<>(witnesses);
        all.add(log);
        for (int at = 0; at < all.size(); at++) {
            VerifierKey key = all.get(at);
            if (all.subList(0, at).stream().anyMatch(key::sharesKeyWith)) {
                throw new IllegalArgumentException("one public key twice: `" + key.name() + "`");
            }
        }
    }

    /// Only the log is asked, no witness.
    public static Policy of(VerifierKey log) {
        return new Policy(log, List.of(), 0);
    }

    /// Whether `note` is a checkpoint of this log with enough cosignatures.
    Judged judge(SignedNote note) {
        Checkpoint checkpoint;
        List<Cosignature> cosignatures;
        try {
            checkpoint = Checkpoint.parse(note.text());
        } catch (Malformed wrong) {
            return Wrong.of(Reason.MALFORMED, wrong);
        }
        if (!checkpoint.origin().equals(log.name())) {
            return new Wrong(Reason.OTHER_LOG, checkpoint.origin());
        }
        try {
            if (!note.isSignedBy(log)) {
                return new Wrong(Reason.NOT_SIGNED, log.name());
            }
            cosignatures = note.cosignatures(witnesses);
        } catch (Malformed wrong) {
            return Wrong.of(Reason.WRONG_SIGNATURE, wrong);
        }
        if (cosignatures.size() < required) {
            return new Wrong(Reason.TOO_FEW_WITNESSES, cosignatures.size() + " < " + required);
        }
        return new Believed(checkpoint, cosignatures);
    }

    /// What the policy says of a note.
    sealed interface Judged permits Believed, Wrong {}

    /// A checkpoint to build on.
    record Believed(Checkpoint checkpoint, List<Cosignature> cosignatures) implements Judged {}
}
