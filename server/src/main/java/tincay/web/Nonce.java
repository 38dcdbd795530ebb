package tincay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import tincay.people.Unguessable;

/// Random bytes that one browser session was asked to have signed: good once, for five minutes.
final class Nonce {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int BYTES = 32;
    private static final String NAME = Nonce.class.getName();

    private Nonce() {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Drawn(byte[] bytes, Instant at) implements java.io.Serializable {}

    /// A fresh one, in place of any other of the session.
    static byte[] draw(HttpServletRequest request) {
        byte[] fresh = Unguessable.bytes(BYTES);
        request.getSession().setAttribute(NAME, new Drawn(fresh, Instant.now()));
        return fresh.clone();
    }

    /// The session's, which is gone with that; bytes that nobody has seen if it has none.
    static byte[] take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(NAME) instanceof Drawn drawn) {
            session.removeAttribute(NAME);
            if (drawn.at().plus(LIFE).isAfter(Instant.now())) {
                return drawn.bytes();
            }
        }
        return Unguessable.bytes(BYTES);
    }
}
