package tincay.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cases about checkpoints.
final class NoteVectors {
    private static final Sample.Store STORE = SpecVectors.STORE;

    private NoteVectors() {}

    /// A key that is not the log's, under its name.
    static SigningKey other() throws Malformed {
        return SignedNoteTest.key("tincay.example/log", KeyKind.NOTE, 9);
    }

    static List<Map<String, Object>> checkpoints() throws Malformed {
        List<Map<String, Object>> cases = new ArrayList<>();
        good(cases);
        SignedNote note = STORE.checkpoint(1, 2);
        String text = note.text();
        SigningKey witness = Sample.witnessKey(1);
        refused(cases, "another origin", by(Sample.logKey(), text.replace("/log", "/lob")), 0, "other-log");
        refused(
                cases,
                "the origin in capital letters",
                by(Sample.logKey(), text.replace("tincay", "Tincay")),
                0,
                "other-log");
        refused(cases, "signed by another key of that name", by(other(), text), 0, "not-signed");
        refused(
                cases,
                "signed by witnesses alone",
                new SignedNote(text, note.signatures().subList(1, 3)),
                0,
                "not-signed");
        refused(
                cases,
                "another size than was signed",
                note.toString().replace("\n260\n", "\n259\n"),
                0,
                "wrong-signature");
        refused(
                cases,
                "another root than was signed",
                note.toString()
                        .replace(
                                STORE.frontier.root().base64(),
                                SpecVectors.root(259).base64()),
                0,
                "wrong-signature");
        refused(
                cases,
                "a right and a wrong signature of the log",
                by(Sample.logKey(), text).with(Sample.logKey().sign("another text\n")),
                0,
                "wrong-signature");
        refused(
                cases,
                "a cosignature of another size",
                by(Sample.logKey(), text).with(witness.cosign(text.replace("\n260\n", "\n261\n"), 1_795_421_701)),
                1,
                "wrong-signature");
        refused(
                cases,
                "a cosignature whose time was changed",
                with(text, moved(witness.cosign(text, 1_795_421_701))),
                1,
                "wrong-signature");
        refused(
                cases,
                "a cosignature that is none, though none is required",
                with(text, moved(witness.cosign(text, 1_795_421_701))),
                0,
                "wrong-signature");
        refused(cases, "no witness where one is required", STORE.checkpoint(), 1, "too-few-witnesses");
        refused(cases, "one witness where two are required", STORE.checkpoint(1), 2, "too-few-witnesses");
        refused(
                cases,
                "one witness twice where two are required",
                STORE.checkpoint(1).with(witness.cosign(text, 1_795_421_999)),
                2,
                "too-few-witnesses");
        refused(cases, "an unknown witness", STORE.checkpoint(7), 1, "too-few-witnesses");
        cases.add(checkpoint("one public key as two witnesses", note.bytes(), twice(), 2, "refused-policy"));
        cases.add(checkpoint(
                "more witnesses required than there are",
                note.bytes(),
                List.of(witness.verifier().toString()),
                2,
                "refused-policy"));
        cases.add(checkpoint(
                "the log as its own witness",
                note.bytes(),
                List.of(Sample.logKey().verifier().toString()),
                1,
                "refused-policy"));
        malformed(cases, text);
        return cases;
    }

    private static void good(List<Map<String, Object>> cases) throws Malformed {
        String text = STORE.checkpoint().text();
        believed(cases, "signed by the log", STORE.checkpoint(), 0, "260");
        believed(cases, "one witness of two", STORE.checkpoint(2), 1, "260", "witness.example/w2", "1795421702");
        believed(
                cases,
                "both witnesses",
                STORE.checkpoint(1, 2),
                2,
                "260",
                "witness.example/w1",
                "1795421701",
                "witness.example/w2",
                "1795421702");
        believed(
                cases,
                "an unknown signature beside",
                STORE.checkpoint(7).with(other().sign("another text\n")),
                0,
                "260");
        believed(
                cases,
                "one witness twice: the later time",
                STORE.checkpoint(1).with(Sample.witnessKey(1).cosign(text, 1_795_421_999)),
                1,
                "260",
                "witness.example/w1",
                "1795421999");
        believed(cases, "a line of extension", by(Sample.logKey(), text + "of another program\n"), 0, "260");
        believed(cases, "a log without entries", new Sample.Store().checkpoint(), 0, "0");
        believed(
                cases,
                "the largest size",
                by(Sample.logKey(), text.replace("\n260\n", "\n9223372036854775807\n")),
                0,
                "9223372036854775807");
    }

    private static void malformed(List<Map<String, Object>> cases, String text) throws Malformed {
        String good = STORE.checkpoint().toString();
        String line = good.substring(good.indexOf("— "));
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("note: nothing", "");
        bad.put("note: no signature", text + "\n");
        bad.put("note: no blank line", text + line);
        bad.put("note: no newline at the end", good.substring(0, good.length() - 1));
        bad.put("note: a hyphen in place of the dash", good.replace("— ", "- "));
        bad.put("note: two spaces in a signature", good.replace(line, line.replace("/log ", "/log  ")));
        bad.put("note: a plus sign in a name", good + "— a+b AAAAAAA=\n");
        bad.put("note: no name", good + "—  AAAAAAA=\n");
        bad.put("note: a signature without a key id", good + "— a AAAA\n");
        bad.put("note: a signature that is not Base64", good + "— a AAAA*AA=\n");
        bad.put("note: 101 signatures", good + "— a AAAAAAA=\n".repeat(100));
        bad.put("note: a carriage return", good.replace("\n", "\r\n"));
        bad.put("note: a control character", good.replace("260", "26\u00010"));
        bad.put("Base64 that is not canonical", good + "— a AAAAAAB=\n");
        bad.put("Base64 without padding", good + "— a AAAAAAA\n");
        Map<String, String> signed = new LinkedHashMap<>();
        signed.put("two lines", "tincay.example/log\n260\n");
        signed.put("a size with a zero before it", text.replace("\n260\n", "\n0260\n"));
        signed.put("a negative size", text.replace("\n260\n", "\n-260\n"));
        signed.put("a size with a sign", text.replace("\n260\n", "\n+260\n"));
        signed.put("a size beyond 2^63-1", text.replace("\n260\n", "\n9223372036854775808\n"));
        signed.put("a size in other digits", text.replace("\n260\n", "\n٢٦٠\n"));
        signed.put("a root too short", text.replace(STORE.frontier.root().base64(), "AAAA"));
        signed.put("a root not canonical", text.replaceAll("(?m)^(.{42}).=$", "$1B="));
        signed.put("no entries, but a root", text.replace("\n260\n", "\n0\n"));
        signed.put("an empty line of extension", text + "\nmore\n");
        for (Map.Entry<String, String> each : signed.entrySet()) {
            bad.put(each.getKey(), by(Sample.logKey(), each.getValue()).toString());
        }
        for (Map.Entry<String, String> each : bad.entrySet()) {
            refused(cases, each.getKey(), each.getValue(), 0, "malformed");
        }
        byte[] notText = STORE.checkpoint().bytes();
        notText[0] = (byte) 0xff;
        cases.add(checkpoint("note: not UTF-8", notText, witnesses(), 0, "malformed"));
    }

    private static void believed(
            List<Map<String, Object>> cases, String name, SignedNote note, int required, String size, String... seen)
            throws Malformed {
        Map<String, Object> one = checkpoint(name, note.bytes(), witnesses(), required, "valid");
        one.put("size", size);
        List<Map<String, String>> cosigned = new ArrayList<>();
        for (int at = 0; at < seen.length; at += 2) {
            Map<String, String> each = new LinkedHashMap<>();
            each.put("witness", seen[at]);
            each.put("seconds", seen[at + 1]);
            cosigned.add(each);
        }
        one.put("cosigned", cosigned);
        cases.add(one);
    }

    private static void refused(
            List<Map<String, Object>> cases, String name, SignedNote note, int required, String result)
            throws Malformed {
        refused(cases, name, note.toString(), required, result);
    }

    private static void refused(List<Map<String, Object>> cases, String name, String note, int required, String result)
            throws Malformed {
        cases.add(checkpoint(name, SpecVectors.utf8(note), witnesses(), required, result));
    }

    private static Map<String, Object> checkpoint(
            String name, byte[] note, List<String> witnesses, int required, String result) throws Malformed {
        return SpecVectors.of(
                name,
                "note",
                SpecVectors.bytes(note),
                "log",
                Sample.logKey().verifier().toString(),
                "witnesses",
                witnesses,
                "required",
                required,
                "result",
                result);
    }

    static SignedNote by(SigningKey key, String text) {
        return new SignedNote(text, List.of(key.sign(text)));
    }

    private static SignedNote with(String text, NoteSignature cosignature) throws Malformed {
        return by(Sample.logKey(), text).with(cosignature);
    }

    /// The cosignature with another time in front of the same signature.
    private static NoteSignature moved(NoteSignature cosignature) throws Malformed {
        String[] parts = cosignature.line().split(" ", -1);
        byte[] bytes = Base64Text.decode(parts[2]);
        bytes[11] ^= 1;
        return NoteSignature.parse(parts[0] + " " + parts[1] + " " + Base64Text.encode(bytes));
    }

    static List<String> witnesses() throws Malformed {
        return List.of(
                Sample.witnessKey(1).verifier().toString(),
                Sample.witnessKey(2).verifier().toString());
    }

    private static List<String> twice() throws Malformed {
        return List.of(
                Sample.witnessKey(1).verifier().toString(),
                SignedNoteTest.key("witness.example/renamed", KeyKind.COSIGNATURE, 11)
                        .verifier()
                        .toString());
    }
}
