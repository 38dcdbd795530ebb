package tincay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import tincay.evidence.Tile;
import tincay.evidence.Tiles;

/// A log stored in a folder under the paths of C2SP tlog-tiles.
record FolderTiles(Path folder) implements Tiles {

    /// A piece that is there and could not be read.
    static final class NotRead extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Path file;
        private final IOException why;

        NotRead(Path file, IOException why) {
            super(why);
            this.file = file;
            this.why = why;
        }

        Path file() {
            return file;
        }

        IOException why() {
            return why;
        }
    }

    /// The piece; absent only if nothing is there.
    ///
    /// @throws NotRead if something is there that is not a file or cannot be read
    @Override
    public Optional<byte[]> read(Tile tile) throws IOException {
        Path file = folder.resolve(tile.path());
        try (InputStream stream = Files.newInputStream(file)) {
            return Optional.of(stream.readNBytes(tile.limit() + 1));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new NotRead(file, unreadable);
        }
    }
}
