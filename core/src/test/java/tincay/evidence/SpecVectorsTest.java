package tincay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The vectors of `docs/spec/vectors`: they are what we would write today, and what stands there is judged as it
/// says, by us and by a program of others. After a change run with `-Dtincay.approve=true` and read the diff.
class SpecVectorsTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void theFilesAreTheApprovedOnes() throws IOException, Malformed {
        Map<String, byte[]> made = SpecVectors.files();
        Set<String> stored = stored();
        if (Boolean.getBoolean("tincay.approve")) {
            for (String old : stored) {
                Files.delete(SpecCase.FOLDER.resolve(old));
            }
            for (Map.Entry<String, byte[]> each : made.entrySet()) {
                Path file = SpecCase.FOLDER.resolve(each.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, each.getValue());
            }
            stored = stored();
        }

        assertThat(stored).isEqualTo(made.keySet());
        for (Map.Entry<String, byte[]> each : made.entrySet()) {
            assertThat(Files.readAllBytes(SpecCase.FOLDER.resolve(each.getKey())))
                    .as(each.getKey())
                    .isEqualTo(each.getValue());
        }
    }

    @Test
    void keysAndEntriesAndCommitmentsReadAsTheySay() throws IOException, Malformed {
        for (SpecCase each : SpecCase.of("keys.json")) {
            assertThat(result(() -> VerifierKey.parse(each.text("vkey"))))
                    .as(each.name())
                    .isEqualTo(each.text("result"));
            if (each.json().has("seed")) {
                KeyKind kind = KeyKind.of(each.hex("kind")[0]);
                assertThat(Hash.of(each.hex("seedIsSha256Of")).hex()).isEqualTo(each.text("seed"));
                assertThat(SigningKey.of(each.text("keyName"), kind, each.hex("seed"))
                                .verifier())
                        .hasToString(each.text("vkey"));
            }
        }
        for (SpecCase each : SpecCase.of("entries.json")) {
            byte[] leaf = each.hex("leaf");
            assertThat(result(() -> Entry.parse(leaf))).as(each.name()).isEqualTo(each.text("result"));
            if (each.json().has("leafHash")) {
                assertThat(Entry.parse(leaf).leaf()).isEqualTo(leaf);
                assertThat(Hash.leaf(leaf).hex()).isEqualTo(each.text("leafHash"));
            }
        }
        for (SpecCase each : SpecCase.of("commitments.json")) {
            Purpose purpose = Purpose.valueOf(each.text("purpose").toUpperCase(Locale.ROOT));
            assertThat(Salt.wrap(each.hex("salt"))
                            .commit(purpose, each.hash("sha256"))
                            .value())
                    .isEqualTo(each.hash("commitment"));
        }
    }

    @Test
    void treesAreJudgedAsTheySay() throws IOException, Malformed {
        for (SpecCase each : SpecCase.of("inclusion.json")) {
            boolean included = Tree.includes(
                    each.hash("leafHash"), each.number("index"), each.number("size"), each.proof(), each.hash("root"));
            assertThat(included).as(each.name()).isEqualTo(each.isValid());
        }
        for (SpecCase each : SpecCase.of("consistency.json")) {
            boolean consistent = Tree.isConsistent(
                    each.number("oldSize"), each.hash("oldRoot"), each.number("size"), each.hash("root"), each.proof());
            assertThat(consistent).as(each.name()).isEqualTo(each.isValid());
        }
    }

    @Test
    void checkpointsAreJudgedAsTheySay() throws IOException, Malformed {
        for (SpecCase each : SpecCase.of("checkpoints.json")) {
            Optional<Policy> policy = policy(each);
            String result = policy.isEmpty()
                    ? "refused-policy"
                    : switch (judge(policy.get(), each.bytes("note"))) {
                        case Wrong wrong -> word(wrong.reason());
                        case Policy.Believed believed -> {
                            assertThat(believed.checkpoint().size()).hasToString(each.text("size"));
                            assertThat(believed.cosignatures())
                                    .isEqualTo(each.json()
                                            .get("cosigned")
                                            .valueStream()
                                            .map(SpecCase::new)
                                            .map(one -> new Cosignature(
                                                    one.text("witness"), Long.parseLong(one.text("seconds"))))
                                            .toList());
                            yield "valid";
                        }
                    };
            assertThat(result).as(each.name()).isEqualTo(each.text("result"));
        }
    }

    @Test
    void proofsAreJudgedAsTheySay() throws IOException, Malformed {
        for (SpecCase each : SpecCase.of("proofs.json")) {
            Verifier verifier = new Verifier(policy(each).orElseThrow());
            String result = switch (verifier.verify(each.hash("documentSha256"), each.bytes("proof"))) {
                case Wrong wrong -> word(wrong.reason());
                case Verifier.Valid valid -> {
                    assertThat(valid.index()).isEqualTo(each.number("index"));
                    assertThat(valid.checkpoint().size()).isEqualTo(each.number("size"));
                    assertThat(valid.issuance().number()).hasToString(each.text("number"));
                    yield "valid";
                }
            };
            assertThat(result).as(each.name()).isEqualTo(each.text("result"));
        }
    }

    @Test
    void logsAreAuditedAsTheySay() throws IOException, Malformed {
        for (SpecCase each : SpecCase.of("audits.json")) {
            Map<String, byte[]> pieces = changed(each.json().get("changes"));
            List<byte[]> kept = each.json()
                    .get("kept")
                    .valueStream()
                    .map(one -> one.asString().getBytes(StandardCharsets.UTF_8))
                    .toList();
            Tiles tiles = tile -> Optional.ofNullable(pieces.get(tile.path()));
            Policy policy = Policy.of(VerifierKey.parse(each.text("log")));
            String result =
                    switch (Audit.of(tiles, each.text("checkpoint").getBytes(StandardCharsets.UTF_8), policy, kept)) {
                        case Wrong wrong -> {
                            assertThat(wrong.index()).as(each.name()).hasValue(Long.parseLong(each.text("entry")));
                            yield word(wrong.reason());
                        }
                        case Audit.Whole whole -> {
                            assertThat(whole.checkpoint().size()).hasToString(each.text("size"));
                            yield "valid";
                        }
                    };
            assertThat(result).as(each.name()).isEqualTo(each.text("result"));
        }
    }

    @Test
    void theWitnessAnswersAsTheySay() throws IOException, Malformed {
        for (SpecCase each : SpecCase.of("witnessing.json")) {
            Witness witness = new Witness(Sample.witnessKey(1), List.of(VerifierKey.parse(each.text("log"))));
            Memory memory = Memory.parse(each.text("memory"));
            int status;
            try {
                Witness.Request request =
                        Witness.Request.parse(each.text("body").getBytes(StandardCharsets.UTF_8));
                Witness.Answer answer = witness.answer(memory, request, each.number("seconds"));
                if (answer instanceof Witness.Cosigned cosigned) {
                    assertThat(cosigned.line()).isEqualTo(each.text("line"));
                    assertThat(cosigned.memory().text()).isEqualTo(each.text("memoryAfter"));
                }
                status = answer.status();
            } catch (Malformed wrong) {
                status = 400;
            }
            assertThat(status).as(each.name()).isEqualTo((int) each.number("status"));
        }
    }

    /// The pieces that a log has at each size are those on the disk, where it is the log of the vectors.
    @Test
    void theStoredLogHasThePiecesThatAreNamed() throws IOException, Malformed {
        Map<String, byte[]> pieces = changed(MAPPER.createArrayNode());
        SpecCase last = SpecCase.of("tiles.json").getLast();

        assertThat(pieces.keySet())
                .isEqualTo(new TreeSet<>(last.json().get("pieces").propertyNames()));
        pieces.forEach((path, bytes) -> assertThat(Hash.of(bytes).hex())
                .as(path)
                .isEqualTo(last.json().get("pieces").get(path).asString()));
        assertThat(judge(
                        Policy.of(Sample.logKey().verifier()),
                        Files.readAllBytes(SpecCase.FOLDER.resolve("log/checkpoint"))))
                .isInstanceOfSatisfying(
                        Policy.Believed.class,
                        believed -> assertThat(believed.checkpoint().root().hex())
                                .isEqualTo(last.json().get("root").asString()));
    }

    @Test
    void everyReasonHasACase() throws IOException {
        Set<String> results = new TreeSet<>();
        for (String file : List.of("checkpoints.json", "proofs.json", "audits.json")) {
            SpecCase.of(file).forEach(each -> results.add(each.text("result")));
        }

        assertThat(results)
                .containsAll(Arrays.stream(Reason.values())
                        .map(SpecVectorsTest::word)
                        .toList());
    }

    @Test
    void goJudgesThemAsTheySay() throws IOException, InterruptedException {
        assumeTrue(GoJudge.isThere(), GoJudge.MISSING);
        List<String> lines = new ArrayList<>();
        for (SpecCase each : SpecCase.of("entries.json")) {
            if (each.json().has("leafHash")) {
                lines.add("leaf " + each.base64("leafHash") + " " + Base64Text.encode(each.hex("leaf")));
            }
        }
        for (SpecCase each : SpecCase.of("inclusion.json")) {
            lines.add(each.not() + "record " + each.text("index") + " " + each.text("size") + " " + each.base64("root")
                    + " " + each.base64("leafHash") + each.words());
        }
        for (SpecCase each : SpecCase.of("consistency.json")) {
            lines.add(each.not() + "tree " + each.text("oldSize") + " " + each.base64("oldRoot") + " "
                    + each.text("size") + " " + each.base64("root") + each.words());
        }
        for (SpecCase each : SpecCase.of("tiles.json")) {
            if (each.json().has("path")) {
                lines.add("tile " + each.text("level") + " " + each.text("index") + " " + each.text("width") + " "
                        + each.text("path"));
            }
        }
        int number = 0;
        for (SpecCase each : SpecCase.of("checkpoints.json")) {
            Path note = Files.write(folder.resolve("note" + number++), each.bytes("note"));
            switch (each.text("result")) {
                case "valid", "too-few-witnesses", "other-log" -> lines.add("key " + each.text("log") + " " + note);
                case "not-signed" -> lines.add("not key " + each.text("log") + " " + note);
                case "malformed" -> {
                    if (each.name().startsWith("note: ")) {
                        lines.add("not key " + each.text("log") + " " + note);
                    }
                }
                default -> {}
            }
        }

        assertThat(lines).hasSizeGreaterThan(150);
        assertThat(new GoJudge(folder).judge(lines)).isEqualTo("judged " + lines.size());
    }

    private static Policy.Judged judge(Policy policy, byte[] note) {
        try {
            return policy.judge(SignedNote.parse(note));
        } catch (Malformed wrong) {
            return Wrong.of(Reason.MALFORMED, wrong);
        }
    }

    private static Optional<Policy> policy(SpecCase each) throws Malformed {
        List<VerifierKey> witnesses = new ArrayList<>();
        for (JsonNode witness : each.json().get("witnesses")) {
            witnesses.add(VerifierKey.parse(witness.asString()));
        }
        try {
            return Optional.of(
                    new Policy(VerifierKey.parse(each.text("log")), witnesses, (int) each.number("required")));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static Map<String, byte[]> changed(JsonNode changes) throws IOException {
        Map<String, byte[]> pieces = new TreeMap<>();
        for (String path : stored()) {
            if (path.startsWith("log/tile/")) {
                pieces.put(path.substring("log/".length()), Files.readAllBytes(SpecCase.FOLDER.resolve(path)));
            }
        }
        for (JsonNode json : changes) {
            SpecCase change = new SpecCase(json);
            String path = change.text("path");
            int at = (int) change.number("at");
            byte[] piece = Optional.ofNullable(pieces.remove(path)).orElseThrow();
            byte[] more = change.hex("hex");
            switch (change.text("change")) {
                case "remove" -> {}
                case "keep" -> pieces.put(path, Arrays.copyOf(piece, at));
                case "overwrite" -> {
                    byte[] bent = Arrays.copyOf(piece, Math.max(piece.length, at + more.length));
                    System.arraycopy(more, 0, bent, at, more.length);
                    pieces.put(path, bent);
                }
                case String other -> throw new AssertionError("unknown change: " + other);
            }
        }
        return pieces;
    }

    private static Set<String> stored() throws IOException {
        try (Stream<Path> files = Files.walk(SpecCase.FOLDER)) {
            Set<String> names = new TreeSet<>();
            files.filter(Files::isRegularFile)
                    .map(file -> SpecCase.FOLDER.relativize(file).toString())
                    .filter(name -> !name.equals("README.md"))
                    .forEach(names::add);
            return names;
        }
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String result(Reading reading) {
        try {
            reading.read();
            return "valid";
        } catch (Malformed wrong) {
            return "malformed";
        }
    }

    private interface Reading {
        Object read() throws Malformed;
    }
}
