package tincay.law.register;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tincay.law.DocumentNumber;
import tincay.law.Pinpoint;

/// The words of articles that a user has imported; never shipped with the program.
///
/// The file is gzip of pairs (document key and article, words), each string as length in bytes and UTF-8.
public final class ProvisionTexts {
    static final ProvisionTexts NONE = new ProvisionTexts(Map.of());

    private static final int LONGEST = 16_000_000;

    private final Map<String, String> articles;

    private ProvisionTexts(Map<String, String> articles) {
        this.articles = articles;
    }

    static ProvisionTexts open(Path file) throws IOException {
        Map<String, String> articles = new HashMap<>();
        try (DataInputStream in =
                new DataInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                articles.put(string(in), string(in));
            }
        }
        return new ProvisionTexts(articles);
    }

    /// Writes article texts, keyed by {@link #key}.
    public static void write(Path file, Map<String, String> articles) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(articles.size());
            for (Map.Entry<String, String> article : new TreeMap<>(articles).entrySet()) {
                for (String value : new String[] {article.getKey(), article.getValue()}) {
                    byte[] bytes = value.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            }
        }
    }

    /// The key under which an article's words are kept.
    public static String key(DocumentNumber number, String article) {
        return number.key() + "#" + article;
    }

    Optional<String> words(DocumentNumber number, Pinpoint provision) {
        return provision.plain().article().flatMap(article -> Optional.ofNullable(articles.get(key(number, article))));
    }

    private static String string(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("texts file is damaged: a string of " + length + " bytes");
        }
        return new String(in.readNBytes(length), java.nio.charset.StandardCharsets.UTF_8);
    }
}
