package tincay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tincay.account.Accounts;
import tincay.account.Passkeys;
import tincay.people.People;
import tincay.trace.Occurrence;
import tincay.trace.Trace;

/// Who gets in, and what a browser may do with our pages.
@Configuration
class Security {
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'";

    private final People people;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Trace trace;

    Security(People people, Accounts accounts, Passkeys passkeys, Trace trace) {
        this.people = people;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.trace = trace;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Sessions sessions, ProviderSignIn providerSignIn) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in",
                                "/sign-in/passkey/options",
                                "/sign-in/provider/**",
                                "/invitation",
                                "/set-up",
                                "/style.css",
                                "/verify.js",
                                "/passkey.js",
                                "/hand-in.js",
                                "/actuator/health",
                                "/checkpoint",
                                "/tile/**",
                                "/verify",
                                "/verify/standing",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .authenticationDetailsSource(SignInForm::new)
                        .successHandler(FreshProof.atSignIn()))
                .with(new PasskeySignIn(passkeys, people, trace), Customizer.withDefaults())
                .with(providerSignIn, Customizer.withDefaults())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .csrf(Customizer.withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .frameOptions(frame -> frame.sameOrigin())
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .sessionManagement(session -> session.addSessionAuthenticationStrategy(
                        (authentication, request, response) -> sessions.makeRoom(authentication.getName())))
                .build();
    }

    @Bean
    UserDetailsService users() {
        return login -> people.account(login)
                .map(account -> User.withUsername(login)
                        .password(account.passwordHash())
                        .accountLocked(!account.open())
                        .authorities(Set.of())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /// The password, and the code that goes with it: one answer for both, whichever was wrong.
    @Bean
    AuthenticationProvider passwordAndCode(UserDetailsService users, PasswordEncoder passwords) {
        return new DaoAuthenticationProvider(users) {
            {
                setPasswordEncoder(passwords);
            }

            // a session is kept: nothing that was typed goes into it
            @Override
            protected Authentication createSuccessAuthentication(
                    Object principal, Authentication sent, UserDetails user) {
                var in = UsernamePasswordAuthenticationToken.authenticated(principal, "", user.getAuthorities());
                in.setDetails("");
                return in;
            }

            @Override
            protected void additionalAuthenticationChecks(UserDetails user, UsernamePasswordAuthenticationToken sent) {
                super.additionalAuthenticationChecks(user, sent);
                String code = sent.getDetails() instanceof SignInForm form ? form.code() : "";
                boolean fits = people.account(user.getUsername())
                        .filter(account -> accounts.codeFits(account.person(), code))
                        .isPresent();
                if (!fits) {
                    throw new BadCredentialsException("the code does not fit");
                }
            }
        };
    }

    /// What a password is entered with at sign-in: the code of an authenticator application.
    private static final class SignInForm extends WebAuthenticationDetails {
        private static final long serialVersionUID = 1;

        private final String code;

        SignInForm(HttpServletRequest request) {
            super(request);
            String given = request.getParameter("code");
            this.code = given == null ? "" : given.strip();
        }

        String code() {
            return code;
        }
    }

    @Bean
    static PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        people.failed(event.getAuthentication().getName());
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        String login = event.getAuthentication().getName();
        people.signedIn(login);
        people.account(login)
                .map(People.Account::person)
                .ifPresent(person -> Trace.by(person.agency(), person.roles()));
        trace.happened(Occurrence.SIGNED_IN);
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        trace.happened(Occurrence.SIGN_IN_REFUSED);
    }
}
