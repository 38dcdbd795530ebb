package tincay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import tincay.account.Passkeys;
import tincay.people.People;
import tincay.people.Person;
import tincay.trace.Occurrence;
import tincay.trace.Trace;

/// Signing in with a passkey alone: it says who, and its person was verified by the device.
final class PasskeySignIn extends AbstractHttpConfigurer<PasskeySignIn, HttpSecurity> {
    private final Passkeys passkeys;
    private final People people;
    private final Trace trace;

    PasskeySignIn(Passkeys passkeys, People people, Trace trace) {
        this.passkeys = passkeys;
        this.people = people;
        this.trace = trace;
    }

    @Override
    public void configure(HttpSecurity http) {
        Entry entry = new Entry(passkeys, people, trace);
        entry.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        http.addFilterBefore(entry, UsernamePasswordAuthenticationFilter.class);
    }

    private static final class Entry extends AbstractAuthenticationProcessingFilter {
        private final Passkeys passkeys;
        private final People people;
        private final Trace trace;

        Entry(Passkeys passkeys, People people, Trace trace) {
            super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in/passkey"));
            this.passkeys = passkeys;
            this.people = people;
            this.trace = trace;
            setAuthenticationManager(authentication -> authentication);
            setSecurityContextRepository(new HttpSessionSecurityContextRepository());
            setAuthenticationSuccessHandler(FreshProof.atSignIn());
            SimpleUrlAuthenticationFailureHandler back = new SimpleUrlAuthenticationFailureHandler("/sign-in?error");
            setAuthenticationFailureHandler((request, response, failure) -> {
                trace.happened(Occurrence.SIGN_IN_REFUSED);
                back.onAuthenticationFailure(request, response, failure);
            });
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            String json = request.getParameter("assertion");
            Person person = passkeys.signIn(json == null ? "" : json, Nonce.take(request))
                    .orElseThrow(() -> new BadCredentialsException("no open account's passkey"));
            String login = person.login();
            people.signedIn(login);
            Trace.by(person.agency(), person.roles());
            trace.happened(Occurrence.SIGNED_IN);
            UserDetails user =
                    User.withUsername(login).password("").authorities(Set.of()).build();
            return UsernamePasswordAuthenticationToken.authenticated(user, "", Set.of());
        }
    }
}
