package tincay.inspection;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A ZIP whose last entry lists the SHA-256 of every other one, as `sha256sum -c` reads it.
final class Parcel implements AutoCloseable {
    static final String MANIFEST = "manifest.sha256";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final StringBuilder manifest = new StringBuilder();

    Parcel(OutputStream out) {
        zip = new ZipOutputStream(new BufferedOutputStream(out), StandardCharsets.UTF_8);
    }

    /// Writes the text of one entry.
    interface Words {
        void to(Writer out) throws IOException;
    }

    void add(String name, byte[] content) throws IOException {
        put(name);
        zip.write(content);
        zip.closeEntry();
        list(name, sha256().digest(content));
    }

    void add(String name, Words words) throws IOException {
        put(name);
        DigestOutputStream digested = new DigestOutputStream(zip, sha256());
        Writer out = new BufferedWriter(new OutputStreamWriter(digested, StandardCharsets.UTF_8));
        words.to(out);
        out.flush();
        zip.closeEntry();
        list(name, digested.getMessageDigest().digest());
    }

    /// Adds the list: without it the ZIP is not whole.
    void finish() throws IOException {
        put(MANIFEST);
        zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private void put(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void list(String name, byte[] sha256) {
        manifest.append(HexFormat.of().formatHex(sha256))
                .append("  ")
                .append(name)
                .append('\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
