package tincay.ledger;

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

    void store(Map<Tile, byte[]> pieces) {
        pieces.forEach((tile, content) -> sql.sql("INSERT INTO log_tile (path, content) VALUES (?, ?)")
                .params(tile.path(), content)
                .update());
    }
}
