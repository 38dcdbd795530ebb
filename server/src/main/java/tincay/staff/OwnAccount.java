package tincay.staff;

import java.util.Map;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tincay.account.ProviderAccounts;
import tincay.people.Person;

/// What a person changes about their own account and administrators see: the account at an OpenID provider that opens
/// it.
@Repository
public class OwnAccount {
    private final ProviderAccounts providerAccounts;
    private final Changes changes;

    OwnAccount(ProviderAccounts providerAccounts, Changes changes) {
        this.providerAccounts = providerAccounts;
        this.changes = changes;
    }

    /// @return false when the provider's account is somebody's already, or the person has another one there
    @Transactional
    public boolean link(Person person, String issuer, String subject) {
        boolean linked = providerAccounts.add(person, issuer, subject);
        if (linked) {
            changes.addOwn(person, "provider-linked", Map.of("issuer", issuer, "subject", subject));
        }
        return linked;
    }

    /// @return whether there was one of this issuer
    @Transactional
    public boolean unlink(Person person, String issuer) {
        boolean unlinked = providerAccounts.remove(person, issuer);
        if (unlinked) {
            changes.addOwn(person, "provider-unlinked", Map.of("issuer", issuer));
        }
        return unlinked;
    }
}
