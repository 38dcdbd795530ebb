package tincay.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rules of a witness (C2SP tlog-witness): cosigns a log's checkpoint only if it extends the last one cosigned.
///
/// Pure: the caller keeps the memory, compares and sets it in one step, and stores it before it sends the answer.
public final class Witness {
    /// The most bytes of a request that is read.
    public static final int LIMIT = SignedNote.LIMIT + 4_096;

    private final SigningKey key;
    private final Map<String, VerifierKey> logs = new HashMap<>();

    /// @throws IllegalArgumentException if `key` is not the key of a witness, or a log is not the key of a log
    public Witness(SigningKey key, List<VerifierKey> logs) {
        if (key.verifier().kind() != KeyKind.COSIGNATURE) {
            throw new IllegalArgumentException(
                    "not the key of a witness: `" + key.verifier().name() + "`");
        }
        this.key = key;
        for (VerifierKey log : logs) {
            if (log.kind() != KeyKind.NOTE || this.logs.put(log.name(), log) != null) {
                throw new IllegalArgumentException("not the key of a log, or one log twice: `" + log.name() + "`");
            }
        }
    }

    /// A body of `add-checkpoint`: the size the log thinks the witness has, the proof from it, the checkpoint.
    public record Request(long old, List<Hash> proof, Checkpoint checkpoint, SignedNote note) {
        public Request {
            proof = List.copyOf(proof);
        }

        /// Reads a body.
        ///
        /// @throws Malformed if it is not one: answer 400
        public static Request parse(byte[] body) throws Malformed {
            String text = Utf8.parse(body, LIMIT);
            int gap = text.indexOf("\n\n");
            if (gap < 0 || !text.startsWith("old ")) {
                throw new Malformed("not a request: a line `old SIZE`, hashes, a blank line, a checkpoint");
            }
            List<String> lines = List.of(text.substring(0, gap).split("\n", -1));
            if (lines.size() > 1 + Tree.LONGEST_PROOF) {
                throw new Malformed("a proof with more than 63 hashes");
            }
            List<Hash> proof = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                proof.add(Hash.parse(line));
            }
            SignedNote note = SignedNote.parse(text.substring(gap + 2));
            return new Request(
                    Decimal.parse(lines.getFirst().substring("old ".length())),
                    proof,
                    Checkpoint.parse(note.text()),
                    note);
        }

        /// The body.
        public byte[] bytes() {
            StringBuilder text = new StringBuilder("old ").append(old).append('\n');
            proof.forEach(hash -> text.append(hash.base64()).append('\n'));
            return Utf8.bytes(text.append('\n').append(note).toString());
        }
    }

    /// What is answered, with its HTTP status.
    public sealed interface Answer {
        int status();
    }

    /// 200: `memory` is to be stored, then `line`, which ends in a newline, is sent.
    public record Cosigned(Memory memory, String line) implements Answer {
        @Override
        public int status() {
            return 200;
        }
    }

    /// 409: the witness stands at `size`; the body is the size and a newline, of type `text/x.tlog.size`.
    public record Conflict(long size) implements Answer {
        @Override
        public int status() {
            return 409;
        }
    }

    /// 400, 403, 404 or 422.
    public record Refused(int status) implements Answer {}

    /// Answers a request.
    ///
    /// @param memory what was last cosigned for the origin of the checkpoint, {@link Memory#EMPTY} for nothing
    /// @param seconds the time, after 1 January 1970 UTC
    public Answer answer(Memory memory, Request request, long seconds) {
        Checkpoint checkpoint = request.checkpoint();
        VerifierKey log = logs.get(checkpoint.origin());
        if (log == null) {
            return new Refused(404);
        }
        if (!isSigned(request.note(), log)) {
            return new Refused(403);
        }
        if (request.old() > checkpoint.size()) {
            return new Refused(400);
        }
        boolean sameSizeOtherRoot =
                checkpoint.size() == memory.size() && !checkpoint.root().equals(memory.root());
        if (request.old() != memory.size() || sameSizeOtherRoot) {
            return new Conflict(memory.size());
        }
        if (!memory.leadsTo(checkpoint, request.proof())) {
            return new Refused(422);
        }
        String text = request.note().text();
        return new Cosigned(
                new Memory(checkpoint.size(), checkpoint.root()),
                key.cosign(text, seconds).line() + "\n");
    }

    private static boolean isSigned(SignedNote note, VerifierKey log) {
        try {
            return note.isSignedBy(log);
        } catch (Malformed wrong) {
            return false;
        }
    }
}
