package tincay.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tincay.Platform;
import tincay.browser.CommandLine;
import tincay.dossier.Dossiers;
import tincay.dossier.Refused;
import tincay.dossier.Upload;
import tincay.evidence.Hash;
import tincay.evidence.Purpose;
import tincay.evidence.Salt;
import tincay.people.People;
import tincay.people.Person;

class ExportTest {
    private static final Platform PLATFORM = Platform.one();
    private static final String OURS = "syt";
    private static final String THEIRS = "sct";
    /// Stands in every word that people enter.
    private static final String MARK = "DAUVET";

    private static final String WORDS = "Kính gửi: Ủy ban nhân dân tỉnh.\n\nĐơn vị đề nghị bổ sung ghế " + MARK + ".\n";

    private static final Map<String, String> ISSUED = new HashMap<>();
    private static final Map<String, String> RETURNED = new HashMap<>();
    private static byte[] zip = {};

    @TempDir
    Path folder;

    @BeforeAll
    static void oneDocumentOfEachAgency() throws InterruptedException {
        for (String agency : List.of(OURS, THEIRS)) {
            ISSUED.put(agency, issue(agency));
        }
        Dossiers dossiers = PLATFORM.bean(Dossiers.class);
        UUID sentBack = handIn(OURS, WORDS + "Trả lại.\n");
        dossiers.giveBack(person(OURS + ".unit-head"), sentBack, MARK);
        UUID takenBack = handIn(OURS, WORDS + "Lấy lại.\n");
        dossiers.takeBack(person(OURS + ".drafter"), takenBack, MARK);
        RETURNED.put("unit-head", sentBack.toString());
        RETURNED.put("drafter", takenBack.toString());
        HttpResponse<byte[]> answer = PLATFORM.as(OURS + ".inspector").download("/inspection/export");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"tincay-\\d{4}-\\d\\d-\\d\\d\\.zip\"");
        zip = answer.body();
    }

    private static UUID handIn(String agency, String words) {
        HttpResponse<String> opened = PLATFORM.as(agency + ".drafter")
                .upload(
                        "/dossiers/new",
                        "/dossiers",
                        Map.of(
                                "title",
                                MARK + " đề nghị",
                                "documentType",
                                "Công văn",
                                "field",
                                "hanh-chinh",
                                "aiSystem",
                                MARK + " trợ lý",
                                "aiPurpose",
                                MARK,
                                "aiParts",
                                MARK),
                        MARK + ".txt",
                        words.getBytes(StandardCharsets.UTF_8));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        String page = URI.create(opened.headers().firstValue("Location").orElseThrow())
                .getPath();
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private static String issue(String agency) throws InterruptedException {
        String words = WORDS + agency + "\n";
        UUID id = handIn(agency, words);
        String page = "/dossiers/" + id;
        Map<String, String> fields = new HashMap<>(Map.of(
                "sha256",
                new Upload("", words.getBytes(StandardCharsets.UTF_8)).sha256(),
                "password",
                "tincay-demo",
                "reason",
                MARK));
        Person inspector = person(agency + ".inspector");
        Dossiers dossiers = PLATFORM.bean(Dossiers.class);
        dossiers.open(inspector, id).findings().all().forEach(finding -> {
            fields.put("answer-" + finding.place(), "REJECTED");
            fields.put("words-" + finding.place(), MARK);
        });
        for (String step : List.of("unit-head unit-check", "reviewer confirm", "head approve", "clerk issue")) {
            String[] parts = step.split(" ", -1);
            assertThat(PLATFORM.as(agency + "." + parts[0])
                            .post(page, page + "/" + parts[1], fields)
                            .statusCode())
                    .as(step)
                    .isEqualTo(302);
        }
        for (int tries = 0; tries < 600; tries++) {
            if (dossiers.open(inspector, id).dossier().state().equals("ISSUED")) {
                return id.toString();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the log did not answer");
    }

    private static Person person(String login) {
        return PLATFORM.bean(People.class).account(login).orElseThrow().person();
    }

    private static Map<String, byte[]> unpacked() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                assertThat(entries.put(each.getName(), in.readAllBytes()))
                        .as(each.getName())
                        .isNull();
            }
        }
        return entries;
    }

    private static String text(String name) throws IOException {
        return new String(Objects.requireNonNull(unpacked().get(name), name), StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> table(String name) throws IOException {
        String csv = text(name);
        assertThat(csv).startsWith("\uFEFF");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(csv.substring(1), format)) {
            return parser.getRecords();
        }
    }

    @Test
    void theManifestListsEveryOtherEntry() throws IOException {
        Map<String, byte[]> entries = unpacked();
        List<String> expected = new ArrayList<>();
        entries.forEach((name, content) -> {
            if (!name.equals(Parcel.MANIFEST)) {
                expected.add(new Upload("", content).sha256() + "  " + name);
            }
        });
        assertThat(text(Parcel.MANIFEST).lines()).containsExactlyElementsOf(expected);
        assertThat(entries.keySet())
                .contains("HUONG-DAN.txt", "log.vkey", "acts.csv", "documents.csv", "entries.csv", "log/checkpoint");
        assertThat(text("HUONG-DAN.txt"))
                .contains("syt · Sở Y tế", "./tincay verify --log")
                .doesNotContain("{");
    }

    /// As the guide says, in another process and without a network.
    @Test
    void whatWasTakenAwayIsVerifiedWithoutTheServer() throws IOException, InterruptedException {
        for (Map.Entry<String, byte[]> each : unpacked().entrySet()) {
            Path file = folder.resolve(each.getKey()).normalize();
            assertThat(file.startsWith(folder)).as(each.getKey()).isTrue();
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, each.getValue());
        }
        String key = Files.readString(folder.resolve("log.vkey")).strip();
        assertThat(CommandLine.audit(folder.resolve("log"), key)).isZero();
        CSVRecord ours = table("documents.csv").stream()
                .filter(row -> row.get("dossier").equals(ISSUED.get(OURS)))
                .findFirst()
                .orElseThrow();
        Path document = Files.writeString(folder.resolve("document"), WORDS + OURS + "\n");
        assertThat(new Upload("", Files.readAllBytes(document)).sha256()).isEqualTo(ours.get("document_sha256"));
        assertThat(CommandLine.verify(document, folder.resolve(ours.get("proof")), key))
                .isZero();
        Files.writeString(document, "Một chữ khác.");
        assertThat(CommandLine.verify(document, folder.resolve(ours.get("proof")), key))
                .isEqualTo(1);
    }

    @Test
    void everyActStandsThereWithItsRole() throws IOException {
        List<CSVRecord> ours = table("acts.csv").stream()
                .filter(row -> row.get("dossier").equals(ISSUED.get(OURS)))
                .toList();
        assertThat(ours.stream().map(row -> row.get("act") + " " + row.get("role")))
                .containsExactly(
                        "uploaded drafter",
                        "verified platform",
                        "unit-checked unit-head",
                        "confirmed reviewer",
                        "approved head",
                        "numbered clerk",
                        "logged platform");
        assertThat(ours.get(4).get("person"))
                .isEqualTo(person(OURS + ".head").id().toString());
        assertThat(ours.stream().map(row -> row.get("document_sha256")).distinct())
                .containsExactly(new Upload("", (WORDS + OURS + "\n").getBytes(StandardCharsets.UTF_8)).sha256());
        assertThat(ours.getLast().get("entry"))
                .isEqualTo(table("documents.csv").stream()
                        .filter(row -> row.get("dossier").equals(ISSUED.get(OURS)))
                        .map(row -> row.get("entry"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void whoSentADossierBackIsTold() throws IOException {
        List<CSVRecord> acts = table("acts.csv");
        RETURNED.forEach((role, dossier) -> assertThat(acts.stream()
                        .filter(row -> row.get("dossier").equals(dossier))
                        .filter(row -> row.get("act").equals("returned"))
                        .map(row -> row.get("role")))
                .containsExactly(role));
    }

    /// With the salts an inspector sees for themselves that the approval in the log is that of this head.
    @Test
    void theSaltsOpenTheEntries() throws IOException {
        Map<String, CSVRecord> events = new HashMap<>();
        table("entries.csv").stream()
                .filter(row -> row.get("dossier").equals(ISSUED.get(OURS)))
                .forEach(row -> events.put(row.get("event"), row));
        assertThat(events.keySet()).containsExactlyInAnyOrder("confirmation", "decision", "issuance");
        CSVRecord decision = Objects.requireNonNull(events.get("decision"));
        String head = person(OURS + ".head").id().toString();
        assertThat(log()).contains(commitment(decision, head));
        assertThat(log()).doesNotContain(commitment(decision, new UUID(1, 1).toString()));
    }

    private static String commitment(CSVRecord entry, String account) {
        return Salt.wrap(HexFormat.of().parseHex(entry.get("salt")))
                .commit(Purpose.CERTIFICATE, Hash.of(account.getBytes(StandardCharsets.UTF_8)))
                .value()
                .hex();
    }

    private static String log() throws IOException {
        StringBuilder leaves = new StringBuilder();
        unpacked().forEach((name, content) -> {
            if (name.startsWith("log/tile/entries/")) {
                leaves.append(new String(content, StandardCharsets.UTF_8));
            }
        });
        return leaves.toString();
    }

    @Test
    void noWordsAndNoNamesAreTakenAway() throws IOException, SQLException {
        List<String> names = names();
        assertThat(names).contains(person(OURS + ".head").name());
        unpacked().forEach((name, content) -> {
            String held = new String(content, StandardCharsets.UTF_8);
            assertThat(held).as(name).doesNotContain(MARK);
            names.forEach(each -> assertThat(held).as(name).doesNotContain(each));
        });
    }

    /// Names of all people, as the owner of the database sees them.
    private static List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (var connection = DriverManager.getConnection(
                        PLATFORM.database().url(),
                        PLATFORM.database().owner(),
                        PLATFORM.database().ownerPassword());
                var rows = connection.createStatement().executeQuery("SELECT DISTINCT name FROM person")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /// Beside the log, which is public, nothing of another agency: no dossier, no person, no salt, no proof.
    @Test
    void nothingOfAnotherAgencyIsTakenAway() throws IOException, SQLException {
        List<String> theirs = new ArrayList<>();
        try (var connection = DriverManager.getConnection(
                        PLATFORM.database().url(),
                        PLATFORM.database().owner(),
                        PLATFORM.database().ownerPassword());
                var rows = connection.createStatement().executeQuery("""
                        WITH other AS (SELECT id FROM agency WHERE code <> 'syt')
                        SELECT id::text FROM dossier WHERE agency_id IN (SELECT id FROM other)
                        UNION SELECT id::text FROM person WHERE agency_id IN (SELECT id FROM other)
                        UNION SELECT encode(salt, 'hex') FROM salt WHERE agency_id IN (SELECT id FROM other)
                        UNION SELECT sha256 FROM draft_file WHERE agency_id IN (SELECT id FROM other)""")) {
            while (rows.next()) {
                theirs.add(rows.getString(1));
            }
        }
        assertThat(theirs).contains(Objects.requireNonNull(ISSUED.get(THEIRS)));
        Map<String, byte[]> entries = unpacked();
        entries.forEach((name, content) -> {
            if (!name.startsWith("log/")) {
                String held = new String(content, StandardCharsets.UTF_8);
                assertThat(theirs.stream().filter(held::contains)).as(name).isEmpty();
            }
        });
        assertThat(entries.keySet().stream().filter(name -> name.startsWith("proofs/")))
                .containsExactlyElementsOf(table("documents.csv").stream()
                        .map(row -> row.get("proof"))
                        .toList());
        assertThat(table("documents.csv").stream().map(row -> row.get("dossier")))
                .contains(ISSUED.get(OURS))
                .doesNotContain(ISSUED.get(THEIRS));
    }

    @Test
    void onlyAnInspectorTakesAway() {
        for (String role : List.of("drafter", "unit-head", "reviewer", "head", "clerk", "administrator")) {
            for (String path : List.of("/inspection", "/inspection/export")) {
                assertThat(PLATFORM.as(OURS + "." + role).get(path).statusCode())
                        .as(path + " by " + role)
                        .isEqualTo(403);
            }
            assertThat(PLATFORM.as(OURS + "." + role).get("/").body()).doesNotContain("/inspection");
        }
        Person head = person(OURS + ".head");
        assertThatThrownBy(() -> PLATFORM.bean(Export.class).of(head)).isInstanceOf(Refused.class);
        assertThat(new Platform.Browser(PLATFORM).get("/inspection/export").statusCode())
                .isEqualTo(302);
        assertThat(PLATFORM.as(OURS + ".inspector").get("/").body()).contains("href=\"/inspection\"");
        assertThat(PLATFORM.as(OURS + ".inspector").get("/inspection").body()).contains("Tải tệp ZIP");
    }

    @Test
    void noFileStaysBehind() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        assertThat(PLATFORM.as(OURS + ".inspector")
                        .download("/inspection/export")
                        .body())
                .isNotEmpty();
        try (var files = Files.list(temporary)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("tincay-export"));
        }
    }
}
