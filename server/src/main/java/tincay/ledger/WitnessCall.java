package tincay.ledger;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tincay.evidence.Malformed;
import tincay.evidence.SignedNote;
import tincay.evidence.VerifierKey;
import tincay.evidence.Witness;

/// One `add-checkpoint` to one witness (C2SP tlog-witness): an answer as a whole within the time and within 64 KB, or
/// none; it never leads elsewhere.
final class WitnessCall {
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int MOST_LINES = 16;
    private static final int LONGEST_LINE = 1_000;

    private final HttpClient http;
    private final Duration patience;

    WitnessCall(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// What the witness answered.
    sealed interface Answer {
        /// @param line its cosignature, which was verified, without a newline
        record Cosigned(String line) implements Answer {}

        /// It stands at another size than we thought.
        record StandsAt(long size) implements Answer {}

        /// 400, 403, 404, 422 and everything else that is not 200 or 409.
        record Refused(int status) implements Answer {}

        /// Something that is no cosignature of this checkpoint by this witness.
        record Garbage() implements Answer {}

        /// Nothing, or not in time.
        record Down() implements Answer {}
    }

    Answer send(URI address, VerifierKey witness, Witness.Request request) {
        HttpRequest post = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(request.bytes()))
                .build();
        CompletableFuture<HttpResponse<byte[]>> sent =
                http.sendAsync(post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            HttpResponse<byte[]> answer = sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            String body = new String(answer.body(), StandardCharsets.UTF_8);
            return switch (answer.statusCode()) {
                case 200 ->
                    cosignature(request.note(), witness, body)
                            .<Answer>map(Answer.Cosigned::new)
                            .orElseGet(Answer.Garbage::new);
                case 409 ->
                    body.matches("(0|[1-9][0-9]{0,17})\n")
                            ? new Answer.StandsAt(Long.parseLong(body.strip()))
                            : new Answer.Garbage();
                default -> new Answer.Refused(answer.statusCode());
            };
        } catch (ExecutionException | TimeoutException none) {
            return new Answer.Down();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer.Down();
        } finally {
            sent.cancel(true);
        }
    }

    /// The first line that alone, under this checkpoint, is a cosignature by this witness.
    static Optional<String> cosignature(SignedNote checkpoint, VerifierKey witness, String body) {
        List<String> lines = new ArrayList<>(List.of(body.split("\n", MOST_LINES + 1)));
        return lines.stream()
                .limit(MOST_LINES)
                .filter(line -> line.length() <= LONGEST_LINE)
                .filter(line -> isBy(witness, checkpoint, line))
                .findFirst();
    }

    private static boolean isBy(VerifierKey witness, SignedNote checkpoint, String line) {
        try {
            byte[] alone = (checkpoint.text() + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
            return !SignedNote.parse(alone).cosignatures(List.of(witness)).isEmpty();
        } catch (Malformed | IllegalArgumentException garbage) {
            return false;
        }
    }
}
