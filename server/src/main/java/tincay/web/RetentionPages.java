package tincay.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tincay.people.Person;
import tincay.retention.Retentions;
import tincay.retention.Term;

/// For how long issued documents are kept.
@Controller
class RetentionPages {
    private final Retentions retentions;

    RetentionPages(Retentions retentions) {
        this.retentions = retentions;
    }

    @GetMapping("/retention")
    String retention(Person person, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("kept", retentions.kept(person));
        model.addAttribute("offered", Term.OFFERED);
        return "retention";
    }

    @PostMapping("/dossiers/{id}/retention")
    String enter(Person person, @PathVariable UUID id, @RequestParam String term, @RequestParam String basis) {
        retentions.enter(person, id, term, basis);
        return "redirect:/retention";
    }
}
