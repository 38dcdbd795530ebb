package tincay.check.copying;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tincay.text.Syllables;
import tincay.text.Text;

/// An agency's own documents, held so that a draft's passages are found among them: one file, mapped into memory.
///
/// Big-endian; offsets count bytes from the start.
/// ```
/// "TCPI0001" · documents (int) · fingerprints (int) · SHA-256 of all from here to the first text (32 bytes) ·
/// documents × (name offset, name length, text offset, text length (ints), SHA-256 of the text) ·
/// fingerprints × (hash, document, place (ints)), sorted · names · texts · "TCPI0001"
/// ```
/// A fingerprint's place counts syllables. Names and texts are UTF-8.
public final class PassageIndex {
    static final byte[] MAGIC = "TCPI0001".getBytes(StandardCharsets.US_ASCII);
    static final int HEADER = 48;
    static final int DOCUMENT = 48;
    static final int FINGERPRINT = 12;
    static final int MOST_DOCUMENTS = 200_000;

    /// A fingerprint that more documents share is a formula of the agency.
    private static final int SHARED = 64;
    /// So many documents are laid beside a draft, those with the rarest agreements first.
    private static final int LAID_BESIDE = 32;

    private final ByteBuffer file;
    private final int documents;
    private final int fingerprints;

    private PassageIndex(ByteBuffer file) {
        this.file = file;
        if (file.capacity() < HEADER + MAGIC.length || !isMagicAt(0)) {
            throw new IllegalArgumentException("not an index of documents: it does not start with `TCPI0001`");
        }
        this.documents = file.getInt(8);
        this.fingerprints = file.getInt(12);
        long tables = HEADER + (long) documents * DOCUMENT + (long) fingerprints * FINGERPRINT;
        if (documents < 0 || documents > MOST_DOCUMENTS || fingerprints < 0 || tables > file.capacity()) {
            throw new IllegalArgumentException("the index is damaged: its counts do not fit its size");
        }
        if (!isMagicAt(file.capacity() - MAGIC.length)) {
            throw new IllegalArgumentException("the index is cut short");
        }
        int texts = documents == 0 ? (int) tables : checkedTexts((int) tables);
        byte[] written = new byte[32];
        file.get(16, written);
        if (!Arrays.equals(written, Sha256.of(file.slice(HEADER, texts - HEADER)))) {
            throw new IllegalArgumentException("the index is damaged: its hash is another one");
        }
    }

    /// The index in `path`.
    ///
    /// @throws IllegalArgumentException if it is none, or damaged
    public static PassageIndex open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("the index is larger than 2 GiB");
            }
            return new PassageIndex(channel.map(FileChannel.MapMode.READ_ONLY, 0, size));
        }
    }

    public int documents() {
        return documents;
    }

    public int fingerprints() {
        return fingerprints;
    }

    /// Where the texts start, once every document's places are known to lie in the file.
    private int checkedTexts(int tables) {
        long texts = Integer.toUnsignedLong(file.getInt(HEADER + 8));
        int end = file.capacity() - MAGIC.length;
        if (texts < tables || texts > end) {
            throw new IllegalArgumentException("the index is damaged: its texts lie outside the file");
        }
        for (int document = 0; document < documents; document++) {
            long name = Integer.toUnsignedLong(number(document, 0));
            long nameLength = Integer.toUnsignedLong(number(document, 1));
            long text = Integer.toUnsignedLong(number(document, 2));
            long textLength = Integer.toUnsignedLong(number(document, 3));
            if (name < tables || name + nameLength > texts || text < texts || text + textLength > end) {
                throw new IllegalArgumentException("the index is damaged: a document lies outside the file");
            }
        }
        return (int) texts;
    }

    private int number(int document, int field) {
        return file.getInt(HEADER + document * DOCUMENT + 4 * field);
    }

    /// The documents that share fingerprints with a draft, but for the draft itself.
    ///
    /// @param bares the draft's syllables
    /// @param text of the draft
    List<Original> like(int[] bares, Text text) {
        Map<Integer, Double> weights = new TreeMap<>();
        for (int hash : distinct(bares)) {
            int first = first(hash);
            int last = first;
            while (last < fingerprints && hash(last) == hash && last - first <= SHARED) {
                last++;
            }
            for (int at = first; at < last && last - first <= SHARED; at++) {
                weights.merge(document(at), 1.0 / (last - first), Double::sum);
            }
        }
        String own = text.sha256();
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LAID_BESIDE)
                .sorted(Map.Entry.comparingByKey())
                .map(each -> original(each.getKey()))
                .filter(original -> !original.text().sha256().equals(own))
                .toList();
    }

    private static int[] distinct(int[] bares) {
        return Arrays.stream(Winnowing.grams(bares.length, Winnowing.GRAM, at -> bares[at]))
                .sorted()
                .distinct()
                .toArray();
    }

    /// The first fingerprint not smaller than `hash`.
    private int first(int hash) {
        int low = 0;
        int high = fingerprints;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hash(middle) < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int hash(int fingerprint) {
        return file.getInt(HEADER + documents * DOCUMENT + fingerprint * FINGERPRINT);
    }

    private int document(int fingerprint) {
        int document = file.getInt(HEADER + documents * DOCUMENT + fingerprint * FINGERPRINT + 4);
        if (document < 0 || document >= documents) {
            throw new IllegalStateException("the index names a document that it does not hold: build it again");
        }
        return document;
    }

    private Original original(int document) {
        byte[] octets = octets(number(document, 2), number(document, 3));
        byte[] written = octets(HEADER + document * DOCUMENT + 16, 32);
        if (!Arrays.equals(written, Sha256.of(ByteBuffer.wrap(octets)))) {
            throw new IllegalStateException("a text of the index is damaged: build it again");
        }
        Text text = Text.of(new String(octets, StandardCharsets.UTF_8));
        String name = new String(octets(number(document, 0), number(document, 1)), StandardCharsets.UTF_8);
        return new Original(name, text, Syllables.of(text));
    }

    private byte[] octets(int offset, int length) {
        byte[] octets = new byte[length];
        file.get(offset, octets);
        return octets;
    }

    private boolean isMagicAt(int offset) {
        return Arrays.equals(octets(offset, MAGIC.length), MAGIC);
    }
}
