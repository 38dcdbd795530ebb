package tincay.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tincay.Tincay;
import tincay.database.Database;
import tincay.database.EmbeddedPostgres;
import tincay.dossier.Dossiers;
import tincay.dossier.Opening;
import tincay.dossier.Upload;
import tincay.dossier.Verifies;
import tincay.people.People;
import tincay.people.Person;

/// Mail from a platform of its own to a real mail server on loopback, and to servers that do not do their work.
class MailTest {
    private static final String SECRET_TITLE = "Điều chuyển chiếc xe Tân Thanh";
    private static final String UNIT_HEAD = "skhcn.unit-head@tincay.example";
    private static final String WORDS =
            "Kính gửi: Ủy ban nhân dân tỉnh.\n\nĐơn vị đề nghị bổ sung hai ghế cho phòng họp.\n";
    private static Path home;
    private static EmbeddedPostgres postgres;
    private static Database database;
    private static int port;
    private static ConfigurableApplicationContext server;
    private static Verifies.Outcome.Report report;

    @BeforeAll
    static void prepare() throws IOException {
        home = Files.createTempDirectory("tincay-mail");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        System.setProperty(
                "tincay.worker.path",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        postgres = EmbeddedPostgres.start(home);
        database = Database.prepare(postgres.url(), postgres.owner(), postgres.password(), "");
        port = free();
        server = start();
        report = (Verifies.Outcome.Report)
                server.getBean(Verifies.class).verify(draft(""), List.of(), tincay.dossier.Stage.UNWATCHED);
    }

    /// Below the ports that the system gives to outgoing connections, so that none of those takes it in between.
    private static int free() {
        return IntStream.range(21_025, 22_000)
                .filter(MailTest::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int candidate) {
        try (ServerSocket free = new ServerSocket(candidate)) {
            return free.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    @AfterAll
    static void end() {
        server.close();
        postgres.close();
    }

    private static ConfigurableApplicationContext start(String... more) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.putAll(Map.of(
                "tincay.demo", true,
                "tincay.log-folder", home.resolve("log").toString(),
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", port,
                "tincay.mail.from", "tincay@skhcn.example",
                "tincay.public-address", "https://tincay.example/",
                "tincay.mail.every", "100ms",
                "tincay.mail.pause", "1s",
                "tincay.mail.patience", "1s",
                "tincay.mail.attempts", 3));
        SpringApplication application = new SpringApplication(Tincay.class);
        application.setDefaultProperties(properties);
        List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
        Collections.addAll(arguments, more);
        return application.run(arguments.toArray(String[]::new));
    }

    private static GreenMail mailServer() {
        GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    private static Upload draft(String more) {
        return new Upload("cong-van.txt", (WORDS + more).getBytes(StandardCharsets.UTF_8));
    }

    private static Person person(String login) {
        return server.getBean(People.class).account(login).orElseThrow().person();
    }

    private static UUID handIn() {
        return handIn("skhcn");
    }

    private static UUID handIn(String agency) {
        Opening opening = new Opening(
                SECRET_TITLE,
                "Công văn",
                "hanh-chinh",
                new Opening.AiUse("", "", ""),
                draft(UUID.randomUUID().toString()),
                List.of());
        return server.getBean(Dossiers.class).open(person(agency + ".drafter"), opening, report);
    }

    private static void await(Callable<Boolean> met, String what) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!met.call()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static String mail(UUID dossier, String column) throws SQLException {
        return ask("SELECT max(mail.%s::text) FROM mail JOIN notice ON notice.id = notice_id WHERE dossier_id = '%s'"
                .formatted(column, dossier));
    }

    private static String ask(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            String answer = row.getString(1);
            return answer == null ? "" : answer;
        }
    }

    private static void change(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword())) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    private static List<MimeMessage> about(GreenMail mail, UUID dossier) throws MessagingException, IOException {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage each : mail.getReceivedMessages()) {
            if (each.getContent().toString().contains(dossier.toString())) {
                found.add(each);
            }
        }
        return found;
    }

    @Test
    void theMailSaysThatADossierWaitsAndNothingOfIt() throws Exception {
        GreenMail mail = mailServer();
        try {
            UUID dossier = handIn();
            await(() -> mail(dossier, "state").equals("SENT"), "the mail");
            MimeMessage message = about(mail, dossier).getFirst();
            assertThat(message.getSubject())
                    .isEqualTo("[Tin Cậy] Một hồ sơ của Sở Khoa học và Công nghệ chờ bạn kiểm tra nội dung");
            assertThat(message.getContent().toString())
                    .contains("https://tincay.example/dossiers/" + dossier, "https://tincay.example/notices")
                    .doesNotContain(SECRET_TITLE, "bổ sung hai ghế", "//dossiers");
            assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly(UNIT_HEAD);
            assertThat(message.getFrom()[0]).hasToString("tincay@skhcn.example");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getMessageID()).endsWith("@skhcn.example>");
        } finally {
            mail.stop();
        }
    }

    @Test
    void aMailIsDeliveredOnceThoughTheMailServerWasDownAndOursWasStarted() throws Exception {
        UUID dossier = handIn();
        await(() -> mail(dossier, "attempts").equals("1"), "an attempt");
        server.close();
        GreenMail mail = mailServer();
        try {
            server = start();
            await(() -> mail(dossier, "state").equals("SENT"), "the mail after the start");
            server.close();
            server = start();
            UUID next = handIn();
            await(() -> mail(next, "state").equals("SENT"), "another mail");
            assertThat(about(mail, dossier)).hasSize(1);
        } finally {
            mail.stop();
        }
    }

    @Test
    void aServerThatHangsCostsAnAttemptAndInTheEndTheMail() throws Exception {
        for (BadServer.Fault fault : List.of(BadServer.Fault.SILENT, BadServer.Fault.SLOW, BadServer.Fault.BUSY)) {
            try (BadServer bad = new BadServer(port, fault)) {
                UUID dossier = handIn();
                await(() -> mail(dossier, "state").equals("DEAD"), fault.name());
                assertThat(mail(dossier, "attempts")).isEqualTo("3");
                assertThat(mail(dossier, "why")).isNotEmpty();
                assertThat(bad.visits()).isGreaterThanOrEqualTo(3);
            }
        }
        assertThat(server.getBean(MeterRegistry.class)
                        .get("tincay.mail.dead")
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void aRecipientThatTheServerRefusesIsNotTriedAgain() throws Exception {
        try (BadServer bad = new BadServer(port, BadServer.Fault.REFUSES)) {
            UUID dossier = handIn();
            await(() -> mail(dossier, "state").equals("DEAD"), "the refusal");
            assertThat(mail(dossier, "attempts")).isEqualTo("1");
            assertThat(bad.visits()).isPositive();
        }
    }

    @Test
    void nothingInANameBeginsAnotherHeader() throws Exception {
        change("UPDATE agency SET name = E'So\\r\\nBcc: thief@evil.example\\r\\n\\r\\nBody' WHERE code = 'sct'");
        assertThatThrownBy(() -> change("UPDATE mail_setting SET address = E'a@b.example\\r\\nBcc: c@d.example'"))
                .isInstanceOf(SQLException.class);
        GreenMail mail = mailServer();
        try {
            UUID dossier = handIn("sct");
            await(() -> mail(dossier, "state").equals("SENT"), "the mail");
            List<MimeMessage> messages = about(mail, dossier);
            assertThat(messages).hasSize(1);
            assertThat(messages.getFirst().getHeader("Bcc")).isNull();
            assertThat(messages.getFirst().getSubject()).contains("So Bcc: thief@evil.example Body");
            assertThat(mail.getReceivedMessages())
                    .allSatisfy(each -> assertThat(each.getAllRecipients())
                            .extracting(Object::toString)
                            .doesNotContain("thief@evil.example"));
        } finally {
            mail.stop();
        }
    }

    @Test
    void whoWantsNoMailGetsNoneAndIsToldInThePage() throws Exception {
        Notices notices = server.getBean(Notices.class);
        Person head = person("syt.unit-head");
        notices.choose(head, false, true);
        UUID dossier = handIn("syt");
        assertThat(ask("SELECT count(*) FROM mail JOIN notice ON notice.id = notice_id WHERE dossier_id = '" + dossier
                        + "'"))
                .isEqualTo("0");
        assertThat(notices.mine(head)).extracting(Notice::dossier).contains(dossier);
        assertThat(notices.setting(head))
                .hasValueSatisfying(setting -> assertThat(setting.language()).isEqualTo("en"));
    }

    @Test
    void aMailThatNobodyNeedsAnyMoreIsNotSent() throws Exception {
        UUID dossier = handIn();
        Dossiers dossiers = server.getBean(Dossiers.class);
        dossiers.takeBack(person("skhcn.drafter"), dossier, "đề nghị sửa");
        assertThat(mail(dossier, "state")).isEqualTo("NOT_NEEDED");
    }

    @Test
    void aMailServerWithoutAnAddressOfOursIsRefusedAtTheStart() {
        assertThatThrownBy(() -> start("--tincay.mail.from=tincay").close())
                .hasRootCauseMessage(
                        "`spring.mail.host` is set, but `tincay.mail.from` is `tincay`; give a mail address");
        assertThatThrownBy(() -> start("--tincay.public-address=skhcn").close())
                .rootCause()
                .hasMessageContaining("tincay.public-address");
    }
}
