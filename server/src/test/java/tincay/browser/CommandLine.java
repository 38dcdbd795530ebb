package tincay.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `tincay verify` in a process of its own, with a network without devices where the system allows one.
public final class CommandLine {
    private CommandLine() {}

    /// Its exit status.
    public static int verify(Path document, Path proof, String key) throws IOException, InterruptedException {
        return run("verify", document.toString(), "--proof", proof.toString(), "--key", key);
    }

    /// The exit status of an audit of a log that lies in `folder`.
    public static int audit(Path folder, String key) throws IOException, InterruptedException {
        return run("verify", "--log", folder.toString(), "--key", key);
    }

    private static int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (new ProcessBuilder("unshare", "--net", "--", "true").start().waitFor() == 0) {
            command.addAll(List.of("unshare", "--net", "--"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("tincay.worker.path"),
                "tincay.cli.Main"));
        command.addAll(List.of(arguments));
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
