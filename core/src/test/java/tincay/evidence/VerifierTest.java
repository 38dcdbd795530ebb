package tincay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private static final Sample.Store STORE = Sample.Store.of(Sample.entries(700));
    private static final long ISSUED = 513;

    @Test
    void anIssuedDocumentIsProved() throws Malformed {
        Proof proof = STORE.proof(ISSUED, 1, 2);

        assertThat(verifier(2).verify(Sample.DOCUMENT, proof.bytes()))
                .isInstanceOfSatisfying(Verifier.Valid.class, valid -> {
                    assertThat(valid.issuance()).isEqualTo(Sample.issuance());
                    assertThat(valid.index()).isEqualTo(ISSUED);
                    assertThat(valid.checkpoint().size()).isEqualTo(700);
                    assertThat(valid.cosignatures())
                            .extracting(Cosignature::witness)
                            .containsExactly("witness.example/w1", "witness.example/w2");
                });
        assertThat(Proof.parse(proof.bytes()).bytes()).isEqualTo(proof.bytes());
    }

    @Test
    void eachLieHasItsReason() throws Malformed {
        Proof proof = STORE.proof(ISSUED, 1);
        SignedNote byAnother = new SignedNote(
                proof.checkpoint().text(),
                List.of(SignedNoteTest.key("tincay.example/log", KeyKind.NOTE, 99)
                        .sign(proof.checkpoint().text())));
        String otherLog = Checkpoint.of("other.example", 1, Sample.DOCUMENT).text();

        assertThat(reason(1, Hash.EMPTY, proof)).isEqualTo(Reason.OTHER_DOCUMENT);
        assertThat(reason(2, Sample.DOCUMENT, proof)).isEqualTo(Reason.TOO_FEW_WITNESSES);
        assertThat(reason(1, Sample.DOCUMENT, STORE.proof(ISSUED + 1, 1))).isEqualTo(Reason.NOT_AN_ISSUANCE);
        assertThat(reason(0, Sample.DOCUMENT, with(proof, ISSUED + 1, proof.checkpoint())))
                .isEqualTo(Reason.NOT_INCLUDED);
        assertThat(reason(0, Sample.DOCUMENT, with(proof, ISSUED, byAnother))).isEqualTo(Reason.NOT_SIGNED);
        assertThat(reason(
                        0,
                        Sample.DOCUMENT,
                        with(
                                proof,
                                ISSUED,
                                proof.checkpoint().with(Sample.logKey().sign("other\n")))))
                .isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(reason(
                        0,
                        Sample.DOCUMENT,
                        with(
                                proof,
                                ISSUED,
                                new SignedNote(otherLog, List.of(Sample.logKey().sign(otherLog))))))
                .isEqualTo(Reason.OTHER_LOG);
        assertThat(verifier(0).verify(Sample.DOCUMENT, new byte[0])).isInstanceOf(Wrong.class);
    }

    /// The key of the log alone cannot make a proof that a verifier who asks for witnesses believes.
    @Test
    void aForgedLogNeedsTheWitnessesToo() throws Malformed {
        Sample.Store forged = Sample.Store.of(Sample.entries(520));

        assertThat(verifier(0).verify(Sample.DOCUMENT, forged.proof(ISSUED).bytes()))
                .isInstanceOf(Verifier.Valid.class);
        assertThat(reason(1, Sample.DOCUMENT, forged.proof(ISSUED))).isEqualTo(Reason.TOO_FEW_WITNESSES);
    }

    @Test
    void noChangedByteOfAProofIsBelieved() throws Malformed {
        byte[] good = STORE.proof(ISSUED, 1).bytes();
        Verifier verifier = verifier(1);
        for (int at = 0; at < good.length; at++) {
            byte[] bent = good.clone();
            bent[at] ^= (byte) (1 << (at * 5 % 8));
            assertThat(verifier.verify(Sample.DOCUMENT, bent)).as("byte %s", at).isInstanceOf(Wrong.class);
        }
        for (int length = 0; length < good.length; length++) {
            assertThat(verifier.verify(Sample.DOCUMENT, Arrays.copyOf(good, length)))
                    .isInstanceOf(Wrong.class);
        }
    }

    @Test
    void noBytesBreakTheVerifier() throws Malformed {
        Random random = new Random(1);
        byte[] good = STORE.proof(ISSUED, 1).bytes();
        Verifier verifier = verifier(1);
        for (int round = 0; round < 3_000; round++) {
            byte[] bent = good.clone();
            int from = random.nextInt(bent.length);
            int length = Math.min(1 + random.nextInt(60), bent.length - from);
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, bent, from, length);
            assertThat(verifier.verify(Sample.DOCUMENT, bent)).isInstanceOf(Wrong.class);
        }
        assertThat(verifier.verify(Sample.DOCUMENT, new byte[Proof.LIMIT + 1]))
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.reason()).isEqualTo(Reason.MALFORMED));
        assertThat(verifier.verify(
                        Sample.DOCUMENT,
                        ("c2sp.org/tlog-proof@v1\nextra AA==\nindex 0\n" + "x\n".repeat(900_000) + "\n")
                                .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Wrong.class);
    }

    @Test
    void aPolicyCountsNoKeyTwice() throws Malformed {
        VerifierKey log = Sample.logKey().verifier();
        VerifierKey witness = Sample.witnessKey(1).verifier();
        VerifierKey renamed = SignedNoteTest.key("witness.example/other-name", KeyKind.COSIGNATURE, 11)
                .verifier();

        assertThatThrownBy(() -> new Policy(log, List.of(witness, renamed), 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Policy(log, List.of(witness), 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Policy(log, List.of(log), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Policy.of(witness)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Proof with(Proof proof, long index, SignedNote checkpoint) {
        return new Proof(proof.salt(), proof.entry(), index, proof.inclusion(), checkpoint);
    }

    private static Reason reason(int required, Hash document, Proof proof) throws Malformed {
        return switch (verifier(required).verify(document, proof.bytes())) {
            case Wrong wrong -> wrong.reason();
            case Verifier.Valid valid -> throw new AssertionError("believed: " + valid);
        };
    }

    private static Verifier verifier(int required) throws Malformed {
        return new Verifier(new Policy(
                Sample.logKey().verifier(),
                List.of(Sample.witnessKey(1).verifier(), Sample.witnessKey(2).verifier()),
                required));
    }
}
