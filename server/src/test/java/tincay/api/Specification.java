package tincay.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The contract as it is served, and whether an answer keeps to one of its schemas.
final class Specification {
    static final JsonNode DOCUMENT =
            Program.json(Program.sent(java.net.http.HttpRequest.newBuilder(Program.PLATFORM.at(Entrance.SPECIFICATION))
                    .build()));
    private static final Map<String, Schema> READ = new java.util.concurrent.ConcurrentHashMap<>();

    private Specification() {}

    static List<String> faults(String schema, byte[] answer) {
        return READ.computeIfAbsent(schema, Specification::schema).validate(Program.JSON.readTree(answer)).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(String name) {
        if (DOCUMENT.path("components").path("schemas").path(name).isMissingNode()) {
            throw new IllegalArgumentException("no schema `" + name + "` in the document");
        }
        ObjectNode root = Program.JSON.createObjectNode();
        root.put("$ref", "#/components/schemas/" + name);
        root.set("components", DOCUMENT.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }
}
