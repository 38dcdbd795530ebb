package tincay.bench;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import tincay.check.copying.CommonPhrases;
import tincay.text.Syllables;
import tincay.text.Text;
import tools.jackson.databind.JsonNode;

/// `bench phrases`: counts in how many real documents each run of syllables stands, and writes those that stand in
/// many as the resource of {@link CommonPhrases}.
final class Phrases {
    /// A phrase stands in at least so many documents.
    static final int LEAST = 16;

    private static final String FILE = "core/src/main/resources/tincay/check/copying/common-phrases";

    private Phrases() {}

    static void run(DataFolder data, Path root) throws IOException {
        Counted counted = new Counted();
        for (JsonNode row : data.rows("vbpl/fulltext-dev.jsonl.gz")) {
            counted.add(DataFolder.text(row, "number"), DataFolder.text(row, "text"));
        }
        for (JsonNode row : data.rows("phapdien/articles.jsonl.gz")) {
            counted.add(DataFolder.text(row, "number"), DataFolder.text(row, "text"));
        }
        int[] hashes = counted.frequent(LEAST);
        Path target = root.resolve(FILE + ".bin");
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (OutputStream out = Files.newOutputStream(target);
                DataOutputStream file = new DataOutputStream(new GZIPOutputStream(out))) {
            write(file, hashes);
        }
        String origin = """
                Hashes of the %d runs of %d syllables that stand in at least %d of %d official documents
                (codification of 2025 and 286 full texts of 2025-2026; official texts are outside copyright,
                Law on Intellectual Property, article 15.2). Counted by `./tincay bench phrases`.
                SHA-256 of common-phrases.bin: %s
                """.formatted(
                hashes.length, CommonPhrases.GRAM, LEAST, counted.documents(), Text.sha256(Files.readAllBytes(target)));
        Files.writeString(root.resolve(FILE + ".txt"), origin);
        System.out.print(origin);
    }

    private static void write(DataOutputStream file, int[] hashes) throws IOException {
        file.writeInt(hashes.length);
        int last = Integer.MIN_VALUE;
        for (int hash : hashes) {
            int step = hash - last;
            for (int shift = 28; shift > 0; shift -= 7) {
                if (step >>> shift != 0) {
                    file.writeByte(((step >>> shift) & 0x7F) | 0x80);
                }
            }
            file.writeByte(step & 0x7F);
            last = hash;
        }
    }

    /// Each document's phrases, once.
    private static final class Counted {
        private final Map<String, int[]> documents = new TreeMap<>();

        void add(String number, String text) {
            int[] more = CommonPhrases.hashes(Syllables.of(Text.of(text)));
            documents.merge(number, distinct(more), (one, other) -> {
                int[] both = Arrays.copyOf(one, one.length + other.length);
                System.arraycopy(other, 0, both, one.length, other.length);
                return distinct(both);
            });
        }

        int documents() {
            return documents.size();
        }

        int[] frequent(int least) {
            int[] all = new int
                    [documents.values().stream().mapToInt(each -> each.length).sum()];
            int size = 0;
            for (int[] each : documents.values()) {
                System.arraycopy(each, 0, all, size, each.length);
                size += each.length;
            }
            Arrays.sort(all);
            int[] frequent = new int[all.length / least + 1];
            int count = 0;
            for (int from = 0; from < all.length; ) {
                int to = from;
                while (to < all.length && all[to] == all[from]) {
                    to++;
                }
                if (to - from >= least) {
                    frequent[count++] = all[from];
                }
                from = to;
            }
            return Arrays.copyOf(frequent, count);
        }

        private static int[] distinct(int[] hashes) {
            return Arrays.stream(hashes).sorted().distinct().toArray();
        }
    }
}
