package tincay.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tincay.evidence.KeyKind;
import tincay.evidence.Malformed;
import tincay.evidence.SigningKey;
import tincay.report.Messages;

/// `tincay keys new`: draws the key of a log or of a witness, writes the private part to a new file that its owner
/// alone may read, and prints the public part.
@Command(name = "keys")
final class KeysCommand {
    private final Messages messages;
    private final PrintStream out;

    KeysCommand(Messages messages, PrintStream out) {
        this.messages = messages;
        this.out = out;
    }

    @Command(name = "new")
    int fresh(
            @Parameters(index = "0") String kind,
            @Parameters(index = "1") String name,
            @Parameters(index = "2") Path file,
            @Option(names = "--lang", defaultValue = "vi") String language)
            throws IOException {
        Main.language(language);
        KeyKind wanted = switch (kind) {
            case "log" -> KeyKind.NOTE;
            case "witness" -> KeyKind.COSIGNATURE;
            default -> throw new WrongArgument("keys.kind", Map.of("value", Main.shown(kind)));
        };
        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        SigningKey key;
        try {
            key = SigningKey.of(name, wanted, seed);
        } catch (Malformed wrong) {
            throw new WrongArgument("keys.name", Map.of("value", Main.shown(name)));
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException there) {
            throw new WrongArgument("keys.there", Map.of("value", Main.shown(file.toString())));
        } catch (IOException unwritable) {
            throw new WrongArgument("keys.unwritable", Map.of("value", Main.shown(file.toString())));
        }
        Files.writeString(file, key.secret() + "\n", StandardCharsets.UTF_8);
        out.println(messages.text("keys.public", Map.of("key", key.verifier().toString())));
        return 0;
    }
}
