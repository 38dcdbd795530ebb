package tincay.staff;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import tincay.people.Role;

/// Somebody of an agency as its administrator sees them.
///
/// @param address for mail; empty when there is none
/// @param idle whether the account was not used for 45 days, which closes it
public record Member(
        UUID id,
        String login,
        String name,
        boolean active,
        boolean idle,
        OffsetDateTime lastSeen,
        String address,
        List<Held> roles,
        List<Certificate> certificates,
        List<Change> changes) {
    public Member {
        roles = List.copyOf(roles);
        certificates = List.copyOf(certificates);
        changes = List.copyOf(changes);
    }

    /// A role held over a time, with what it rests on.
    ///
    /// @param to absent while it has no end
    public record Held(
            Role role,
            Capacity capacity,
            LocalDate from,
            java.util.Optional<LocalDate> to,
            String basis,
            boolean now) {}

    /// What qualifies somebody for a field.
    public record Certificate(
            String sha256, String field, LocalDate from, LocalDate to, String basis, boolean revoked) {}

    /// What was changed, when, and by whom.
    public record Change(String kind, String by, OffsetDateTime at) {}
}
