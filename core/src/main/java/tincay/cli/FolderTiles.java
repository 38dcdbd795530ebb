package tincay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tincay.evidence.Tile;
import tincay.evidence.Tiles;

/// A log stored in a folder under the paths of C2SP tlog-tiles.
record FolderTiles(Path folder) implements Tiles {
    @Override
    public Optional<byte[]> read(Tile tile) throws IOException {
        Path file = folder.resolve(tile.path());
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return Optional.of(stream.readNBytes(tile.limit() + 1));
        }
    }
}
