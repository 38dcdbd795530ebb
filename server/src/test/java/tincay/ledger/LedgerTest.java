package tincay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tincay.Platform;
import tincay.dossier.Dossier;
import tincay.dossier.Dossiers;
import tincay.evidence.Audit;
import tincay.evidence.Hash;
import tincay.evidence.Policy;
import tincay.evidence.Tiles;
import tincay.evidence.Verifier;
import tincay.evidence.Wrong;
import tincay.people.People;
import tincay.people.Person;
import tincay.trace.Trace;

class LedgerTest {
    private static final Platform PLATFORM = Platform.one();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Person person(String login) {
        return PLATFORM.bean(People.class).account(login).orElseThrow().person();
    }

    /// A dossier of the demo that the log has answered for.
    private static UUID issued() throws InterruptedException {
        Dossiers dossiers = PLATFORM.bean(Dossiers.class);
        Person inspector = person("skhcn.inspector");
        for (int tries = 0; tries < 300; tries++) {
            Optional<UUID> found = dossiers.list(inspector).stream()
                    .map(Dossiers.Listed::id)
                    .filter(id -> dossiers.open(inspector, id).dossier() instanceof Dossier.Issued)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("nothing was issued in 30 seconds");
    }

    private static Policy policy() {
        return Policy.of(PLATFORM.bean(Keeper.class).verifier());
    }

    private static Optional<byte[]> fetch(String path) throws IOException {
        try {
            var answer =
                    HTTP.send(HttpRequest.newBuilder(PLATFORM.at("/" + path)).build(), BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static Audit.Verdict audit() throws IOException {
        Tiles served = tile -> fetch(tile.path());
        return Audit.of(served, fetch("checkpoint").orElseThrow(), policy(), List.of());
    }

    @Test
    void anIssuedDocumentIsProvedWithoutTheServer() throws Exception {
        UUID id = issued();
        Person inspector = person("skhcn.inspector");
        Dossiers dossiers = PLATFORM.bean(Dossiers.class);
        byte[] document = dossiers.file(inspector, id).content();
        byte[] proof = dossiers.proof(inspector, id).orElseThrow();
        Verifier verifier = new Verifier(policy());
        assertThat(verifier.verify(Hash.of(document), proof)).isInstanceOfSatisfying(Verifier.Valid.class, valid -> {
            assertThat(valid.issuance().agency().value()).isEqualTo("skhcn");
            assertThat(valid.index())
                    .isEqualTo(((Dossier.Issued) dossiers.open(inspector, id).dossier()).index());
        });
        document[0] ^= 1;
        assertThat(verifier.verify(Hash.of(document), proof)).isInstanceOf(Wrong.class);
        assertThat(new String(proof, StandardCharsets.UTF_8)).doesNotContain("Nông", "Bế", "Lý Quốc");
    }

    @Test
    void theProofIsForThoseWhoMaySeeTheDossier() throws Exception {
        UUID id = issued();
        assertThat(PLATFORM.as("skhcn.clerk").get("/dossiers/" + id + "/proof").statusCode())
                .isEqualTo(200);
        assertThat(PLATFORM.as("snv.clerk").get("/dossiers/" + id + "/proof").statusCode())
                .isEqualTo(404);
    }

    /// Whoever rewrites the stored log, the owner of the database too, is found out by anybody who reads it.
    @Test
    void aRewrittenLogIsFoundByItsReaders() throws Exception {
        issued();
        assertThat(audit()).isInstanceOf(Audit.Whole.class);
        try (Connection owner = DriverManager.getConnection(
                        PLATFORM.database().url(),
                        PLATFORM.database().owner(),
                        PLATFORM.database().ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT * FROM log_tile WHERE path LIKE 'tile/entries/%'");
            assertThat(statement.executeUpdate("""
                            UPDATE log_tile SET content = set_byte(content, 40, get_byte(content, 40) # 1)
                             WHERE path LIKE 'tile/entries/%'""")).isPositive();
            try {
                assertThat(audit()).isInstanceOf(Wrong.class);
            } finally {
                statement.execute(
                        "UPDATE log_tile SET content = kept.content FROM kept WHERE kept.path = log_tile.path");
                statement.execute("DROP TABLE kept");
            }
        }
        assertThat(audit()).isInstanceOf(Audit.Whole.class);
    }

    /// An old backup: the database is shorter than what the key remembers having signed.
    @Test
    void aDatabaseOfYesterdayIsNotGoneOnWith(@TempDir Path folder) throws Exception {
        Keeper ahead = new Keeper(folder, "tincay/log");
        ahead.sign(1_000_000, Hash.leaf(new byte[] {1}), List.of());
        assertThatThrownBy(() -> new Sequencer(
                        PLATFORM.bean(JdbcClient.class),
                        PLATFORM.bean(TransactionTemplate.class),
                        PLATFORM.bean(Pieces.class),
                        ahead,
                        (agency, subject, index) -> {},
                        PLATFORM.bean(Trace.class)))
                .isInstanceOf(Keeper.Inconsistent.class)
                .hasMessageContaining("1000000");
    }

    @Test
    void theKeySignsNoOtherHistory(@TempDir Path folder) throws Exception {
        Keeper keeper = new Keeper(folder, "tincay/log");
        keeper.sign(1, Hash.leaf(new byte[] {1}), List.of());
        assertThatThrownBy(() -> keeper.sign(1, Hash.leaf(new byte[] {2}), List.of()))
                .isInstanceOf(Keeper.Inconsistent.class);
        Keeper again = new Keeper(folder, "tincay/log");
        assertThatThrownBy(() -> again.sign(2, Hash.leaf(new byte[] {2}), List.of()))
                .isInstanceOf(Keeper.Inconsistent.class);
        assertThat(again.verifier()).isEqualTo(keeper.verifier());
        Files.writeString(folder.resolve("log.memory"), "damaged");
        assertThatThrownBy(() -> again.sign(2, Hash.leaf(new byte[] {2}), List.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    /// Somebody else holds the log and nobody publishes for eleven minutes: that is seen, and so is that it goes on.
    @Test
    void aLogThatStandsStillIsRed() throws Exception {
        issued();
        try (Connection owner = DriverManager.getConnection(
                        PLATFORM.database().url(),
                        PLATFORM.database().owner(),
                        PLATFORM.database().ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + Sequencer.LOCK + ")");
            try {
                statement.execute("UPDATE checkpoint SET at = now() - interval '10 minutes 50 seconds'");
                assertThat(health()).isEqualTo(200);
                statement.execute("UPDATE checkpoint SET at = now() - interval '11 minutes'");
                assertThat(health()).isEqualTo(503);
                assertThat(PLATFORM.bean(MeterRegistry.class)
                                .get("tincay.checkpoint.age")
                                .gauge()
                                .value())
                        .isBetween(660.0, 720.0);
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + Sequencer.LOCK + ")");
            }
        }
        for (int tries = 0; tries < 300 && health() != 200; tries++) {
            Thread.sleep(50);
        }
        assertThat(health()).isEqualTo(200);
    }

    private static int health() throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(PLATFORM.at("/actuator/health")).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
