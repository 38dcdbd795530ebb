package tincay.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Gives each request an id, which its answer carries as `X-Request-Id`, and writes its line.
///
/// A proxy may give the id, if it is one and not a text. The line names the route, never the address that was asked
/// for.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Requests extends OncePerRequestFilter {
    static final String HEADER = "X-Request-Id";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final Set<String> OF_FILTERS = Set.of("/sign-in", "/sign-in/passkey", "/sign-out");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        String id = id(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        MDC.put(Field.REQUEST.code(), id);
        try {
            chain.doFilter(request, response);
            Trace.answered(method(request), route(request), response.getStatus(), since(begun));
        } catch (IOException | ServletException | RuntimeException | Error failed) {
            Trace.broke(method(request), route(request), since(begun), failed);
            throw failed;
        } finally {
            for (Field field : Field.values()) {
                MDC.remove(field.code());
            }
        }
    }

    static String id(@Nullable String given) {
        return given != null && ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    private static long since(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private static String method(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    }

    private static String route(HttpServletRequest request) {
        Object template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (template != null) {
            return template.toString();
        }
        return OF_FILTERS.contains(request.getRequestURI()) ? request.getRequestURI() : "none";
    }
}
