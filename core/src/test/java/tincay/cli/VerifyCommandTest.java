package tincay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tincay.evidence.Commitment;
import tincay.evidence.Entry;
import tincay.evidence.Event;
import tincay.evidence.Frontier;
import tincay.evidence.Hash;
import tincay.evidence.KeyKind;
import tincay.evidence.Malformed;
import tincay.evidence.Memory;
import tincay.evidence.Proof;
import tincay.evidence.Purpose;
import tincay.evidence.Salt;
import tincay.evidence.Signatory;
import tincay.evidence.Signer;
import tincay.evidence.SigningKey;
import tincay.evidence.Tile;
import tincay.evidence.Token;
import tincay.evidence.Versions;
import tincay.report.Language;
import tincay.report.Messages;
import tincay.sheet.EvidenceSheet;
import tincay.sheet.Issued;

class VerifyCommandTest {
    private static final byte[] DOCUMENT = "an invented decision".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    private String key = "";

    /// A log of one issuance, built with what the package offers to others.
    @BeforeEach
    void issue() throws IOException, Malformed {
        SigningKey signing = SigningKey.of("tincay.example/log", KeyKind.NOTE, new byte[32]);
        Salt salt = Salt.wrap(new byte[16]);
        Token code = new Token("1");
        Commitment other = salt.commit(Purpose.REPORT, Hash.EMPTY);
        Entry entry = new Entry(
                Instant.EPOCH,
                new Event.Issuance(
                        new Token("H14.01"),
                        new Token("QĐ"),
                        new Token("12/QĐ-UBND"),
                        LocalDate.of(2026, 11, 23),
                        salt.commit(Purpose.DOCUMENT, Hash.of(DOCUMENT)),
                        Optional.empty(),
                        other,
                        new Versions(code, code, code),
                        List.of(),
                        new Signatory(code, other),
                        new Signatory(code, other)));
        Frontier.Growth growth = Frontier.EMPTY.append(List.of(entry.leaf()));
        Signer.Answer answer =
                new Signer(signing).sign(Memory.EMPTY, 1, growth.next().root(), List.of());
        if (!(answer instanceof Signer.Signed signed)) {
            throw new AssertionError(answer);
        }
        for (Map.Entry<Tile, byte[]> piece : growth.tiles().entrySet()) {
            write("log/" + piece.getKey().path(), piece.getValue());
        }
        write("log/checkpoint", signed.note().bytes());
        write("document", DOCUMENT);
        write("document.tlog-proof", new Proof(salt, entry, 0, List.of(), signed.note()).bytes());
        key = signing.verifier().toString();
    }

    @Test
    void anIssuedDocumentIsProved() {
        CommandLineTrial trial = document("--key", key);

        assertThat(trial.status()).isZero();
        assertThat(trial.out()).contains("12/QĐ-UBND", "2026-11-23");
    }

    @Test
    void anotherDocumentIsNot() throws IOException {
        write("document", "an invented decisioN".getBytes(StandardCharsets.UTF_8));

        assertThat(document("--key", key).status()).isEqualTo(1);
        assertThat(document("--key", key, "--lang", "en").out()).contains("OTHER_DOCUMENT");
    }

    @Test
    void witnessesThatAreAskedForMustHaveSigned() throws Malformed {
        String witness = SigningKey.of("witness.example/w", KeyKind.COSIGNATURE, new byte[32])
                .verifier()
                .toString();
        String another = SigningKey.of("witness.example/w", KeyKind.COSIGNATURE, Hash.EMPTY.bytes())
                .verifier()
                .toString();

        assertThat(document("--key", key, "--witness", another).status()).isEqualTo(1);
        assertThat(document("--key", key, "--witness", another, "--witnesses", "0")
                        .status())
                .isZero();
        assertThat(document("--key", key, "--witness", witness).status()).isEqualTo(2);
    }

    @Test
    void aWholeLogIsAuditedAndItsFirstWrongEntryNamed() throws IOException {
        String folder = home.resolve("log").toString();
        CommandLineTrial whole = CommandLineTrial.of(home, "verify", "--log", folder, "--key", key);
        write("log/tile/0/000.p/1", new byte[32]);
        CommandLineTrial wrong = CommandLineTrial.of(home, "verify", "--log", folder, "--key", key, "--lang", "en");

        assertThat(whole.status()).isZero();
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.out()).contains("WRONG_ENTRY", "entry 0");
    }

    @Test
    void whatCannotBeReadIsNeverProved() throws IOException {
        assertThat(document().status()).isEqualTo(2);
        assertThat(document("--key", "x").status()).isEqualTo(2);
        Files.delete(home.resolve("document.tlog-proof"));
        assertThat(document("--key", key).status()).isEqualTo(2);
        write("document.tlog-proof", new byte[] {(byte) 0xff});
        assertThat(document("--key", key).status()).isEqualTo(1);
        assertThat(CommandLineTrial.of(home, "verify", "--log", home.toString(), "--key", key)
                        .status())
                .isEqualTo(2);
    }

    /// A sheet as the platform makes it, of what `content` and `proof` say.
    private byte[] sheet(byte[] content, byte[] evidence) {
        return EvidenceSheet.of(
                new Issued(
                        "Sở Thí dụ",
                        "Quyết định",
                        "12/QĐ-UBND",
                        LocalDate.of(2026, 11, 23),
                        "Một quyết định bịa",
                        "Nguyễn Văn Thí Dụ",
                        "Trần Thị Ví Dụ",
                        Optional.empty(),
                        new Issued.Document(
                                "quyet-dinh.txt", content, Hash.of(content).hex()),
                        new Issued.Sealed(
                                0,
                                Hash.EMPTY.hex(),
                                Instant.EPOCH,
                                evidence,
                                URI.create("https://vanban.vidu.gov.vn/verify"))),
                Messages.in(Language.VI));
    }

    @Test
    void aSheetCarriesAllThatIsNeeded() throws IOException {
        byte[] proof = Files.readAllBytes(home.resolve("document.tlog-proof"));
        write("sheet.pdf", sheet(DOCUMENT, proof));
        CommandLineTrial alone = one("sheet.pdf");

        assertThat(alone.status()).isZero();
        assertThat(alone.out()).contains("12/QĐ-UBND", Hash.of(DOCUMENT).hex());
        assertThat(CommandLineTrial.of(
                                home,
                                "verify",
                                home.resolve("document").toString(),
                                "--proof",
                                home.resolve("sheet.pdf").toString(),
                                "--key",
                                key)
                        .status())
                .isZero();
    }

    @Test
    void aSheetThatWasTouchedIsRefusedWithTheReason() throws IOException {
        byte[] proof = Files.readAllBytes(home.resolve("document.tlog-proof"));
        write("sheet.pdf", sheet("an invented decisioN".getBytes(StandardCharsets.UTF_8), proof));
        assertThat(one("sheet.pdf").status()).isEqualTo(1);
        assertThat(one("sheet.pdf").out()).contains("OTHER_DOCUMENT");

        byte[] other = new String(proof, StandardCharsets.UTF_8)
                .replace("index 0", "index 1")
                .getBytes(StandardCharsets.UTF_8);
        write("sheet.pdf", sheet(DOCUMENT, other));
        assertThat(one("sheet.pdf").out()).contains("NOT_INCLUDED");

        write("sheet.pdf", sheet(DOCUMENT, new byte[] {1}));
        assertThat(one("sheet.pdf").out()).contains("MALFORMED");

        write("sheet.pdf", sheet(new byte[10_000_001], proof));
        assertThat(one("sheet.pdf").status()).isEqualTo(2);
        assertThat(one("sheet.pdf").errors()).contains("--proof");

        write("sheet.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8));
        assertThat(one("sheet.pdf").status()).isEqualTo(2);
        assertThat(one("sheet.pdf").errors()).contains("MALFORMED");
    }

    @Test
    void missingUnreadableAndNotAFileAreToldApart() throws IOException {
        assertThat(one("nowhere.pdf").errors()).contains("không có tệp");
        Files.createDirectory(home.resolve("folder.pdf"));
        assertThat(one("folder.pdf").errors()).contains("không phải là tệp");
        Path tile = home.resolve("log/tile/0/000.p/1");
        Files.delete(tile);
        assertThat(log().out()).contains("MISSING");
        Files.createDirectory(tile);
        assertThat(log().status()).isEqualTo(2);
        assertThat(log().errors()).contains("không phải là tệp", "000.p/1");
        Files.delete(tile);
        Files.createSymbolicLink(tile, tile);
        assertThat(log().errors()).contains("không đọc được", "000.p/1");
    }

    private CommandLineTrial log() {
        return CommandLineTrial.of(home, "verify", "--log", home.resolve("log").toString(), "--key", key);
    }

    private CommandLineTrial one(String name) {
        return CommandLineTrial.of(home, "verify", home.resolve(name).toString(), "--key", key);
    }

    private CommandLineTrial document(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "verify",
                home.resolve("document").toString(),
                "--proof",
                home.resolve("document.tlog-proof").toString()));
        arguments.addAll(List.of(more));
        return CommandLineTrial.of(home, arguments.toArray(String[]::new));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
