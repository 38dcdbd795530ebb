package tincay.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One case of the vectors as it stands on the disk.
record SpecCase(JsonNode json) {
    static final Path FOLDER = Path.of("../docs/spec/vectors");

    private static final JsonMapper MAPPER = new JsonMapper();

    static List<SpecCase> of(String file) throws IOException {
        return MAPPER.readTree(Files.readAllBytes(FOLDER.resolve(file)))
                .valueStream()
                .map(SpecCase::new)
                .toList();
    }

    String name() {
        return text("name");
    }

    String text(String member) {
        return json.get(member).asString();
    }

    long number(String member) {
        return json.get(member).asLong();
    }

    byte[] hex(String member) {
        return HexFormat.of().parseHex(text(member));
    }

    Hash hash(String member) {
        return Hash.wrap(hex(member));
    }

    String base64(String member) {
        return hash(member).base64();
    }

    byte[] bytes(String member) {
        SpecCase bytes = new SpecCase(json.get(member));
        return bytes.json().has("hex") ? bytes.hex("hex") : bytes.text("text").getBytes(StandardCharsets.UTF_8);
    }

    List<Hash> proof() {
        return json.get("proof")
                .valueStream()
                .map(hash -> Hash.wrap(HexFormat.of().parseHex(hash.asString())))
                .toList();
    }

    boolean isValid() {
        return text("result").equals("valid");
    }

    /// How a line for the judge of others begins.
    String not() {
        return isValid() ? "" : "not ";
    }

    /// The proof at the end of a line for the judge of others.
    String words() {
        return proof().stream().map(hash -> " " + hash.base64()).collect(Collectors.joining());
    }
}
