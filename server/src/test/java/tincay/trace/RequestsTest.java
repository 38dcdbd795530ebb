package tincay.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RequestsTest {
    private enum Part {
        UNIT_HEAD,
        CLERK
    }

    /// A request that breaks has its line with what broke, and leaves nothing behind for the next one.
    @Test
    void aRequestThatBreaksIsTold() {
        Marked marked = new Marked();
        MockHttpServletRequest request = new MockHttpServletRequest(marked.word(), "/" + marked.word());
        MockHttpServletResponse response = new MockHttpServletResponse();
        UUID agency = UUID.randomUUID();
        try (Captured log = new Captured()) {
            assertThatThrownBy(() -> new Requests().doFilter(request, response, (asked, answered) -> {
                        Trace.by(agency, Set.of(Part.UNIT_HEAD, Part.CLERK));
                        throw new ServletException(marked.word(), new IllegalStateException(marked.word()));
                    }))
                    .isInstanceOf(ServletException.class);
            String id = java.util.Objects.requireNonNull(response.getHeader("X-Request-Id"));
            List<String> lines =
                    log.json().stream().filter(line -> line.contains(id)).toList();
            assertThat(lines).hasSize(1);
            assertThat(marked.leaks(lines.stream())).isEmpty();
            JsonNode line = new JsonMapper().readTree(lines.getFirst());
            Map.of(
                            "event", "request",
                            "method", "other",
                            "route", "none",
                            "status", "500",
                            "level", "ERROR",
                            "agency", agency.toString(),
                            "role", "clerk+unit-head",
                            "exception", "jakarta.servlet.ServletException < java.lang.IllegalStateException")
                    .forEach((name, value) ->
                            assertThat(line.path(name).asString("")).as(name).isEqualTo(value));
            assertThat(line.path("at").asString("")).startsWith("tincay.trace.RequestsTest.");
        }
        assertThat(MDC.get("request")).isNull();
        assertThat(MDC.get("agency")).isNull();
        assertThat(MDC.get("role")).isNull();
    }
}
