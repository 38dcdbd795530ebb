package tincay.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tincay.evidence.Hash;
import tincay.evidence.KeyKind;
import tincay.evidence.Malformed;
import tincay.evidence.Memory;
import tincay.evidence.SignedNote;
import tincay.evidence.Signer;
import tincay.evidence.SigningKey;
import tincay.evidence.VerifierKey;

/// The log's key and what it signed last, in a folder outside the database.
///
/// The memory is on the disk before a signature leaves: a database that is shorter, or another one, is never signed.
@Component
public class Keeper {
    private final Path memoryFile;
    private final SigningKey key;
    private final Signer signer;

    /// @param home the folder; made with a fresh key when there is none
    /// @param name of the log, in every checkpoint
    public Keeper(@Value("${tincay.log-folder}") Path home, @Value("${tincay.log-name:tincay/log}") String name)
            throws IOException, Malformed {
        Files.createDirectories(home);
        this.memoryFile = home.resolve("log.memory");
        this.key = key(home.resolve("log.key"), name);
        this.signer = new Signer(key);
    }

    /// What a verifier must believe, as `name+id+key`.
    public VerifierKey verifier() {
        return key.verifier();
    }

    /// The signing was refused: the database is not the one whose state was signed before.
    public static final class Inconsistent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Inconsistent(Signer.Refusal refusal, long size, long remembered) {
            super("the log in the database (" + size + " entries) does not continue the one that was signed ("
                    + remembered + " entries): " + refusal
                    + "; restore the newest backup, or keep both for an inspector");
        }
    }

    /// This node has another key than the log in the database.
    public static final class Foreign extends RuntimeException {
        private static final long serialVersionUID = 1;

        Foreign() {
            super("this server has another `log.key` than the one that signs the log in its database; copy"
                    + " `log/log.key` and `log/log.memory` from the other server or the backup");
        }
    }

    /// @throws Foreign if this node's key did not sign it
    void recognise(byte[] note) {
        try {
            if (SignedNote.parse(note).isSignedBy(key.verifier())) {
                return;
            }
        } catch (Malformed damaged) {
            throw new IllegalStateException("the newest checkpoint is damaged: " + damaged.getMessage(), damaged);
        }
        throw new Foreign();
    }

    synchronized Memory memory() {
        try {
            return Files.exists(memoryFile)
                    ? Memory.parse(Files.readString(memoryFile, StandardCharsets.UTF_8))
                    : Memory.EMPTY;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        } catch (Malformed damaged) {
            throw new IllegalStateException("the memory of the log's key is damaged: `" + memoryFile + "`", damaged);
        }
    }

    /// Signs the state, or refuses it.
    ///
    /// @param proof the consistency proof from the memory's size
    synchronized SignedNote sign(long size, Hash root, List<Hash> proof) {
        Memory before = memory();
        return switch (signer.sign(before, size, root, proof)) {
            case Signer.Signed(var memory, var note) -> {
                remember(memory);
                yield note;
            }
            case Signer.Refused(var refusal) -> throw new Inconsistent(refusal, size, before.size());
        };
    }

    private void remember(Memory memory) {
        Path fresh = memoryFile.resolveSibling("log.memory.new");
        try {
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(memory.text().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, memoryFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel folder = FileChannel.open(memoryFile.resolveSibling("."), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException unwritten) {
            throw new java.io.UncheckedIOException(unwritten);
        }
    }

    private static SigningKey key(Path file, String name) throws IOException, Malformed {
        if (Files.exists(file)) {
            return SigningKey.parse(
                    Files.readString(file, StandardCharsets.UTF_8).strip());
        }
        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        SigningKey key = SigningKey.of(name, KeyKind.NOTE, seed);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, key.secret() + "\n", StandardCharsets.UTF_8);
        return key;
    }
}
