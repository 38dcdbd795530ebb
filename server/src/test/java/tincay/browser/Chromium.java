package tincay.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The machine's Chromium, started once for all tests, with no way to any host but this one.
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Optional<Chromium> ONE = executable().map(Chromium::new);

    private final Wire wire;

    private Chromium(Path executable) {
        try {
            Path profile = Files.createTempDirectory("tincay-chromium");
            ProcessBuilder builder = new ProcessBuilder(command(executable, profile))
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolve("words").toFile());
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, profile)));
            this.wire = new Wire(address(process, profile));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Without a Chromium the test is skipped; where `CI` is set it fails instead.
    static Chromium one() {
        if (ONE.isEmpty() && System.getenv("CI") != null) {
            throw new IllegalStateException("no Chromium on this machine, and CI is set: install `chromium`");
        }
        Assumptions.assumeTrue(ONE.isPresent(), "skipped: no Chromium on this machine; install `chromium`");
        return ONE.orElseThrow();
    }

    Wire wire() {
        return wire;
    }

    private static Optional<Path> executable() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<String> command(Path executable, Path profile) {
        List<String> command = new ArrayList<>(List.of(
                executable.toString(),
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                "--disable-gpu",
                "--disable-frame-rate-limit",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--no-first-run",
                "--no-default-browser-check",
                "--hide-scrollbars",
                "--disable-lcd-text"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--no-sandbox");
        }
        command.add("about:blank");
        return command;
    }

    private static URI address(Process process, Path profile) throws IOException {
        Path port = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (process.isAlive() && System.nanoTime() < end) {
            List<String> lines = Files.exists(port) ? Files.readAllLines(port) : List.of();
            if (lines.size() == 2) {
                return URI.create("ws://127.0.0.1:" + lines.getFirst() + lines.getLast());
            }
            Tab.rest();
        }
        throw new IOException("Chromium did not start: " + Files.readString(profile.resolve("words")));
    }

    private static void end(Process process, Path profile) {
        List<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        try (Stream<Path> files = Files.walk(profile)) {
            process.waitFor(5, TimeUnit.SECONDS);
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            System.err.println("left behind: " + profile);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    String newContext() {
        return wire.call(Wire.BROWSER, "Target.createBrowserContext", Map.of())
                .path("browserContextId")
                .asString();
    }
}
