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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Mend;
import tincay.check.Paper;
import tincay.check.Report;
import tincay.document.Document;
import tincay.document.DocumentReader;
import tincay.document.Limits;
import tincay.document.Reading;
import tincay.report.HtmlReport;
import tincay.report.JsonReport;
import tincay.report.MendList;
import tincay.report.Messages;
import tincay.rewrite.Mended;
import tincay.rewrite.NotMendable;
import tincay.suite.Suite;
import tincay.text.Span;

/// `tincay examine --into FOLDER [--source FILE]... [--mend FILE] FILE`, as the platform runs it in a process of its
/// own: one reading
/// of a draft and its sources, one check, and its results as files.
///
/// `--mend` names a file with one {@link Mend}: start and end on the first line, the words behind it. It is put in
/// first,
/// the copy is written to `mended`, and it is the copy that is checked; `unmendable` alone is written when it cannot be
/// put
/// in.
///
/// Where it stands is printed as it goes: `READING 1 3`, `CHECKING 0 0`, `REPORTING 0 0`.
///
/// `marking` alone is written when the draft or a source carries the marking of a state secret; else `report.json`,
/// `report.html`, `mends.json`, and `text.txt` with the words of the draft. Exit 0, or 2 when a file could not be read.
@Command(name = "examine", hidden = true)
final class ExamineCommand implements Callable<Integer> {
    private static final int UNREAD = 2;
    private static final Pattern MEND = Pattern.compile("(\\d{1,9}) (\\d{1,9})\n(.*)", Pattern.DOTALL);

    private final Messages messages;
    private final InputStream input;
    private final PrintStream output;
    private final PrintStream errors;
    private final Map<String, String> environment;

    @Option(names = "--into")
    private @Nullable Path folder;

    @Option(names = "--source")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--mend")
    private @Nullable Path mend;

    @Option(names = "--lang")
    private String language = "vi";

    @Parameters(arity = "0..*")
    private List<String> files = new ArrayList<>();

    ExamineCommand(
            Messages messages,
            InputStream input,
            PrintStream output,
            PrintStream errors,
            Map<String, String> environment) {
        this.messages = messages;
        this.input = input;
        this.output = output;
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
            stage("READING " + (read.size() + 1) + " " + (sources.size() + 1));
            switch (Wiring.read(name, input)) {
                case Reading.Read(var document) -> read.add(Wiring.source(document));
                case Reading.Refused refused -> {
                    return unread(refused);
                }
            }
        }
        stage("READING " + (sources.size() + 1) + " " + (sources.size() + 1));
        return switch (Wiring.read(files.getFirst(), input)) {
            case Reading.Read(var document) -> {
                Path asked = mend;
                yield asked == null ? examine(into, document, read) : mended(into, document, read, asked);
            }
            case Reading.Refused refused -> unread(refused);
        };
    }

    private int mended(Path into, Document document, List<Paper> sources, Path asked) throws IOException {
        byte[] copy;
        try {
            copy = Mended.of(document, Files.readAllBytes(Path.of(files.getFirst())), mend(Files.readString(asked)));
        } catch (NotMendable why) {
            write(into, "unmendable", String.valueOf(why.getMessage()));
            return 0;
        }
        Files.write(into.resolve("mended"), copy);
        return switch (DocumentReader.read(document.name(), copy, Limits.DEFAULT)) {
            case Reading.Read(var changed) -> examine(into, changed, sources);
            case Reading.Refused refused -> unread(refused);
        };
    }

    private static Mend mend(String asked) {
        Matcher lines = MEND.matcher(asked);
        if (!lines.matches()) {
            throw new WrongArgument("cli.wrong", Map.of());
        }
        Span place = new Span(Integer.parseInt(lines.group(1)), Integer.parseInt(lines.group(2)));
        return new Mend(place, lines.group(3));
    }

    private int examine(Path into, Document document, List<Paper> sources) throws IOException {
        for (Paper source : sources) {
            if (marked(into, source)) {
                return 0;
            }
        }
        Draft draft = Wiring.draft(document, Optional.empty(), sources);
        if (marked(into, draft.paper())) {
            return 0;
        }
        stage("CHECKING 0 0");
        Report report = Wiring.suite(Wiring.register(environment), environment, Optional.empty())
                .examine(draft);
        stage("REPORTING 0 0");
        write(into, "report.json", JsonReport.of(report, messages) + "\n");
        write(into, "mends.json", MendList.of(report));
        write(into, "report.html", HtmlReport.of(report, messages));
        write(into, "text.txt", document.text().value());
        return 0;
    }

    /// Where it stands, for whoever waits.
    private void stage(String line) {
        output.println(line);
        output.flush();
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
