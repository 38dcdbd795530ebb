package tincay.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tincay.api.Program.PLATFORM;
import static tincay.api.Program.json;
import static tincay.api.Program.text;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tincay.document.Limits;
import tincay.document.PdfAttachments;
import tincay.dossier.Documents;
import tincay.dossier.Sheets;
import tincay.dossier.Upload;
import tincay.evidence.Hash;
import tincay.evidence.Policy;
import tincay.evidence.Verifier;
import tincay.ledger.Keeper;
import tincay.people.Agencies;
import tincay.sheet.Enclosures;
import tincay.trace.Trace;
import tools.jackson.databind.JsonNode;

class DocumentResourceTest {
    private static final Program EXCHANGE = Program.of("skhcn.clerk");

    /// The hand-over list once the log has answered for the demo's issued document.
    static HttpResponse<byte[]> issued(Program program) throws InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            HttpResponse<byte[]> list = program.get("/api/documents");
            if (!json(list).path("documents").isEmpty()) {
                return list;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("nothing was issued in 30 seconds");
    }

    @Test
    void whatWasIssuedIsFetchedWithItsProof() throws Exception {
        JsonNode document = json(issued(EXCHANGE)).path("documents").get(0);
        byte[] file = EXCHANGE.get(document.path("file").asString("")).body();
        assertThat(new Upload("", file).sha256())
                .isEqualTo(document.path("sha256").asString(""));
        HttpResponse<byte[]> proof = EXCHANGE.get(document.path("proof").asString(""));
        Verifier verifier = new Verifier(Policy.of(PLATFORM.bean(Keeper.class).verifier()));
        assertThat(verifier.verify(Hash.of(file), proof.body())).isInstanceOf(Verifier.Valid.class);
        assertThat(text(EXCHANGE.get("/api/checkpoint"))).startsWith("tincay/log\n");
    }

    @Test
    void theSheetIsOneForEverAndProvesItsDocument() throws Exception {
        JsonNode document = json(issued(EXCHANGE)).path("documents").get(0);
        String at = document.path("sheet").asString("");
        byte[] sheet = EXCHANGE.get(at).body();
        assertThat(EXCHANGE.get(at).body()).isEqualTo(sheet);
        Set<String> both = Set.of(Enclosures.PROOF, Enclosures.DOCUMENT);
        assertThat(PdfAttachments.read(sheet, both, Limits.DEFAULT))
                .isInstanceOfSatisfying(PdfAttachments.Found.class, found -> {
                    byte[] file = Objects.requireNonNull(found.files().get(Enclosures.DOCUMENT));
                    byte[] proof = Objects.requireNonNull(found.files().get(Enclosures.PROOF));
                    assertThat(new Upload("", file).sha256())
                            .isEqualTo(document.path("sha256").asString(""));
                    Verifier verifier =
                            new Verifier(Policy.of(PLATFORM.bean(Keeper.class).verifier()));
                    assertThat(verifier.verify(Hash.of(file), proof)).isInstanceOf(Verifier.Valid.class);
                });
    }

    @Test
    void theListGoesOnBehindItsCursor() throws InterruptedException {
        JsonNode all = json(issued(EXCHANGE));
        List<Long> one = new ArrayList<>();
        long cursor = -1;
        while (true) {
            JsonNode page = json(EXCHANGE.get("/api/documents?limit=1&after=" + cursor));
            if (page.path("documents").isEmpty()) {
                assertThat(page.path("next").asLong(0)).isEqualTo(cursor);
                break;
            }
            cursor = page.path("next").asLong(0);
            one.add(cursor);
        }
        assertThat(one).isSorted().doesNotHaveDuplicates();
        assertThat(one.size()).isGreaterThanOrEqualTo(all.path("documents").size());
    }

    @Test
    void whatIsNotIssuedHasNoDocument() {
        JsonNode dossiers =
                json(Program.of("skhcn.drafter").get("/api/dossiers?limit=200")).path("dossiers");
        int open = 0;
        for (JsonNode each : dossiers) {
            if (!each.path("state").asString("").matches("ISSUED|WITHDRAWN|SEALING")) {
                String path = "/api/documents/" + each.path("id").asString("");
                for (String part : List.of("", "/file", "/proof", "/sheet", "/certified-copy")) {
                    assertThat(EXCHANGE.get(path + part).statusCode()).isEqualTo(404);
                }
                open++;
                if (open == 5) {
                    break;
                }
            }
        }
        assertThat(open).isPositive();
    }

    private static HandOverFolder folder(Path home) throws IOException {
        return new HandOverFolder(
                home,
                PLATFORM.bean(JdbcClient.class),
                PLATFORM.bean(TransactionTemplate.class),
                PLATFORM.bean(Agencies.class),
                PLATFORM.bean(Documents.class),
                PLATFORM.bean(Sheets.class),
                PLATFORM.bean(Trace.class));
    }

    private static List<String> shown(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(each -> each.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /// Stopped between its two halves, looked at by another node, started again, run twice: each document comes once,
    /// whole.
    @Test
    void eachDocumentIsHandedOverOnce(@TempDir Path home, @TempDir Path ofAnotherNode) throws Exception {
        UUID first = UUID.fromString(
                json(issued(EXCHANGE)).at("/documents/0/dossier").asString(""));
        UUID agency = Program.person("skhcn.clerk").agency();
        HandOverFolder folder = folder(home);
        assertThat(folder.prepare(agency)).isTrue();
        assertThat(shown(home)).isEmpty();
        folder(ofAnotherNode).move(agency);
        assertThat(shown(ofAnotherNode)).isEmpty();

        folder(home).run();
        List<String> came = shown(home);
        assertThat(came).anyMatch(name -> name.startsWith("skhcn-") && name.endsWith(first.toString()));
        for (String name : came) {
            Path room = home.resolve(name);
            assertThat(shown(room)).contains("document.json", "document.tlog-proof", "evidence-sheet.pdf");
            byte[] file = Files.readAllBytes(room.resolve(shown(room).stream()
                    .filter(each -> each.matches("document(\\.(?!json$|tlog-proof$).*)?"))
                    .findFirst()
                    .orElseThrow()));
            assertThat(new Upload("", file).sha256())
                    .isEqualTo(Program.JSON
                            .readTree(Files.readAllBytes(room.resolve("document.json")))
                            .path("sha256")
                            .asString(""));
        }
        for (String name : came) {
            Files.move(home.resolve(name), home.resolve(".taken-" + name));
        }
        folder(home).run();
        assertThat(shown(home)).doesNotContainAnyElementsOf(came);
    }
}
