package tincay.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The Chrome DevTools Protocol over one WebSocket: commands by number, events by session.
final class Wire implements WebSocket.Listener {
    /// The browser itself, beside the sessions of its tabs.
    static final String BROWSER = "";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_SECONDS = 90;

    private final AtomicLong last = new AtomicLong();
    private final Map<Long, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Hearer> hearers = new CopyOnWriteArrayList<>();
    private final StringBuilder begun = new StringBuilder();
    private final WebSocket socket;

    private record Hearer(String session, String event, java.util.function.Consumer<JsonNode> heard) {}

    Wire(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, this)
                .join();
    }

    /// Sends one command and waits for its answer; a refusal by the browser is an exception.
    JsonNode call(String session, String method, Map<String, ?> parameters) {
        long number = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(number, answer);
        ObjectNode command = JSON.createObjectNode().put("id", number).put("method", method);
        command.set("params", JSON.valueToTree(parameters));
        if (!session.equals(BROWSER)) {
            command.put("sessionId", session);
        }
        synchronized (this) {
            socket.sendText(command.toString(), true).join();
        }
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(method + ": " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Calls `heard` on the wire's own thread; it must not call back into the wire.
    void on(String session, String event, java.util.function.Consumer<JsonNode> heard) {
        hearers.add(new Hearer(session, event, heard));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
        begun.append(part);
        if (whole) {
            JsonNode message = JSON.readTree(begun.toString());
            begun.setLength(0);
            CompletableFuture<JsonNode> answer = asked.remove(message.path("id").asLong(-1));
            if (answer != null && message.has("error")) {
                answer.completeExceptionally(
                        new IllegalStateException(message.path("error").toString()));
            } else if (answer != null) {
                answer.complete(message.path("result"));
            } else {
                tell(message);
            }
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void tell(JsonNode message) {
        String session = message.path("sessionId").asString(BROWSER);
        String event = message.path("method").asString("");
        for (Hearer each : hearers) {
            if (each.session().equals(session) && each.event().equals(event)) {
                each.heard().accept(message.path("params"));
            }
        }
    }
}
