package tincay.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// One line for each request: its id, its method, the template of its route, its status and how long it took.
///
/// The path itself is not written: it holds ids of people, and whatever somebody typed behind a slash. The id is ours,
/// goes back as `X-Request-Id`, and stands in every line that is written meanwhile.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Requests extends OncePerRequestFilter {
    static final String ID = "X-Request-Id";
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    /// Routes that are asked every few seconds by machines say nothing.
    private static final String HEALTH = "/actuator/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = UUID.randomUUID().toString();
        long begun = System.nanoTime();
        response.setHeader(ID, id);
        MDC.put("request", id);
        try {
            chain.doFilter(request, response);
            write(request, response.getStatus(), System.nanoTime() - begun);
        } catch (IOException | ServletException | RuntimeException failed) {
            LOG.atError().addKeyValue("event", "failure").log("{}", Place.of(failed));
            write(request, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, System.nanoTime() - begun);
            throw failed;
        } finally {
            MDC.remove("request");
        }
    }

    private static void write(HttpServletRequest request, int status, long nanos) {
        if (request.getServletPath().startsWith(HEALTH)) {
            return;
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        String route = route(request);
        String method = method(request);
        LOG.atInfo()
                .addKeyValue("event", "request")
                .addKeyValue("method", method)
                .addKeyValue("route", route)
                .addKeyValue("status", status)
                .addKeyValue("millis", millis)
                .log("{} {} {} {} ms", method, route, status, millis);
    }

    /// A method is a word from outside too.
    private static String method(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS" -> request.getMethod();
            default -> "other";
        };
    }

    /// `/dossiers/{id}`; where no page of ours answered, nothing of the path.
    private static String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : "-";
    }
}
