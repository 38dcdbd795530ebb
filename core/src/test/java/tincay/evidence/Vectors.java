package tincay.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Cases of other projects, one a line.
final class Vectors {
    private Vectors() {}

    static List<JsonNode> read(String name) throws IOException {
        JsonMapper mapper = new JsonMapper();
        try (InputStream stream =
                Objects.requireNonNull(Vectors.class.getResourceAsStream("/tincay/evidence/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(mapper::readTree)
                    .toList();
        }
    }
}
