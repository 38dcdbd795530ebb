package tincay.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// A browser that was sent to the provider: it stays in that browser's session and is good for one return.
///
/// @param request with state, nonce and the secret half of the code challenge
public record Departure(OAuth2AuthorizationRequest request, Instant at) implements java.io.Serializable {
    private static final Duration LIFE = Duration.ofMinutes(10);

    /// Where the browser goes.
    public String address() {
        return request.getAuthorizationRequestUri();
    }

    /// Whether what came back, at `now`, belongs to this.
    public boolean fits(Answer answer, Instant now) {
        byte[] own = Objects.requireNonNull(request.getState()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(own, answer.state().getBytes(StandardCharsets.UTF_8))
                && at.plus(LIFE).isAfter(now);
    }
}
