package tincay.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Closes what is kept of browsers in the database and stamps what they are handed, with `account.key`, which all nodes
/// on a database have in common.
@Component
public final class Stamp {
    private static final UUID OF_BROWSERS = new UUID(0, 0);

    private final Safe safe;

    /// @param accountKey `new` where the key was lost and this node's is the one from now on
    /// @throws IllegalStateException if this node has another key than the database was used with
    Stamp(Safe safe, JdbcClient sql, @Value("${tincay.account-key:}") String accountKey) {
        this.safe = safe;
        String fingerprint = HexFormat.of().formatHex(safe.mark("fingerprint", ""));
        if (accountKey.equals("new")) {
            sql.sql("UPDATE account_key SET fingerprint = ?").param(fingerprint).update();
        }
        sql.sql("INSERT INTO account_key (fingerprint) VALUES (?) ON CONFLICT DO NOTHING")
                .param(fingerprint)
                .update();
        String first = sql.sql("SELECT fingerprint FROM account_key")
                .query(String.class)
                .single();
        if (!first.equals(fingerprint)) {
            throw new IllegalStateException("this server has another `account.key` than its database was used with;"
                    + " copy `log/account.key` from the other server or the backup, or, if it is lost, start once with"
                    + " TINCAY_ACCOUNT_KEY=new and let people set up their one-time codes anew");
        }
    }

    public byte[] close(byte[] content) {
        return safe.close(content, OF_BROWSERS);
    }

    /// Absent where it was not closed with this key.
    public Optional<byte[]> open(byte[] closed) {
        try {
            return Optional.of(safe.open(closed, OF_BROWSERS));
        } catch (IllegalStateException foreign) {
            return Optional.empty();
        }
    }

    public String stamped(String id) {
        return id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(safe.mark("session", id));
    }

    /// What was stamped; absent where the stamp is not ours.
    public Optional<String> read(String stamped) {
        int dot = stamped.indexOf('.');
        String id = dot < 0 ? "" : stamped.substring(0, dot);
        return Optional.of(id)
                .filter(each -> MessageDigest.isEqual(
                        stamped(each).getBytes(StandardCharsets.UTF_8), stamped.getBytes(StandardCharsets.UTF_8)));
    }
}
