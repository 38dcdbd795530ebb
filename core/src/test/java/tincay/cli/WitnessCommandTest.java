package tincay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tincay.evidence.Frontier;
import tincay.evidence.KeyKind;
import tincay.evidence.Malformed;
import tincay.evidence.Memory;
import tincay.evidence.Signer;
import tincay.evidence.SigningKey;
import tincay.evidence.Tile;

class WitnessCommandTest {
    private static final String NAME = "tincay.example/log";

    @TempDir
    Path home;

    private SigningKey logKey;
    private String witness = "";

    private record Said(int status, String words) {}

    WitnessCommandTest() throws Malformed {
        this.logKey = SigningKey.of(NAME, KeyKind.NOTE, new byte[32]);
    }

    @BeforeEach
    void drawKey() {
        Said said = run(
                "keys", "new", "witness", "w.example/a", home.resolve("w.key").toString(), "--lang", "en");
        assertThat(said.status()).isZero();
        witness = said.words().replaceAll("(?s).*: ", "").strip();
    }

    private static Said run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int status = Main.run(arguments, InputStream.nullInputStream(), out, out, Map.of());
        return new Said(status, bytes.toString(StandardCharsets.UTF_8));
    }

    /// A stored log of so many entries in a folder of its own; `salt` makes another history.
    private Path log(int entries, String salt) throws IOException, Malformed {
        Path folder = Files.createDirectories(home.resolve("log-" + entries + salt));
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            leaves.add((i + salt).getBytes(StandardCharsets.UTF_8));
        }
        Frontier.Growth growth = Frontier.EMPTY.append(leaves);
        for (Map.Entry<Tile, byte[]> tile : growth.tiles().entrySet()) {
            Path file = folder.resolve(tile.getKey().path());
            Files.createDirectories(file.getParent());
            Files.write(file, tile.getValue());
        }
        if (new Signer(logKey).sign(Memory.EMPTY, entries, growth.next().root(), List.of())
                instanceof Signer.Signed(var memory, var note)) {
            assertThat(memory.size()).isEqualTo(entries);
            Files.write(folder.resolve("checkpoint"), note.bytes());
        }
        return folder;
    }

    private Said cosign(Path log) {
        return run(
                "witness",
                "--log",
                log.toString(),
                "--log-key",
                logKey.verifier().toString(),
                "--key",
                home.resolve("w.key").toString(),
                "--memory",
                home.resolve("memory").toString());
    }

    @Test
    void cosignsALogThatGrows() throws Exception {
        assertThat(cosign(log(3, "")).status()).isZero();
        Path grown = log(300, "");
        Said said = cosign(grown);
        assertThat(said.status()).isZero();
        assertThat(said.words()).startsWith(NAME + "\n300\n").contains("— w.example/a ");
        Files.writeString(grown.resolve("checkpoint"), said.words(), StandardCharsets.UTF_8);
        assertThat(Files.readString(home.resolve("memory"))).startsWith("300\n");
        Said again = cosign(grown);
        assertThat(again.status()).isZero();
        assertThat(witness).startsWith("w.example/a+");
    }

    @Test
    void refusesAForkARewriteAndAStepBack() throws Exception {
        assertThat(cosign(log(300, "")).status()).isZero();
        assertThat(cosign(log(300, "other"))).extracting(Said::status).isEqualTo(1);
        assertThat(cosign(log(400, "other")).words()).contains("[REWRITTEN]");
        assertThat(cosign(log(299, "")).words()).contains("[SHORTER]");
        assertThat(Files.readString(home.resolve("memory"))).startsWith("300\n");
    }

    @Test
    void refusesALogOfAnotherKeyAndDamagedFiles() throws Exception {
        Path log = log(5, "");
        logKey = SigningKey.of("another.example/log", KeyKind.NOTE, new byte[32]);
        assertThat(cosign(log).words()).contains("[OTHER_LOG]");
        logKey = SigningKey.of(NAME, KeyKind.NOTE, new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
            30, 31, 32
        });
        assertThat(cosign(log).words()).contains("[NOT_SIGNED]");
        Files.writeString(log.resolve("checkpoint"), "nonsense");
        assertThat(cosign(log).words()).contains("[MALFORMED]");
        Files.writeString(home.resolve("memory"), "nonsense");
        assertThat(cosign(log).status()).isEqualTo(2);
        assertThat(cosign(home.resolve("nowhere")).status()).isEqualTo(2);
    }

    @Test
    void aMissingTileIsToldAndNothingIsRemembered() throws Exception {
        assertThat(cosign(log(300, "")).status()).isZero();
        Path grown = log(700, "");
        Files.delete(grown.resolve("tile/0/001"));
        Said said = cosign(grown);
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.words()).contains("tile/0/001");
        assertThat(Files.readString(home.resolve("memory"))).startsWith("300\n");
    }

    @Test
    void aKeyIsItsOwnersAloneAndIsNeverOverwritten() throws Exception {
        Path key = home.resolve("w.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        String before = Files.readString(key);
        assertThat(run("keys", "new", "witness", "w.example/a", key.toString()).status())
                .isEqualTo(2);
        assertThat(Files.readString(key)).isEqualTo(before);
        assertThat(run("keys", "new", "x", "w.example/a", home.resolve("x").toString())
                        .status())
                .isEqualTo(2);
        assertThat(run("keys", "new", "log", "a name", home.resolve("x").toString())
                        .status())
                .isEqualTo(2);
        assertThat(Files.exists(home.resolve("x"))).isFalse();
    }
}
