package tincay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tincay.check.copying.PassageIndexWriter;
import tincay.document.Reading;
import tincay.report.Messages;

/// `tincay index DIR`: holds the agency's own documents, so that `check` finds passages taken from them.
@Command(name = "index")
final class IndexCommand implements Callable<Integer> {
    private final Messages messages;
    private final InputStream input;
    private final PrintStream out;
    private final PrintStream errors;
    private final Map<String, String> environment;

    @Option(names = "--out")
    private @Nullable Path outFile;

    @Option(names = "--lang")
    private String language = "vi";

    @Parameters(arity = "0..*")
    private List<String> folders = new ArrayList<>();

    IndexCommand(
            Messages messages,
            InputStream input,
            PrintStream out,
            PrintStream errors,
            Map<String, String> environment) {
        this.messages = messages;
        this.input = input;
        this.out = out;
        this.errors = errors;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Main.language(language);
        if (folders.size() != 1) {
            throw new WrongArgument("cli.index-one-folder", Map.of());
        }
        Path folder = Path.of(folders.getFirst());
        if (!Files.isDirectory(folder)) {
            throw new WrongArgument("cli.no-such-folder", Map.of("value", Main.shown(folder.toString())));
        }
        Path target = Optional.ofNullable(outFile).orElseGet(() -> Wiring.index(environment));
        try {
            return build(folder, target);
        } catch (IOException failure) {
            throw new WrongArgument("cli.out", Map.of("value", Main.shown(target.toString())));
        } catch (IllegalArgumentException tooLarge) {
            throw new WrongArgument("cli.index-too-large", Map.of());
        }
    }

    private int build(Path folder, Path target) throws IOException {
        Path home = target.toAbsolutePath().getParent();
        if (home != null) {
            Files.createDirectories(home);
        }
        int refused = 0;
        try (PassageIndexWriter writer = new PassageIndexWriter(target)) {
            for (Path file : files(folder, target)) {
                switch (Wiring.read(file.toString(), input)) {
                    case Reading.Read read ->
                        writer.add(
                                folder.relativize(file).toString(),
                                read.document().text());
                    case Reading.Refused why -> {
                        refused++;
                        errors.println(Main.refusal(messages, why));
                    }
                }
            }
            if (writer.documents() == 0) {
                throw new WrongArgument("cli.index-empty", Map.of("value", Main.shown(folder.toString())));
            }
            writer.finish();
            out.println(messages.text(
                    "index.written",
                    Map.of(
                            "documents", Integer.toString(writer.documents()),
                            "fingerprints", Integer.toString(writer.fingerprints()),
                            "refused", Integer.toString(refused),
                            "file", Main.shown(target.toString()))));
        }
        return 0;
    }

    private static List<Path> files(Path folder, Path target) throws IOException {
        Path own = target.toAbsolutePath().normalize();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toAbsolutePath().normalize().startsWith(own)
                            && !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
