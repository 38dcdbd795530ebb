package tincay.evidence;

import java.util.List;

/// Whether a document was issued, by its proof and the keys one believes; needs no network and trusts no server.
public final class Verifier {
    private final Policy policy;

    public Verifier(Policy policy) {
        this.policy = policy;
    }

    /// What the proof says of the document.
    public sealed interface Verdict permits Valid, Wrong {}

    /// The document was issued, as the entry says. Whether it was withdrawn later, only the log can tell.
    ///
    /// @param cosignatures the witnesses of the policy that had seen the checkpoint, and when
    public record Valid(
            Event.Issuance issuance, Entry entry, long index, Checkpoint checkpoint, List<Cosignature> cosignatures)
            implements Verdict {
        public Valid {
            cosignatures = List.copyOf(cosignatures);
        }
    }

    /// Judges a document by the SHA-256 of its bytes and by the bytes of its proof, whatever these are.
    public Verdict verify(Hash document, byte[] proofFile) {
        Proof proof;
        try {
            proof = Proof.parse(proofFile);
        } catch (Malformed wrong) {
            return Wrong.of(Reason.MALFORMED, wrong);
        }
        return switch (policy.judge(proof.checkpoint())) {
            case Wrong wrong -> wrong;
            case Policy.Believed believed -> verify(document, proof, believed);
        };
    }

    private static Verdict verify(Hash document, Proof proof, Policy.Believed believed) {
        Checkpoint checkpoint = believed.checkpoint();
        Hash leaf = Hash.leaf(proof.entry().leaf());
        if (!Tree.includes(leaf, proof.index(), checkpoint.size(), proof.inclusion(), checkpoint.root())) {
            return new Wrong(Reason.NOT_INCLUDED, Long.toString(proof.index()));
        }
        if (!(proof.entry().event() instanceof Event.Issuance issuance)) {
            return new Wrong(
                            Reason.NOT_AN_ISSUANCE,
                            proof.entry().event().getClass().getSimpleName())
                    .at(proof.index());
        }
        if (!proof.salt().commit(Purpose.DOCUMENT, document).equals(issuance.document())) {
            return new Wrong(Reason.OTHER_DOCUMENT, document.hex()).at(proof.index());
        }
        return new Valid(issuance, proof.entry(), proof.index(), checkpoint, believed.cosignatures());
    }
}
