package tincay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tincay.Platform;
import tincay.evidence.Checkpoint;
import tincay.evidence.Hash;
import tincay.evidence.KeyKind;
import tincay.evidence.Malformed;
import tincay.evidence.Memory;
import tincay.evidence.Policy;
import tincay.evidence.SignedNote;
import tincay.evidence.Signer;
import tincay.evidence.SigningKey;
import tincay.evidence.VerifierKey;
import tincay.evidence.Witness;
import tincay.people.Agencies;
import tincay.trace.Trace;

/// The log before real witnesses, and before some that lie, stall and break.
class WitnessesTest {
    @TempDir
    static Path home;

    private static Platform platform;
    private static SimpleMeterRegistry meters;

    @BeforeAll
    static void start() throws Exception {
        platform = Platform.empty(Map.of("spring.datasource.hikari.minimum-idle", 1));
        meters = new SimpleMeterRegistry();
        grow();
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    /// One more entry, with its checkpoint.
    private static UUID grow() throws Exception {
        UUID subject = UUID.randomUUID();
        platform.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            platform.bean(Agencies.class).enter(CrashedLedger.AGENCY);
            CrashedLedger.decide(platform.bean(Outbox.class), subject, false);
        });
        await(
                () -> sql().sql(
                                "SELECT coalesce(entry < (SELECT size FROM log_answered), false) FROM outbox WHERE subject_id = ?")
                        .param(subject)
                        .query(Boolean.class)
                        .single(),
                "the log");
        return subject;
    }

    private static JdbcClient sql() {
        return platform.bean(JdbcClient.class);
    }

    private static void await(Callable<Boolean> met, String what) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!met.call()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static SigningKey key(String name, KeyKind kind, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        try {
            return SigningKey.of(name, kind, bytes);
        } catch (Malformed impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Witnesses witnesses(String setting) {
        return witnesses(setting, Duration.ofSeconds(20));
    }

    private static Witnesses witnesses(String setting, Duration patience) {
        return new Witnesses(
                setting,
                patience,
                sql(),
                platform.bean(Pieces.class),
                platform.bean(Keeper.class),
                new Trace(meters),
                new SimpleMeterRegistry());
    }

    private static String state(VerifierKey witness) {
        return sql().sql("SELECT state FROM witness_standing WHERE witness = ?")
                .param(witness.toString())
                .query(String.class)
                .single();
    }

    /// Lets a witness be asked again at once.
    private static void hurry() {
        try (var connection = java.sql.DriverManager.getConnection(
                platform.database().url(),
                platform.database().owner(),
                platform.database().ownerPassword())) {
            connection.createStatement().executeUpdate("UPDATE witness_standing SET next_try = now()");
        } catch (java.sql.SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static SignedNote checkpoint() throws Malformed {
        return SignedNote.parse(platform.bean(Log.class).checkpoint().orElseThrow());
    }

    private static long size() throws Malformed {
        return Checkpoint.parse(checkpoint().text()).size();
    }

    /// `tincay witness --listen` in a process of its own.
    private static Process witness(Path key, Path memory, int port) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "tincay.cli.Main",
                        "witness",
                        "--listen",
                        "127.0.0.1:" + port,
                        "--log-key",
                        platform.bean(Keeper.class).verifier().toString(),
                        "--key",
                        key.toString(),
                        "--memory",
                        memory.toString(),
                        "--lang",
                        "en")
                .redirectErrorStream(true)
                .start();
        return process;
    }

    private static String address(Process witness) throws IOException {
        BufferedReader said = witness.inputReader();
        String line = said.readLine();
        assertThat(line).startsWith("Witness at http://");
        return line.substring("Witness at ".length()).replace("/add-checkpoint", "");
    }

    @Test
    void aRealWitnessCosignsIsMissedAndCaughtUpWith() throws Exception {
        SigningKey key = key("w.example/real", KeyKind.COSIGNATURE, 1);
        Path secret = Files.writeString(home.resolve("w.key"), key.secret() + "\n");
        Path memory = home.resolve("w.memory");
        Process process = witness(secret, memory, 0);
        String address = address(process);
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        try {
            Witnesses witnesses = witnesses(key.verifier() + " " + address + "/");
            assertThat(witnesses.standing()).isZero();
            witnesses.run();
            await(() -> checkpoint().cosignatures(List.of(key.verifier())).size() == 1, "the cosignature");
            assertThat(witnesses.standing()).isEqualTo(1);
            assertThat(witnesses.count()).isEqualTo(1);

            process.destroyForcibly().waitFor();
            UUID missed = grow();
            witnesses.run();
            await(() -> state(key.verifier()).equals("DOWN"), "the alarm");
            assertThat(witnesses.standing()).isZero();
            assertThat(checkpoint().cosignatures(List.of(key.verifier()))).isEmpty();
            grow();

            process = witness(secret, memory, port);
            address(process);
            hurry();
            witnesses.run();
            await(() -> witnesses.standing() == 1, "that it is caught up with");
            assertThat(checkpoint().cosignatures(List.of(key.verifier()))).hasSize(1);
            assertThat(Files.readString(memory)).contains(Long.toString(size()));
            assertThat(sql().sql("SELECT entry FROM outbox WHERE subject_id = ?")
                            .param(missed)
                            .query(Long.class)
                            .single())
                    .isLessThan(size());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private interface Fault {
        /// The status, or 0 to say nothing until the test is over.
        int status();

        default String body() throws Exception {
            return "";
        }
    }

    private static String cosigned(SigningKey witness, VerifierKey log, SignedNote note) throws Malformed {
        Witness.Request request = new Witness.Request(0, List.of(), Checkpoint.parse(note.text()), note);
        return ((Witness.Cosigned) new Witness(witness, List.of(log)).answer(Memory.EMPTY, request, 1)).line();
    }

    private record Says(int status, String body) implements Fault {}

    private static final CountDownLatch OVER = new CountDownLatch(1);

    /// A server that answers each `add-checkpoint` by `fault`, and counts them.
    private static HttpServer server(Fault fault, AtomicInteger asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                asked.incrementAndGet();
                if (fault.status() == 0) {
                    OVER.await();
                }
                byte[] body = fault.body().getBytes(StandardCharsets.UTF_8);
                if (fault.status() == 302) {
                    exchange.getResponseHeaders().set("Location", "/elsewhere");
                }
                exchange.sendResponseHeaders(fault.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            } catch (Exception cutOff) {
                throw new IOException(cutOff);
            }
        });
        server.start();
        return server;
    }

    @Test
    void aWitnessThatLiesOrStallsIsToldAndHoldsNothingUp() throws Exception {
        SigningKey own = key("w.example/hostile", KeyKind.COSIGNATURE, 2);
        SigningKey other = key("w.example/other", KeyKind.COSIGNATURE, 3);
        SigningKey elsewhere = key("tincay.example/elsewhere", KeyKind.NOTE, 9);
        SignedNote foreign = ((Signer.Signed)
                        new Signer(elsewhere).sign(Memory.EMPTY, 7, Hash.leaf(new byte[] {7}), List.of()))
                .note();
        VerifierKey ours = platform.bean(Keeper.class).verifier();
        record Case(Fault fault, String state) {}
        List<Case> cases = List.of(
                new Case(new Says(0, ""), "DOWN"),
                new Case(new Says(200, ""), "GARBAGE"),
                new Case(new Says(200, "\u0000 not a signature\n\n\n"), "GARBAGE"),
                new Case(new Says(200, cosigned(own, elsewhere.verifier(), foreign)), "GARBAGE"),
                new Case(new Says(200, cosigned(other, ours, checkpoint())), "GARBAGE"),
                new Case(new Says(200, "x".repeat(1_000_000)), "DOWN"),
                new Case(new Says(409, "1000000\n"), "AHEAD"),
                new Case(new Says(409, size() + "\n"), "CONFLICT"),
                new Case(new Says(409, "-1\n"), "GARBAGE"),
                new Case(new Says(409, "seven"), "GARBAGE"),
                new Case(new Says(302, ""), "REFUSED_302"),
                new Case(new Says(400, ""), "REFUSED_400"),
                new Case(new Says(403, ""), "REFUSED_403"),
                new Case(new Says(404, ""), "REFUSED_404"),
                new Case(new Says(422, ""), "REFUSED_422"),
                new Case(new Says(500, ""), "REFUSED_500"));
        for (Case each : cases) {
            AtomicInteger asked = new AtomicInteger();
            HttpServer server = server(each.fault(), asked);
            try {
                double told = told();
                Witnesses witnesses = witnesses(own.verifier() + " http://127.0.0.1:"
                        + server.getAddress().getPort());
                sql().sql("UPDATE witness_standing SET state = 'NEW'").update();
                hurry();
                witnesses.run();
                await(() -> !state(own.verifier()).equals("NEW"), each.toString());
                assertThat(state(own.verifier())).as(each.toString()).isEqualTo(each.state());
                assertThat(asked.get()).as(each.toString()).isBetween(1, 2);
                assertThat(witnesses.standing()).isZero();
                await(() -> told() == told + 1, "the alarm of " + each);
            } finally {
                server.stop(0);
            }
        }
        OVER.countDown();
        assertThat(checkpoint().cosignatures(List.of(own.verifier(), other.verifier())))
                .isEmpty();
        long before = size();
        grow();
        assertThat(size()).isGreaterThan(before);
    }

    private static double told() {
        return meters.get("tincay.events")
                .tag("event", "witness-failed")
                .counter()
                .count();
    }

    /// What a verifier that asks for one witness says of a note, with and without.
    @Test
    void aCheckpointWithItsCosignatureSatisfiesWhoAsksForOne() throws Exception {
        SigningKey key = key("w.example/asked", KeyKind.COSIGNATURE, 4);
        Path secret = Files.writeString(home.resolve("asked.key"), key.secret() + "\n");
        Process process = witness(secret, home.resolve("asked.memory"), 0);
        try {
            Witnesses witnesses = witnesses(key.verifier() + " " + address(process));
            hurry();
            witnesses.run();
            await(() -> witnesses.standing() == 1, "the cosignature");
            Policy strict = new Policy(platform.bean(Keeper.class).verifier(), List.of(key.verifier()), 1);
            assertThat(tincay.evidence.Audit.of(
                            tile -> platform.bean(Pieces.class).read(tile),
                            checkpoint().bytes(),
                            strict,
                            List.of()))
                    .isInstanceOf(tincay.evidence.Audit.Whole.class);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aSettingThatCannotBeMeantIsRefused() {
        String key = key("w.example/x", KeyKind.COSIGNATURE, 5).verifier().toString();
        String log = key("w.example/log", KeyKind.NOTE, 6).verifier().toString();
        for (String setting : List.of(
                "http://w.example",
                key,
                key + " ftp://w.example",
                key + " http://u:p@w.example",
                key + " http://w.example/?to=x",
                key + " http:///x",
                log + " http://w.example",
                key + " http://a.example," + key + " http://b.example",
                key + " http://a.example,",
                "w+1+x http://a.example")) {
            assertThatThrownBy(() -> witnesses(setting))
                    .as(setting)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("tincay.witnesses");
        }
    }
}
