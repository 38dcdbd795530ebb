package tincay.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A program of others that judges: `golang.org/x/mod/sumdb`, as Debian packages it.
record GoJudge(Path folder) {
    static final String MISSING = "skipped: needs apt-get install golang-go golang-golang-x-mod-dev";

    private static final Path GO = Path.of("/usr/bin/go");
    private static final Path PACKAGES = Path.of("/usr/share/gocode");
    /// Go's own standard library is compiled once, not for each run.
    private static final Path CACHE = Path.of("target", "go").toAbsolutePath();

    static boolean isThere() {
        return Files.isExecutable(GO) && Files.isDirectory(PACKAGES.resolve("src/golang.org/x/mod/sumdb/note"));
    }

    /// What it says of these lines, whose form stands in `judge.go`.
    String judge(List<String> lines) throws IOException, InterruptedException {
        Path program = folder.resolve("judge.go");
        try (InputStream source =
                Objects.requireNonNull(GoJudge.class.getResourceAsStream("/tincay/evidence/judge.go"))) {
            Files.write(program, source.readAllBytes());
        }
        Path asked = Files.write(folder.resolve("asked"), lines);
        ProcessBuilder builder = new ProcessBuilder(GO.toString(), "run", program.toString(), asked.toString())
                .redirectErrorStream(true);
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", PACKAGES.toString());
        builder.environment().put("GOCACHE", CACHE.toString());
        builder.environment().put("GOFLAGS", "");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }
}
