package tincay.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers a request whose fields cannot be read, being too large or not well formed, with a page of ours.
///
/// Whoever asks Tomcat for a field of such a request gets an exception, the filters of security and the page for
/// errors too; so it is asked before them, and they are given a request without fields.
@Component
@Order(-200)
final class Oversize extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, unreadable.getErrorCode());
            request.getRequestDispatcher("/error").forward(new WithoutFields(request), response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static final class WithoutFields extends HttpServletRequestWrapper {
        WithoutFields(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
