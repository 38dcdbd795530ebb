package tincay.law.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tincay.law.DocumentNumber;
import tincay.law.register.CoverageClaim;
import tincay.law.register.Force;
import tincay.law.register.LawDocument;
import tincay.law.register.LawRegister;
import tincay.law.register.Provisions;
import tincay.law.register.Relation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The facts of the register as text: one JSON object a line, sorted, so that a change can be read as a diff.
public record FactsFile(String version, List<LawDocument> documents, List<CoverageClaim> claims) {
    private static final JsonMapper JSON = new JsonMapper();

    private static final Comparator<LawDocument> ORDER = Comparator.comparing(LawDocument::number)
            .thenComparing(
                    document -> document.issued().map(LocalDate::toString).orElse(""))
            .thenComparing(document -> document.issuer().orElse(""))
            .thenComparing(document -> document.title().orElse(""));

    public FactsFile {
        documents = documents.stream().sorted(ORDER).toList();
        claims = List.copyOf(claims);
    }

    public static FactsFile read(Path file) throws IOException {
        List<LawDocument> documents = new ArrayList<>();
        List<CoverageClaim> claims = new ArrayList<>();
        String version = "";
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode row = JSON.readTree(line);
                if (row.has("version")) {
                    version = row.get("version").asString();
                } else if (row.has("claim")) {
                    JsonNode claim = row.get("claim");
                    claims.add(new CoverageClaim(
                            claim.get("type").asString(),
                            claim.get("issuer").asString(),
                            claim.get("year").asInt(),
                            claim.get("highest").asInt(),
                            claim.get("known").asInt(),
                            claim.get("claimed").asBoolean()));
                } else {
                    documents.add(document(row));
                }
            }
        }
        return new FactsFile(version, documents, claims);
    }

    public void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            ObjectNode head = JSON.createObjectNode();
            head.put("version", version);
            line(out, head);
            for (CoverageClaim claim : claims) {
                ObjectNode row = JSON.createObjectNode();
                ObjectNode inner = row.putObject("claim");
                inner.put("type", claim.type());
                inner.put("issuer", claim.issuer());
                inner.put("year", claim.year());
                inner.put("highest", claim.highest());
                inner.put("known", claim.known());
                inner.put("claimed", claim.claimed());
                line(out, row);
            }
            for (LawDocument document : documents) {
                line(out, row(document));
            }
        }
    }

    /// Writes the binary register of these facts.
    public void compile(Path file) throws IOException {
        LawRegister.write(file, version, documents, claims);
    }

    private static void line(BufferedWriter out, ObjectNode row) throws IOException {
        out.write(JSON.writeValueAsString(row));
        out.write('\n');
    }

    private static ObjectNode row(LawDocument document) {
        ObjectNode row = JSON.createObjectNode();
        row.put("number", document.number().printed());
        row.put("type", document.type());
        row.put("standing", document.standing().name());
        document.title().ifPresent(title -> row.put("title", title));
        document.issuer().ifPresent(issuer -> row.put("issuer", issuer));
        document.issued().ifPresent(day -> row.put("issued", day.toString()));
        Force force = document.force();
        force.from().ifPresent(day -> row.put("from", day.toString()));
        force.until().ifPresent(day -> row.put("until", day.toString()));
        force.successor().ifPresent(number -> row.put("successor", number.printed()));
        force.evidence().ifPresent(words -> row.put("evidence", words));
        if (force.disputed()) {
            row.put("disputed", true);
        }
        if (!document.provisions().articles().isEmpty()) {
            row.put("tree", document.provisions().print());
            row.put("complete", document.provisions().complete());
        }
        if (!document.relations().isEmpty()) {
            ArrayNode relations = row.putArray("relations");
            document.relations()
                    .forEach(relation -> relations
                            .addArray()
                            .add(relation.kind().name())
                            .add(relation.other().printed())
                            .add(relation.provisions()));
        }
        list(row, "conflicts", document.conflicts());
        list(row, "sources", document.sources());
        return row;
    }

    private static void list(ObjectNode row, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = row.putArray(name);
            values.forEach(list::add);
        }
    }

    private static LawDocument document(JsonNode row) {
        List<Relation> relations = new ArrayList<>();
        for (JsonNode relation : row.path("relations")) {
            relations.add(new Relation(
                    Relation.Kind.valueOf(relation.get(0).asString()),
                    DocumentNumber.of(relation.get(1).asString()),
                    relation.get(2).asString()));
        }
        return new LawDocument(
                DocumentNumber.of(row.get("number").asString()),
                row.get("type").asString(),
                LawDocument.Standing.valueOf(row.get("standing").asString()),
                text(row, "title"),
                text(row, "issuer"),
                text(row, "issued").map(LocalDate::parse),
                new Force(
                        text(row, "from").map(LocalDate::parse),
                        text(row, "until").map(LocalDate::parse),
                        text(row, "successor").map(DocumentNumber::of),
                        text(row, "evidence"),
                        row.path("disputed").asBoolean(false)),
                Provisions.parse(
                        text(row, "tree").orElse(""), row.path("complete").asBoolean(false)),
                relations,
                texts(row.path("conflicts")),
                texts(row.path("sources")));
    }

    private static Optional<String> text(JsonNode row, String name) {
        return row.hasNonNull(name) ? Optional.of(row.get(name).asString()) : Optional.empty();
    }

    private static List<String> texts(JsonNode list) {
        List<String> values = new ArrayList<>();
        list.forEach(value -> values.add(value.asString()));
        return values;
    }
}
