package tincay.law.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The folder of real data: a register list, the codification, full texts.
record SharedData(Path folder) {
    private static final Pattern OWN_NUMBER = Pattern.compile("(?m)^Số:\\s*(\\S+)");
    private static final JsonMapper JSON = new JsonMapper();

    /// A row of the codification: one article of one document.
    record Article(String number, String article, String heading, String text) {}

    /// A full text.
    record FullText(
            String number, String type, String title, String issuer, String issued, String effective, String text) {}

    boolean present() {
        return Files.exists(folder.resolve("legal-register.jsonl.gz"));
    }

    void register(Consumer<JsonNode> sink) throws IOException {
        rows("legal-register.jsonl.gz", sink);
    }

    List<Article> articles() throws IOException {
        List<Article> articles = new ArrayList<>();
        rows("phapdien/articles.jsonl.gz", row -> {
            if (row.hasNonNull("number") && row.hasNonNull("article")) {
                articles.add(new Article(
                        text(row, "number"), text(row, "article"), text(row, "heading"), text(row, "text")));
            }
        });
        return articles;
    }

    List<FullText> fullTexts() throws IOException {
        List<FullText> texts = new ArrayList<>();
        rows(
                "vbpl/fulltext-dev.jsonl.gz",
                row -> texts.add(new FullText(
                        text(row, "number"),
                        text(row, "type"),
                        text(row, "title"),
                        text(row, "issuer"),
                        text(row, "issued"),
                        text(row, "effective"),
                        text(row, "text"))));
        return texts;
    }

    /// Full texts kept as plain text files; the number is read from their own “Số:” line.
    List<FullText> plainTexts() throws IOException {
        List<FullText> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("vbpl"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String text = Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC)
                        .replaceAll("[ \\t]+\\n", "\n");
                Matcher number = OWN_NUMBER.matcher(text);
                if (number.find()) {
                    texts.add(new FullText(number.group(1), "", "", "", "", "", text));
                }
            }
        }
        return texts;
    }

    private void rows(String name, Consumer<JsonNode> sink) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(name)));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sink.accept(JSON.readTree(line));
            }
        }
    }

    static String text(JsonNode row, String name) {
        return row.hasNonNull(name)
                ? Normalizer.normalize(row.get(name).asString(), Normalizer.Form.NFC)
                        .strip()
                : "";
    }
}
