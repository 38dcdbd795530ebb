package tincay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import tincay.account.Accounts;
import tincay.people.People;
import tincay.people.Role;

/// Who reads the metrics: administrators, and whoever sends the token of `tincay.metrics-token`. They count over all
/// agencies, so nobody else does.
@Configuration
class Scraping {
    private static final int SHORTEST = 32;

    private final People people;
    private final Accounts accounts;
    private final String token;

    /// @throws IllegalStateException if the token can be guessed
    Scraping(People people, Accounts accounts, @Value("${tincay.metrics-token:}") String token) {
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new IllegalStateException("`tincay.metrics-token` has " + token.length() + " characters; draw one of "
                    + SHORTEST + " or more, as by `openssl rand -hex 32`");
        }
        this.people = people;
        this.accounts = accounts;
        this.token = token;
    }

    @Bean
    @Order(2)
    SecurityFilterChain metrics(HttpSecurity http) throws Exception {
        return http.securityMatcher("/actuator/prometheus", "/actuator/prometheus/**")
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((asking, at) ->
                                new AuthorizationDecision(hasToken(at.getRequest()) || isAdministrator(asking.get()))))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    private boolean hasToken(HttpServletRequest request) {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return !token.isEmpty() && sent != null && MessageDigest.isEqual(utf8(sent), utf8("Bearer " + token));
    }

    private boolean isAdministrator(@org.jspecify.annotations.Nullable Authentication asking) {
        return asking != null
                && people.account(asking.getName())
                        .filter(People.Account::open)
                        .map(People.Account::person)
                        .filter(person -> person.is(Role.ADMINISTRATOR))
                        .filter(person -> !accounts.requireSecondFactor()
                                || !accounts.factors(person).passwordOnly())
                        .isPresent();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
