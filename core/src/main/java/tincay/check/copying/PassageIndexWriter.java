package tincay.check.copying;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import tincay.text.Syllables;
import tincay.text.Text;

/// Writes a {@link PassageIndex}: document by document, the texts at once to a file beside the target, the tables when
/// all are in. The target is replaced in one step; a failure leaves it as it was.
public final class PassageIndexWriter implements Closeable {
    private static final long LARGEST = Integer.MAX_VALUE - 64L;

    private final Path target;
    private final Path texts;
    private final OutputStream textsOut;
    private final ByteArrayOutputStream names = new ByteArrayOutputStream();
    private final ByteArrayOutputStream documents = new ByteArrayOutputStream();
    private final Set<String> held = new HashSet<>();
    private long textBytes;
    private int[] hashes = new int[1 << 12];
    private int[] owners = new int[1 << 12];
    private int[] places = new int[1 << 12];
    private int fingerprints;

    /// @param target where the index is to be
    public PassageIndexWriter(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        this.texts = beside(".texts");
        this.textsOut = new BufferedOutputStream(Files.newOutputStream(texts));
    }

    /// Takes a document in; one with the words of an earlier one is left out.
    ///
    /// @return whether it was taken in
    /// @throws IllegalArgumentException if the index would grow too large
    public boolean add(String name, Text text) throws IOException {
        if (!held.add(text.sha256())) {
            return false;
        }
        byte[] named = name.getBytes(StandardCharsets.UTF_8);
        Syllables syllables = Syllables.of(text);
        int[] grams = Winnowing.grams(syllables.size(), Winnowing.GRAM, syllables::bare);
        int[] chosen = Winnowing.places(grams);
        long size = textBytes
                + text.utf8().length
                + names.size()
                + named.length
                + (long) (held.size() + 1) * PassageIndex.DOCUMENT
                + (long) (fingerprints + chosen.length) * PassageIndex.FINGERPRINT;
        if (size > LARGEST || held.size() > PassageIndex.MOST_DOCUMENTS) {
            throw new IllegalArgumentException("the index would be larger than 2 GiB: index fewer documents");
        }
        for (int place : chosen) {
            fingerprint(grams[place], held.size() - 1, place);
        }
        DataOutputStream entry = new DataOutputStream(documents);
        entry.writeInt(names.size());
        entry.writeInt(named.length);
        entry.writeInt((int) textBytes);
        entry.writeInt(text.utf8().length);
        entry.write(Sha256.of(ByteBuffer.wrap(text.utf8())));
        names.write(named);
        textsOut.write(text.utf8());
        textBytes += text.utf8().length;
        return true;
    }

    public int documents() {
        return held.size();
    }

    public int fingerprints() {
        return fingerprints;
    }

    /// Puts the index in place.
    public void finish() throws IOException {
        textsOut.close();
        byte[] tables = tables();
        Path whole = beside(".new");
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(whole));
                DataOutputStream out = new DataOutputStream(file)) {
            out.write(PassageIndex.MAGIC);
            out.writeInt(held.size());
            out.writeInt(fingerprints);
            out.write(Sha256.of(ByteBuffer.wrap(tables)));
            out.write(tables);
            Files.copy(texts, out);
            out.write(PassageIndex.MAGIC);
        }
        Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        textsOut.close();
        Files.deleteIfExists(texts);
        Files.deleteIfExists(beside(".new"));
    }

    /// Documents, fingerprints and names, the offsets counted from the start of the file.
    private byte[] tables() throws IOException {
        ByteArrayOutputStream tables = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(tables);
        int namesAt =
                PassageIndex.HEADER + held.size() * PassageIndex.DOCUMENT + fingerprints * PassageIndex.FINGERPRINT;
        int textsAt = namesAt + names.size();
        ByteBuffer entries = ByteBuffer.wrap(documents.toByteArray());
        byte[] hash = new byte[32];
        while (entries.hasRemaining()) {
            out.writeInt(namesAt + entries.getInt());
            out.writeInt(entries.getInt());
            out.writeInt(textsAt + entries.getInt());
            out.writeInt(entries.getInt());
            entries.get(hash);
            out.write(hash);
        }
        long[] order = new long[fingerprints];
        for (int at = 0; at < fingerprints; at++) {
            order[at] = ((long) hashes[at] << 32) | at;
        }
        Arrays.sort(order);
        for (long each : order) {
            int at = (int) each;
            out.writeInt(hashes[at]);
            out.writeInt(owners[at]);
            out.writeInt(places[at]);
        }
        names.writeTo(out);
        return tables.toByteArray();
    }

    private void fingerprint(int hash, int document, int place) {
        if (fingerprints == hashes.length) {
            hashes = Arrays.copyOf(hashes, fingerprints * 2);
            owners = Arrays.copyOf(owners, fingerprints * 2);
            places = Arrays.copyOf(places, fingerprints * 2);
        }
        hashes[fingerprints] = hash;
        owners[fingerprints] = document;
        places[fingerprints++] = place;
    }

    private Path beside(String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }
}
