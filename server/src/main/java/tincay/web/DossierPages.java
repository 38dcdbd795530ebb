package tincay.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tincay.account.Accounts;
import tincay.account.Proof;
import tincay.account.Step;
import tincay.dossier.Desk;
import tincay.dossier.Dossiers;
import tincay.dossier.Intake;
import tincay.dossier.Look;
import tincay.dossier.Looks;
import tincay.dossier.Opening;
import tincay.dossier.Resolution;
import tincay.dossier.Upload;
import tincay.notice.Notices;
import tincay.people.Person;
import tincay.people.Role;

/// The pages of a dossier: the work list, handing in, and one form for each step that may be taken.
@Controller
class DossierPages {
    private final Dossiers dossiers;
    private final Desk desk;
    private final Intake intake;
    private final Notices notices;
    private final Accounts accounts;
    private final Looks looks;
    private final Watches watches;

    DossierPages(
            Dossiers dossiers,
            Desk desk,
            Intake intake,
            Notices notices,
            Accounts accounts,
            Looks looks,
            Watches watches) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.intake = intake;
        this.notices = notices;
        this.accounts = accounts;
        this.looks = looks;
        this.watches = watches;
    }

    /// Administrators have no drafts to see, and who was just invited waits for a role.
    @GetMapping("/")
    String work(Person person, Model model) {
        model.addAttribute("person", person);
        if (person.is(Role.ADMINISTRATOR)) {
            return "redirect:/people";
        }
        if (person.roles().isEmpty()) {
            return "no-role";
        }
        model.addAttribute("due", desk.due(person));
        model.addAttribute("dossiers", dossiers.list(person));
        return "work";
    }

    @GetMapping("/dossiers/new")
    String fresh(Person person, @RequestParam Optional<UUID> corrects, Model model) {
        model.addAttribute("person", person);
        corrects.ifPresent(wrong -> model.addAttribute("wrong", dossiers.open(person, wrong)));
        return "new";
    }

    @PostMapping("/dossiers")
    String open(
            Person person,
            @RequestParam String title,
            @RequestParam String documentType,
            @RequestParam String field,
            @RequestParam(defaultValue = "") String aiSystem,
            @RequestParam(defaultValue = "") String aiPurpose,
            @RequestParam(defaultValue = "") String aiParts,
            @RequestParam Optional<UUID> corrects,
            @RequestParam Optional<UUID> watch,
            @RequestParam MultipartFile draft,
            @RequestParam(required = false) List<MultipartFile> sources)
            throws IOException {
        Opening opening = new Opening(
                title,
                documentType,
                field,
                new Opening.AiUse(aiSystem, aiPurpose, aiParts),
                upload(draft),
                uploads(sources));
        try (Watches.Running running = watches.begin(person, watch)) {
            UUID id = corrects.isPresent()
                    ? intake.correct(person, corrects.get(), opening, running)
                    : intake.open(person, opening, running);
            return "redirect:/dossiers/" + id;
        }
    }

    @PostMapping("/dossiers/{id}/versions")
    String edit(
            Person person,
            @PathVariable UUID id,
            @RequestParam Optional<UUID> watch,
            @RequestParam MultipartFile draft,
            @RequestParam(required = false) List<MultipartFile> sources)
            throws IOException {
        try (Watches.Running running = watches.begin(person, watch)) {
            intake.edit(person, id, upload(draft), uploads(sources), running);
        }
        return "redirect:/dossiers/" + id;
    }

    /// One click: what the finding offers stands in a new version, and the page of changes shows it.
    @PostMapping("/dossiers/{id}/mend")
    String mend(Person person, @PathVariable UUID id, @RequestParam String sha256, @RequestParam int finding) {
        intake.mend(person, id, sha256, finding);
        int version = dossiers.open(person, id).dossier().version().number();
        return "redirect:/dossiers/" + id + "/versions/" + version;
    }

    @GetMapping("/dossiers/{id}")
    String dossier(Person person, @PathVariable UUID id, Model model) {
        model.addAttribute("person", person);
        Dossiers.Opened opened = dossiers.open(person, id);
        model.addAttribute("opened", opened);
        notices.opened(person, id);
        looks.opened(person, id, opened.dossier().version().number(), Look.Part.PAGE, 0);
        return "dossier";
    }

    /// The report as a page of its own: its style stands in it, and nothing in it may run.
    @GetMapping("/dossiers/{id}/report")
    ResponseEntity<byte[]> report(Person person, @PathVariable UUID id) {
        byte[] page = dossiers.page(person, id);
        looked(person, id, Look.Part.REPORT, 0);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; "
                                + "frame-ancestors 'self'")
                .cacheControl(CacheControl.noStore())
                .body(page);
    }

    /// The draft's bytes, to be saved and never shown by the browser.
    @GetMapping("/dossiers/{id}/file")
    ResponseEntity<byte[]> file(Person person, @PathVariable UUID id) {
        Upload file = dossiers.file(person, id);
        looked(person, id, Look.Part.FILE, 0);
        return saved(file);
    }

    /// A source's bytes, likewise.
    @GetMapping("/dossiers/{id}/sources/{place}")
    ResponseEntity<byte[]> source(Person person, @PathVariable UUID id, @PathVariable int place) {
        Upload source = dossiers.source(person, id, place);
        looked(person, id, Look.Part.SOURCE, place);
        return saved(source);
    }

    private void looked(Person person, UUID id, Look.Part part, int place) {
        looks.opened(person, id, dossiers.open(person, id).dossier().version().number(), part, place);
    }

    private static ResponseEntity<byte[]> saved(Upload file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }

    @PostMapping("/dossiers/{id}/unit-check")
    String unitCheck(Person person, @PathVariable UUID id, @RequestParam String sha256) {
        dossiers.unitCheck(person, id, sha256);
        return "redirect:/dossiers/" + id;
    }

    @PostMapping("/dossiers/{id}/emergency")
    String askForEmergency(
            Person person, @PathVariable UUID id, @RequestParam String sha256, @RequestParam String reason) {
        dossiers.askForEmergency(person, id, sha256, reason.strip());
        return "redirect:/dossiers/" + id;
    }

    @PostMapping("/dossiers/{id}/emergency-open")
    String openEmergency(Person person, @PathVariable UUID id, @RequestParam String sha256, Step step, Proof proof) {
        accounts.prove(person, step, proof);
        dossiers.openEmergency(person, id, sha256);
        return "redirect:/dossiers/" + id;
    }

    @PostMapping("/dossiers/{id}/review")
    String review(Person person, @PathVariable UUID id, @RequestParam String sha256, @RequestParam String reason) {
        dossiers.review(person, id, sha256, reason.strip());
        return "redirect:/dossiers/" + id;
    }

    /// Fields `answer-N` and `words-N` hold the answer to finding N.
    @PostMapping("/dossiers/{id}/confirm")
    String confirm(
            Person person,
            @PathVariable UUID id,
            @RequestParam String sha256,
            @RequestParam Map<String, String> form,
            Step step,
            Proof proof) {
        accounts.prove(person, step, proof);
        List<Resolution> resolutions = new ArrayList<>();
        for (var finding : dossiers.open(person, id).findings().all()) {
            String answer = form.getOrDefault("answer-" + finding.place(), "");
            for (Resolution.Answer each : Resolution.Answer.values()) {
                if (each.name().equals(answer)) {
                    String words = form.getOrDefault("words-" + finding.place(), "");
                    resolutions.add(new Resolution(finding.place(), each, words.strip()));
                }
            }
        }
        dossiers.confirm(person, id, sha256, resolutions);
        return "redirect:/dossiers/" + id;
    }

    @PostMapping("/dossiers/{id}/approve")
    String approve(Person person, @PathVariable UUID id, @RequestParam String sha256, Step step, Proof proof) {
        accounts.prove(person, step, proof);
        dossiers.approve(person, id, sha256);
        return "redirect:/dossiers/" + id;
    }

    @PostMapping("/dossiers/{id}/issue")
    String issue(Person person, @PathVariable UUID id, @RequestParam String sha256) {
        dossiers.issue(person, id, sha256);
        return "redirect:/dossiers/" + id;
    }

    @PostMapping("/dossiers/{id}/return")
    String giveBack(Person person, @PathVariable UUID id, @RequestParam String reason) {
        dossiers.giveBack(person, id, reason.strip());
        return "redirect:/dossiers/" + id;
    }

    @PostMapping("/dossiers/{id}/take-back")
    String takeBack(Person person, @PathVariable UUID id, @RequestParam String reason) {
        dossiers.takeBack(person, id, reason.strip());
        return "redirect:/dossiers/" + id;
    }

    @PostMapping("/dossiers/{id}/withdraw")
    String withdraw(Person person, @PathVariable UUID id, @RequestParam String reason) {
        dossiers.withdraw(person, id, reason.strip());
        return "redirect:/dossiers/" + id;
    }

    private static Upload upload(MultipartFile file) throws IOException {
        return Upload.named(file.getOriginalFilename(), file.getBytes());
    }

    private static List<Upload> uploads(@org.jspecify.annotations.Nullable List<MultipartFile> files)
            throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                uploads.add(upload(file));
            }
        }
        return uploads;
    }
}
