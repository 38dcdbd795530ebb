package tincay.ledger;

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

/// A ledger under load, to be killed: prints each subject with its index once the answer is committed.
final class CrashedLedger {
    private static final UUID AGENCY = new UUID(1, 1);

    private CrashedLedger() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home);
        Database database = Database.prepare(postgres.url(), postgres.owner(), postgres.password(), "app");
        Flyway.configure()
                .dataSource(new DriverManagerDataSource(postgres.url(), postgres.owner(), postgres.password()))
                .load()
                .migrate();
        var source = new SingleConnectionDataSource(database.url(), "tincay_app", database.appPassword(), true);
        JdbcClient sql = JdbcClient.create(source);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        Outbox outbox = new Outbox(sql);
        List<String> answers = new ArrayList<>();
        Sequencer sequencer = new Sequencer(
                sql,
                transaction,
                new Pieces(sql),
                new Keeper(home.resolve("log"), "tincay/log"),
                (agency, subject, index) -> answers.add(subject + " " + index + " ."));
        System.out.println("ready");
        while (true) {
            transaction.executeWithoutResult(status -> {
                sql.sql("SELECT set_config('tincay.agency', ?, true)")
                        .param(AGENCY.toString())
                        .query(String.class)
                        .single();
                for (int i = 0; i < 5; i++) {
                    outbox.add(
                            AGENCY,
                            UUID.randomUUID(),
                            true,
                            Instant.now(),
                            salt -> new Event.Decision(
                                    new Token("skhcn"),
                                    salt.commit(Purpose.DOCUMENT, Hash.EMPTY),
                                    salt.commit(Purpose.REPORT, Hash.EMPTY),
                                    new Token("approved"),
                                    new Signatory(new Token("head"), salt.commit(Purpose.CERTIFICATE, Hash.EMPTY))));
                }
            });
            answers.clear();
            sequencer.run();
            answers.forEach(System.out::println);
        }
    }
}
