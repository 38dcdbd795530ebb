package tincay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import tincay.check.Report;
import tincay.document.Document;
import tincay.rewrite.NotMaskable;
import tincay.rewrite.Redaction;
import tincay.text.Text;
import tools.jackson.databind.json.JsonMapper;

/// Writes a masked copy of a draft, and beside it `OUT.map.json`: what each mask stands for, for its owner's eyes only.
final class MaskedCopy {
    private static final String ENDING = ".map.json";

    private MaskedCopy() {}

    static Path map(Path target) {
        return target.resolveSibling(target.getFileName() + ENDING);
    }

    /// @throws WrongArgument if the draft changed meanwhile, cannot be masked wholly, or a file is in the way
    static void write(Report report, Document document, Path draft, Path target) throws IOException {
        byte[] original = Files.readAllBytes(draft);
        if (!Text.sha256(original).equals(document.sha256())) {
            throw new WrongArgument("cli.redact-changed", Map.of("value", Main.shown(draft.toString())));
        }
        Redaction redaction;
        try {
            redaction = Redaction.of(report, document, original);
        } catch (NotMaskable notMaskable) {
            throw new WrongArgument(
                    "cli.redact-not-maskable",
                    Map.of(
                            "value", Main.shown(draft.toString()),
                            "reason", String.valueOf(notMaskable.getMessage())));
        }
        try {
            secret(map(target), redaction, document);
            Files.write(target, redaction.copy());
        } catch (IOException failure) {
            throw new WrongArgument("cli.out", Map.of("value", Main.shown(target.toString())));
        }
    }

    private static void secret(Path file, Redaction redaction, Document document) throws IOException {
        Files.deleteIfExists(file);
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, owner);
        Map<String, Object> map = new TreeMap<>();
        map.put("document", document.sha256());
        map.put("copy", Text.sha256(redaction.copy()));
        map.put("masks", new TreeMap<>(redaction.wordsOfMask()));
        Files.write(file, new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(map));
    }
}
