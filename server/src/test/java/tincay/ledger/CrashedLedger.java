package tincay.ledger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tincay.database.Database;
import tincay.database.EmbeddedPostgres;
import tincay.evidence.Event;
import tincay.evidence.Hash;
import tincay.evidence.Purpose;
import tincay.evidence.Signatory;
import tincay.evidence.Token;
import tincay.trace.Trace;

/// A ledger under load, to be killed: prints each subject with its index, and the size of the newest checkpoint, once
/// they are committed.
///
/// Arguments: the folder, and `on` or `off` for `synchronous_commit`.
final class CrashedLedger {
    static final UUID AGENCY = new UUID(1, 1);
    private static final int EVENTS = 5;

    private CrashedLedger() {}

    /// What the document of `subject` hashes to.
    static Hash document(UUID subject) {
        return Hash.of(subject.toString().getBytes(StandardCharsets.US_ASCII));
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home);
        Database database = Database.prepare(postgres.url(), postgres.owner(), postgres.password(), "app");
        Path migrated = home.resolve("migrated");
        if (!Files.exists(migrated)) {
            Flyway.configure()
                    .dataSource(new DriverManagerDataSource(postgres.url(), postgres.owner(), postgres.password()))
                    .load()
                    .migrate();
            Files.createFile(migrated);
        }
        var source = new SingleConnectionDataSource(
                database.url() + "?options=-c%20synchronous_commit=" + arguments[1],
                "tincay_app",
                database.appPassword(),
                true);
        JdbcClient sql = JdbcClient.create(source);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        Outbox outbox = new Outbox(sql);
        List<String> answers = new ArrayList<>();
        Sequencer sequencer = new Sequencer(
                sql,
                transaction,
                new Pieces(sql),
                new Keeper(home.resolve("log"), "tincay/log"),
                (agency, subject, index) -> answers.add(subject + " " + index + " ."),
                new Trace(new SimpleMeterRegistry()));
        System.out.println(checkpoint(sql));
        System.out.println("ready");
        while (true) {
            transaction.executeWithoutResult(status -> {
                sql.sql("SELECT set_config('tincay.agency', ?, true)")
                        .param(AGENCY.toString())
                        .query(String.class)
                        .single();
                for (int i = 0; i < EVENTS; i++) {
                    decide(outbox, UUID.randomUUID());
                }
            });
            answers.clear();
            sequencer.run();
            answers.add(checkpoint(sql));
            System.out.println(String.join("\n", answers));
        }
    }

    static void decide(Outbox outbox, UUID subject) {
        decide(outbox, subject, true);
    }

    static void decide(Outbox outbox, UUID subject, boolean seals) {
        outbox.add(
                AGENCY,
                subject,
                seals,
                Instant.now(),
                salt -> new Event.Decision(
                        new Token("skhcn"),
                        salt.commit(Purpose.DOCUMENT, document(subject)),
                        salt.commit(Purpose.REPORT, Hash.EMPTY),
                        new Token("approved"),
                        new Signatory(new Token("head"), salt.commit(Purpose.CERTIFICATE, Hash.EMPTY))));
    }

    private static String checkpoint(JdbcClient sql) {
        long size = sql.sql("SELECT coalesce(max(size), 0) FROM checkpoint")
                .query(Long.class)
                .single();
        return "checkpoint " + size + " .";
    }
}
