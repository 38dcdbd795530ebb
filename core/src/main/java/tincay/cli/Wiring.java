package tincay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.check.Draft;
import tincay.check.Paper;
import tincay.check.copying.PassageIndex;
import tincay.document.Document;
import tincay.document.DocumentReader;
import tincay.document.Limits;
import tincay.document.Reading;
import tincay.law.register.LawRegister;
import tincay.suite.Drafting;
import tincay.suite.Policy;
import tincay.suite.Suite;

/// Where the command line meets the engine: reading files, the shipped register, the standard suite.
final class Wiring {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Wiring() {}

    /// The file at `file`, or standard input for `-`.
    static Reading read(String file, InputStream input) throws IOException {
        if (file.equals("-")) {
            return DocumentReader.read("-", input.readNBytes((int) Limits.DEFAULT.fileBytes() + 1), Limits.DEFAULT);
        }
        return DocumentReader.read(Path.of(file), Limits.DEFAULT);
    }

    /// The folder of the user's own register: `TINCAY_HOME`, else `.tincay` in the home folder.
    static Path home(Map<String, String> environment) {
        String given = environment.getOrDefault("TINCAY_HOME", "");
        return given.isEmpty() ? Path.of(environment.getOrDefault("HOME", "."), ".tincay") : Path.of(given);
    }

    static LawRegister register(Map<String, String> environment) throws IOException {
        try {
            return LawRegister.load(home(environment));
        } catch (IllegalArgumentException damaged) {
            throw new WrongArgument(
                    "cli.register",
                    Map.of("value", LawRegister.file(home(environment)).toString()));
        }
    }

    static Suite suite(LawRegister register, Map<String, String> environment, Optional<Path> policy)
            throws IOException {
        return Suite.standard(register, policy.isEmpty() ? Policy.standard() : policy(policy.get()), own(environment));
    }

    /// Where the index of the agency's own documents lies, beside the user's own register.
    static Path index(Map<String, String> environment) {
        return home(environment).resolve("documents.index");
    }

    private static Optional<PassageIndex> own(Map<String, String> environment) throws IOException {
        Path file = index(environment);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(PassageIndex.open(file));
        } catch (IllegalArgumentException damaged) {
            throw new WrongArgument(
                    "cli.index",
                    Map.of("value", Main.shown(file.toString()), "reason", String.valueOf(damaged.getMessage())));
        }
    }

    private static Policy policy(Path file) {
        try {
            return Policy.of(Files.readAllBytes(file));
        } catch (IOException unread) {
            throw new WrongArgument("cli.policy-unread", Map.of("value", Main.shown(file.toString())));
        } catch (IllegalArgumentException wrong) {
            throw new WrongArgument(
                    "cli.policy",
                    Map.of("value", Main.shown(file.toString()), "reason", String.valueOf(wrong.getMessage())));
        }
    }

    static Paper source(Document document) {
        return Paper.source(document.name(), document.sha256(), document.text(), document.map(), document.asides());
    }

    static Draft draft(Document document, Optional<LocalDate> asOf, List<Paper> sources) {
        return Drafting.draft(
                Paper.of(document.name(), document.sha256(), document.text(), document.map(), document.asides()),
                document.pages(),
                document.fromOcr(),
                asOf,
                LocalDate.now(HERE),
                sources);
    }
}
