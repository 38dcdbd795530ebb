package tincay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our log judged by a program of others: `golang.org/x/mod/sumdb`, as Debian packages it.
class GoTest {
    private static final Path GO = Path.of("/usr/bin/go");
    private static final Path PACKAGES = Path.of("/usr/share/gocode");
    private static final int SIZE = 300;

    @TempDir
    Path folder;

    @Test
    void goBelievesOurLog() throws IOException, InterruptedException, Malformed {
        List<String> lines = lines();

        assertThat(judge(lines)).isEqualTo("judged " + lines.size());
    }

    @Test
    void goRefusesAnotherRoot() throws IOException, InterruptedException, Malformed {
        List<String> lines = lines();
        String wrong = lines.get(2).replace(root(SIZE), root(1));

        assertThat(judge(List.of(wrong))).doesNotContain("judged");
    }

    private List<String> lines() throws IOException, Malformed {
        assumeTrue(
                Files.isExecutable(GO) && Files.isDirectory(PACKAGES.resolve("src/golang.org/x/mod/sumdb/note")),
                "skipped: needs apt-get install golang-go golang-golang-x-mod-dev");
        List<byte[]> entries = Sample.entries(SIZE);
        Sample.Store store = Sample.Store.of(entries);
        Tree.Nodes nodes = new StoredNodes(store, SIZE);
        Path checkpoint =
                Files.write(folder.resolve("checkpoint"), store.checkpoint(1).bytes());
        List<String> lines = new ArrayList<>();
        lines.add("key " + Sample.logKey().verifier() + " " + checkpoint);
        for (int at = 0; at < SIZE; at++) {
            String leaf = Hash.leaf(entries.get(at)).base64();
            lines.add("leaf " + leaf + " " + Base64.getEncoder().encodeToString(entries.get(at)));
            lines.add("record " + at + " " + SIZE + " " + root(SIZE) + " " + leaf
                    + words(Tree.inclusion(nodes, at, SIZE)));
            lines.add("tree " + (at + 1) + " " + root(at + 1) + " " + SIZE + " " + root(SIZE)
                    + words(Tree.consistency(nodes, at + 1, SIZE)));
        }
        return lines;
    }

    private static String root(int size) {
        return Sample.Store.of(Sample.entries(size)).frontier.root().base64();
    }

    private static String words(List<Hash> proof) {
        StringBuilder words = new StringBuilder();
        proof.forEach(hash -> words.append(' ').append(hash.base64()));
        return words.toString();
    }

    private String judge(List<String> lines) throws IOException, InterruptedException {
        Path program = folder.resolve("judge.go");
        try (InputStream source =
                Objects.requireNonNull(GoTest.class.getResourceAsStream("/tincay/evidence/judge.go"))) {
            Files.write(program, source.readAllBytes());
        }
        Path asked = Files.write(folder.resolve("asked"), lines);
        ProcessBuilder builder = new ProcessBuilder(GO.toString(), "run", program.toString(), asked.toString())
                .redirectErrorStream(true);
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", PACKAGES.toString());
        builder.environment().put("GOCACHE", folder.resolve("cache").toString());
        builder.environment().put("GOFLAGS", "");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }
}
