package tincay.people;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Which agency's rows the transaction under way may see; without one it sees none.
///
/// PostgreSQL holds the wall (row-level security, forced); this only tells it who asks.
@Repository
public class Agencies {
    private final JdbcClient sql;

    public Agencies(JdbcClient sql) {
        this.sql = sql;
    }

    /// From here to its end the transaction sees the rows of `agency` and no others.
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(UUID agency) {
        set("tincay.agency", agency.toString());
    }

    /// From here to its end the transaction also sees the account `login`.
    @Transactional(propagation = Propagation.MANDATORY)
    public void askFor(String login) {
        set("tincay.sign_in", login);
    }

    /// From here to its end the transaction also sees the token whose secret has this SHA-256.
    @Transactional(propagation = Propagation.MANDATORY)
    public void askForToken(String sha256) {
        set("tincay.token", sha256);
    }

    /// From here to its end the transaction also sees the passkey with this identifier.
    @Transactional(propagation = Propagation.MANDATORY)
    public void askForPasskey(String id) {
        set("tincay.passkey", id);
    }

    /// From here to its end the transaction also sees whose this account at an OpenID provider is.
    @Transactional(propagation = Propagation.MANDATORY)
    public void askForProviderAccount(String issuer, String subject) {
        set("tincay.provider_account", issuer + " " + subject);
    }

    /// From here to its end the transaction also sees the invitation whose secret has this SHA-256.
    @Transactional(propagation = Propagation.MANDATORY)
    public void askForInvitation(String sha256) {
        set("tincay.invitation", sha256);
    }

    /// From here to its end the transaction also sees that mails wait and reviews are owed, in every agency.
    @Transactional(propagation = Propagation.MANDATORY)
    public void askForDuties() {
        set("tincay.duties", "all");
    }

    /// Every agency's id, for work that goes from one to the next.
    public List<UUID> all() {
        return sql.sql("SELECT id FROM agency ORDER BY code").query(UUID.class).list();
    }

    /// The agency's code, as logs and numbers name it.
    public String code(UUID agency) {
        return sql.sql("SELECT code FROM agency WHERE id = ?")
                .param(agency)
                .query(String.class)
                .single();
    }

    private void set(String name, String value) {
        sql.sql("SELECT set_config(?, ?, true)")
                .params(name, value)
                .query(String.class)
                .single();
    }
}
