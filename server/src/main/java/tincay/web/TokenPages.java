package tincay.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tincay.account.Accounts;
import tincay.account.Proof;
import tincay.account.Step;
import tincay.api.Scope;
import tincay.api.Tokens;
import tincay.people.Person;

/// Where people make tokens for their own programs, see when they were used, and end them.
@Controller
class TokenPages {
    private final Tokens tokens;
    private final Accounts accounts;

    TokenPages(Tokens tokens, Accounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @GetMapping("/account/tokens")
    String list(Person person, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("tokens", tokens.mine(person));
        model.addAttribute("scopes", List.of(Scope.values()));
        model.addAttribute("longest", Tokens.LONGEST.toDays());
        return "tokens";
    }

    /// The secret goes along to the next page alone: loading that again no longer shows it.
    @PostMapping("/account/tokens")
    String make(
            Person person,
            @RequestParam String name,
            @RequestParam(defaultValue = "") List<Scope> scopes,
            @RequestParam int days,
            Step step,
            Proof proof,
            RedirectAttributes next) {
        accounts.prove(person, step, proof);
        next.addFlashAttribute(
                "secret", tokens.make(person, name, scopes.stream().collect(Collectors.toSet()), days));
        return "redirect:/account/tokens";
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(Person person, @PathVariable UUID id) {
        tokens.revoke(person, id);
        return "redirect:/account/tokens";
    }
}
