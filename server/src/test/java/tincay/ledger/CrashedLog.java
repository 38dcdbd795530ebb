package tincay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import tincay.database.EmbeddedPostgres;
import tincay.evidence.Audit;
import tincay.evidence.Entry;
import tincay.evidence.Event;
import tincay.evidence.Malformed;
import tincay.evidence.Policy;
import tincay.evidence.Purpose;
import tincay.evidence.Salt;
import tincay.evidence.Tile;
import tincay.evidence.Tiles;

/// The log that a killed ledger left, compared with what it had acknowledged.
final class CrashedLog {
    private final Connection connection;

    private CrashedLog(Connection connection) {
        this.connection = connection;
    }

    /// @param acknowledged the index that was told for each subject
    /// @param checkpoint the largest size that was told
    static void prove(Path home, Map<UUID, Long> acknowledged, long checkpoint) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home);
                Connection connection =
                        DriverManager.getConnection(postgres.url(), postgres.owner(), postgres.password())) {
            CrashedLog log = new CrashedLog(connection);
            Policy policy = Policy.of(new Keeper(home.resolve("log"), "tincay/log").verifier());
            long size = log.audited(policy);
            assertThat(size).as("the checkpoint went back").isGreaterThanOrEqualTo(checkpoint);
            log.holds(acknowledged, size);
        }
    }

    /// The size of the newest checkpoint, when all the log is as every checkpoint published says.
    private long audited(Policy policy) throws SQLException, IOException {
        List<byte[]> notes = new ArrayList<>();
        try (var rows = connection.createStatement().executeQuery("SELECT note FROM checkpoint ORDER BY size")) {
            while (rows.next()) {
                notes.add(rows.getBytes(1));
            }
        }
        Tiles tiles = this::read;
        var verdict = Audit.of(tiles, notes.getLast(), policy, notes.subList(0, notes.size() - 1));
        assertThat(verdict).isInstanceOf(Audit.Whole.class);
        return ((Audit.Whole) verdict).checkpoint().size();
    }

    private void holds(Map<UUID, Long> acknowledged, long size) throws SQLException, IOException, Malformed {
        List<byte[]> leaves = leaves(size);
        List<Long> numbers = new ArrayList<>();
        Map<UUID, Long> lost = new HashMap<>(acknowledged);
        connection
                .createStatement()
                .execute("SELECT set_config('tincay.agency', '" + CrashedLedger.AGENCY + "', false)");
        try (var rows = connection.createStatement().executeQuery("""
                SELECT subject_id, entry, salt FROM outbox JOIN salt ON outbox_id = id
                 WHERE entry < %d ORDER BY entry""".formatted(size))) {
            while (rows.next()) {
                UUID subject = rows.getObject(1, UUID.class);
                long entry = rows.getLong(2);
                numbers.add(entry);
                var decision = (Event.Decision)
                        Entry.parse(leaves.get(Math.toIntExact(entry))).event();
                assertThat(decision.document())
                        .as("entry %d is about another subject", entry)
                        .isEqualTo(
                                Salt.wrap(rows.getBytes(3)).commit(Purpose.DOCUMENT, CrashedLedger.document(subject)));
                lost.remove(subject, entry);
            }
        }
        assertThat(lost).as("lost").isEmpty();
        assertThat(numbers)
                .as("numbers")
                .containsExactlyElementsOf(LongStream.range(0, size).boxed().toList());
    }

    private List<byte[]> leaves(long size) throws IOException {
        List<byte[]> leaves = new ArrayList<>();
        while (leaves.size() < size) {
            int width = (int) Math.min(Tile.FULL, size - leaves.size());
            ByteBuffer bundle = ByteBuffer.wrap(
                    read(new Tile.Entries(leaves.size() / Tile.FULL, width)).orElseThrow());
            while (bundle.hasRemaining()) {
                byte[] leaf = new byte[Short.toUnsignedInt(bundle.getShort())];
                bundle.get(leaf);
                leaves.add(leaf);
            }
        }
        return leaves;
    }

    private Optional<byte[]> read(Tile tile) throws IOException {
        try (var query = connection.prepareStatement("SELECT content FROM log_tile WHERE path = ?")) {
            query.setString(1, tile.path());
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException unread) {
            throw new IOException(unread);
        }
    }
}
