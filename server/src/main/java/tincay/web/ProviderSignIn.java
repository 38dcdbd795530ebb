package tincay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.stereotype.Component;
import tincay.account.Accounts;
import tincay.account.ProviderAccounts;
import tincay.oidc.Answer;
import tincay.oidc.Identity;
import tincay.oidc.NotSignedIn;
import tincay.oidc.NotSignedIn.Reason;
import tincay.oidc.Provider;
import tincay.people.People;
import tincay.people.Person;

/// Signing in by the provider: its word stands where the password does, and the second factor is asked for after it.
///
/// It proves nothing freshly: whoever changes how they prove themselves, confirms or approves does so by their own
/// means.
@Component
final class ProviderSignIn extends AbstractHttpConfigurer<ProviderSignIn, HttpSecurity> {
    static final String ANSWER = "/sign-in/provider/answer";
    static final String CODE = "/sign-in/provider/code";
    static final String REFUSED = "/sign-in/provider/refused";

    private final Optional<Provider> provider;
    private final ProviderAccounts providerAccounts;
    private final Accounts accounts;
    private final People people;

    ProviderSignIn(Optional<Provider> provider, ProviderAccounts providerAccounts, Accounts accounts, People people) {
        this.provider = provider;
        this.providerAccounts = providerAccounts;
        this.accounts = accounts;
        this.people = people;
    }

    @Override
    public void configure(HttpSecurity http) {
        provider.ifPresent(each -> {
            Entry entry = new Entry(each);
            entry.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
            http.addFilterBefore(entry, UsernamePasswordAuthenticationFilter.class);
        });
    }

    /// The open account of somebody whom the provider named.
    private Person person(Identity identity) {
        People.Account account = providerAccounts
                .account(identity.issuer(), identity.subject())
                .orElseThrow(() -> new NotSignedIn(Reason.UNLINKED));
        if (!account.open()) {
            throw new NotSignedIn(Reason.CLOSED);
        }
        return account.person();
    }

    private final class Entry extends AbstractAuthenticationProcessingFilter {
        private final Provider from;

        Entry(Provider from) {
            super(new OrRequestMatcher(
                    PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, ANSWER),
                    PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, CODE)));
            this.from = from;
            setAuthenticationManager(authentication -> authentication);
            setSecurityContextRepository(new HttpSessionSecurityContextRepository());
            setAuthenticationSuccessHandler((request, response, in) -> {
                Sessions.drawToken(request);
                response.sendRedirect("/");
            });
        }

        /// Null while the second factor is missing, and when nobody gets in: then the answer is written.
        @Override
        public @Nullable Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            try {
                return request.getMethod().equals("GET") ? answered(request, response) : coded(request, response);
            } catch (NotSignedIn refused) {
                response.sendRedirect(REFUSED + "?why=" + refused.reason().name());
                return null;
            }
        }

        private @Nullable Authentication answered(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Answer answer = AtProvider.answer(request);
            Identity identity = from.arrive(AtProvider.backToSignIn(request, answer), answer);
            Person person = person(identity);
            if (identity.multiFactor() || accounts.factors(person).passwordOnly()) {
                return in(request, person);
            }
            AtProvider.arrived(request, identity);
            response.sendRedirect(CODE);
            return null;
        }

        private @Nullable Authentication coded(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Person person = person(AtProvider.arrived(request).orElseThrow(() -> new NotSignedIn(Reason.OUT_OF_TURN)));
            String code = request.getParameter("code");
            if (!accounts.codeFits(person, code == null ? "" : code.strip())) {
                people.failed(person.login());
                response.sendRedirect(CODE + "?error");
                return null;
            }
            return in(request, person);
        }

        private Authentication in(HttpServletRequest request, Person person) {
            AtProvider.forget(request);
            FreshProof.forget(request);
            people.signedIn(person.login());
            UserDetails user = User.withUsername(person.login())
                    .password("")
                    .authorities(Set.of())
                    .build();
            return UsernamePasswordAuthenticationToken.authenticated(user, "", Set.of());
        }
    }
}
