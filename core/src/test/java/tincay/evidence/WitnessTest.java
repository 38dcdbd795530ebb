package tincay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signer and witness: both put their name only to what begins with what they put it to before.
class WitnessTest {
    private static final List<byte[]> ENTRIES = Sample.entries(40);
    private static final Sample.Store STORE = Sample.Store.of(ENTRIES);
    private static final Tree.Nodes NODES = new StoredNodes(STORE, 40);

    @Test
    void theSignerSignsWhatGrows() throws Malformed {
        Signer signer = new Signer(Sample.logKey());
        Memory memory = Memory.EMPTY;
        for (int size : new int[] {0, 0, 1, 7, 7, 8, 40}) {
            List<Hash> proof = memory.size() == 0 || memory.size() == size
                    ? List.of()
                    : Tree.consistency(NODES, memory.size(), size);
            Signer.Answer answer = signer.sign(memory, size, Tree.root(NODES, size), proof);
            assertThat(answer).as("size %s", size).isInstanceOf(Signer.Signed.class);
            if (answer instanceof Signer.Signed signed) {
                assertThat(signed.note().isSignedBy(Sample.logKey().verifier())).isTrue();
                assertThat(Checkpoint.parse(signed.note().text()).size()).isEqualTo(size);
                memory = Memory.parse(signed.memory().text());
                assertThat(memory).isEqualTo(signed.memory());
            }
        }
    }

    @Test
    void theSignerRefusesAnOldCopyAndAnotherHistory() throws Malformed {
        Signer signer = new Signer(Sample.logKey());
        Memory memory = new Memory(20, Tree.root(NODES, 20));

        assertThat(signer.sign(memory, 19, Tree.root(NODES, 19), List.of()))
                .isEqualTo(new Signer.Refused(Signer.Refusal.SHORTER));
        assertThat(signer.sign(memory, 0, Hash.EMPTY, List.of())).isEqualTo(new Signer.Refused(Signer.Refusal.SHORTER));
        for (Signer.Answer answer : List.of(
                signer.sign(memory, 20, Tree.root(NODES, 21), List.of()),
                signer.sign(memory, 40, Tree.root(NODES, 40), List.of()),
                signer.sign(memory, 40, Tree.root(NODES, 39), Tree.consistency(NODES, 20, 40)),
                signer.sign(memory, 40, Tree.root(NODES, 40), Tree.consistency(NODES, 19, 40)))) {
            assertThat(answer).isEqualTo(new Signer.Refused(Signer.Refusal.INCONSISTENT));
        }
        assertThatThrownBy(() -> new Signer(Sample.witnessKey(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Memory.parse("1\n")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Memory.parse("0\n" + Sample.DOCUMENT.base64() + "\n"))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void theWitnessCosignsWhatExtends() throws Malformed {
        Memory memory = new Memory(20, Tree.root(NODES, 20));

        assertThat(answer(memory, request(20, 40, Tree.consistency(NODES, 20, 40))))
                .isInstanceOfSatisfying(Witness.Cosigned.class, cosigned -> {
                    assertThat(cosigned.status()).isEqualTo(200);
                    assertThat(cosigned.memory()).isEqualTo(new Memory(40, Tree.root(NODES, 40)));
                    assertThat(cosigned.line())
                            .startsWith("— witness.example/w1 ")
                            .endsWith("\n");
                });
        assertThat(answer(Memory.EMPTY, request(0, 40, List.of())).status()).isEqualTo(200);
        assertThat(answer(memory, request(20, 20, List.of())).status()).isEqualTo(200);
    }

    @Test
    void theWitnessRefusesAsTheSpecificationSays() throws Malformed {
        Memory memory = new Memory(20, Tree.root(NODES, 20));
        List<Hash> proof = Tree.consistency(NODES, 20, 40);
        SignedNote unsigned = new SignedNote(
                STORE.checkpoint().text(),
                List.of(SignedNoteTest.key("tincay.example/log", KeyKind.NOTE, 9)
                        .sign(STORE.checkpoint().text())));
        SignedNote fork = note(20, Tree.root(NODES, 21));

        assertThat(answer(memory, request(0, note("other.example", 40, Tree.root(NODES, 40)), List.of())))
                .isEqualTo(new Witness.Refused(404));
        assertThat(answer(memory, request(20, unsigned, proof))).isEqualTo(new Witness.Refused(403));
        assertThat(answer(memory, request(41, STORE.checkpoint(), List.of()))).isEqualTo(new Witness.Refused(400));
        assertThat(answer(memory, request(0, 40, List.of()))).isEqualTo(new Witness.Conflict(20));
        assertThat(answer(memory, request(19, 40, Tree.consistency(NODES, 19, 40))))
                .isEqualTo(new Witness.Conflict(20));
        assertThat(answer(memory, request(20, fork, List.of()))).isEqualTo(new Witness.Conflict(20));
        assertThat(answer(memory, request(20, 40, List.of()))).isEqualTo(new Witness.Refused(422));
        assertThat(answer(memory, request(20, note(40, Tree.root(NODES, 39)), proof)))
                .isEqualTo(new Witness.Refused(422));
        assertThat(answer(Memory.EMPTY, request(0, 40, proof))).isEqualTo(new Witness.Refused(422));
        assertThat(answer(memory, request(20, 20, proof))).isEqualTo(new Witness.Refused(422));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "old 0", "old 0\n", "old 00\n\n", "old -1\n\n", "old 0\n\n", "new 0\n\n", "old 0\nx\n\n"})
    void whatIsNoRequestIsRefused(String body) throws Malformed {
        String checkpoint = STORE.checkpoint().toString();
        String whole = body.equals("old 0\n\n") ? body : body + checkpoint;

        assertThatThrownBy(() -> Witness.Request.parse(whole.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class);
        String many = "old 0\n" + (Hash.EMPTY.base64() + "\n").repeat(64) + "\n" + checkpoint;
        assertThatThrownBy(() -> Witness.Request.parse(many.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class);
    }

    private static Witness.Answer answer(Memory memory, Witness.Request request) throws Malformed {
        Witness.Request sent = Witness.Request.parse(request.bytes());
        assertThat(sent.bytes()).isEqualTo(request.bytes());
        return new Witness(Sample.witnessKey(1), List.of(Sample.logKey().verifier()))
                .answer(memory, sent, 1_795_421_700);
    }

    private static Witness.Request request(long old, int size, List<Hash> proof) throws Malformed {
        return request(old, note(size, Tree.root(NODES, size)), proof);
    }

    private static Witness.Request request(long old, SignedNote note, List<Hash> proof) throws Malformed {
        return new Witness.Request(old, proof, Checkpoint.parse(note.text()), note);
    }

    private static SignedNote note(long size, Hash root) throws Malformed {
        return note("tincay.example/log", size, root);
    }

    private static SignedNote note(String origin, long size, Hash root) throws Malformed {
        String text = Checkpoint.of(origin, size, root).text();
        return new SignedNote(text, List.of(Sample.logKey().sign(text)));
    }
}
