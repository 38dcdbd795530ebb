package tincay.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tincay.api.Answers.Answer;
import tincay.api.Answers.Held;
import tincay.evidence.Hash;
import tincay.people.Person;

/// Takes a step once however often it is sent: the same key and the same request find the same answer.
@Component
final class Once {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MOST_PAUSES = 600;

    private final Answers answers;
    private final TransactionTemplate transaction;

    /// What is read before the step and the step itself see one state: whoever comes between makes the step fail.
    Once(Answers answers, PlatformTransactionManager transactions) {
        this.answers = answers;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// @param said all of the request that makes it this one
    /// @param prepare what takes long, outside of the transaction
    /// @param step in the transaction that also keeps its answer
    <T> ResponseEntity<byte[]> take(
            Person person,
            HttpServletRequest request,
            List<String> said,
            Supplier<T> prepare,
            Function<T, Answer> step) {
        String key = key(request);
        String sha256 = sha256(request, said);
        for (int pauses = 0; pauses < MOST_PAUSES; pauses++) {
            switch (answers.claim(person, key, sha256)) {
                case Held.Answered(var answer) -> {
                    return entity(answer);
                }
                case Held.Taken() -> throw new Problem.Met(Problem.KEY_OF_ANOTHER_REQUEST, "");
                case Held.UnderWay() -> pause();
                case Held.Fresh fresh -> {
                    return entity(take(person, fresh, prepare, step));
                }
            }
        }
        throw new Problem.Met(Problem.UNDER_WAY, "");
    }

    private <T> Answer take(Person person, Held.Fresh fresh, Supplier<T> prepare, Function<T, Answer> step) {
        boolean taken = false;
        try {
            T prepared = prepare.get();
            Answer answer = transaction.execute(status -> {
                Answer made = step.apply(prepared);
                answers.keep(person, fresh, made);
                return made;
            });
            taken = true;
            return answer;
        } finally {
            if (!taken) {
                answers.release(person, fresh);
            }
        }
    }

    private static ResponseEntity<byte[]> entity(Answer answer) {
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LOCATION, answer.location())
                .header(HttpHeaders.ETAG, answer.etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(answer.body());
    }

    /// The quotes of the header's draft standard may stand or be left out.
    private static String key(HttpServletRequest request) {
        String given = request.getHeader("Idempotency-Key");
        if (given == null) {
            throw new Problem.Met(Problem.NO_IDEMPOTENCY_KEY, "");
        }
        String key = given.matches("\".*\"") ? given.substring(1, given.length() - 1) : given;
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new Problem.Met(Problem.MALFORMED, "`Idempotency-Key` must have 1 to 200 visible ASCII signs");
        }
        return key;
    }

    private static String sha256(HttpServletRequest request, List<String> said) {
        String state = request.getHeader(HttpHeaders.IF_MATCH);
        List<String> all =
                new ArrayList<>(List.of(request.getMethod(), request.getRequestURI(), state == null ? "" : state));
        all.addAll(said);
        StringBuilder whole = new StringBuilder();
        all.forEach(each -> whole.append(each.length()).append(':').append(each));
        return Hash.of(whole.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Problem.Met(Problem.UNDER_WAY, "");
        }
    }
}
