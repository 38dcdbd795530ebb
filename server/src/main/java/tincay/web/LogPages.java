package tincay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tincay.dossier.Dossiers;
import tincay.dossier.Sheets;
import tincay.ledger.Keeper;
import tincay.ledger.Log;
import tincay.ledger.Pieces;
import tincay.people.Person;
import tincay.report.Language;

/// The log as anybody may read it (C2SP tlog-tiles), the proof of one document, and the page that checks one.
@Controller
class LogPages {
    private final Log log;
    private final Pieces pieces;
    private final Keeper keeper;
    private final Dossiers dossiers;
    private final Sheets sheets;

    LogPages(Log log, Pieces pieces, Keeper keeper, Dossiers dossiers, Sheets sheets) {
        this.log = log;
        this.pieces = pieces;
        this.keeper = keeper;
        this.dossiers = dossiers;
        this.sheets = sheets;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return log.checkpoint()
                .map(note -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "plain", java.nio.charset.StandardCharsets.UTF_8))
                        .cacheControl(CacheControl.noCache())
                        .body(note))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        return pieces.read(request.getServletPath().substring(1))
                .map(content -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .body(content))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/dossiers/{id}/proof")
    ResponseEntity<byte[]> proof(Person person, @PathVariable UUID id) {
        return dossiers.proof(person, id)
                .map(proof -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".tlog-proof\"")
                        .cacheControl(CacheControl.noStore())
                        .body(proof))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/dossiers/{id}/sheet")
    ResponseEntity<byte[]> sheet(Person person, @PathVariable UUID id, Locale locale) {
        return pdf(id + "-sheet.pdf", sheets.sheet(person, id, language(locale)));
    }

    /// The issued PDF with the sheet as its last page.
    @GetMapping("/dossiers/{id}/certified-copy")
    ResponseEntity<byte[]> certifiedCopy(Person person, @PathVariable UUID id, Locale locale) {
        return sheets.certifiedCopy(person, id, language(locale))
                .map(copy -> pdf(id + "-certified.pdf", copy))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Language language(Locale locale) {
        return Language.tagged(locale.getLanguage()).orElse(Language.VI);
    }

    /// To be saved: what is enclosed comes from outside.
    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    @GetMapping("/verify")
    String verify(Model model) {
        model.addAttribute("key", keeper.verifier().toString());
        return "verify";
    }

    /// What the log says of a document since it was issued; asked for on its own, so that checking sends nothing.
    @GetMapping("/verify/standing")
    String standing(@RequestParam Optional<Long> entry, Model model) {
        entry.ifPresent(index -> model.addAttribute("entry", index));
        entry.flatMap(log::standing).ifPresent(standing -> model.addAttribute("standing", standing));
        return "standing";
    }
}
