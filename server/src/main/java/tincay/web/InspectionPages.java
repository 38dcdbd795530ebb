package tincay.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tincay.dossier.Refused;
import tincay.inspection.Export;
import tincay.people.Here;
import tincay.people.Person;
import tincay.people.Role;

/// Where an inspector takes away what can be checked elsewhere.
@Controller
class InspectionPages {
    private final Export export;
    private final Clock clock;

    InspectionPages(Export export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/inspection")
    String inspection(Person person, Model model) {
        if (!person.is(Role.INSPECTOR)) {
            throw new Refused(Refused.Reason.NO_ROLE);
        }
        model.addAttribute("person", person);
        return "inspection";
    }

    /// The file is gone once it is sent, or the sending broke off.
    @GetMapping("/inspection/export")
    ResponseEntity<Resource> export(Person person) throws IOException {
        Path file = export.of(person);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(Files.size(file))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"tincay-" + Here.today(clock) + ".zip\"")
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }
}
