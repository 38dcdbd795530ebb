package tincay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Paper;
import tincay.check.Report;
import tincay.document.Document;
import tincay.document.Reading;
import tincay.report.HtmlReport;
import tincay.report.JsonReport;
import tincay.report.Messages;
import tincay.suite.Suite;

/// `tincay examine --into FOLDER [--source FILE]... FILE`, as the platform runs it in a process of its own: one reading
/// of a draft and its sources, one check, and its results as files.
///
/// `marking` alone is written when the draft or a source carries the marking of a state secret; else `report.json`,
/// `report.html`, and `text.txt` with the words of the draft. Exit 0, or 2 when a file could not be read.
@Command(name = "examine", hidden = true)
final class ExamineCommand implements Callable<Integer> {
    private static final int UNREAD = 2;

    private final Messages messages;
    private final InputStream input;
    private final PrintStream errors;
    private final Map<String, String> environment;

    @Option(names = "--into")
    private @Nullable Path folder;

    @Option(names = "--source")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--lang")
    private String language = "vi";

    @Parameters(arity = "0..*")
    private List<String> files = new ArrayList<>();

    ExamineCommand(Messages messages, InputStream input, PrintStream errors, Map<String, String> environment) {
        this.messages = messages;
        this.input = input;
        this.errors = errors;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Main.language(language);
        Path into = folder;
        if (into == null || files.size() != 1) {
            throw new WrongArgument("cli.wrong", Map.of());
        }
        List<Paper> read = new ArrayList<>();
        for (String name : sources) {
            switch (Wiring.read(name, input)) {
                case Reading.Read(var document) -> read.add(Wiring.source(document));
                case Reading.Refused refused -> {
                    return unread(refused);
                }
            }
        }
        return switch (Wiring.read(files.getFirst(), input)) {
            case Reading.Read(var document) -> {
                examine(into, document, read);
                yield 0;
            }
            case Reading.Refused refused -> unread(refused);
        };
    }

    private void examine(Path into, Document document, List<Paper> sources) throws IOException {
        for (Paper source : sources) {
            if (marked(into, source)) {
                return;
            }
        }
        Draft draft = Wiring.draft(document, Optional.empty(), sources);
        if (marked(into, draft.paper())) {
            return;
        }
        Report report = Wiring.suite(Wiring.register(environment), environment, Optional.empty())
                .examine(draft);
        write(into, "report.json", JsonReport.of(report, messages) + "\n");
        write(into, "report.html", HtmlReport.of(report, messages));
        write(into, "text.txt", document.text().value());
    }

    private static boolean marked(Path into, Paper paper) throws IOException {
        Optional<Finding> marking = Suite.secretMarking(paper);
        if (marking.isPresent()) {
            write(into, "marking", paper.text().quote(marking.get().span()));
        }
        return marking.isPresent();
    }

    private int unread(Reading.Refused refused) {
        errors.println(Main.refusal(messages, refused));
        return UNREAD;
    }

    private static void write(Path into, String name, String words) throws IOException {
        Files.write(into.resolve(name), words.getBytes(StandardCharsets.UTF_8));
    }
}
