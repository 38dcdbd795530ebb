package tincay.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tincay.law.DocumentNumber;
import tincay.law.importing.FactsFile;
import tincay.law.importing.Importer;
import tincay.law.importing.UserList;
import tincay.law.register.CoverageClaim;
import tincay.law.register.LawDocument;
import tincay.law.register.LawRegister;
import tincay.law.register.ProvisionTexts;
import tincay.report.Messages;

/// `tincay law show NUMBER`, `law coverage`, `law import PATH`: what the register knows, claims, and learns.
@Command(name = "law")
final class LawCommand implements Callable<Integer> {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Messages messages;
    private final PrintStream out;
    private final PrintStream errors;
    private final Map<String, String> environment;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--texts")
    private boolean texts;

    @Option(names = "--facts")
    private @Nullable Path facts;

    @Option(names = "--as-of")
    private @Nullable String asOf;

    @Option(names = "--lang")
    private String language = "vi";

    @Parameters(arity = "0..*")
    private List<String> words = new ArrayList<>();

    LawCommand(Messages messages, PrintStream out, PrintStream errors, Map<String, String> environment) {
        this.messages = messages;
        this.out = out;
        this.errors = errors;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Main.language(language);
        String what = words.isEmpty() ? "" : words.getFirst();
        return switch (what) {
            case "show" -> show(argument());
            case "coverage" -> coverage();
            case "import" -> bring(Path.of(argument()));
            default -> throw new WrongArgument("cli.law", Map.of("value", Main.shown(what)));
        };
    }

    private String argument() {
        if (words.size() != 2) {
            throw new WrongArgument("cli.law-argument", Map.of("value", words.getFirst()));
        }
        return words.get(1);
    }

    private int show(String number) throws IOException {
        LawRegister register = Wiring.register(environment);
        DocumentNumber wanted = DocumentNumber.of(number);
        List<LawDocument> found = register.byNumber(wanted);
        if (found.isEmpty()) {
            out.println(messages.text("law.unheld", Map.of("number", Main.shown(number))));
            register.near(wanted, 5).forEach(near -> out.println("  " + line(near)));
            return 1;
        }
        found.forEach(this::print);
        return 0;
    }

    private void print(LawDocument document) {
        out.println(line(document));
        field(
                "law.standing",
                messages.text("law.standing." + document.standing().name()));
        document.issuer().ifPresent(issuer -> field("law.issuer", issuer));
        document.issued().ifPresent(day -> field("law.issued", day.toString()));
        document.force().from().ifPresent(day -> field("law.from", day.toString()));
        document.force()
                .until()
                .ifPresent(day -> field(
                        "law.until",
                        day + (document.force().disputed() ? " " + messages.text("law.disputed", Map.of()) : "")));
        document.force().successor().ifPresent(by -> field("law.successor", by.printed()));
        document.force().evidence().ifPresent(evidence -> field("law.evidence", evidence));
        int articles = document.provisions().articles().size();
        if (articles > 0) {
            field(
                    "law.articles",
                    articles + " " + messages.text(document.provisions().complete() ? "law.complete" : "law.partial"));
        }
        document.relations()
                .forEach(relation -> field(
                        "law.relation." + relation.kind().name(),
                        relation.other().printed()));
        document.conflicts().forEach(conflict -> field("law.conflict", conflict));
        field("law.sources", String.join("; ", document.sources()));
        out.println();
    }

    private void field(String key, String value) {
        out.println("  " + messages.text(key) + ": " + Main.shown(value));
    }

    private static String line(LawDocument document) {
        return document.type() + " " + document.number()
                + document.title().map(title -> ": " + title).orElse("");
    }

    private int coverage() throws IOException {
        LawRegister register = Wiring.register(environment);
        out.println(messages.text(
                "law.version",
                Map.of(
                        "version",
                        register.version(),
                        "sha256",
                        register.sha256(),
                        "documents",
                        Integer.toString(register.documents()))));
        for (CoverageClaim claim : register.claims()) {
            out.println(claim.type() + "-" + claim.issuer() + "\t" + claim.year() + "\t" + claim.known() + "/"
                    + claim.highest() + "\t"
                    + messages.text(
                            !claim.claimed()
                                    ? "law.unclaimed"
                                    : claim.complete() ? "law.claimed-complete" : "law.claimed"));
        }
        return 0;
    }

    private int bring(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new WrongArgument("cli.no-such-file", Map.of("value", path.toString()));
        }
        try {
            return Files.isDirectory(path) ? folder(path) : list(path);
        } catch (NoSuchFileException missing) {
            throw new WrongArgument("cli.no-such-file", Map.of("value", String.valueOf(missing.getFile())));
        } catch (IOException refused) {
            errors.println(messages.text(
                    "law.refused",
                    Map.of("why", Optional.ofNullable(refused.getMessage()).orElse(""))));
            return 2;
        }
    }

    /// The folder of real data: facts again from the sources, and on request the article texts for this machine.
    private int folder(Path path) throws IOException {
        if (texts) {
            Files.createDirectories(Wiring.home(environment));
            Map<String, String> articles = Importer.articleTexts(path);
            ProvisionTexts.write(LawRegister.texts(Wiring.home(environment)), articles);
            out.println(messages.text("law.texts", Map.of("count", Integer.toString(articles.size()))));
            return 0;
        }
        Path curated = Optional.ofNullable(facts)
                .map(file -> file.resolveSibling("curated.tsv"))
                .filter(Files::exists)
                .orElseThrow(() -> new WrongArgument("cli.facts", Map.of()));
        FactsFile built = Importer.facts(path, curated, day());
        out.println(messages.text(
                "law.built",
                Map.of(
                        "documents", Integer.toString(built.documents().size()),
                        "conflicts",
                                Long.toString(built.documents().stream()
                                        .mapToLong(each -> each.conflicts().size())
                                        .sum()))));
        if (!dryRun && facts != null) {
            built.write(facts);
        }
        return 0;
    }

    private LocalDate day() {
        try {
            return asOf == null ? LocalDate.now(HERE) : LocalDate.parse(asOf);
        } catch (java.time.DateTimeException noDay) {
            throw new WrongArgument("cli.as-of", Map.of("value", String.valueOf(asOf)));
        }
    }

    private int list(Path path) throws IOException {
        LawRegister register = Wiring.register(environment);
        UserList result = UserList.read(path, register.all());
        section("law.added", result.added());
        section("law.changed", result.changed());
        section("law.conflicting", result.conflicts());
        section("law.rows-refused", result.refused());
        if (dryRun) {
            out.println(messages.text("law.dry-run"));
        } else {
            Files.createDirectories(Wiring.home(environment));
            Path target = LawRegister.file(Wiring.home(environment));
            Path fresh = target.resolveSibling("register.bin.new");
            LawRegister.write(
                    fresh, register.version() + "+" + path.getFileName(), result.documents(), register.claims());
            Files.move(fresh, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            out.println(messages.text("law.written", Map.of("file", target.toString())));
        }
        return result.refused().isEmpty() ? 0 : 2;
    }

    private void section(String key, List<String> rows) {
        out.println(messages.text(key, Map.of("count", Integer.toString(rows.size()))));
        rows.stream().limit(200).forEach(row -> out.println("  " + Main.shown(row)));
    }
}
