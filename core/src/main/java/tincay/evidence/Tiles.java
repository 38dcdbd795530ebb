package tincay.evidence;

import java.io.IOException;
import java.util.Optional;

/// Where the pieces of a log are read from: a folder, a database, a web server.
public interface Tiles {
    /// The stored bytes of `tile`, empty if there are none. At most one byte beyond {@link Tile#limit()} is returned,
    /// so that a piece which is too large is seen to be.
    ///
    /// @throws IOException if the place cannot be read
    Optional<byte[]> read(Tile tile) throws IOException;
}
