package tincay.evidence;

import java.util.List;

/// The log's key, which signs a state only if it begins with the last one it signed.
///
/// Pure: the memory comes in and the new one goes out. The caller MUST store the new memory, outside the database of
/// the log and flushed to the disk, before it shows the note to anybody, and must not sign twice from one memory.
public final class Signer {
    private final SigningKey key;

    /// @throws IllegalArgumentException if `key` is not the key of a log
    public Signer(SigningKey key) {
        if (key.verifier().kind() != KeyKind.NOTE) {
            throw new IllegalArgumentException(
                    "not the key of a log: `" + key.verifier().name() + "`");
        }
        this.key = key;
    }

    /// What the signer answers.
    public sealed interface Answer permits Signed, Refused {}

    /// Signed: `memory` is to be stored before `note` is shown.
    public record Signed(Memory memory, SignedNote note) implements Answer {}

    /// Not signed.
    public record Refused(Refusal refusal) implements Answer {}

    /// Why a state is not signed.
    public enum Refusal {
        /// It is shorter than what was signed: an old copy of the database.
        SHORTER,
        /// It does not begin with what was signed, or the proof does not show it.
        INCONSISTENT
    }

    /// Signs the state (`size`, `root`) of the log named as the key is.
    ///
    /// @param proof the consistency proof from the memory's size to `size`; empty if either is 0 or they are equal
    public Answer sign(Memory memory, long size, Hash root, List<Hash> proof) {
        Checkpoint next = Checkpoint.of(key.verifier().name(), size, root);
        if (size < memory.size()) {
            return new Refused(Refusal.SHORTER);
        }
        if (!memory.leadsTo(next, proof)) {
            return new Refused(Refusal.INCONSISTENT);
        }
        return new Signed(new Memory(size, root), new SignedNote(next.text(), List.of(key.sign(next.text()))));
    }
}
