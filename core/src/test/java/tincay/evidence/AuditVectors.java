package tincay.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Cases about the stored log below `log/`, changed in places, and about what a witness answers.
final class AuditVectors {
    private static final Sample.Store STORE = SpecVectors.STORE;
    private static final Tree.Nodes NODES = new StoredNodes(STORE, SpecVectors.SIZE);
    private static final String BUNDLE = "tile/entries/000";
    private static final String LEAVES = "tile/0/000";

    private AuditVectors() {}

    static List<Map<String, Object>> audits() throws Malformed {
        List<Map<String, Object>> cases = new ArrayList<>();
        String now = STORE.checkpoint(1, 2).toString();
        cases.add(audit("the log as it is", now, List.of(), List.of(), "valid", "260"));
        cases.add(audit(
                "the log as it is, with checkpoints kept",
                now,
                List.of(note(100), note(256), note(260)),
                List.of(),
                "valid",
                "260"));
        cases.add(wrong("a bit of the first entry", "wrong-entry", 0, overwrite(BUNDLE, 40, "00")));
        cases.add(wrong(
                "an entry of the second bundle", "wrong-entry", 256, overwrite("tile/entries/001.p/4", 40, "00")));
        cases.add(wrong("a leaf hash", "wrong-entry", 7, overwrite(LEAVES, 7 * 32, "00000000")));
        cases.add(wrong("a hash of the level above", "wrong-tile", 0, overwrite("tile/1/000.p/1", 5, "00")));
        cases.add(wrong("no first bundle", "missing", 0, remove(BUNDLE)));
        cases.add(wrong("no second bundle", "missing", 256, remove("tile/entries/001.p/4")));
        cases.add(wrong("no leaf hashes", "missing", 0, remove(LEAVES)));
        cases.add(wrong("no level above", "missing", 0, remove("tile/1/000.p/1")));
        cases.add(wrong("a bundle cut off", "wrong-entry", 255, keep(BUNDLE, piece(BUNDLE).length - 1)));
        cases.add(wrong("a bundle too long", "wrong-entry", 255, append(BUNDLE, "00")));
        cases.add(wrong("leaf hashes cut off", "wrong-entry", 200, keep(LEAVES, 200 * 32)));
        cases.add(wrong("leaf hashes too long", "wrong-entry", 255, append(LEAVES, "00")));
        cases.add(wrong("a partial tile too long", "wrong-entry", 259, append("tile/0/001.p/4", "00")));
        cases.add(audit("rewritten as a whole", otherRoot(260), List.of(), List.of(), "rewritten", "0"));
        cases.add(audit(
                "rewritten after what was kept", otherRoot(260), List.of(note(100)), List.of(), "rewritten", "100"));
        cases.add(audit("two histories", now, List.of(otherRoot(100)), List.of(), "forked", "0"));
        cases.add(audit(
                "two histories after what was kept",
                now,
                List.of(otherRoot(256), note(100)),
                List.of(),
                "forked",
                "100"));
        cases.add(audit("two roots of one size", now, List.of(otherRoot(260)), List.of(), "forked", "0"));
        cases.add(audit("an old copy", now, List.of(otherRoot(300)), List.of(), "shorter", "260"));
        cases.add(audit(
                "a checkpoint of another key",
                NoteVectors.by(NoteVectors.other(), STORE.checkpoint().text()).toString(),
                List.of(),
                List.of(),
                "not-signed",
                "0"));
        cases.add(audit(
                "a kept checkpoint that is not signed so",
                now,
                List.of(note(100).replace("\n100\n", "\n101\n")),
                List.of(),
                "wrong-signature",
                "0"));
        return cases;
    }

    static List<Map<String, Object>> witnessing() throws Malformed {
        List<Hash> proof = Tree.consistency(NODES, 20, 40);
        Memory none = Memory.EMPTY;
        Memory twenty = new Memory(20, SpecVectors.root(20));
        List<Map<String, Object>> cases = new ArrayList<>();
        cases.add(answered("the first checkpoint", 200, none, body(0, List.of(), note(40))));
        cases.add(answered("a larger log", 200, twenty, body(20, proof, note(40))));
        cases.add(answered("the same checkpoint again", 200, twenty, body(20, List.of(), note(20))));
        cases.add(answered(
                "an unknown log", 404, none, body(0, List.of(), of("other.example", 40, SpecVectors.root(40)))));
        cases.add(answered(
                "not signed by the log",
                403,
                none,
                body(
                        0,
                        List.of(),
                        NoteVectors.by(NoteVectors.other(), STORE.checkpoint().text())
                                .toString())));
        cases.add(answered("old beyond the size", 400, twenty, body(41, List.of(), note(40))));
        cases.add(answered("old is not what was cosigned", 409, twenty, body(0, List.of(), note(40))));
        cases.add(answered("a shorter log", 409, twenty, body(19, List.of(), note(19))));
        cases.add(answered("one size, another root", 409, twenty, body(20, List.of(), otherRoot(20))));
        cases.add(answered("no proof", 422, twenty, body(20, List.of(), note(40))));
        cases.add(answered("a proof to another root", 422, twenty, body(20, proof, otherRoot(40))));
        cases.add(answered("a proof from nothing", 422, none, body(0, proof, note(40))));
        cases.add(answered("a proof where none is needed", 422, twenty, body(20, proof, note(20))));
        cases.add(answered("not a request", 400, none, "old 0\n"));
        cases.add(answered(
                "old with a zero before it",
                400,
                none,
                body(0, List.of(), note(40)).replace("old 0", "old 00")));
        cases.add(answered("64 hashes", 400, none, body(0, Collections.nCopies(64, Hash.EMPTY), note(40))));
        return cases;
    }

    /// A request, and the status that the specification answers it with.
    private static Map<String, Object> answered(String name, int status, Memory memory, String body) throws Malformed {
        Map<String, Object> all = SpecVectors.of(
                name,
                "log",
                Sample.logKey().verifier().toString(),
                "memory",
                memory.text(),
                "body",
                body,
                "seconds",
                1_795_421_700,
                "status",
                status);
        if (status == 200) {
            Witness.Request request = Witness.Request.parse(SpecVectors.utf8(body));
            Checkpoint checkpoint = request.checkpoint();
            all.put(
                    "line",
                    Sample.witnessKey(1)
                                    .cosign(request.note().text(), 1_795_421_700)
                                    .line() + "\n");
            all.put("memoryAfter", new Memory(checkpoint.size(), checkpoint.root()).text());
        }
        return all;
    }

    private static Map<String, Object> wrong(String name, String result, long index, Map<String, Object> change)
            throws Malformed {
        return audit(name, STORE.checkpoint(1, 2).toString(), List.of(), List.of(change), result, Long.toString(index));
    }

    /// @param number the size of a whole log, or the first entry that is not proved
    private static Map<String, Object> audit(
            String name,
            String checkpoint,
            List<String> kept,
            List<Map<String, Object>> changes,
            String result,
            String number)
            throws Malformed {
        return SpecVectors.of(
                name,
                "log",
                Sample.logKey().verifier().toString(),
                "checkpoint",
                checkpoint,
                "kept",
                kept,
                "changes",
                changes,
                "result",
                result,
                result.equals("valid") ? "size" : "entry",
                number);
    }

    private static Map<String, Object> overwrite(String path, int at, String hex) {
        return change(path, "overwrite", at, hex);
    }

    private static Map<String, Object> append(String path, String hex) {
        return change(path, "overwrite", piece(path).length, hex);
    }

    private static Map<String, Object> keep(String path, int length) {
        return change(path, "keep", length, "");
    }

    private static Map<String, Object> remove(String path) {
        return change(path, "remove", 0, "");
    }

    private static Map<String, Object> change(String path, String how, int at, String hex) {
        Map<String, Object> all = SpecVectors.of(how, "path", path, "at", at, "hex", hex);
        all.remove("name");
        all.put("change", how);
        return all;
    }

    private static byte[] piece(String path) {
        return STORE.pieces.entrySet().stream()
                .filter(each -> each.getKey().path().equals(path))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String body(long old, List<Hash> proof, String note) {
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(hash -> body.append(hash.base64()).append('\n'));
        return body.append('\n').append(note).toString();
    }

    private static String note(int size) throws Malformed {
        return of("tincay.example/log", size, SpecVectors.root(size));
    }

    private static String otherRoot(int size) throws Malformed {
        return of("tincay.example/log", size, Hash.leaf(new byte[0]));
    }

    private static String of(String origin, int size, Hash root) throws Malformed {
        return NoteVectors.by(Sample.logKey(), Checkpoint.of(origin, size, root).text())
                .toString();
    }
}
