package tincay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
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
import tincay.check.Paper;
import tincay.check.Report;
import tincay.check.Severity;
import tincay.document.Document;
import tincay.document.Reading;
import tincay.judge.Judge;
import tincay.law.register.LawRegister;
import tincay.report.Messages;
import tincay.suite.Suite;

/// `tincay check`: verifies drafts and writes their reports; exit 0 clean, 1 findings, 2 something was not read.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Messages messages;
    private final InputStream input;
    private final PrintStream out;
    private final PrintStream errors;
    private final Map<String, String> environment;

    @Option(names = "--source")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--ai-output")
    private List<String> aiOutputs = new ArrayList<>();

    @Option(names = "--as-of")
    private @Nullable String asOf;

    @Option(names = "--format")
    private String format = "text";

    @Option(names = "--out")
    private @Nullable Path outFile;

    @Option(names = "--redact")
    private @Nullable Path redact;

    @Option(names = "--policy")
    private @Nullable Path policy;

    @Option(names = "--judge")
    private @Nullable String judge;

    @Option(names = "--judge-model")
    private @Nullable String judgeModel;

    @Option(names = "--fail-on")
    private String failOn = "block";

    @Option(names = "--lang")
    private String language = "vi";

    @Parameters(arity = "0..*")
    private List<String> files = new ArrayList<>();

    CheckCommand(
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
        Output output = Output.named(format);
        Optional<LocalDate> day = Optional.ofNullable(asOf).map(CheckCommand::day);
        Optional<Severity> bar = bar(failOn);
        if (files.isEmpty()) {
            throw new WrongArgument("cli.no-file", Map.of());
        }
        if (files.size() > 1 && !output.follows()) {
            throw new WrongArgument("cli.one-file", Map.of("value", format));
        }
        Path copy = redact;
        if (copy != null) {
            if (files.size() > 1 || files.contains("-")) {
                throw new WrongArgument("cli.redact-one-file", Map.of());
            }
            sparing(copy, "cli.redact-is-input");
            sparing(MaskedCopy.map(copy), "cli.redact-is-input");
        }
        Path target = outFile;
        if (target == null) {
            return check(output, day, bar, out);
        }
        sparing(target, "cli.out-is-input");
        try (PrintStream file = new PrintStream(Files.newOutputStream(target), false)) {
            int status = check(output, day, bar, file);
            if (file.checkError()) {
                throw new IOException("the report is cut short");
            }
            return status;
        } catch (IOException failure) {
            throw new WrongArgument("cli.out", Map.of("value", target.toString()));
        }
    }

    /// A report is never written over the draft or a source it is made of.
    private void sparing(Path target, String key) throws IOException {
        for (String read :
                Stream.of(files, sources, aiOutputs).flatMap(List::stream).toList()) {
            if (Files.exists(target) && Files.exists(Path.of(read)) && Files.isSameFile(target, Path.of(read))) {
                throw new WrongArgument(key, Map.of("value", Main.shown(target.toString())));
            }
        }
    }

    private int check(Output output, Optional<LocalDate> day, Optional<Severity> bar, PrintStream target)
            throws IOException {
        Screen screen = Screen.of(environment, outFile != null);
        List<Paper> evidence = new ArrayList<>();
        List<Paper> answers = new ArrayList<>();
        int status = Math.max(papers(sources, evidence), papers(aiOutputs, answers));
        LawRegister register = Wiring.register(environment);
        Suite suite = Wiring.suite(register, environment, Optional.ofNullable(policy));
        Optional<Judge> asked = judge();
        for (String file : files) {
            progress(file);
            switch (Wiring.read(file, input)) {
                case Reading.Read read -> {
                    notices(read.document());
                    Report examined = suite.examine(
                            Wiring.draft(read.document(), day, evidence).knowing(answers));
                    Report report = asked.map(each -> each.ask(examined, register::words))
                            .orElse(examined);
                    target.write(output.write(report, messages, screen));
                    target.flush();
                    if (redact != null) {
                        MaskedCopy.write(report, read.document(), Path.of(file), redact);
                        errors.println(messages.text("cli.redacted", Map.of("value", Main.shown(redact.toString()))));
                    }
                    status = Math.max(status, reaches(report, bar) ? 1 : 0);
                }
                case Reading.Refused refused -> status = refused(refused);
            }
        }
        return status;
    }

    /// Reads `names` into `read`; 2 when one of them could not be.
    private int papers(List<String> names, List<Paper> read) throws IOException {
        int status = 0;
        for (String name : names) {
            switch (Wiring.read(name, input)) {
                case Reading.Read(var document) -> {
                    notices(document);
                    read.add(Wiring.source(document));
                }
                case Reading.Refused refused -> status = refused(refused);
            }
        }
        return status;
    }

    /// The judge that was named; its key, where it wants one, is `TINCAY_JUDGE_KEY`.
    private Optional<Judge> judge() {
        if (judge == null && judgeModel == null) {
            return Optional.empty();
        }
        if (judge == null || judgeModel == null) {
            throw new WrongArgument("cli.judge", Map.of());
        }
        if (!judge.matches("https?://\\S+")) {
            throw new WrongArgument("cli.judge-address", Map.of("value", Main.shown(judge)));
        }
        Optional<String> key =
                Optional.ofNullable(environment.get("TINCAY_JUDGE_KEY")).filter(each -> !each.isBlank());
        return Optional.of(new Judge(Judge.Settings.of(judge, judgeModel, key)));
    }

    private void progress(String file) {
        if (files.size() > 1 && environment.getOrDefault("TINCAY_TERMINAL", "").contains("err")) {
            errors.println(messages.text("cli.progress", Map.of("file", Main.shown(file))));
        }
    }

    /// What the reader had to do to the file, for whoever reads the report.
    private void notices(Document document) {
        for (String notice : document.notices()) {
            errors.println(messages.text(
                    "cli.notice", Map.of("file", Main.shown(document.name()), "words", messages.text(notice))));
        }
    }

    private int refused(Reading.Refused refused) {
        errors.println(Main.refusal(messages, refused));
        return 2;
    }

    private static boolean reaches(Report report, Optional<Severity> bar) {
        return bar.isPresent()
                && report.findings().stream()
                        .anyMatch(finding -> finding.severity().compareTo(bar.get()) <= 0);
    }

    private static Optional<Severity> bar(String failOn) {
        return switch (failOn) {
            case "block" -> Optional.of(Severity.BLOCK);
            case "warn" -> Optional.of(Severity.WARN);
            case "never" -> Optional.empty();
            case String other -> throw new WrongArgument("cli.fail-on", Map.of("value", other));
        };
    }

    private static LocalDate day(String asOf) {
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeException noDay) {
            throw new WrongArgument("cli.as-of", Map.of("value", asOf));
        }
    }
}
