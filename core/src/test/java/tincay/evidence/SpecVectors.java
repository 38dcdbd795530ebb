package tincay.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// The files of `docs/spec/vectors`, made anew: a JSON array in each, one case a line, and a stored log.
final class SpecVectors {
    static final int SIZE = 260;
    static final long ISSUED = 253;
    static final List<byte[]> ENTRIES = Sample.entries(SIZE);
    static final Sample.Store STORE = Sample.Store.of(ENTRIES);

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final HexFormat HEX = HexFormat.of();

    private SpecVectors() {}

    /// Each file by its path below the folder.
    static Map<String, byte[]> files() throws Malformed {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("keys.json", json(keys()));
        files.put("entries.json", json(entries()));
        files.put("commitments.json", json(commitments()));
        files.put("inclusion.json", json(TreeVectors.inclusion()));
        files.put("consistency.json", json(TreeVectors.consistency()));
        files.put("tiles.json", json(tiles()));
        files.put("checkpoints.json", json(NoteVectors.checkpoints()));
        files.put("proofs.json", json(ProofVectors.proofs()));
        files.put("audits.json", json(AuditVectors.audits()));
        files.put("witnessing.json", json(AuditVectors.witnessing()));
        files.put("log/checkpoint", STORE.checkpoint(1, 2).bytes());
        STORE.pieces.forEach((tile, bytes) -> files.put("log/" + tile.path(), bytes));
        return files;
    }

    /// A case: its name, what comes in, what comes out, in this order.
    static Map<String, Object> of(String name, Object... members) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", name);
        for (int at = 0; at < members.length; at += 2) {
            all.put((String) members[at], members[at + 1]);
        }
        return all;
    }

    /// Bytes as they stand in a case: text where they are UTF-8, hexadecimal digits where they are not.
    static Map<String, Object> bytes(byte[] bytes) {
        try {
            return Map.of("text", Utf8.parse(bytes, Proof.LIMIT));
        } catch (Malformed notText) {
            return Map.of("hex", HEX.formatHex(bytes));
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }

    private static byte[] json(List<Map<String, Object>> cases) {
        return utf8(cases.stream().map(MAPPER::writeValueAsString).collect(Collectors.joining(",\n", "[\n", "\n]\n")));
    }

    private static List<Map<String, Object>> keys() throws Malformed {
        List<Map<String, Object>> cases = new ArrayList<>();
        cases.add(key("the log", Sample.logKey(), 1));
        cases.add(key("the first witness", Sample.witnessKey(1), 11));
        cases.add(key("the second witness", Sample.witnessKey(2), 12));
        cases.add(key("another key under the name of the log", NoteVectors.other(), 9));
        String good = Sample.logKey().verifier().toString();
        String[] parts = good.split("\\+", 3);
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("an id of another key", parts[0] + "+00000000+" + parts[2]);
        bad.put("an id in capital letters", parts[0] + "+" + parts[1].toUpperCase(Locale.ROOT) + "+" + parts[2]);
        bad.put("another name", "tincay.example/lob+" + parts[1] + "+" + parts[2]);
        bad.put("a name with a space", "tincay example+" + parts[1] + "+" + parts[2]);
        bad.put("no name", "+" + parts[1] + "+" + parts[2]);
        bad.put("no key", parts[0] + "+" + parts[1]);
        bad.put("a key too short", parts[0] + "+" + parts[1] + "+ARpc2Q==");
        bad.put("an unknown kind of key", parts[0] + "+" + parts[1] + "+" + "CA" + parts[2].substring(2));
        bad.forEach((name, vkey) -> cases.add(of(name, "vkey", vkey, "result", "malformed")));
        return cases;
    }

    private static Map<String, Object> key(String name, SigningKey key, int number) {
        VerifierKey verifier = key.verifier();
        return of(
                name,
                "seed",
                Hash.of(new byte[] {(byte) number}).hex(),
                "seedIsSha256Of",
                HEX.toHexDigits((byte) number),
                "keyName",
                verifier.name(),
                "kind",
                HEX.toHexDigits(verifier.kind().code()),
                "keyId",
                verifier.idInHex(),
                "vkey",
                verifier.toString(),
                "result",
                "valid");
    }

    private static List<Map<String, Object>> entries() {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (byte[] leaf : ENTRIES.subList(0, Sample.events().size())) {
            cases.add(entry(
                    "event " + word(leaf, "event"),
                    leaf,
                    "leafHash",
                    Hash.leaf(leaf).hex(),
                    "result",
                    "valid"));
        }
        Event.Issuance first = Sample.issuance();
        cases.add(valid(
                "an issuance without a version before it",
                new Event.Issuance(
                        first.agency(),
                        first.type(),
                        first.number(),
                        first.date(),
                        first.document(),
                        Optional.empty(),
                        first.report(),
                        first.versions(),
                        List.of(),
                        first.reviewer(),
                        first.head())));
        cases.add(valid(
                "a code of every sort of character",
                new Event.CertificateRevocation(
                        Sample.commitment(Purpose.CERTIFICATE, "reviewer"),
                        new Token("Đề.an_1:2/3@4+5-6"),
                        Sample.signatory("a".repeat(80)))));
        String leaf = new String(ENTRIES.getFirst(), StandardCharsets.UTF_8);
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("a space after a colon", leaf.replace("\":\"", "\": \""));
        bad.put(
                "members in another order",
                "{\"event\":\"register-change\"," + leaf.substring(1).replace("\"event\":\"register-change\",", ""));
        bad.put("an escape that is not needed", leaf.replace("law", "\\u006caw"));
        bad.put("an unknown member", leaf.replace("{\"by\"", "{\"also\":\"x\",\"by\""));
        bad.put("a missing member", leaf.replace("\"register\":\"law\",", ""));
        bad.put(
                "a repeated member",
                leaf.replace("\"register\":\"law\",", "\"register\":\"law\",\"register\":\"law\","));
        bad.put("a member of another event", leaf.replace("\"format\"", "\"first\":\"x\",\"format\""));
        bad.put("an unknown format", leaf.replace("tincay.entry/1", "tincay.entry/2"));
        bad.put("an unknown event", leaf.replace("register-change", "register-changes"));
        bad.put("a number", leaf.replace("\"law\"", "1"));
        bad.put("null", leaf.replace("\"law\"", "null"));
        bad.put("true", leaf.replace("\"law\"", "true"));
        bad.put("a list where a text belongs", leaf.replace("\"law\"", "[\"law\"]"));
        bad.put("a code with a space", leaf.replace("\"law\"", "\"law of the land\""));
        bad.put("an empty code", leaf.replace("\"law\"", "\"\""));
        bad.put("a code of 81 characters", leaf.replace("\"law\"", "\"" + "a".repeat(81) + "\""));
        bad.put("a time with a fraction", leaf.replace("08:15:00Z", "08:15:00.0Z"));
        bad.put("a time in another zone", leaf.replace("08:15:00Z", "15:15:00+07:00"));
        bad.put("an hour that does not exist", leaf.replace("08:15:00Z", "24:15:00Z"));
        bad.put("a day that does not exist", leaf.replace("2026-11-23T", "2026-02-30T"));
        bad.put(
                "a hash in capital letters",
                leaf.replace(Sample.DOCUMENT.hex(), "A" + Sample.DOCUMENT.hex().substring(1)));
        bad.put(
                "a hash too short",
                leaf.replace(Sample.DOCUMENT.hex(), Sample.DOCUMENT.hex().substring(2)));
        bad.put("a newline at the end", leaf + "\n");
        bad.put("a byte order mark", "\uFEFF" + leaf);
        bad.put("cut off", leaf.substring(0, leaf.length() - 1));
        bad.put("nested too deep", leaf.replace("\"law\"", "[".repeat(9) + "]".repeat(9)));
        bad.put("nothing", "");
        bad.put("not an object", "[]");
        bad.forEach((name, text) -> cases.add(entry(name, utf8(text), "result", "malformed")));
        byte[] notText = ENTRIES.getFirst().clone();
        notText[notText.length - 3] = (byte) 0xff;
        cases.add(entry("not UTF-8", notText, "result", "malformed"));
        return cases;
    }

    private static Map<String, Object> valid(String name, Event event) {
        byte[] leaf = new Entry(Sample.TIME, event).leaf();
        return entry(name, leaf, "leafHash", Hash.leaf(leaf).hex(), "result", "valid");
    }

    private static Map<String, Object> entry(String name, byte[] leaf, Object... rest) {
        Map<String, Object> all = of(name, "leaf", HEX.formatHex(leaf));
        all.putAll(of(name, rest));
        return all;
    }

    private static String word(byte[] leaf, String member) {
        return MAPPER.readTree(leaf).get(member).asString();
    }

    private static List<Map<String, Object>> commitments() {
        return Arrays.stream(Purpose.values())
                .map(purpose -> of(
                        "a commitment for " + purpose.word(),
                        "salt",
                        HEX.formatHex(Sample.SALT.bytes()),
                        "purpose",
                        purpose.word(),
                        "sha256",
                        Sample.DOCUMENT.hex(),
                        "commitment",
                        Sample.SALT.commit(purpose, Sample.DOCUMENT).value().hex()))
                .toList();
    }

    private static List<Map<String, Object>> tiles() {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (Tile tile : List.of(
                new Tile.Hashes(0, 0, 256),
                new Tile.Hashes(0, 1, 4),
                new Tile.Hashes(1, 0, 1),
                new Tile.Hashes(0, 999, 256),
                new Tile.Hashes(0, 1_000, 256),
                new Tile.Hashes(1, 1_234_067, 12),
                new Tile.Hashes(7, 0, 1),
                new Tile.Entries(0, 256),
                new Tile.Entries(273, 112),
                new Tile.Entries(1_234_067, 256))) {
            String level = switch (tile) {
                case Tile.Hashes hashes -> Integer.toString(hashes.level());
                case Tile.Entries _ -> "entries";
            };
            cases.add(of(
                    "the path of a piece",
                    "level",
                    level,
                    "index",
                    tile.index(),
                    "width",
                    tile.width(),
                    "path",
                    tile.path()));
        }
        for (int size : new int[] {0, 1, 4, 255, 256, 257, SIZE}) {
            Sample.Store store = Sample.Store.of(ENTRIES.subList(0, size));
            cases.add(of(
                    "the pieces of a log",
                    "size",
                    size,
                    "root",
                    store.frontier.root().hex(),
                    "pieces",
                    store.pieces.entrySet().stream()
                            .collect(Collectors.toMap(
                                    each -> each.getKey().path(),
                                    each -> Hash.of(each.getValue()).hex(),
                                    (one, _) -> one,
                                    TreeMap::new))));
        }
        return cases;
    }

    /// The root over the first `size` entries.
    static Hash root(int size) {
        return size == 0 ? Hash.EMPTY : Tree.root(new StoredNodes(STORE, SIZE), size);
    }
}
