package tincay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tincay.evidence.Checkpoint;
import tincay.evidence.Hash;
import tincay.evidence.Malformed;
import tincay.evidence.Memory;
import tincay.evidence.Reason;
import tincay.evidence.SignedNote;
import tincay.evidence.SigningKey;
import tincay.evidence.StoredNodes;
import tincay.evidence.Tree;
import tincay.evidence.VerifierKey;
import tincay.evidence.Witness;
import tincay.report.Messages;

/// `tincay witness`: cosigns the checkpoint of a stored log if it continues the last one that was cosigned, which the
/// memory file holds (C2SP tlog-witness); prints the checkpoint with the cosignature. With `--listen HOST:PORT` in
/// place
/// of `--log` it answers a log over HTTP.
///
/// Exit status: 0 cosigned; 1 refused, the log was rewritten or is not the one of the key; 2 a file could not be read.
@Command(name = "witness")
final class WitnessCommand implements Callable<Integer> {
    private static final int LARGEST_KEY = 4_096;

    private final Messages messages;
    private final PrintStream out;
    private final Clock clock;

    @Option(names = "--log")
    private @Nullable Path log;

    @Option(names = "--listen")
    private String listen = "";

    @Option(names = "--log-key", required = true)
    private String logKey = "";

    @Option(names = "--key", required = true)
    private Path key = Path.of("");

    @Option(names = "--memory", required = true)
    private Path memory = Path.of("");

    @Option(names = "--lang")
    private String language = "vi";

    WitnessCommand(Messages messages, PrintStream out, Clock clock) {
        this.messages = messages;
        this.out = out;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Main.language(language);
        Witness witness = witness();
        try (FileChannel lock = FileChannel.open(
                        memory.resolveSibling(memory.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            Path folder = log;
            if (!held.isValid() || (folder == null) == listen.isEmpty()) {
                throw new WrongArgument("witness.where", Map.of());
            }
            return folder == null ? serve(witness) : judge(witness, folder);
        }
    }

    private Witness witness() {
        try {
            return new Witness(SigningKey.parse(words(key, LARGEST_KEY).strip()), List.of(VerifierKey.parse(logKey)));
        } catch (Malformed | IllegalArgumentException wrong) {
            throw new WrongArgument("verify.policy", Map.of("detail", String.valueOf(wrong.getMessage())));
        }
    }

    /// Answers until the process is ended; nobody else uses the memory as long as it does.
    private int serve(Witness witness) throws IOException {
        try (WitnessServer server = WitnessServer.start(listen, bytes -> answer(witness, bytes))) {
            out.println(messages.text("witness.listens", Map.of("address", server.address())));
            out.flush();
            Thread.currentThread().join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IllegalArgumentException wrong) {
            throw new WrongArgument("witness.listen", Map.of("value", Main.shown(listen)));
        }
        return 0;
    }

    /// Absent for what is no request.
    private synchronized Optional<Witness.Answer> answer(Witness witness, byte[] body) throws IOException {
        try {
            Witness.Answer answer = witness.answer(
                    remembered(), Witness.Request.parse(body), clock.instant().getEpochSecond());
            if (answer instanceof Witness.Cosigned cosigned) {
                remember(cosigned.memory());
            }
            return Optional.of(answer);
        } catch (Malformed wrong) {
            return Optional.empty();
        }
    }

    private int judge(Witness witness, Path log) throws IOException {
        Memory before = remembered();
        SignedNote note;
        Checkpoint checkpoint;
        try {
            note = SignedNote.parse(
                    words(log.resolve("checkpoint"), SignedNote.LIMIT).getBytes(StandardCharsets.UTF_8));
            checkpoint = Checkpoint.parse(note.text());
        } catch (Malformed wrong) {
            return refuse(Reason.MALFORMED, String.valueOf(wrong.getMessage()));
        }
        if (checkpoint.size() < before.size()) {
            return refuse(Reason.SHORTER, checkpoint.size() + " < " + before.size());
        }
        var request = new Witness.Request(before.size(), proof(log, before, checkpoint), checkpoint, note);
        return switch (witness.answer(before, request, clock.instant().getEpochSecond())) {
            case Witness.Cosigned(var after, var line) -> {
                remember(after);
                out.print(new String(note.bytes(), StandardCharsets.UTF_8) + line);
                yield 0;
            }
            case Witness.Conflict(var size) -> refuse(Reason.FORKED, Long.toString(size));
            case Witness.Refused(var status) ->
                refuse(
                        switch (status) {
                            case 404 -> Reason.OTHER_LOG;
                            case 403 -> Reason.NOT_SIGNED;
                            default -> Reason.REWRITTEN;
                        },
                        checkpoint.origin());
        };
    }

    private static List<Hash> proof(Path log, Memory before, Checkpoint checkpoint) {
        if (before.size() == 0 || before.size() == checkpoint.size()) {
            return List.of();
        }
        try {
            return Tree.consistency(
                    new StoredNodes(new FolderTiles(log), checkpoint.size()), before.size(), checkpoint.size());
        } catch (UncheckedIOException unreadable) {
            throw new WrongArgument(
                    "witness.tiles", Map.of("detail", Main.shown(String.valueOf(unreadable.getMessage()))));
        }
    }

    private int refuse(Reason reason, String detail) {
        out.println(messages.text(
                "witness.refused",
                Map.of(
                        "why", messages.text("verify." + reason.name()),
                        "code", reason.name(),
                        "detail", Main.shown(detail))));
        return 1;
    }

    private Memory remembered() {
        if (!Files.exists(memory)) {
            return Memory.EMPTY;
        }
        try {
            return Memory.parse(words(memory, LARGEST_KEY));
        } catch (Malformed damaged) {
            throw new WrongArgument("witness.memory", Map.of("value", Main.shown(memory.toString())));
        }
    }

    /// Written and forced to the disk before the cosignature leaves: a witness that forgets may be led to sign a fork.
    private void remember(Memory after) throws IOException {
        Path fresh = memory.resolveSibling(memory.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(after.text().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, memory, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path folder = memory.toAbsolutePath().getParent();
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static String words(Path file, int limit) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new WrongArgument("verify.too-large", Map.of("value", Main.shown(file.toString())));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new WrongArgument("witness.unreadable", Map.of("value", Main.shown(file.toString())));
        }
    }
}
