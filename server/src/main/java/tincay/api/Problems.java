package tincay.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tincay.dossier.Intake;
import tincay.dossier.NoSuchDossier;
import tincay.dossier.Refused;
import tincay.trace.Trace;
import tools.jackson.databind.json.JsonMapper;

/// Tells a program what failed, as `application/problem+json` (RFC 9457) in the language it asked for.
@Component
final class Problems implements HandlerExceptionResolver, Ordered {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);

    private final MessageSource messages;
    private final Trace trace;

    Problems(MessageSource messages, Trace trace) {
        this.messages = messages;
        this.trace = trace;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /// Whether the request is a program's.
    static boolean isOurs(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/api") || path.startsWith("/api/");
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!isOurs(request) || response.isCommitted()) {
            return null;
        }
        tell(request, response, failure);
        return new ModelAndView();
    }

    void tell(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        switch (failure) {
            case Problem.Met met -> tell(request, response, met.problem(), met.detail());
            case Refused refused ->
                tell(
                        request,
                        response,
                        problem(refused.reason()),
                        refused.reason().name());
            case NoSuchDossier unknown -> tell(request, response, Problem.NOT_FOUND, "");
            case NoResourceFoundException unknown -> tell(request, response, Problem.NOT_FOUND, "");
            case Intake.Unreadable unreadable -> tell(request, response, Problem.UNREADABLE, words(unreadable));
            case MaxUploadSizeExceededException large -> tell(request, response, Problem.TOO_LARGE, "");
            case MultipartException broken -> tell(request, response, Problem.MALFORMED, "not a multipart body");
            case HttpMessageNotReadableException broken -> tell(request, response, Problem.MALFORMED, "");
            case MethodArgumentTypeMismatchException mismatch
            when mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ->
                tell(request, response, Problem.NOT_FOUND, "");
            case MethodArgumentTypeMismatchException mismatch ->
                tell(request, response, Problem.MALFORMED, "`" + mismatch.getName() + "` has another type");
            case ServletRequestBindingException missing -> tell(request, response, Problem.MALFORMED, words(missing));
            case HttpMediaTypeNotSupportedException other -> tell(request, response, Problem.MEDIA_TYPE, "");
            case HttpMediaTypeNotAcceptableException other -> tell(request, response, Problem.NOT_ACCEPTABLE, "");
            case HttpRequestMethodNotSupportedException other -> {
                String[] allowed = other.getSupportedMethods();
                response.setHeader(HttpHeaders.ALLOW, allowed == null ? "" : String.join(", ", allowed));
                tell(request, response, Problem.NO_SUCH_METHOD, "");
            }
            case DataAccessResourceFailureException away -> unavailable(request, response, away);
            case CannotCreateTransactionException away -> unavailable(request, response, away);
            default -> trace.failed(tell(request, response, Problem.BROKEN, ""), failure);
        }
    }

    private void unavailable(HttpServletRequest request, HttpServletResponse response, Exception away) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        trace.failed(tell(request, response, Problem.UNAVAILABLE, ""), away);
    }

    /// Writes the answer and gives the UUID that names it in our log too.
    ///
    /// @param detail what in particular; empty when the problem says it all
    UUID tell(HttpServletRequest request, HttpServletResponse response, Problem problem, String detail) {
        Locale language = language(request);
        UUID instance = UUID.randomUUID();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", problem.type());
        body.put("title", messages.getMessage("problem." + problem.name(), new Object[0], language));
        body.put("status", problem.status().value());
        if (!detail.isEmpty()) {
            body.put("detail", detail);
        }
        body.put("instance", "urn:uuid:" + instance);
        try {
            response.resetBuffer();
            response.setStatus(problem.status().value());
            response.setContentType("application/problem+json");
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.getOutputStream().write(JSON.writeValueAsBytes(body));
            response.flushBuffer();
        } catch (IOException gone) {
            return instance;
        }
        return instance;
    }

    private static Problem problem(Refused.Reason reason) {
        return switch (reason) {
            case NO_ROLE -> Problem.NO_ROLE;
            case OVERTAKEN -> Problem.STALE;
            case STATE_SECRET -> Problem.STATE_SECRET;
            case NO_REASON_GIVEN, NO_TITLE_GIVEN, NO_SUCH_CHOICE, TOO_LONG, UNSEEN_SIGNS, UNRESOLVED_FINDING ->
                Problem.INVALID;
            case NOT_IN_THIS_STATE,
                    NO_SECOND_PERSON,
                    NO_THIRD_PERSON,
                    EMERGENCY_OVER,
                    OTHER_BYTES,
                    NOT_MENDABLE,
                    REVIEWS_OWN_DRAFT,
                    APPROVES_OWN_WORK,
                    NOT_QUALIFIED -> Problem.NOT_IN_THIS_STATE;
        };
    }

    private static String words(Exception failure) {
        String message = failure.getMessage();
        return message == null ? "" : message;
    }

    private static Locale language(HttpServletRequest request) {
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (asked == null) {
            return VIETNAMESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(asked), LANGUAGES);
            return found == null ? VIETNAMESE : found;
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }
}
