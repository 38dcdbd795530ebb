package tincay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tincay.document.Reading;
import tincay.report.Messages;

/// `tincay text`: the extracted words that every offset refers to, as UTF-8, byte for byte.
@Command(name = "text")
final class TextCommand implements Callable<Integer> {
    private final Messages messages;
    private final InputStream input;
    private final PrintStream out;
    private final PrintStream errors;

    @Option(names = "--lang")
    private String language = "vi";

    @Parameters(arity = "0..*")
    private List<String> files = new ArrayList<>();

    TextCommand(Messages messages, InputStream input, PrintStream out, PrintStream errors) {
        this.messages = messages;
        this.input = input;
        this.out = out;
        this.errors = errors;
    }

    @Override
    public Integer call() throws IOException {
        Main.language(language);
        if (files.size() != 1) {
            throw new WrongArgument("cli.text-one-file", Map.of());
        }
        return switch (Wiring.read(files.getFirst(), input)) {
            case Reading.Read read -> {
                out.write(read.document().text().utf8());
                out.flush();
                yield 0;
            }
            case Reading.Refused refused -> {
                errors.println(Main.refusal(messages, refused));
                yield 2;
            }
        };
    }
}
