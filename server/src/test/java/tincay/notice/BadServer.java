package tincay.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that does not do its work.
final class BadServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Fault fault;
    private final Thread serving;
    private final AtomicInteger visits = new AtomicInteger();

    /// What is wrong with it.
    enum Fault {
        /// Takes the connection and never speaks.
        SILENT,
        /// Speaks one letter at a time and never ends its line.
        SLOW,
        /// Knows the recipient and will not have them.
        REFUSES,
        /// Asks to come again later.
        BUSY
    }

    BadServer(int port, Fault fault) throws IOException {
        this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.fault = fault;
        this.serving = Thread.ofPlatform().daemon().start(this::serve);
    }

    int visits() {
        return visits.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket visitor = socket.accept();
                visits.incrementAndGet();
                Thread.ofVirtual().start(() -> speak(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void speak(Socket visitor) {
        try (visitor;
                var in = new BufferedReader(
                        new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII))) {
            switch (fault) {
                case SILENT -> in.readLine();
                case SLOW -> {
                    say(visitor, "220-");
                    while (!socket.isClosed()) {
                        say(visitor, "x");
                        Thread.sleep(100);
                    }
                }
                case REFUSES, BUSY -> talk(visitor, in);
            }
        } catch (IOException gone) {
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(Socket visitor, BufferedReader in) throws IOException {
        say(visitor, "220 bad.example\r\n");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT")) {
                say(visitor, fault == Fault.REFUSES ? "550 5.1.1 no such user\r\n" : "451 4.3.2 come later\r\n");
            } else if (line.startsWith("QUIT")) {
                say(visitor, "221 bye\r\n");
                return;
            } else {
                say(visitor, "250 ok\r\n");
            }
        }
    }

    private static void say(Socket visitor, String words) throws IOException {
        visitor.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        visitor.getOutputStream().flush();
    }

    /// Afterwards the port is free.
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            serving.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
