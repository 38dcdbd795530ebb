package tincay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/// That the person at this browser proved who they are within the last five minutes; needed to change how they do.
final class FreshProof {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String NAME = FreshProof.class.getName();

    private FreshProof() {}

    static void given(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, Instant.now());
    }

    static boolean stands(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(NAME) instanceof Instant at
                && at.plus(LIFE).isAfter(Instant.now());
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(NAME);
    }

    /// Who signs in has just proved it, and sees their work next.
    static AuthenticationSuccessHandler atSignIn() {
        return (request, response, authentication) -> {
            given(request);
            Sessions.drawToken(request);
            response.sendRedirect("/");
        };
    }
}
