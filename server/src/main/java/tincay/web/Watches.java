package tincay.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tincay.dossier.Stage;
import tincay.people.Person;

/// The verifications that run for somebody who watches them from the page they handed a draft in from.
///
/// A page draws the name of its watch itself, sends it with the draft, and reads the stages as server-sent events (HTML
/// Living Standard, 9.2). Nothing depends on it: without script, or behind another node, the draft is handed in the
/// same.
@Component
class Watches {
    private static final int MOST = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration UNTIL_IT_BEGINS = Duration.ofSeconds(10);
    private static final Duration BREATH = Duration.ofMillis(100);

    private record Key(UUID person, UUID watch) {}

    private final Map<Key, Stage> stages = new ConcurrentHashMap<>();

    /// One that runs; to be closed when it has ended, however it did.
    final class Running implements AutoCloseable, Consumer<Stage> {
        private final Optional<Key> key;

        private Running(Optional<Key> key) {
            this.key = key;
        }

        @Override
        public void accept(Stage stage) {
            key.ifPresent(each -> stages.put(each, stage));
        }

        @Override
        public void close() {
            key.ifPresent(stages::remove);
        }
    }

    /// @param watch absent where nobody watches
    Running begin(Person person, Optional<UUID> watch) {
        Running running =
                new Running(watch.filter(each -> stages.size() < MOST).map(each -> new Key(person.id(), each)));
        running.accept(new Stage(Stage.Step.WAITING, 0, 0));
        return running;
    }

    /// The stages of one's own watch.
    @Controller
    static class Pages {
        private final Watches watches;

        Pages(Watches watches) {
            this.watches = watches;
        }

        /// Each change as one event, until it has ended; one that never begins ends at once.
        @GetMapping("/progress/{watch}")
        void stages(Person person, @PathVariable UUID watch, HttpServletResponse response)
                throws IOException, InterruptedException {
            response.setContentType("text/event-stream");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            Key key = new Key(person.id(), watch);
            Optional<Stage> told = Optional.empty();
            long begun = System.nanoTime();
            while (true) {
                Optional<Stage> now = Optional.ofNullable(watches.stages.get(key));
                Duration waited = Duration.ofNanos(System.nanoTime() - begun);
                boolean ended = now.isEmpty() && (told.isPresent() || waited.compareTo(UNTIL_IT_BEGINS) > 0);
                if (ended || waited.compareTo(PATIENCE) > 0) {
                    write(response, "event: end\ndata: {}\n\n");
                    return;
                }
                if (now.isPresent() && !now.equals(told)) {
                    write(response, data(now.get()));
                    told = now;
                }
                Thread.sleep(BREATH);
            }
        }

        private static String data(Stage stage) {
            return "data: {\"step\":\"%s\",\"number\":%d,\"of\":%d}\n\n"
                    .formatted(stage.step(), stage.number(), stage.of());
        }

        private static void write(HttpServletResponse response, String event) throws IOException {
            response.getOutputStream().write(event.getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
        }
    }
}
