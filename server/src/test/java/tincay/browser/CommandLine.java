package tincay.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `tincay verify` in a process of its own, with a network without devices where the system allows one.
final class CommandLine {
    private CommandLine() {}

    /// Its exit status.
    static int verify(Path document, Path proof, String key) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (new ProcessBuilder("unshare", "--net", "--", "true").start().waitFor() == 0) {
            command.addAll(List.of("unshare", "--net", "--"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("tincay.worker.path"),
                "tincay.cli.Main",
                "verify",
                document.toString(),
                "--proof",
                proof.toString(),
                "--key",
                key));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.exitValue();
    }
}
