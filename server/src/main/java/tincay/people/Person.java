package tincay.people;

import java.util.Set;
import java.util.UUID;

/// Somebody who works in an agency, as they are signed in.
///
/// @param agency whose texts they may see, and no other's
/// @param roles those that are valid today
public record Person(UUID id, UUID agency, String login, String name, String agencyName, Set<Role> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
