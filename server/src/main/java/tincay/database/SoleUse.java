package tincay.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A folder that this server alone works in, until it is closed or the process ends, however it ends.
///
/// A second one over the same folder would stop the database of the first, and sign with the same memory of the log.
public final class SoleUse implements AutoCloseable {
    private static final Set<SoleUse> KEPT = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;

    private SoleUse(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws IOException if another server works there, or the folder cannot be made
    public static SoleUse of(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new SoleUse(channel);
            }
        } catch (OverlappingFileLockException inThisProcess) {
            channel.close();
            throw taken(folder);
        }
        channel.close();
        throw taken(folder);
    }

    private static IOException taken(Path folder) {
        return new IOException("another server works in `" + folder
                + "`; end that one, or give this one a folder of its own with TINCAY_HOME");
    }

    /// Holds it until the process ends.
    public void keep() {
        KEPT.add(this);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
