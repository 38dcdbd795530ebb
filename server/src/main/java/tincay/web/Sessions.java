package tincay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The browsers that people are signed in with.
@Component
final class Sessions {
    private static final int MOST = 5;

    private final FindByIndexNameSessionRepository<? extends Session> kept;

    Sessions(FindByIndexNameSessionRepository<? extends Session> kept) {
        this.kept = kept;
    }

    /// Signs the account out everywhere, from each browser's next request on.
    void end(String login) {
        endOthers(login, "");
    }

    /// The same everywhere but in the session `here`.
    void endOthers(String login, String here) {
        of(login).stream().map(Session::getId).filter(id -> !id.equals(here)).forEach(kept::deleteById);
    }

    /// Draws the token of the browser's forms with its sign-in: of pages opened at once each would draw one, and the
    /// last
    /// alone would count.
    static void drawToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }

    /// Makes room for one more: of five browsers the one that was not used for longest is signed out.
    void makeRoom(String login) {
        List<? extends Session> all = of(login);
        all.subList(0, Math.max(0, all.size() - MOST + 1)).forEach(each -> kept.deleteById(each.getId()));
    }

    /// The one used last at the end.
    private List<? extends Session> of(String login) {
        return kept.findByPrincipalName(login).values().stream()
                .sorted(Comparator.comparing(Session::getLastAccessedTime))
                .toList();
    }
}
