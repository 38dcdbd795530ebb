package tincay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tincay.Platform;
import tincay.Platform.Browser;
import tincay.api.Scope;
import tincay.api.Tokens;
import tincay.database.Database;
import tincay.database.SoleUse;
import tincay.dossier.Dossier;
import tincay.dossier.Dossiers;
import tincay.dossier.Upload;
import tincay.evidence.Audit;
import tincay.evidence.Hash;
import tincay.evidence.Policy;
import tincay.evidence.SignedNote;
import tincay.evidence.Tiles;
import tincay.people.Agencies;
import tincay.people.People;
import tincay.people.Person;
import tincay.trace.Trace;

/// Two nodes on one database, as they stand behind a proxy: what people do goes on whichever of them answers.
class TwoNodesTest {
    private static final byte[] DRAFT =
            "Kính gửi: Ủy ban nhân dân tỉnh.\n\nĐơn vị đề nghị bổ sung ba ghế cho phòng họp.\n"
                    .getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> OPENING =
            Map.of("title", "Đề nghị bổ sung ghế", "documentType", "Công văn", "field", "hanh-chinh");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static GreenMail mail;
    private static Map<String, Object> settings;
    private static Platform first;
    private static Platform second;

    @BeforeAll
    static void start() throws IOException, SQLException {
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        settings = Map.of(
                "tincay.second-factor", "offered",
                "spring.datasource.hikari.minimum-idle", 1,
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", mail.getSmtp().getPort(),
                "tincay.mail.from", "tincay@skhcn.example",
                "tincay.mail.every", "50ms",
                "tincay.public-address", "http://localhost:8080");
        Map<String, Object> demo = new HashMap<>(settings);
        demo.put("tincay.demo", true);
        first = Platform.empty(demo);
        second = first.node(settings);
    }

    @AfterAll
    static void end() {
        second.close();
        first.close();
        mail.stop();
    }

    private static Person person(String login) {
        return first.bean(People.class).account(login).orElseThrow().person();
    }

    private static String path(HttpResponse<?> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static long count(String query) throws SQLException {
        Database database = first.database();
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void await(Callable<Boolean> met, String what) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!met.call()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static String handIn(Browser drafter) {
        HttpResponse<String> answer = drafter.upload("/dossiers/new", "/dossiers", OPENING, "cong-van.txt", DRAFT);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return path(answer);
    }

    /// Signs in at one node and takes the step at the other.
    private static void step(Platform in, Platform at, String login, String page, String step) {
        Browser browser = new Browser(in);
        assertThat(browser.signIn(login, "tincay-demo")).isEqualTo(302);
        Map<String, String> fields =
                new HashMap<>(Map.of("sha256", new Upload("", DRAFT).sha256(), "password", "tincay-demo"));
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        first.bean(Dossiers.class).open(person(login), id).findings().all().forEach(finding -> {
            fields.put("answer-" + finding.place(), "REJECTED");
            fields.put("words-" + finding.place(), "đã đối chiếu bản gốc");
        });
        assertThat(browser.led(at).post(page, page + "/" + step, fields).statusCode())
                .as("%s by %s", step, login)
                .isEqualTo(302);
    }

    @Test
    void aDossierGoesItsWayFromNodeToNodeAndIsToldOnce() throws Exception {
        Browser drafter = new Browser(first);
        assertThat(drafter.signIn("skhcn.drafter", "tincay-demo")).isEqualTo(302);
        String page = handIn(drafter.led(second));
        step(second, first, "skhcn.unit-head", page, "unit-check");
        step(first, second, "skhcn.reviewer", page, "confirm");
        step(second, first, "skhcn.head", page, "approve");
        step(first, second, "skhcn.clerk", page, "issue");
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        Dossiers dossiers = first.bean(Dossiers.class);
        await(() -> dossiers.open(person("skhcn.head"), id).dossier() instanceof Dossier.Issued, "the log");
        String mine = "FROM mail JOIN notice ON notice.id = notice_id WHERE dossier_id = '" + id + "'";
        await(() -> count("SELECT count(*) " + mine + " AND state = 'WAITING'") == 0, "the mails");
        long sent = count("SELECT count(*) " + mine + " AND state = 'SENT'");
        assertThat(sent).isPositive();
        assertThat(count("SELECT max(attempts) " + mine)).isEqualTo(1);
        List<String> about = new ArrayList<>();
        for (var message : mail.getReceivedMessages()) {
            if (message.getContent().toString().contains(id.toString())) {
                about.add(message.getMessageID());
            }
        }
        assertThat(about).hasSize(Math.toIntExact(sent)).doesNotHaveDuplicates();
    }

    @Test
    void whoeverIsSignedOutAtOneNodeIsSignedOutAtBoth() {
        Browser here = new Browser(first);
        assertThat(here.signIn("snv.drafter", "tincay-demo")).isEqualTo(302);
        assertThat(here.led(second).get("/").statusCode()).isEqualTo(200);
        assertThat(here.led(second).post("/", "/sign-out", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(here.get("/").statusCode()).isEqualTo(302);
        for (int browsers = 0; browsers < 6; browsers++) {
            Browser more = new Browser(browsers % 2 == 0 ? first : second);
            assertThat(more.signIn("snv.drafter", "tincay-demo")).isEqualTo(302);
            if (browsers == 0) {
                here = more;
            }
        }
        assertThat(here.get("/").statusCode()).as("the oldest of six browsers").isEqualTo(302);
    }

    /// Whoever reads the database gets into nobody's session, and finds no word in one.
    @Test
    void theDatabaseHoldsNoSessionThatCanBeUsed() throws Exception {
        Browser browser = new Browser(first);
        assertThat(browser.signIn("stp.drafter", "tincay-demo")).isEqualTo(302);
        Database database = first.database();
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                var rows = connection.createStatement().executeQuery("""
                        SELECT trim(session_id), encode(attribute_bytes, 'escape') FROM web_session
                          JOIN web_session_attributes ON session_primary_id = primary_id
                         WHERE principal_name = 'stp.drafter'""")) {
            int found = 0;
            for (; rows.next(); found++) {
                String id = rows.getString(1);
                assertThat(rows.getString(2)).doesNotContain("stp.drafter", "springframework", "java.util");
                for (String cookie : List.of(id, id + ".", id + "." + id)) {
                    String value =
                            java.util.Base64.getEncoder().encodeToString(cookie.getBytes(StandardCharsets.UTF_8));
                    HttpRequest request = HttpRequest.newBuilder(first.at("/"))
                            .header("Cookie", "tincay=" + value)
                            .build();
                    assertThat(HTTP.send(request, BodyHandlers.discarding()).statusCode())
                            .isEqualTo(302);
                }
            }
            assertThat(found).isPositive();
        }
    }

    @Test
    void oneKeyAtBothNodesIsOneEvent() throws Exception {
        String secret =
                first.bean(Tokens.class).make(person("skhcn.drafter"), "hai nút", EnumSet.allOf(Scope.class), 1);
        long before = count("SELECT count(*) FROM dossier");
        String key = UUID.randomUUID().toString();
        String body = "--edge\r\nContent-Disposition: form-data; name=\"draft\"; filename=\"cong-van.txt\"\r\n\r\n"
                + new String(DRAFT, StandardCharsets.UTF_8);
        StringBuilder fields = new StringBuilder();
        Map<String, String> all = new java.util.TreeMap<>(OPENING);
        all.put("aiUsed", "false");
        all.forEach((name, value) -> fields.append("--edge\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        try (ExecutorService at = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int count = 0; count < 20; count++) {
                Platform node = count % 2 == 0 ? first : second;
                sent.add(at.submit(() -> HTTP.send(
                        HttpRequest.newBuilder(node.at("/api/dossiers"))
                                .header("Authorization", "Bearer " + secret)
                                .header("Idempotency-Key", key)
                                .header("Content-Type", "multipart/form-data; boundary=edge")
                                .POST(BodyPublishers.ofString(fields + body + "\r\n--edge--\r\n"))
                                .build(),
                        BodyHandlers.ofString())));
            }
        }
        Set<String> locations = new java.util.HashSet<>();
        for (Future<HttpResponse<String>> each : sent) {
            assertThat(each.get().statusCode()).as(each.get().body()).isEqualTo(201);
            locations.add(path(each.get()));
        }
        assertThat(locations).hasSize(1);
        assertThat(count("SELECT count(*) FROM dossier")).isEqualTo(before + 1);
        UUID id = UUID.fromString(locations.iterator().next().replaceAll(".*/", ""));
        assertThat(count("SELECT count(*) FROM report WHERE dossier_id = '" + id + "'"))
                .isEqualTo(1);
    }

    /// Adds events at `node` until it is told to stop, and those whose transaction was committed to `committed`.
    private static void add(Platform node, AtomicBoolean go, ConcurrentLinkedQueue<UUID> committed) {
        TransactionTemplate transaction = node.bean(TransactionTemplate.class);
        Outbox outbox = node.bean(Outbox.class);
        while (go.get()) {
            UUID subject = UUID.randomUUID();
            try {
                transaction.executeWithoutResult(status -> {
                    node.bean(Agencies.class).enter(CrashedLedger.AGENCY);
                    CrashedLedger.decide(outbox, subject, false);
                });
            } catch (RuntimeException stopped) {
                return;
            }
            committed.add(subject);
        }
    }

    @Test
    void theLogGoesOnWhenANodeStops() throws Exception {
        Platform third = first.node(settings);
        ConcurrentLinkedQueue<UUID> committed = new ConcurrentLinkedQueue<>();
        AtomicBoolean go = new AtomicBoolean(true);
        try (ExecutorService at = Executors.newVirtualThreadPerTaskExecutor()) {
            at.execute(() -> add(second, go, committed));
            at.execute(() -> add(third, go, committed));
            await(() -> committed.size() > 100, "events at both nodes");
            third.close();
            int then = committed.size();
            await(() -> committed.size() > then + 100, "events at the node that is left");
            go.set(false);
        }
        String asked = String.join("','", committed.stream().map(UUID::toString).toList());
        String mine = " FROM outbox WHERE subject_id IN ('" + asked + "')";
        await(
                () -> count("SELECT count(*)" + mine + " AND entry < (SELECT size FROM log_answered)")
                        == committed.size(),
                "the answers");
        assertThat(count("SELECT count(DISTINCT entry)" + mine)).isEqualTo(committed.size());
        long size = count("SELECT max(size) FROM checkpoint");
        assertThat(count("SELECT count(DISTINCT entry) FROM outbox WHERE entry < " + size))
                .as("no number is left out")
                .isEqualTo(size);
        assertThat(audit()).isInstanceOf(Audit.Whole.class);
    }

    /// Each node remembers what the other signed, so that neither goes on with an older database.
    @Test
    void whatOneNodeSignedTheOtherRemembers() throws Exception {
        AtomicBoolean go = new AtomicBoolean(true);
        ConcurrentLinkedQueue<UUID> committed = new ConcurrentLinkedQueue<>();
        try (ExecutorService at = Executors.newVirtualThreadPerTaskExecutor()) {
            at.execute(() -> add(first, go, committed));
            await(() -> committed.size() > 20, "events");
            go.set(false);
        }
        String waiting =
                "SELECT count(*) FROM outbox WHERE (entry IS NULL OR entry >= (SELECT size FROM log_answered)) AND agency_id = '"
                        + CrashedLedger.AGENCY + "'";
        await(() -> count(waiting) == 0, "the answers");
        long size = count("SELECT max(size) FROM checkpoint");
        for (Platform node : List.of(first, second)) {
            await(() -> node.bean(Keeper.class).memory().size() >= size, "the memory");
        }
    }

    /// A node that holds the log and stands still loses it, and all that it did in that transaction.
    @Test
    void aNodeThatStandsStillIsLeftBehind(@TempDir Path folder) throws Exception {
        Files.copy(first.folder().resolve("log.key"), folder.resolve("log.key"));
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch wakes = new CountDownLatch(1);
        Keeper slow = new Keeper(folder, "tincay/log") {
            @Override
            synchronized SignedNote sign(long size, Hash root, List<Hash> proof) {
                holds.countDown();
                uninterrupted(wakes);
                return super.sign(size, root, proof);
            }
        };
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Sequencer still = new Sequencer(
                first.bean(JdbcClient.class),
                first.bean(TransactionTemplate.class),
                first.bean(Pieces.class),
                slow,
                (agency, subject, index) -> {},
                new Trace(meters));
        AtomicBoolean go = new AtomicBoolean(true);
        ConcurrentLinkedQueue<UUID> committed = new ConcurrentLinkedQueue<>();
        try (ExecutorService at = Executors.newVirtualThreadPerTaskExecutor()) {
            at.execute(() -> add(second, go, committed));
            at.execute(() -> {
                while (holds.getCount() > 0) {
                    still.run();
                }
            });
            holds.await();
            long stood = count("SELECT max(size) FROM checkpoint");
            await(() -> count("SELECT max(size) FROM checkpoint") > stood, "another node");
            go.set(false);
            wakes.countDown();
        }
        assertThat(meters.get("tincay.events")
                        .tag("event", "log-stopped")
                        .counter()
                        .count())
                .as("what it did was refused")
                .isEqualTo(1);
        assertThat(audit()).isInstanceOf(Audit.Whole.class);
    }

    private static Audit.Verdict audit() throws IOException {
        Tiles tiles = tile -> second.bean(Pieces.class).read(tile);
        return Audit.of(
                tiles,
                second.bean(Log.class).checkpoint().orElseThrow(),
                Policy.of(first.bean(Keeper.class).verifier()),
                List.of());
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aNodeWithAnotherKeyIsRefused() {
        assertThatThrownBy(() -> first.node(List.of("log.key"), settings))
                .rootCause()
                .hasMessageContaining("another `account.key`");
        assertThatThrownBy(() -> first.node(List.of("account.key"), settings))
                .rootCause()
                .isInstanceOf(Keeper.Foreign.class)
                .hasMessageContaining("another `log.key`");
    }

    @Test
    void aServerThatWouldLockTheOtherOutIsRefused() {
        Database database = first.database();
        for (String password : List.of("", "another")) {
            assertThatThrownBy(() ->
                            Database.prepare(database.url(), database.owner(), database.ownerPassword(), password))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("TINCAY_DB_APP_PASSWORD");
        }
    }

    @Test
    void aFolderHasOneServer(@TempDir Path folder) throws IOException {
        SoleUse alone = SoleUse.of(folder);
        assertThatThrownBy(() -> SoleUse.of(folder)).hasMessageContaining("another server works in `" + folder + "`");
        alone.close();
        SoleUse.of(folder).close();
    }
}
