package tincay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tincay.account.Accounts;
import tincay.account.Codes;
import tincay.account.Passkeys;
import tincay.account.Proof;
import tincay.account.ProviderAccounts;
import tincay.account.Step;
import tincay.oidc.Provider;
import tincay.people.Person;
import tincay.sheet.QrCode;
import tincay.staff.OwnAccount;
import tincay.staff.Staff;

/// How a person proves who they are: their passkeys, their authenticator application, their password.
@Controller
class AccountPages {
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Codes codes;
    private final Sessions sessions;
    private final Staff staff;
    private final ProviderAccounts providerAccounts;
    private final OwnAccount ownAccount;
    private final Optional<Provider> provider;

    AccountPages(
            Accounts accounts,
            Passkeys passkeys,
            Codes codes,
            Sessions sessions,
            Staff staff,
            ProviderAccounts providerAccounts,
            OwnAccount ownAccount,
            Optional<Provider> provider) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.codes = codes;
        this.sessions = sessions;
        this.staff = staff;
        this.providerAccounts = providerAccounts;
        this.ownAccount = ownAccount;
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("origin", passkeys.origin());
        provider.ifPresent(each -> model.addAttribute("provider", each.name()));
        return "sign-in";
    }

    /// What a browser asks its passkeys for before anybody is known.
    @PostMapping("/sign-in/passkey/options")
    @ResponseBody
    Map<String, Object> signInOptions(HttpServletRequest request) {
        return passkeys.request(Nonce.draw(request));
    }

    @GetMapping("/account")
    String account(Person person, HttpServletRequest request, Model model) {
        boolean fresh = FreshProof.stands(request);
        model.addAttribute("person", person);
        model.addAttribute("fresh", fresh);
        model.addAttribute("origin", passkeys.origin());
        model.addAttribute("passkeys", passkeys.of(person));
        model.addAttribute("changes", staff.ownChanges(person));
        List<ProviderAccounts.Kept> linked = providerAccounts.of(person);
        model.addAttribute("linked", linked);
        provider.filter(each ->
                        linked.stream().noneMatch(other -> other.issuer().equals(each.issuer())))
                .ifPresent(each -> model.addAttribute("toLink", each.name()));
        model.addAttribute("shortest", Accounts.SHORTEST_PASSWORD);
        model.addAttribute("longest", Accounts.LONGEST_PASSWORD);
        Optional<Codes.Pending> pending = fresh ? codes.pending(person) : Optional.empty();
        pending.ifPresent(each -> {
            model.addAttribute("pending", each);
            model.addAttribute("qr", QrCode.of(each.address()));
        });
        return "account";
    }

    /// What a browser asks the person's passkeys to sign: the form that is about to be sent to `step`.
    @PostMapping("/account/step")
    @ResponseBody
    Map<String, Object> stepOptions(Person person, @RequestParam String step, HttpServletRequest request) {
        return passkeys.request(person, Step.of(step, request.getParameterMap()), Nonce.draw(request));
    }

    /// Opens the page for changes, for five minutes.
    @PostMapping("/account/prove")
    String prove(Person person, Step step, Proof proof, HttpServletRequest request) {
        accounts.prove(person, step, proof);
        FreshProof.given(request);
        return "redirect:/account";
    }

    @PostMapping("/account/passkeys/options")
    @ResponseBody
    Map<String, Object> passkeyOptions(Person person, HttpServletRequest request) {
        return passkeys.creation(person, Nonce.draw(request));
    }

    @PostMapping("/account/passkeys")
    String addPasskey(
            Person person,
            @RequestParam String name,
            @RequestParam String attestation,
            HttpServletRequest request,
            RedirectAttributes next) {
        byte[] nonce = Nonce.take(request);
        return changed(request, next, FreshProof.stands(request) && passkeys.add(person, name, attestation, nonce));
    }

    @PostMapping("/account/passkeys/remove")
    String removePasskey(Person person, @RequestParam String id, HttpServletRequest request, RedirectAttributes next) {
        boolean fresh = FreshProof.stands(request);
        if (fresh) {
            passkeys.remove(person, id);
        }
        return changed(request, next, fresh);
    }

    @PostMapping("/account/code")
    String beginCode(Person person, HttpServletRequest request, RedirectAttributes next) {
        if (!FreshProof.stands(request)) {
            return changed(request, next, false);
        }
        codes.begin(person);
        return "redirect:/account#code";
    }

    @PostMapping("/account/code/confirm")
    String confirmCode(Person person, @RequestParam String code, HttpServletRequest request, RedirectAttributes next) {
        return changed(request, next, FreshProof.stands(request) && codes.confirm(person, code));
    }

    @PostMapping("/account/code/remove")
    String removeCode(Person person, HttpServletRequest request, RedirectAttributes next) {
        boolean fresh = FreshProof.stands(request);
        if (fresh) {
            codes.remove(person);
        }
        return changed(request, next, fresh);
    }

    /// Possible also when that provider is no longer set up.
    @PostMapping("/account/provider/remove")
    String unlink(Person person, @RequestParam String issuer, HttpServletRequest request, RedirectAttributes next) {
        return changed(request, next, FreshProof.stands(request) && ownAccount.unlink(person, issuer));
    }

    @PostMapping("/account/password")
    String changePassword(
            Person person,
            @RequestParam("new-password") String password,
            HttpServletRequest request,
            RedirectAttributes next) {
        return changed(request, next, FreshProof.stands(request) && accounts.changePassword(person, password));
    }

    /// Whoever sits at another browser of the account has to prove anew that they may.
    private String changed(HttpServletRequest request, RedirectAttributes next, boolean done) {
        if (done) {
            sessions.endOthers(request.getRemoteUser(), request.getSession().getId());
        }
        next.addFlashAttribute("done", done);
        return "redirect:/account";
    }
}
