package tincay.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tincay.notice.Notices;
import tincay.people.Person;

/// What a person was told, and whether they want it by mail too.
@Controller
class NoticePages {
    private final Notices notices;

    NoticePages(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/notices")
    String list(Person person, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("notices", notices.mine(person));
        notices.setting(person).ifPresent(setting -> model.addAttribute("setting", setting));
        return "notices";
    }

    @PostMapping("/notices/read")
    String readAll(Person person) {
        notices.readAll(person);
        return "redirect:/notices";
    }

    @PostMapping("/notices/mail")
    String choose(
            Person person,
            @RequestParam(defaultValue = "false") boolean wanted,
            @RequestParam(defaultValue = "vi") String language) {
        notices.choose(person, wanted, "en".equals(language));
        return "redirect:/notices";
    }
}
