package tincay.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import tincay.dossier.Documents;
import tincay.dossier.Sheets;
import tincay.dossier.Upload;
import tincay.people.Agencies;
import tincay.report.Language;
import tincay.trace.Occurrence;
import tincay.trace.Trace;
import tools.jackson.databind.json.JsonMapper;

/// Puts each issued document with its proof and evidence sheet into a folder for a document-exchange system to take
/// away: one folder per
/// document, complete when it appears, and never a second time.
///
/// The files are complete on the disk under `.staging` before the database knows of them; then the folder is moved.
/// After a stop, one that is known and still in `.staging` was not moved yet; one that is not there was. Another node's
/// folder is left to that node.
@Component
@ConditionalOnProperty("tincay.handover.folder")
final class HandOverFolder {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long LOCK = 0x68616E646F766572L;
    private static final int MOST_AT_ONCE = 100;

    private final Path folder;
    private final Path staging;
    private final String place;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Agencies agencies;
    private final Documents documents;
    private final Sheets sheets;
    private final Trace trace;

    HandOverFolder(
            @Value("${tincay.handover.folder}") Path folder,
            JdbcClient sql,
            TransactionTemplate transaction,
            Agencies agencies,
            Documents documents,
            Sheets sheets,
            Trace trace)
            throws IOException {
        this.folder = folder;
        this.staging = Files.createDirectories(folder.resolve(".staging"));
        this.place = place(staging.resolve(".place"));
        this.sql = sql;
        this.transaction = transaction;
        this.agencies = agencies;
        this.documents = documents;
        this.sheets = sheets;
        this.trace = trace;
    }

    private record Prepared(UUID dossier, String folder) {}

    @Scheduled(fixedDelayString = "${tincay.handover.every:5s}")
    void run() {
        for (UUID agency : agencies.all()) {
            try {
                move(agency);
                for (int count = 0; count < MOST_AT_ONCE && prepare(agency); count++) {
                    move(agency);
                }
            } catch (RuntimeException failed) {
                trace.failed(Occurrence.HANDOVER_STOPPED, failed);
            }
        }
    }

    /// Makes the next document ready; whether there was one.
    boolean prepare(UUID agency) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!locked()) {
                return false;
            }
            agencies.enter(agency);
            long last = sql.sql("SELECT coalesce(max(entry), -1) FROM hand_over")
                    .query(Long.class)
                    .single();
            return documents
                    .next(agency, last)
                    .map(next -> {
                        stage(agency, next);
                        return true;
                    })
                    .orElse(false);
        }));
    }

    /// Moves in what is ready.
    void move(UUID agency) {
        transaction.executeWithoutResult(status -> {
            if (!locked()) {
                return;
            }
            agencies.enter(agency);
            List<Prepared> ready =
                    sql.sql("""
                            SELECT dossier_id AS dossier, folder FROM hand_over
                             WHERE done IS NULL AND place IN ('', ?) ORDER BY entry""").param(place).query(Prepared.class).list();
            for (Prepared each : ready) {
                try {
                    if (Files.exists(staging.resolve(each.folder()))) {
                        Files.move(
                                staging.resolve(each.folder()),
                                folder.resolve(each.folder()),
                                StandardCopyOption.ATOMIC_MOVE);
                        keep(folder);
                    }
                } catch (IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
                sql.sql("UPDATE hand_over SET done = now() WHERE dossier_id = ?")
                        .param(each.dossier())
                        .update();
            }
        });
    }

    private void stage(UUID agency, Documents.Proved proved) {
        Documents.Document document = proved.document();
        String name = agencies.code(agency) + "-" + document.index() + "-" + document.dossier();
        Path room = staging.resolve(name);
        try {
            FileSystemUtils.deleteRecursively(room);
            Files.createDirectory(room);
            write(room.resolve("document" + ending(document.fileName())), proved.content());
            write(room.resolve("document.tlog-proof"), proved.proof());
            write(room.resolve("evidence-sheet.pdf"), sheets.sheet(proved, Language.VI));
            Optional<byte[]> copy = sheets.certifiedCopy(proved, Language.VI);
            if (copy.isPresent()) {
                write(room.resolve("certified-copy.pdf"), copy.get());
            }
            write(room.resolve("document.json"), JSON.writeValueAsBytes(document));
            keep(room);
            keep(staging);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        sql.sql("INSERT INTO hand_over (dossier_id, agency_id, entry, folder, place) VALUES (?, ?, ?, ?, ?)")
                .params(document.dossier(), agency, document.index(), name, place)
                .update();
    }

    /// What tells this folder from that of another node; drawn once.
    private static String place(Path file) throws IOException {
        if (Files.notExists(file)) {
            write(file, UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        }
        return UUID.fromString(Files.readString(file, StandardCharsets.US_ASCII))
                .toString();
    }

    private boolean locked() {
        return sql.sql("SELECT pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    /// `.json` is the ending of what describes the document.
    private static String ending(String name) {
        String ending = Upload.ending(name);
        return ending.equals(".json") ? "" : ending;
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// Makes the names in a folder last.
    private static void keep(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
