package tincay.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import tincay.dossier.Dossiers;
import tincay.dossier.Opening;
import tincay.dossier.Resolution;
import tincay.dossier.Stage;
import tincay.dossier.Upload;
import tincay.dossier.Verifies;
import tincay.evidence.Hash;
import tincay.people.People;
import tincay.people.Person;
import tincay.people.Role;

/// Fills an empty platform with the agencies of Cao Bằng, invented people in every role, and a dossier in every state.
///
/// Every account has the password {@value #PASSWORD}: `--demo` is for looking around, on loopback.
@Component
@ConditionalOnProperty("tincay.demo")
final class Demo implements ApplicationRunner {
    static final String PASSWORD = "tincay-demo";
    private static final String SHOWN_AGENCY = "skhcn";
    private static final Map<Role, String> NAMES = Map.of(
            Role.DRAFTER, "Nông Thị Mai Lan",
            Role.UNIT_HEAD, "Hoàng Văn Khải",
            Role.REVIEWER, "Bế Minh Tuệ",
            Role.HEAD, "Lý Quốc Hùng",
            Role.CLERK, "Đàm Thu Hà",
            Role.INSPECTOR, "Mông Đức Thịnh",
            Role.ADMINISTRATOR, "Sầm Hải Yến");

    private final DataSource database;
    private final PasswordEncoder passwords;
    private final People people;
    private final Dossiers dossiers;
    private final Verifies verifies;
    private final boolean greets;

    /// @param log `text` where people read what is printed
    Demo(
            Flyway flyway,
            PasswordEncoder passwords,
            People people,
            Dossiers dossiers,
            Verifies verifies,
            @Value("${tincay.log:text}") String log) {
        this.database = flyway.getConfiguration().getDataSource();
        this.passwords = passwords;
        this.people = people;
        this.dossiers = dossiers;
        this.verifies = verifies;
        this.greets = log.equals("text");
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (people.isEmpty()) {
            fill();
            dossiers();
        }
        if (greets) {
            System.out.println("Dữ liệu mẫu, người không có thật; mật khẩu chung: " + PASSWORD);
            NAMES.keySet().stream().sorted().forEach(role -> System.out.println("  " + login(SHOWN_AGENCY, role)));
        }
    }

    private static String login(String agency, Role role) {
        return agency + "." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void fill() throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            fill(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            connection.commit();
        } catch (SQLException failed) {
            throw new IOException("the demo could not be filled in: " + failed.getMessage(), failed);
        }
    }

    private void fill(JdbcClient owner) throws IOException {
        Map<String, UUID> agencies = new HashMap<>();
        String hash = passwords.encode(PASSWORD);
        for (CSVRecord row : CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(resource("agencies.csv")))) {
            UUID id = UUID.randomUUID();
            agencies.put(row.get("code"), id);
            String parent = row.get("parent");
            owner.sql("INSERT INTO agency (id, parent, code, name) VALUES (?, nullif(?, '')::uuid, ?, ?)")
                    .params(
                            id,
                            parent.isEmpty()
                                    ? ""
                                    : agencies.getOrDefault(parent, id).toString(),
                            row.get("code"),
                            row.get("name"))
                    .update();
            for (Role role : Role.values()) {
                account(owner, id, row.get("code"), role, hash == null ? "" : hash);
            }
        }
    }

    private static void account(JdbcClient owner, UUID agency, String code, Role role, String hash) {
        UUID person = UUID.randomUUID();
        String login = login(code, role);
        owner.sql("INSERT INTO person (id, agency_id, login, name, password_hash) VALUES (?, ?, ?, ?, ?)")
                .params(person, agency, login, NAMES.getOrDefault(role, role.name()), hash)
                .update();
        owner.sql("INSERT INTO role_held (person_id, agency_id, role, valid_from, basis) VALUES (?, ?, ?, ?, ?)")
                .params(person, agency, role.name(), LocalDate.of(2026, 1, 1), "dữ liệu mẫu")
                .update();
        owner.sql("INSERT INTO mail_setting (person_id, agency_id, address) VALUES (?, ?, ?)")
                .params(person, agency, login + "@tincay.example")
                .update();
        if (role == Role.REVIEWER) {
            owner.sql("""
                            INSERT INTO qualification (person_id, agency_id, field, certificate_sha256, valid_from, valid_to)
                            VALUES (?, ?, '*', ?, ?, ?)""")
                    .params(
                            person,
                            agency,
                            Hash.of(login.getBytes(StandardCharsets.UTF_8)).hex(),
                            LocalDate.of(2026, 1, 1),
                            LocalDate.of(2027, 12, 31))
                    .update();
        }
    }

    private void dossiers() throws IOException {
        String words = resource("to-trinh.txt");
        Upload draft = new Upload("to-trinh.txt", words.getBytes(StandardCharsets.UTF_8));
        Verifies.Outcome.Report report = report(draft);
        List<String> states = List.of(
                "đã kiểm chứng", "đơn vị đã kiểm tra", "đã xác nhận", "đã phê duyệt", "đã ban hành", "bị trả lại");
        for (int steps = 0; steps < states.size(); steps++) {
            Opening opening = new Opening(
                    "Tờ trình mẫu (" + states.get(steps) + ")",
                    "Tờ trình",
                    "khoa-hoc-cong-nghe",
                    new Opening.AiUse("Trợ lý soạn thảo (mẫu)", "soạn bản đầu", "phần I và II"),
                    draft,
                    List.of());
            UUID id = dossiers.open(person(Role.DRAFTER), opening, report);
            String seen = draft.sha256();
            if (steps == states.size() - 1) {
                dossiers.giveBack(person(Role.UNIT_HEAD), id, "Đề nghị bỏ căn cứ không có thật.");
                Upload mended = new Upload(
                        "to-trinh-2.txt",
                        words.replaceFirst("(?m)^Căn cứ Nghị định số 285/2020/NĐ-CP.*\\R", "")
                                .getBytes(StandardCharsets.UTF_8));
                dossiers.edit(person(Role.DRAFTER), id, mended, List.of(), report(mended));
                dossiers.giveBack(person(Role.UNIT_HEAD), id, "Đề nghị kiểm tra lại tỷ lệ nêu tại mục I.");
                continue;
            }
            if (steps >= 1) {
                dossiers.unitCheck(person(Role.UNIT_HEAD), id, seen);
            }
            if (steps >= 2) {
                List<Resolution> resolutions = dossiers.open(person(Role.REVIEWER), id).findings().all().stream()
                        .filter(finding -> finding.mustBeAnswered())
                        .map(finding -> new Resolution(
                                finding.place(), Resolution.Answer.REJECTED, "Đã đối chiếu bản gốc (dữ liệu mẫu)."))
                        .toList();
                dossiers.confirm(person(Role.REVIEWER), id, seen, resolutions);
            }
            if (steps >= 3) {
                dossiers.approve(person(Role.HEAD), id, seen);
            }
            if (steps >= 4) {
                dossiers.issue(person(Role.CLERK), id, seen);
            }
        }
    }

    private Verifies.Outcome.Report report(Upload draft) {
        if (!(verifies.verify(draft, List.of(), Stage.UNWATCHED) instanceof Verifies.Outcome.Report report)) {
            throw new IllegalStateException("the draft of the demo could not be verified");
        }
        return report;
    }

    private Person person(Role role) {
        String login = SHOWN_AGENCY + "."
                + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return people.account(login).orElseThrow().person();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Demo.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IOException("resource `" + name + "` is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
