package tincay.law.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tincay.text.Text;

/// Compiles the facts file into the binary register; the build calls it.
public final class RegisterCompiler {
    private RegisterCompiler() {}

    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[1]);
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FactsFile.read(Path.of(args[0])).compile(target);
        Files.writeString(
                target.resolveSibling(target.getFileName() + ".sha256"), Text.sha256(Files.readAllBytes(target)));
    }
}
