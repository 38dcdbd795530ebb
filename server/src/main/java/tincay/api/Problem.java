package tincay.api;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// Each way in which a request can fail, with its status. The names are part of the contract: they make the `type`.
enum Problem {
    MALFORMED(HttpStatus.BAD_REQUEST),
    NO_IDEMPOTENCY_KEY(HttpStatus.BAD_REQUEST),
    NO_TOKEN(HttpStatus.UNAUTHORIZED),
    NO_SCOPE(HttpStatus.FORBIDDEN),
    NO_ROLE(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    NO_SUCH_METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    NOT_IN_THIS_STATE(HttpStatus.CONFLICT),
    UNDER_WAY(HttpStatus.CONFLICT),
    STALE(HttpStatus.PRECONDITION_FAILED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    STATE_SECRET(HttpStatus.UNPROCESSABLE_CONTENT),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    KEY_OF_ANOTHER_REQUEST(HttpStatus.UNPROCESSABLE_CONTENT),
    NO_IF_MATCH(HttpStatus.PRECONDITION_REQUIRED),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    BROKEN(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /// A URN that never changes, as `urn:tincay:problem:no-scope`.
    String type() {
        return "urn:tincay:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A request failed in this way.
    static final class Met extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Problem problem;
        private final String detail;

        /// @param detail what in particular, for a programmer; empty when the problem says it all
        Met(Problem problem, String detail) {
            super(problem.name() + ": " + detail);
            this.problem = problem;
            this.detail = detail;
        }

        Problem problem() {
            return problem;
        }

        String detail() {
            return detail;
        }
    }
}
