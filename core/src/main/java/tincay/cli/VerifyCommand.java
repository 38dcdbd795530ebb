package tincay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tincay.document.Limits;
import tincay.document.PdfAttachments;
import tincay.evidence.Audit;
import tincay.evidence.Cosignature;
import tincay.evidence.Hash;
import tincay.evidence.Malformed;
import tincay.evidence.Policy;
import tincay.evidence.SignedNote;
import tincay.evidence.Verifier;
import tincay.evidence.VerifierKey;
import tincay.evidence.Wrong;
import tincay.report.Messages;
import tincay.sheet.Enclosures;

/// `tincay verify`: a document against its proof, an evidence sheet by what it carries, or a whole stored log against
/// its checkpoint; without a network.
///
/// Exit status: 0 proved; 1 not proved; 2 a file could not be read or the command line is wrong.
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private static final int LARGEST_DOCUMENT = 256 * 1024 * 1024;
    private static final Limits SHEET = Limits.DEFAULT;
    private static final int LARGEST_SHEET = (int) SHEET.fileBytes();

    private final Messages messages;
    private final PrintStream out;

    @Option(names = "--proof")
    private @Nullable Path proof;

    @Option(names = "--log")
    private @Nullable Path log;

    @Option(names = "--earlier")
    private List<Path> earlier = new ArrayList<>();

    @Option(names = "--key")
    private @Nullable String key;

    @Option(names = "--witness")
    private List<String> witnesses = new ArrayList<>();

    @Option(names = "--witnesses")
    private @Nullable Integer required;

    @Option(names = "--lang")
    private String language = "vi";

    @Parameters(arity = "0..*")
    private List<Path> files = new ArrayList<>();

    VerifyCommand(Messages messages, PrintStream out) {
        this.messages = messages;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Main.language(language);
        if (log != null && proof == null && files.isEmpty()) {
            return audit(log);
        }
        if (log != null || files.size() != 1 || !earlier.isEmpty()) {
            throw new WrongArgument("verify.arguments", Map.of());
        }
        Policy policy = policy();
        Path file = files.getFirst();
        byte[] given = read(file, LARGEST_DOCUMENT);
        if (proof != null) {
            byte[] evidence = read(proof, LARGEST_SHEET);
            return judge(policy, Hash.of(given), inside(proof, evidence).proof().orElse(evidence));
        }
        Inside inside = inside(file, given);
        byte[] evidence = inside.proof().orElseThrow(() -> new WrongArgument("verify.arguments", Map.of()));
        Hash document = Hash.of(inside.document().orElseThrow(() -> new WrongArgument("verify.no-document", Map.of())));
        int status = judge(policy, document, evidence);
        if (status == 0) {
            out.println(messages.text("verify.inside", Map.of("sha256", document.hex())));
        }
        return status;
    }

    /// What an evidence sheet carries; nothing where the file is no PDF or no sheet.
    private record Inside(Optional<byte[]> proof, Optional<byte[]> document) {}

    private static Inside inside(Path file, byte[] bytes) {
        if (!PdfAttachments.isPdf(bytes)) {
            return new Inside(Optional.empty(), Optional.empty());
        }
        return switch (PdfAttachments.read(bytes, Set.of(Enclosures.PROOF, Enclosures.DOCUMENT), SHEET)) {
            case PdfAttachments.Refused refused ->
                throw new WrongArgument(
                        "verify.sheet",
                        Map.of(
                                "value", Main.shown(file.toString()),
                                "code", refused.refusal().name(),
                                "detail", refused.detail()));
            case PdfAttachments.Found(var files) ->
                new Inside(
                        Optional.ofNullable(files.get(Enclosures.PROOF)),
                        Optional.ofNullable(files.get(Enclosures.DOCUMENT)));
        };
    }

    private int judge(Policy policy, Hash document, byte[] evidence) {
        return switch (new Verifier(policy).verify(document, evidence)) {
            case Wrong wrong -> refuse(wrong);
            case Verifier.Valid valid -> {
                out.println(messages.text(
                        "verify.valid",
                        Map.of(
                                "number", valid.issuance().number().value(),
                                "date", valid.issuance().date().toString(),
                                "agency", valid.issuance().agency().value(),
                                "time", valid.entry().time().toString(),
                                "index", Long.toString(valid.index()),
                                "size", Long.toString(valid.checkpoint().size()))));
                witnessed(valid.cosignatures());
                yield 0;
            }
        };
    }

    private int audit(Path folder) throws IOException {
        Policy policy = policy();
        byte[] checkpoint = read(folder.resolve("checkpoint"), SignedNote.LIMIT + 1);
        List<byte[]> kept = new ArrayList<>();
        for (Path each : earlier) {
            kept.add(read(each, SignedNote.LIMIT + 1));
        }
        Audit.Verdict verdict;
        try {
            verdict = Audit.of(new FolderTiles(folder), checkpoint, policy, kept);
        } catch (FolderTiles.NotRead unreadable) {
            throw unread(unreadable.file(), unreadable.why());
        } catch (IOException unreadable) {
            throw unread(folder, unreadable);
        }
        return switch (verdict) {
            case Wrong wrong -> refuse(wrong);
            case Audit.Whole whole -> {
                out.println(messages.text(
                        "verify.whole",
                        Map.of(
                                "log", Main.shown(whole.checkpoint().origin()),
                                "size", Long.toString(whole.checkpoint().size()))));
                witnessed(whole.cosignatures());
                yield 0;
            }
        };
    }

    private int refuse(Wrong wrong) {
        out.println(messages.text(
                "verify.wrong",
                Map.of(
                        "why", messages.text("verify." + wrong.reason().name()),
                        "code", wrong.reason().name(),
                        "detail", Main.shown(wrong.detail()))));
        wrong.index()
                .ifPresent(index -> out.println(messages.text("verify.index", Map.of("index", Long.toString(index)))));
        return 1;
    }

    private void witnessed(List<Cosignature> cosignatures) {
        cosignatures.forEach(each -> out.println(messages.text(
                "verify.witness", Map.of("witness", Main.shown(each.witness()), "time", time(each.seconds())))));
        if (cosignatures.isEmpty()) {
            out.println(messages.text("verify.no-witness"));
        }
    }

    /// A witness may sign any number of seconds; what no calendar holds is shown as the number.
    private static String time(long seconds) {
        return seconds < 253_402_300_800L ? Instant.ofEpochSecond(seconds).toString() : Long.toString(seconds);
    }

    private Policy policy() {
        if (key == null) {
            throw new WrongArgument("verify.key", Map.of());
        }
        try {
            List<VerifierKey> asked = new ArrayList<>();
            for (String witness : witnesses) {
                asked.add(VerifierKey.parse(witness));
            }
            return new Policy(VerifierKey.parse(key), asked, required == null ? asked.size() : required);
        } catch (Malformed | IllegalArgumentException wrong) {
            throw new WrongArgument("verify.policy", Map.of("detail", String.valueOf(wrong.getMessage())));
        }
    }

    private static byte[] read(Path file, int limit) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new WrongArgument("verify.too-large", Map.of("value", Main.shown(file.toString())));
            }
            return bytes;
        } catch (IOException unreadable) {
            throw unread(file, unreadable);
        }
    }

    /// Says which it is: not there, not a file, or there and not to be read.
    private static WrongArgument unread(Path file, IOException why) {
        String key = switch (why) {
            case NoSuchFileException missing -> "verify.missing";
            case IOException other when Files.exists(file) && !Files.isRegularFile(file) -> "verify.not-a-file";
            case IOException other -> "verify.unreadable";
        };
        return new WrongArgument(key, Map.of("value", Main.shown(file.toString())));
    }
}
