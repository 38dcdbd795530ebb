package tincay.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tincay.evidence.Tile;
import tincay.evidence.Tiles;

/// The pieces of the log as they are served, in the database.
@Repository
public class Pieces implements Tiles {
    private final JdbcClient sql;

    public Pieces(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<byte[]> read(Tile tile) {
        return read(tile.path());
    }

    /// The piece served under `path`, as `tile/0/000.p/7`.
    public Optional<byte[]> read(String path) {
        return sql.sql("SELECT content FROM log_tile WHERE path = ?")
                .param(path)
                .query(byte[].class)
                .optional();
    }

    /// The names of all pieces that a log of `size` entries is served as.
    public static List<Tile> of(long size) {
        List<Tile> names = new ArrayList<>();
        for (int level = 0; level < 8 && size >> (8 * level) > 0; level++) {
            long slots = size >> (8 * level);
            for (long first = 0; first < slots; first += Tile.FULL) {
                names.add(Tile.holding(level, first, size));
            }
        }
        for (long first = 0; first < size; first += Tile.FULL) {
            names.add(Tile.bundle(first, size));
        }
        return names;
    }

    void store(Map<Tile, byte[]> pieces) {
        if (pieces.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        pieces.forEach((tile, content) -> values.addAll(List.of(tile.path(), content)));
        String rows = String.join(", ", Collections.nCopies(pieces.size(), "(?, ?)"));
        sql.sql("INSERT INTO log_tile (path, content) VALUES " + rows)
                .params(values)
                .update();
    }
}
