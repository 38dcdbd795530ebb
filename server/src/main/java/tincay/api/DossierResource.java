package tincay.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tincay.api.Answers.Answer;
import tincay.dossier.Desk;
import tincay.dossier.Dossiers;
import tincay.dossier.Findings;
import tincay.dossier.Intake;
import tincay.people.Person;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Dossiers for programs: handed in, read, mended, taken back by their drafter. No other step can be taken here.
@RestController
class DossierResource {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MOST_LISTED = 200;
    private static final int MOST_JSON = 64 << 10;

    private final Dossiers dossiers;
    private final Desk desk;
    private final Intake intake;
    private final Once once;

    DossierResource(Dossiers dossiers, Desk desk, Intake intake, Once once) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.intake = intake;
        this.once = once;
    }

    /// @param next where the list goes on; absent at its end
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Listing(List<Dossiers.Listed> dossiers, Optional<String> next) {
        Listing {
            dossiers = List.copyOf(dossiers);
        }
    }

    record ShownFindings(int version, String sha256, Findings findings) {}

    record Withdrawal(@org.jspecify.annotations.Nullable String reason) {}

    @GetMapping(path = "/api/dossiers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Scope.DOSSIERS_READ})
    Listing mine(
            Caller caller,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new Problem.Met(Problem.MALFORMED, "`limit` must be 1 to " + MOST_LISTED);
        }
        List<Dossiers.Listed> found = desk.mine(caller.person(), place(cursor), limit);
        return new Listing(
                found,
                found.size() < limit
                        ? Optional.empty()
                        : Optional.of(cursor(
                                found.getLast().changed(), found.getLast().id())));
    }

    private static String cursor(OffsetDateTime changed, UUID id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((changed + " " + id).getBytes(StandardCharsets.US_ASCII));
    }

    private static Desk.Place place(String cursor) {
        if (cursor.isEmpty()) {
            return Desk.Place.FIRST;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ", 2);
            return new Desk.Place(OffsetDateTime.parse(parts[0]), UUID.fromString(parts.length < 2 ? "" : parts[1]));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new Problem.Met(Problem.MALFORMED, "`cursor` is not one that was given");
        }
    }

    @GetMapping(path = "/api/dossiers/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Scope.DOSSIERS_READ})
    ResponseEntity<ShownDossier> one(Caller caller, @PathVariable UUID id) {
        Dossiers.Opened opened = dossiers.open(caller.person(), id);
        return ResponseEntity.ok()
                .eTag(ShownDossier.etag(opened))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(ShownDossier.of(opened));
    }

    @GetMapping(path = "/api/dossiers/{id}/findings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Scope.DOSSIERS_READ})
    ShownFindings findings(Caller caller, @PathVariable UUID id) {
        Dossiers.Opened opened = dossiers.open(caller.person(), id);
        return new ShownFindings(
                opened.dossier().version().number(), opened.dossier().version().sha256(), opened.findings());
    }

    /// The report as it was made, byte for byte: its SHA-256 is the one in the evidence.
    @GetMapping(path = "/api/dossiers/{id}/versions/{version}/report", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Scope.DOSSIERS_READ})
    ResponseEntity<byte[]> report(Caller caller, @PathVariable UUID id, @PathVariable int version) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(desk.report(caller.person(), id, version));
    }

    @PostMapping(
            path = "/api/dossiers",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Scope.DOSSIERS_WRITE})
    ResponseEntity<byte[]> create(Caller caller, MultipartHttpServletRequest request) {
        Form form = Form.ofOpening(request);
        var opening = form.opening();
        Person drafter = caller.person();
        return once.take(
                drafter,
                request,
                form.said(),
                () -> intake.verify(drafter, form.draft(), form.sources()),
                report -> answer(201, drafter, dossiers.open(drafter, opening, report)));
    }

    @PostMapping(
            path = "/api/dossiers/{id}/versions",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Scope.DOSSIERS_WRITE})
    ResponseEntity<byte[]> submit(Caller caller, @PathVariable UUID id, MultipartHttpServletRequest request) {
        Form form = Form.ofVersion(request);
        Person drafter = caller.person();
        String seen = seen(request);
        return once.take(
                drafter,
                request,
                form.said(),
                () -> {
                    unchanged(drafter, id, seen);
                    return intake.verify(drafter, form.draft(), form.sources());
                },
                report -> {
                    unchanged(drafter, id, seen);
                    dossiers.edit(drafter, id, form.draft(), form.sources(), report);
                    return answer(201, drafter, id);
                });
    }

    @PostMapping(
            path = "/api/dossiers/{id}/withdrawal",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Scope.DOSSIERS_WRITE})
    ResponseEntity<byte[]> withdraw(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        String reason = reason(request);
        Person drafter = caller.person();
        String seen = seen(request);
        Supplier<String> nothing = () -> reason;
        return once.take(drafter, request, List.of(reason), nothing, words -> {
            unchanged(drafter, id, seen);
            dossiers.takeBack(drafter, id, words);
            return answer(200, drafter, id);
        });
    }

    private Answer answer(int status, Person person, UUID id) {
        Dossiers.Opened opened = dossiers.open(person, id);
        return new Answer(
                status,
                "/api/dossiers/" + id,
                ShownDossier.etag(opened),
                JSON.writeValueAsBytes(ShownDossier.of(opened)));
    }

    private void unchanged(Person person, UUID id, String seen) {
        if (!ShownDossier.etag(dossiers.open(person, id)).equals(seen)) {
            throw new Problem.Met(Problem.STALE, "");
        }
    }

    /// `*` names no state and does not count.
    private static String seen(HttpServletRequest request) {
        String seen = request.getHeader(HttpHeaders.IF_MATCH);
        if (seen == null || seen.strip().equals("*")) {
            throw new Problem.Met(Problem.NO_IF_MATCH, "");
        }
        return seen.strip();
    }

    private static String reason(HttpServletRequest request) {
        try {
            byte[] body = request.getInputStream().readNBytes(MOST_JSON + 1);
            if (body.length > MOST_JSON) {
                throw new Problem.Met(Problem.TOO_LARGE, "");
            }
            String reason = JSON.readValue(body, Withdrawal.class).reason();
            if (reason == null || reason.isBlank() || reason.length() > 2000 || reason.indexOf('\0') >= 0) {
                throw new Problem.Met(Problem.INVALID, "`reason` must have 1 to 2000 characters");
            }
            return reason.strip();
        } catch (JacksonException unreadable) {
            throw new Problem.Met(Problem.MALFORMED, "the body must be JSON: an object with `reason` alone");
        } catch (IOException broken) {
            throw new Problem.Met(Problem.MALFORMED, "the body broke off");
        }
    }
}
