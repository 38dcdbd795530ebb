package tincay.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cases about the proof of a document.
final class ProofVectors {
    private static final Sample.Store STORE = SpecVectors.STORE;

    private ProofVectors() {}

    static List<Map<String, Object>> proofs() throws Malformed {
        List<Map<String, Object>> cases = new ArrayList<>();
        Proof good = STORE.proof(SpecVectors.ISSUED, 1, 2);
        proved(cases, "a document that was issued", good, 2);
        proved(cases, "its proof without witnesses", STORE.proof(SpecVectors.ISSUED), 0);
        proved(cases, "a log of one entry", one(), 1);
        wrong(
                cases,
                "a log without this entry",
                with(good, STORE.checkpoint().text().replace("\n260\n", "\n253\n")),
                0,
                "not-included");
        wrong(
                cases,
                "another index",
                new Proof(good.salt(), good.entry(), 252, good.inclusion(), good.checkpoint()),
                0,
                "not-included");
        wrong(
                cases,
                "another entry",
                new Proof(good.salt(), STORE.proof(3).entry(), 253, good.inclusion(), good.checkpoint()),
                0,
                "not-included");
        wrong(
                cases,
                "no hashes",
                new Proof(good.salt(), good.entry(), 253, List.of(), good.checkpoint()),
                0,
                "not-included");
        wrong(
                cases,
                "the hashes in another order",
                new Proof(good.salt(), good.entry(), 253, good.inclusion().reversed(), good.checkpoint()),
                0,
                "not-included");
        wrong(cases, "an entry of another event", STORE.proof(SpecVectors.ISSUED + 1, 1), 0, "not-an-issuance");
        wrong(
                cases,
                "another salt",
                new Proof(Salt.wrap(new byte[16]), good.entry(), 253, good.inclusion(), good.checkpoint()),
                0,
                "other-document");
        wrong(
                cases,
                "the checkpoint of another log",
                with(good, STORE.checkpoint().text().replace("/log", "/lob")),
                0,
                "other-log");
        wrong(
                cases,
                "a checkpoint signed by another key",
                new Proof(
                        good.salt(),
                        good.entry(),
                        253,
                        good.inclusion(),
                        NoteVectors.by(NoteVectors.other(), good.checkpoint().text())),
                0,
                "not-signed");
        wrong(
                cases,
                "a wrong signature",
                new Proof(
                        good.salt(),
                        good.entry(),
                        253,
                        good.inclusion(),
                        good.checkpoint().with(Sample.logKey().sign("another text\n"))),
                0,
                "wrong-signature");
        wrong(cases, "too few witnesses", STORE.proof(SpecVectors.ISSUED, 2), 2, "too-few-witnesses");
        cases.add(proof("another document", Hash.EMPTY, good.bytes(), 2, "other-document"));
        malformedProofs(cases, good);
        return cases;
    }

    private static void malformedProofs(List<Map<String, Object>> cases, Proof good) throws Malformed {
        String text = new String(good.bytes(), StandardCharsets.UTF_8);
        String extra = text.lines().skip(1).findFirst().orElseThrow().substring("extra ".length());
        String first = good.inclusion().getFirst().base64();
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("nothing", "");
        bad.put("another version of the format", text.replace("@v1", "@v2"));
        bad.put("no line `extra`", text.replace("extra " + extra + "\n", ""));
        bad.put("an empty line `extra`", text.replace(extra, ""));
        bad.put("a salt and no entry", text.replace(extra, "AAECAwQFBgcICQoLDA0ODw=="));
        bad.put("an entry that is not canonical", text.replace(extra, Base64Text.encode(spaced(good))));
        bad.put("no line `index`", text.replace("index 253\n", ""));
        bad.put("an index with a zero before it", text.replace("index 253", "index 0253"));
        bad.put("a negative index", text.replace("index 253", "index -253"));
        bad.put("an index beyond 2^63-1", text.replace("index 253", "index 9223372036854775808"));
        bad.put(
                "the lines exchanged",
                text.replace("extra " + extra + "\nindex 253\n", "index 253\nextra " + extra + "\n"));
        bad.put("a hash too short", text.replace(first, "AAAA"));
        bad.put("a hash not canonical", text.replace(first, first.substring(0, 42) + "B="));
        bad.put("64 hashes", text.replace(first + "\n", (first + "\n").repeat(64)));
        bad.put("no checkpoint", text.substring(0, text.indexOf("\n\n") + 2));
        bad.put("no blank line", text.replaceFirst("\n\n", "\n"));
        bad.put("two blank lines", text.replaceFirst("\n\n", "\n\n\n"));
        bad.put("line ends of another system", text.replace("\n", "\r\n"));
        bad.put("cut off", text.substring(0, text.length() - 1));
        bad.put("something after the end", text + "\n");
        bad.put("a byte order mark", "\uFEFF" + text);
        for (Map.Entry<String, String> each : bad.entrySet()) {
            cases.add(proof(each.getKey(), Sample.DOCUMENT, SpecVectors.utf8(each.getValue()), 0, "malformed"));
        }
        byte[] notText = good.bytes();
        notText[notText.length - 5] = (byte) 0xff;
        cases.add(proof("not UTF-8", Sample.DOCUMENT, notText, 0, "malformed"));
    }

    private static byte[] spaced(Proof good) {
        String leaf = new String(good.entry().leaf(), StandardCharsets.UTF_8).replaceFirst(":", ": ");
        byte[] bent = SpecVectors.utf8("s".repeat(Salt.SIZE) + leaf);
        System.arraycopy(good.salt().bytes(), 0, bent, 0, Salt.SIZE);
        return bent;
    }

    private static Proof one() throws Malformed {
        Sample.Store store = Sample.Store.of(List.of(new Entry(Sample.TIME, Sample.issuance()).leaf()));
        return store.proof(0, 1);
    }

    private static Proof with(Proof proof, String text) throws Malformed {
        return new Proof(
                proof.salt(), proof.entry(), proof.index(), proof.inclusion(), NoteVectors.by(Sample.logKey(), text));
    }

    private static void proved(List<Map<String, Object>> cases, String name, Proof proof, int required)
            throws Malformed {
        Map<String, Object> one = proof(name, Sample.DOCUMENT, proof.bytes(), required, "valid");
        one.put("index", proof.index());
        one.put("size", Checkpoint.parse(proof.checkpoint().text()).size());
        one.put("number", Sample.issuance().number().value());
        cases.add(one);
    }

    private static void wrong(List<Map<String, Object>> cases, String name, Proof proof, int required, String result)
            throws Malformed {
        cases.add(proof(name, Sample.DOCUMENT, proof.bytes(), required, result));
    }

    private static Map<String, Object> proof(String name, Hash document, byte[] proof, int required, String result)
            throws Malformed {
        return SpecVectors.of(
                name,
                "documentSha256",
                document.hex(),
                "proof",
                SpecVectors.bytes(proof),
                "log",
                Sample.logKey().verifier().toString(),
                "witnesses",
                NoteVectors.witnesses(),
                "required",
                required,
                "result",
                result);
    }
}
