package tincay.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.evidence.Witness;

/// `add-checkpoint` of C2SP tlog-witness over HTTP; a proxy before it speaks TLS.
///
/// Who sends no whole request within ten seconds is cut off. Bodies are read up to {@link Witness#LIMIT}.
final class WitnessServer implements AutoCloseable {
    private static final Pattern PLACE = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]+):(\\d{1,5})");
    private static final int MOST_WAITING = 64;

    static {
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "10");
    }

    /// What answers a body; absent for what is no request.
    interface Answers {
        Optional<Witness.Answer> to(byte[] body) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private WitnessServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /// @param place `HOST:PORT`
    /// @throws IllegalArgumentException if it is not
    /// @throws IOException if nobody can listen there
    static WitnessServer start(String place, Answers answers) throws IOException {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
            throw new IllegalArgumentException(place);
        }
        HttpServer server = HttpServer.create(
                new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2))), MOST_WAITING);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", exchange -> exchange(exchange, answers));
        server.start();
        return new WitnessServer(server, threads);
    }

    /// `HOST:PORT` it listens on.
    String address() {
        return server.getAddress().getHostString() + ":" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void exchange(HttpExchange exchange, Answers answers) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
                send(exchange, 404, "");
                return;
            }
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                send(exchange, 405, "");
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(Witness.LIMIT + 1);
            if (body.length > Witness.LIMIT) {
                send(exchange, 413, "");
                return;
            }
            Optional<Witness.Answer> answer = answers.to(body);
            if (answer.isEmpty()) {
                send(exchange, 400, "");
                return;
            }
            switch (answer.get()) {
                case Witness.Cosigned cosigned -> send(exchange, 200, cosigned.line());
                case Witness.Conflict conflict -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/x.tlog.size");
                    send(exchange, conflict.status(), conflict.size() + "\n");
                }
                case Witness.Refused refused -> send(exchange, refused.status(), "");
            }
        } catch (RuntimeException broken) {
            // the memory cannot be read or written: nothing is cosigned
            send(exchange, 500, "");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
