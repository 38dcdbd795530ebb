package tincay.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tincay.api.Program.PLATFORM;
import static tincay.api.Program.json;
import static tincay.api.Program.type;
import static tincay.api.Program.utf8;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// The document and the server say the same.
class SpecificationTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static Set<String> mappings() {
        Set<String> mappings = new TreeSet<>();
        for (RequestMappingHandlerMapping each : PLATFORM.beans(RequestMappingHandlerMapping.class)) {
            each.getHandlerMethods()
                    .keySet()
                    .forEach(mapping -> mapping.getPatternValues().stream()
                            .filter(path -> path.startsWith("/api"))
                            .forEach(path -> mapping.getMethodsCondition()
                                    .getMethods()
                                    .forEach(method ->
                                            mappings.add(method.name().toLowerCase(Locale.ROOT) + " " + path))));
        }
        return mappings;
    }

    @Test
    void everyMappingIsInTheDocumentAndNothingElse() {
        Set<String> documented = new TreeSet<>();
        Specification.DOCUMENT
                .path("paths")
                .forEachEntry((path, item) -> item.propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> documented.add(method + " " + path)));
        assertThat(documented).hasSizeGreaterThan(10).isEqualTo(mappings());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(Specification.DOCUMENT.path("openapi").asString("")).startsWith("3.1");
        int references = 0;
        for (JsonNode each : Specification.DOCUMENT.findValues("$ref")) {
            assertThat(Specification.DOCUMENT.at(each.asString("").substring(1)).isMissingNode())
                    .as(each.toString())
                    .isFalse();
            references++;
        }
        assertThat(references).isGreaterThan(50);
    }

    @Test
    void theProblemsAreThoseOfTheServer() {
        Set<String> documented = new TreeSet<>();
        Specification.DOCUMENT
                .at("/components/schemas/Problem/properties/type/enum")
                .forEach(each -> documented.add(each.asString("")));
        assertThat(documented)
                .isEqualTo(Arrays.stream(Problem.values())
                        .map(Problem::type)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /// Every schema of an answer, against what the demo's dossiers in all their states give.
    @Test
    void answersKeepToTheirSchemas() throws InterruptedException {
        Program inspector = Program.of("skhcn.inspector");
        Program drafter = Program.of("skhcn.drafter");
        byte[] listing = drafter.get("/api/dossiers?limit=200").body();
        assertThat(Specification.faults("Listing", listing)).isEmpty();
        Set<String> states = new TreeSet<>();
        for (JsonNode each : Program.JSON.readTree(listing).path("dossiers")) {
            if (!states.add(each.path("state").asString(""))) {
                continue;
            }
            String path = "/api/dossiers/" + each.path("id").asString("");
            assertThat(Specification.faults("Dossier", inspector.get(path).body()))
                    .isEmpty();
            assertThat(Specification.faults(
                            "Findings", inspector.get(path + "/findings").body()))
                    .isEmpty();
        }
        assertThat(states).contains("VERIFIED", "RETURNED");
        byte[] handOver = DocumentResourceTest.issued(inspector).body();
        assertThat(Specification.faults("HandOver", handOver)).isEmpty();
        String document =
                Program.JSON.readTree(handOver).at("/documents/0/dossier").asString("");
        assertThat(Specification.faults(
                        "Document", inspector.get("/api/documents/" + document).body()))
                .isEmpty();
    }

    @Test
    void theSchemasRefuseAnotherShape() {
        assertThat(Specification.faults("Problem", utf8("{\"type\":\"about:blank\"}")))
                .isNotEmpty();
        assertThat(Specification.faults("Dossier", utf8("{}"))).isNotEmpty();
    }

    @Test
    void theDocumentIsForEverybodyAndTheRestForNobodyWithoutAToken() {
        for (String mapping : mappings()) {
            String path = mapping.substring(mapping.indexOf(' ') + 1).replaceAll("\\{[a-z]+}", "1");
            if (path.equals(Entrance.SPECIFICATION)) {
                continue;
            }
            var answer = Program.sent(java.net.http.HttpRequest.newBuilder(PLATFORM.at(path))
                    .method(
                            mapping.substring(0, mapping.indexOf(' ')).toUpperCase(Locale.ROOT),
                            java.net.http.HttpRequest.BodyPublishers.noBody())
                    .build());
            assertThat(answer.statusCode()).as(mapping).isEqualTo(401);
            assertThat(type(answer)).isEqualTo("no-token");
            assertThat(json(answer).has("detail")).isFalse();
        }
    }
}
