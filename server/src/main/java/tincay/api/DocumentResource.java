package tincay.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tincay.dossier.Documents;
import tincay.dossier.Sheets;
import tincay.ledger.Log;
import tincay.report.Language;

/// What was issued, with its evidence, for document-exchange systems.
@RestController
class DocumentResource {
    private static final int MOST_LISTED = 500;

    private final Documents documents;
    private final Sheets sheets;
    private final Log log;

    DocumentResource(Documents documents, Sheets sheets, Log log) {
        this.documents = documents;
        this.sheets = sheets;
        this.log = log;
    }

    /// @param next the `after` of the next question, whether or not there is more yet
    record HandOver(List<Shown> documents, long next) {
        HandOver {
            documents = List.copyOf(documents);
        }
    }

    /// @param file where its bytes are, `proof` its evidence, and `sheet` its evidence sheet
    record Shown(@JsonUnwrapped Documents.Document document, String file, String proof, String sheet) {
        static Shown of(Documents.Document document) {
            String path = "/api/documents/" + document.dossier();
            return new Shown(document, path + "/file", path + "/proof", path + "/sheet");
        }
    }

    @GetMapping(path = "/api/documents", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Scope.HANDOVER_READ})
    HandOver after(
            Caller caller,
            @RequestParam(defaultValue = "-1") long after,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new Problem.Met(Problem.MALFORMED, "`limit` must be 1 to " + MOST_LISTED);
        }
        List<Documents.Document> found = documents.after(caller.person(), after, limit);
        return new HandOver(
                found.stream().map(Shown::of).toList(),
                found.isEmpty() ? after : found.getLast().index());
    }

    @GetMapping(path = "/api/documents/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Scope.EVIDENCE_READ, Scope.HANDOVER_READ})
    Shown one(Caller caller, @PathVariable UUID id) {
        return Shown.of(documents.read(caller.person(), id).document());
    }

    @GetMapping(path = "/api/documents/{id}/file", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Needs({Scope.EVIDENCE_READ, Scope.HANDOVER_READ})
    ResponseEntity<byte[]> file(Caller caller, @PathVariable UUID id) {
        Documents.Proved read = documents.read(caller.person(), id);
        return bytes(read.document().fileName(), read.content());
    }

    @GetMapping(path = "/api/documents/{id}/proof", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Needs({Scope.EVIDENCE_READ, Scope.HANDOVER_READ})
    ResponseEntity<byte[]> proof(Caller caller, @PathVariable UUID id) {
        return bytes(id + ".tlog-proof", documents.read(caller.person(), id).proof());
    }

    @GetMapping(path = "/api/documents/{id}/sheet", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Needs({Scope.EVIDENCE_READ, Scope.HANDOVER_READ})
    ResponseEntity<byte[]> sheet(Caller caller, @PathVariable UUID id) {
        return bytes(id + "-sheet.pdf", sheets.sheet(caller.person(), id, Language.VI));
    }

    @GetMapping(path = "/api/documents/{id}/certified-copy", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Needs({Scope.EVIDENCE_READ, Scope.HANDOVER_READ})
    ResponseEntity<byte[]> certifiedCopy(Caller caller, @PathVariable UUID id) {
        return sheets.certifiedCopy(caller.person(), id, Language.VI)
                .map(copy -> bytes(id + "-certified.pdf", copy))
                .orElseThrow(() -> new Problem.Met(Problem.NOT_FOUND, ""));
    }

    @GetMapping(path = "/api/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Needs({Scope.EVIDENCE_READ, Scope.HANDOVER_READ})
    ResponseEntity<byte[]> checkpoint() {
        return log.checkpoint()
                .map(note -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                        .body(note))
                .orElseThrow(() -> new Problem.Met(Problem.NOT_FOUND, ""));
    }

    private static ResponseEntity<byte[]> bytes(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
