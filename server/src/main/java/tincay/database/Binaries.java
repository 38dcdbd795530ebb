package tincay.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL that ship with the server, unpacked once into a folder.
final class Binaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String COMPLETE = ".complete";

    private Binaries() {}

    /// Unpacks them into `folder` unless that was done before.
    ///
    /// @throws IOException if the archive is not there for this machine, or the folder cannot be written
    static Path unpack(Path folder) throws IOException {
        Path mark = folder.resolve(COMPLETE);
        if (Files.exists(mark)) {
            return folder;
        }
        try (InputStream archive = Binaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new IOException("no PostgreSQL ships for this machine; set TINCAY_DB_URL to one that runs");
            }
            Files.createDirectories(folder);
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(tar, entry, folder);
                }
            }
        }
        Files.createFile(mark);
        return folder;
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = inside(folder, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent() == null ? folder : target.getParent());
        if (entry.isSymbolicLink()) {
            inside(
                    folder,
                    folder.relativize(target.resolveSibling(entry.getLinkName()).normalize())
                            .toString());
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        boolean program = (entry.getMode() & 0b001_000_000) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive leads out of its folder: `" + name + "`");
        }
        return target;
    }
}
