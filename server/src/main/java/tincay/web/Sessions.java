package tincay.web;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/// The browsers that people are signed in with.
@Component
final class Sessions {
    private final SessionRegistry registry;

    Sessions(SessionRegistry registry) {
        this.registry = registry;
    }

    /// Signs the account out everywhere, from each browser's next request on.
    void end(String login) {
        endOthers(login, "");
    }

    /// The same everywhere but in the session `here`.
    void endOthers(String login, String here) {
        registry.getAllPrincipals().stream()
                .filter(principal -> principal instanceof UserDetails user
                        && user.getUsername().equals(login))
                .flatMap(principal -> registry.getAllSessions(principal, false).stream())
                .filter(session -> !session.getSessionId().equals(here))
                .forEach(SessionInformation::expireNow);
    }
}
