package tincay.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tincay.account.Accounts;
import tincay.staff.FirstStart;
import tincay.staff.Invitations;
import tincay.staff.Staff;

/// Where somebody comes who has no password yet: with an invitation, or to the empty platform with its first key.
@Controller
class WelcomePages {
    private final Invitations invitations;
    private final FirstStart firstStart;
    private final Staff staff;

    WelcomePages(Invitations invitations, FirstStart firstStart, Staff staff) {
        this.invitations = invitations;
        this.firstStart = firstStart;
        this.staff = staff;
    }

    @GetMapping("/invitation")
    String invitation(@RequestParam(defaultValue = "") String key, Model model) {
        invitations.invited(key).ifPresent(invited -> model.addAttribute("invited", invited.login()));
        model.addAttribute("key", key);
        model.addAttribute("shortest", Accounts.SHORTEST_PASSWORD);
        model.addAttribute("longest", Accounts.LONGEST_PASSWORD);
        return "invitation";
    }

    @PostMapping("/invitation")
    String accept(
            @RequestParam(defaultValue = "") String key, @RequestParam("new-password") String password, Model model) {
        if (invitations.accept(key, password)) {
            return "redirect:/sign-in?ready";
        }
        model.addAttribute("refused", true);
        return invitation(key, model);
    }

    @GetMapping("/set-up")
    String setUp(@RequestParam(defaultValue = "") String key, Model model) {
        model.addAttribute("opens", firstStart.opens(key));
        model.addAttribute("key", key);
        return "set-up";
    }

    @PostMapping("/set-up")
    String foundFirst(
            @RequestParam(defaultValue = "") String key,
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam String login,
            @RequestParam String administrator,
            Model model) {
        if (!firstStart.opens(key)) {
            return setUp("", model);
        }
        return "redirect:/invitation?key="
                + staff.foundFirst(code.strip(), name, login.strip(), administrator)
                        .secret();
    }
}
