package tincay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SignedNoteTest {
    /// The example of golang.org/x/mod/sumdb/note.
    private static final String PETER_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SAID = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String SIGNED = SAID + """

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void signsAndReadsAsGoDoes() throws Malformed {
        SigningKey key = SigningKey.parse(PETER_SECRET);
        SignedNote note = SignedNote.parse(SIGNED.getBytes(StandardCharsets.UTF_8));

        assertThat(key.verifier()).hasToString(PETER).isEqualTo(VerifierKey.parse(PETER));
        assertThat(key.secret()).isEqualTo(PETER_SECRET);
        assertThat(key).hasToString(PETER);
        assertThat(new SignedNote(SAID, List.of(key.sign(SAID)))).hasToString(SIGNED);
        assertThat(note.isSignedBy(key.verifier())).isTrue();
        assertThat(note).hasToString(SIGNED);
    }

    @Test
    void ed25519IsJudgedAsWycheproofSays() throws IOException {
        List<JsonNode> cases = Vectors.read("ed25519.jsonl");

        assertThat(cases)
                .hasSize(151)
                .allSatisfy(each -> assertThat(Ed25519.verifies(hex(each, "key"), hex(each, "msg"), hex(each, "sig")))
                        .as("%s: %s", each.get("id"), each.get("comment"))
                        .isEqualTo(each.get("result").asString().equals("valid")));
    }

    @Test
    void aSignatureOfAnUnknownKeyIsIgnoredAndAWrongOneOfAKnownKeyIsNot() throws Malformed {
        SigningKey known = key("log.example/a", KeyKind.NOTE, 1);
        SigningKey sameName = key("log.example/a", KeyKind.NOTE, 2);
        SignedNote note = new SignedNote(SAID, List.of(sameName.sign(SAID)));

        assertThat(note.isSignedBy(known.verifier())).isFalse();
        assertThat(note.with(known.sign(SAID)).isSignedBy(known.verifier())).isTrue();
        assertThatThrownBy(() -> note.with(known.sign("another text\n")).isSignedBy(known.verifier()))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("log.example/a");
    }

    @Test
    void aWitnessCountsOnceAndItsTimeIsSigned() throws Malformed {
        SigningKey witness = key("witness.example/w", KeyKind.COSIGNATURE, 3);
        List<VerifierKey> witnesses = List.of(witness.verifier());
        NoteSignature late = witness.cosign(SAID, 1_800_000_000);
        SignedNote note = new SignedNote(SAID, List.of(witness.cosign(SAID, 1_700_000_000), late));

        assertThat(note.cosignatures(witnesses)).containsExactly(new Cosignature("witness.example/w", 1_800_000_000));
        assertThat(NoteSignature.parse(late.line()).line()).isEqualTo(late.line());
        SignedNote other = new SignedNote("other\n", List.of(late));
        assertThatThrownBy(() -> other.cosignatures(witnesses)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> witness.sign(SAID)).isInstanceOf(IllegalStateException.class);
    }

    /// The example of C2SP tlog-cosignature; its keys are not published, its form is.
    @Test
    void readsTheExampleOfTheSpecification() throws Malformed {
        String example = """
                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
                """;

        SignedNote note = SignedNote.parse(example.getBytes(StandardCharsets.UTF_8));
        Checkpoint checkpoint = Checkpoint.parse(note.text());

        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.text()).isEqualTo(note.text());
        assertThat(note.signatures()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text\n\n",
                "text\n— a AAAAAAA=\n",
                "text\n\n- a AAAAAAA=\n",
                "text\n\n— a AAAAAAA=",
                "text\n\n— a AAAA\n",
                "text\n\n— a AAAAAAB=\n",
                "text\n\n— a AAAAAAA\n",
                "text\n\n— a  AAAAAAA=\n",
                "text\n\n— a+b AAAAAAA=\n",
                "text\n\n— a\u00a0b AAAAAAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "te\rxt\n\n— a AAAAAAA=\n",
                "te\u0000xt\n\n— a AAAAAAA=\n"
            })
    void whatIsNoNoteIsRefused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void whatIsTooLargeOrNotUtf8IsRefused() throws Malformed {
        String line = "— a AAAAAAA=\n";
        assertThat(SignedNote.parse(("text\n\n" + line.repeat(100)).getBytes(StandardCharsets.UTF_8))
                        .signatures())
                .hasSize(100);
        assertThatThrownBy(() -> SignedNote.parse(("text\n\n" + line.repeat(101)).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SignedNote.parse(new byte[SignedNote.LIMIT + 1]))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SignedNote.parse("t\u00e9xt\n\n— a AAAAAAA=\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log\n",
                "log\n1\n",
                "log\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n٣\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
                "log\n0\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nmore\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann2+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2Q==",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void whatIsNoKeyIsRefused(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(Malformed.class);
    }

    @Test
    void aWrongPrivateKeyIsRefusedWithoutPrintingIt() {
        assertThatThrownBy(() -> SigningKey.parse(PETER_SECRET + "%"))
                .isInstanceOf(Malformed.class)
                .hasMessageNotContaining("AYEKFALVFGyN");
        assertThatThrownBy(() -> SigningKey.parse(PETER)).isInstanceOf(Malformed.class);
    }

    static SigningKey key(String name, KeyKind kind, int number) throws Malformed {
        return SigningKey.of(name, kind, Hash.of(new byte[] {(byte) number}).bytes());
    }

    private static byte[] hex(JsonNode each, String field) {
        return HexFormat.of().parseHex(each.get(field).asString());
    }
}
