package tincay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tincay.oidc.Answer;
import tincay.oidc.Departure;
import tincay.oidc.Identity;
import tincay.oidc.NotSignedIn;
import tincay.oidc.NotSignedIn.Reason;

/// What a browser's session knows while its person is at the provider, and until they showed their second factor.
final class AtProvider {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String SIGN_IN = AtProvider.class.getName() + ".sign-in";
    private static final String LINK = AtProvider.class.getName() + ".link";
    private static final String ARRIVED = AtProvider.class.getName() + ".arrived";

    private AtProvider() {}

    private record Linking(Departure departure, UUID person) implements java.io.Serializable {}

    private record Arrived(Identity identity, Instant at) implements java.io.Serializable {}

    static void toSignIn(HttpServletRequest request, Departure departure) {
        request.getSession().setAttribute(SIGN_IN, departure);
    }

    static void toLink(HttpServletRequest request, Departure departure, UUID person) {
        request.getSession().setAttribute(LINK, new Linking(departure, person));
    }

    /// The way to the provider that `answer` ends; it is over with that.
    ///
    /// @throws NotSignedIn if this browser is on no such way; another one that it is on goes on
    static Departure backToSignIn(HttpServletRequest request, Answer answer) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(SIGN_IN) instanceof Departure departure)
                || !departure.fits(answer, Instant.now())) {
            throw new NotSignedIn(Reason.OUT_OF_TURN);
        }
        session.removeAttribute(SIGN_IN);
        return departure;
    }

    /// The same for `person`, who wants to link what they come back with.
    static Departure backToLink(HttpServletRequest request, Answer answer, UUID person) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(LINK) instanceof Linking linking)
                || !linking.person().equals(person)
                || !linking.departure().fits(answer, Instant.now())) {
            throw new NotSignedIn(Reason.OUT_OF_TURN);
        }
        session.removeAttribute(LINK);
        return linking.departure();
    }

    /// Waits for the second factor under another session identifier: nobody else knows it.
    static void arrived(HttpServletRequest request, Identity identity) {
        request.changeSessionId();
        request.getSession().setAttribute(ARRIVED, new Arrived(identity, Instant.now()));
    }

    /// Who arrived within the last five minutes.
    static Optional<Identity> arrived(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ARRIVED) instanceof Arrived arrived
                        && arrived.at().plus(LIFE).isAfter(Instant.now())
                ? Optional.of(arrived.identity())
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ARRIVED);
    }

    /// What the browser brought; a parameter that stands twice counts as none.
    static Answer answer(HttpServletRequest request) {
        return new Answer(only(request, "state"), only(request, "code"), only(request, "iss"));
    }

    private static String only(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null || values.length != 1 ? "" : values[0];
    }
}
