package tincay.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tincay.dossier.Act;
import tincay.dossier.Acts;
import tincay.dossier.Documents;
import tincay.dossier.Refused;
import tincay.evidence.Checkpoint;
import tincay.evidence.Malformed;
import tincay.evidence.SignedNote;
import tincay.evidence.Tile;
import tincay.ledger.Keeper;
import tincay.ledger.Log;
import tincay.ledger.Pieces;
import tincay.people.Agencies;
import tincay.people.Person;
import tincay.people.Role;
import tincay.trace.Occurrence;
import tincay.trace.Trace;
import tools.jackson.databind.json.JsonMapper;

/// Everything of one agency that can be checked without this server, of one moment, as one ZIP: its acts, its issued
/// documents with their proofs, its entries with their salts, and the whole log, which is public.
///
/// No words of people and no names: roles, ids and hashes. The database keeps other agencies out, as everywhere.
@Component
public class Export {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 500;

    private final Agencies agencies;
    private final Acts acts;
    private final Documents documents;
    private final Log log;
    private final Pieces pieces;
    private final Keeper keeper;
    private final Trace trace;
    private final TransactionTemplate snapshot;
    /// One at a time: an export reads the whole log and needs its size on the disk.
    private final ReentrantLock one = new ReentrantLock();

    public Export(
            Agencies agencies,
            Acts acts,
            Documents documents,
            Log log,
            Pieces pieces,
            Keeper keeper,
            PlatformTransactionManager transactions,
            Trace trace) {
        this.agencies = agencies;
        this.acts = acts;
        this.documents = documents;
        this.log = log;
        this.pieces = pieces;
        this.keeper = keeper;
        this.trace = trace;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// Writes the ZIP of the inspector's agency to a file that only this process may read; the caller deletes it.
    ///
    /// @throws Refused if the person is no inspector
    /// @throws IOException if the disk is full or cannot be written
    public Path of(Person inspector) throws IOException {
        if (!inspector.is(Role.INSPECTOR)) {
            throw new Refused(Refused.Reason.NO_ROLE);
        }
        Path file = Files.createTempFile("tincay-export", ".zip");
        one.lock();
        try {
            snapshot.executeWithoutResult(status -> {
                agencies.enter(inspector.agency());
                write(inspector, file);
            });
            trace.happened(Occurrence.EXPORTED);
            return file;
        } catch (UncheckedIOException failed) {
            Files.deleteIfExists(file);
            throw new IOException(failed);
        } catch (RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        } finally {
            one.unlock();
        }
    }

    private void write(Person inspector, Path file) {
        byte[] note = log.checkpoint()
                .orElseThrow(() -> new IllegalStateException("the log has no checkpoint yet; wait a second"));
        long size = size(note);
        List<Documents.Document> issued = issued(inspector);
        try (Parcel parcel = new Parcel(Files.newOutputStream(file))) {
            parcel.add("HUONG-DAN.txt", out -> out.write(guide(inspector, size)));
            parcel.add("log.vkey", out -> out.write(keeper.verifier() + "\n"));
            parcel.add("acts.csv", this::acts);
            parcel.add("documents.csv", out -> documents(issued, out));
            parcel.add("entries.csv", out -> entries(size, out));
            for (Documents.Document each : issued) {
                parcel.add(
                        proof(each),
                        log.proof(each.dossier())
                                .orElseThrow(() -> new IllegalStateException(
                                        "issued, but without proof: `" + each.dossier() + "`")));
            }
            parcel.add("log/checkpoint", note);
            for (Tile tile : Pieces.of(size)) {
                parcel.add(
                        "log/" + tile.path(),
                        pieces.read(tile)
                                .orElseThrow(() -> new IllegalStateException("the stored log has no `" + tile.path()
                                        + "`; keep the database as it is and restore a backup beside it")));
            }
            parcel.finish();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private void acts(Writer out) throws IOException {
        Table table = new Table(
                out, "time", "act", "role", "person", "dossier", "place", "version", "document_sha256", "entry");
        acts.each(done -> put(
                table,
                done.at().toString(),
                code(done.act().getClass().getSimpleName()),
                done.role().map(role -> code(role.name())).orElse("platform"),
                done.person().map(Object::toString).orElse(""),
                done.dossier().toString(),
                Integer.toString(done.number()),
                Integer.toString(done.version()),
                done.sha256(),
                done.act() instanceof Act.Logged logged ? Long.toString(logged.index()) : ""));
    }

    private static void documents(List<Documents.Document> issued, Writer out) throws IOException {
        Table table = new Table(out, "entry", "dossier", "type", "number", "date", "document_sha256", "state", "proof");
        for (Documents.Document each : issued) {
            table.row(
                    Long.toString(each.index()),
                    each.dossier().toString(),
                    each.documentType(),
                    each.number(),
                    each.date().toString(),
                    each.sha256(),
                    code(each.state()),
                    proof(each));
        }
    }

    private void entries(long size, Writer out) throws IOException {
        Table table = new Table(out, "entry", "time", "event", "dossier", "salt");
        log.held(size, held -> {
            var leaf = JSON.readTree(held.leaf());
            put(
                    table,
                    Long.toString(held.index()),
                    leaf.path("time").asString(),
                    leaf.path("event").asString(),
                    held.subject().toString(),
                    HexFormat.of().formatHex(held.salt().bytes()));
        });
    }

    private static void put(Table table, String... cells) {
        try {
            table.row(cells);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private List<Documents.Document> issued(Person inspector) {
        List<Documents.Document> all = new ArrayList<>();
        List<Documents.Document> page = documents.after(inspector, -1, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = documents.after(inspector, page.getLast().index(), PAGE);
        }
        return all;
    }

    private static String proof(Documents.Document document) {
        return "proofs/" + document.index() + ".tlog-proof";
    }

    /// A name of the code as the tables have it: `UnitChecked` and `UNIT_CHECKED` are both `unit-checked`.
    private static String code(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").replace('_', '-').toLowerCase(Locale.ROOT);
    }

    private static long size(byte[] note) {
        try {
            return Checkpoint.parse(SignedNote.parse(note).text()).size();
        } catch (Malformed own) {
            throw new IllegalStateException("a checkpoint of our own cannot be read: " + own.getMessage(), own);
        }
    }

    private String guide(Person inspector, long size) throws IOException {
        try (InputStream guide = Objects.requireNonNull(Export.class.getResourceAsStream("/tincay/export-guide.txt"))) {
            return new String(guide.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{agency}", agencies.code(inspector.agency()) + " · " + inspector.agencyName())
                    .replace("{size}", Long.toString(size))
                    .replace("{key}", keeper.verifier().toString());
        }
    }
}
