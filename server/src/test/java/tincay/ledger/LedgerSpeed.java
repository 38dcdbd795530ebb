package tincay.ledger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tincay.database.Database;
import tincay.database.EmbeddedPostgres;
import tincay.trace.Trace;

/// Measures logged events a second and the time from the event to its answer, over a PostgreSQL of its own with fsync.
///
/// Arguments: writers (each with a connection), events in a transaction, seconds, and how many events may wait for
/// their
/// answer at once.
final class LedgerSpeed {

    private LedgerSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int writers = Integer.parseInt(arguments[0]);
        int events = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        int waiting = Integer.parseInt(arguments[3]);
        Path home = Files.createTempDirectory("ledger-speed");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            Database database = Database.prepare(postgres.url(), postgres.owner(), postgres.password(), "app");
            Flyway.configure()
                    .dataSource(new DriverManagerDataSource(postgres.url(), postgres.owner(), postgres.password()))
                    .load()
                    .migrate();
            Map<UUID, Long> begun = new ConcurrentHashMap<>();
            Semaphore room = new Semaphore(waiting);
            for (int writer = 0; writer < writers; writer++) {
                var source = source(database);
                Thread.ofPlatform().daemon().start(() -> write(source, begun, room, events));
            }
            measure(source(database), home, begun, room, seconds);
        }
    }

    private static SingleConnectionDataSource source(Database database) {
        return new SingleConnectionDataSource(database.url(), "tincay_app", database.appPassword(), true);
    }

    private static void write(SingleConnectionDataSource source, Map<UUID, Long> begun, Semaphore room, int events) {
        JdbcClient sql = JdbcClient.create(source);
        Outbox outbox = new Outbox(sql);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        while (true) {
            room.acquireUninterruptibly(events);
            transaction.executeWithoutResult(status -> {
                sql.sql("SELECT set_config('tincay.agency', ?, true)")
                        .param(CrashedLedger.AGENCY.toString())
                        .query(String.class)
                        .single();
                for (int i = 0; i < events; i++) {
                    UUID subject = UUID.randomUUID();
                    begun.put(subject, System.nanoTime());
                    CrashedLedger.decide(outbox, subject);
                }
            });
        }
    }

    private static void measure(
            SingleConnectionDataSource source, Path home, Map<UUID, Long> begun, Semaphore room, int seconds)
            throws Exception {
        JdbcClient sql = JdbcClient.create(source);
        List<UUID> answered = new ArrayList<>();
        Sequencer sequencer = new Sequencer(
                sql,
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                new Pieces(sql),
                new Keeper(home.resolve("log"), "tincay/log"),
                (agency, subject, index) -> answered.add(subject),
                new Trace(new SimpleMeterRegistry()));
        List<Long> times = new ArrayList<>();
        long warm = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
        long end = warm + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            answered.clear();
            sequencer.run();
            long now = System.nanoTime();
            for (UUID subject : answered) {
                long since = now - java.util.Objects.requireNonNull(begun.remove(subject));
                if (now > warm) {
                    times.add(since);
                }
            }
            room.release(answered.size());
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "ledger: %,d events/s, p50 %d ms, p99 %d ms (%s)%n",
                sorted.length / seconds,
                TimeUnit.NANOSECONDS.toMillis(sorted[sorted.length / 2]),
                TimeUnit.NANOSECONDS.toMillis(sorted[sorted.length * 99 / 100]),
                Arrays.asList(sorted.length + " events", seconds + " s"));
    }
}
