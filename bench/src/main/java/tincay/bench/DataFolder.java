package tincay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The folder of real data, found by walking up from the working directory, or named by `tincay.data`.
record DataFolder(Path path) {
    private static final JsonMapper JSON = new JsonMapper();

    static Optional<DataFolder> find() {
        String given = System.getProperty("tincay.data", "");
        if (!given.isEmpty()) {
            return Optional.of(Path.of(given)).filter(Files::isDirectory).map(DataFolder::new);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path data = folder.resolve("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return Optional.of(new DataFolder(data));
            }
        }
        return Optional.empty();
    }

    List<JsonNode> rows(String name) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        Path file = path.resolve(name);
        try (InputStream in = name.endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file))
                        : Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows;
    }

    static String text(JsonNode row, String name) {
        return row.hasNonNull(name) ? row.get(name).asString() : "";
    }
}
