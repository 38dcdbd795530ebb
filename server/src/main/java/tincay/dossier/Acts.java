package tincay.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tincay.people.Role;

/// What was done in an agency, act by act: who, as what, when, and over which bytes; none of the words.
@Repository
public class Acts {
    private static final int FETCHED = 500;

    private final JdbcClient sql;

    public Acts(JdbcClient sql) {
        this.sql = sql;
    }

    /// One act.
    ///
    /// @param number its place in the dossier, from 0
    /// @param role in which it was taken; absent where the platform itself acted
    /// @param version of the document that it is about, whose bytes have this SHA-256
    public record Done(
            Instant at,
            UUID dossier,
            int number,
            Act act,
            Optional<Role> role,
            Optional<UUID> person,
            int version,
            String sha256) {}

    /// Every act of the agency that was entered, dossier by dossier, each in its order.
    @Transactional(propagation = Propagation.MANDATORY)
    public void each(Consumer<Done> reader) {
        sql.sql("SELECT dossier_id, seq, kind, person_id, body::text AS body, at FROM act ORDER BY dossier_id, seq")
                .withFetchSize(FETCHED)
                .query(new Replay(reader));
    }

    /// Takes the acts up one after the other, with the state that each was taken in.
    private static final class Replay implements RowCallbackHandler {
        private final Consumer<Done> reader;
        private @Nullable Dossier before;

        Replay(Consumer<Done> reader) {
            this.reader = reader;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            Act act = Dossiers.act(row.getString("kind"), row.getString("body"));
            int number = row.getInt("seq");
            Dossier was = before;
            Dossier after = was == null || number == 0 ? act.begin() : act.after(was);
            Optional<Role> role = was == null || number == 0 ? Optional.of(Role.DRAFTER) : role(act, was);
            before = after;
            reader.accept(new Done(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getObject("dossier_id", UUID.class),
                    number,
                    act,
                    role,
                    Optional.ofNullable(row.getObject("person_id", UUID.class)),
                    after.version().number(),
                    after.version().sha256()));
        }

        private static Optional<Role> role(Act act, Dossier before) {
            return switch (act) {
                case Act.Uploaded _, Act.EmergencyAsked _ -> Optional.of(Role.DRAFTER);
                case Act.UnitChecked _, Act.Reviewed _ -> Optional.of(Role.UNIT_HEAD);
                case Act.Confirmed _ -> Optional.of(Role.REVIEWER);
                case Act.EmergencyAgreed _, Act.Approved _, Act.Withdrawn _ -> Optional.of(Role.HEAD);
                case Act.Numbered _ -> Optional.of(Role.CLERK);
                case Act.Returned(var by, var _) ->
                    Optional.of(before.version().drafter().equals(by) ? Role.DRAFTER : Dossiers.returning(before));
                case Act.Verified _, Act.Logged _, Act.Corrected _ -> Optional.empty();
            };
        }
    }
}
