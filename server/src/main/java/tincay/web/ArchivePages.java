package tincay.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tincay.dossier.Archive;
import tincay.people.Person;

/// Finding dossiers again, and what a version says differently from the one before it.
@Controller
class ArchivePages {
    private final Archive archive;

    ArchivePages(Archive archive) {
        this.archive = archive;
    }

    @GetMapping("/search")
    String search(Person person, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("question", q);
        model.addAttribute("dossiers", archive.find(person, q));
        return "search";
    }

    @GetMapping("/dossiers/{id}/versions/{version}")
    String changes(Person person, @PathVariable UUID id, @PathVariable int version, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("compared", archive.compare(person, id, version));
        return "changes";
    }
}
