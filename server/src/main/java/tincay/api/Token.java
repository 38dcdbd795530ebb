package tincay.api;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A token as its owner sees it; the secret is nowhere but with them.
///
/// @param used the day and minute of its last use
public record Token(
        UUID id,
        String name,
        Set<Scope> scopes,
        OffsetDateTime made,
        OffsetDateTime expires,
        Optional<OffsetDateTime> revoked,
        Optional<OffsetDateTime> used) {
    public Token {
        scopes = Set.copyOf(scopes);
    }
}
