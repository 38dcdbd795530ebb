package tincay.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import tincay.trace.Trace;

/// Lets a request in by its bearer token (RFC 6750), at the pace the token is allowed; no cookie counts here.
final class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final long MOST_BYTES = 120L << 20;

    private final Tokens tokens;
    private final Pace pace;
    private final Problems problems;

    TokenFilter(Tokens tokens, Pace pace, Problems problems) {
        this.tokens = tokens;
        this.pace = pace;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            problems.tell(request, response, Problem.TOO_LARGE, "");
            return;
        }
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Caller> caller;
        try {
            caller = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? tokens.caller(header.substring(BEARER.length()).strip())
                    : Optional.empty();
        } catch (RuntimeException failed) {
            problems.tell(request, response, failed);
            return;
        }
        if (caller.isEmpty()) {
            refuse(request, response, problems);
            return;
        }
        long wait = pace.take(caller.get().token().id(), System.nanoTime());
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            problems.tell(request, response, Problem.TOO_MANY, "");
            return;
        }
        letIn(caller.get(), request);
        chain.doFilter(request, response);
    }

    private static void letIn(Caller caller, HttpServletRequest request) {
        Trace.by(caller.person().agency(), caller.person().roles());
        request.setAttribute(Caller.ATTRIBUTE, caller);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new PreAuthenticatedAuthenticationToken(caller.person().login(), "", List.of()));
        SecurityContextHolder.setContext(context);
    }

    /// Unknown, expired and revoked look the same.
    static void refuse(HttpServletRequest request, HttpServletResponse response, Problems problems) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tincay\"");
        problems.tell(request, response, Problem.NO_TOKEN, "");
    }
}
