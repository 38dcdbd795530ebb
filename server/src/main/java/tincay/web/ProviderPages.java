package tincay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tincay.account.Accounts;
import tincay.account.Factors;
import tincay.account.Passkeys;
import tincay.account.ProviderAccounts;
import tincay.oidc.Answer;
import tincay.oidc.Departure;
import tincay.oidc.Identity;
import tincay.oidc.NotSignedIn;
import tincay.oidc.NotSignedIn.Reason;
import tincay.oidc.Provider;
import tincay.oidc.WhereSetUp;
import tincay.people.People;
import tincay.people.Person;
import tincay.staff.OwnAccount;

/// The ways to the OpenID provider and back: to sign in, and to link an account there.
///
/// What a browser comes back with to sign in goes to {@link ProviderSignIn}. Nothing in a request says where it leads.
@Controller
@Conditional(WhereSetUp.class)
class ProviderPages {
    private static final String LINK_ANSWER = "/account/provider/answer";

    private final Provider provider;
    private final ProviderAccounts providerAccounts;
    private final OwnAccount ownAccount;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Sessions sessions;

    ProviderPages(
            Provider provider,
            ProviderAccounts providerAccounts,
            OwnAccount ownAccount,
            Accounts accounts,
            Passkeys passkeys,
            Sessions sessions) {
        this.provider = provider;
        this.providerAccounts = providerAccounts;
        this.ownAccount = ownAccount;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in/provider")
    ResponseEntity<Void> toSignIn(HttpServletRequest request) {
        Departure departure = provider.depart(passkeys.origin() + ProviderSignIn.ANSWER, false);
        AtProvider.toSignIn(request, departure);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(departure.address()))
                .build();
    }

    @GetMapping(ProviderSignIn.CODE)
    String code(HttpServletRequest request, Model model) {
        Optional<Factors> factors = AtProvider.arrived(request)
                .flatMap(identity -> providerAccounts.account(identity.issuer(), identity.subject()))
                .map(People.Account::person)
                .map(accounts::factors);
        if (factors.isEmpty()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("factors", factors.get());
        model.addAttribute("provider", provider.name());
        model.addAttribute("origin", passkeys.origin());
        return "provider-code";
    }

    @GetMapping(ProviderSignIn.REFUSED)
    String refused(@RequestParam Reason why) {
        throw new NotSignedIn(why);
    }

    /// A page with the way there: a form that led to another server itself would need a weaker content security policy.
    @PostMapping("/account/provider")
    String toLink(Person person, HttpServletRequest request, Model model, RedirectAttributes next) {
        if (!FreshProof.stands(request)) {
            next.addFlashAttribute("done", false);
            return "redirect:/account";
        }
        Departure departure = provider.depart(passkeys.origin() + LINK_ANSWER, true);
        AtProvider.toLink(request, departure, person.id());
        model.addAttribute("person", person);
        model.addAttribute("provider", provider.name());
        model.addAttribute("address", departure.address());
        return "provider-link";
    }

    @GetMapping(LINK_ANSWER)
    String link(Person person, HttpServletRequest request, RedirectAttributes next) {
        Answer answer = AtProvider.answer(request);
        Identity identity = provider.arrive(AtProvider.backToLink(request, answer, person.id()), answer);
        if (!ownAccount.link(person, identity.issuer(), identity.subject())) {
            throw new NotSignedIn(Reason.TAKEN);
        }
        sessions.endOthers(request.getRemoteUser(), request.getSession().getId());
        next.addFlashAttribute("done", true);
        return "redirect:/account";
    }
}
