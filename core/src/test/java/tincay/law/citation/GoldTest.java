package tincay.law.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.law.Pinpoint;
import tincay.text.Span;
import tincay.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The grammar against windows of real text that people annotated. Not part of the project: skipped when absent.
class GoldTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Window> WINDOWS = new ArrayList<>();

    private record Window(String id, Text text, Map<Span, JsonNode> gold, Map<Span, Citation> found) {}

    @BeforeAll
    static void scan() throws IOException {
        Optional<Path> file = gold();
        assumeTrue(file.isPresent(), "no gold-citations-dev.jsonl above the working directory: set tincay.data");
        for (String line : Files.readAllLines(file.get(), StandardCharsets.UTF_8)) {
            JsonNode row = JSON.readTree(line);
            Text text = Text.of(row.get("text").asString());
            Map<Span, JsonNode> gold = new HashMap<>();
            for (JsonNode citation : row.get("citations")) {
                int start =
                        text.value().offsetByCodePoints(0, citation.get("start").asInt());
                int end = text.value().offsetByCodePoints(0, citation.get("end").asInt());
                gold.put(new Span(start, end), citation);
            }
            Map<Span, Citation> found = new HashMap<>();
            Optional<DocumentNumber> host = row.path("host").asString("").isEmpty()
                    ? Optional.empty()
                    : Optional.of(DocumentNumber.of(row.get("host").asString()));
            CitationScanner.citations(text, host).forEach(citation -> found.put(citation.span(), citation));
            WINDOWS.add(new Window(row.get("id").asString(), text, gold, found));
        }
    }

    private static Optional<Path> gold() {
        String set = System.getProperty("tincay.data", "");
        List<Path> folders = new ArrayList<>();
        if (!set.isEmpty()) {
            folders.add(Path.of(set));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            folders.add(at.resolve("shared").resolve("data"));
        }
        return folders.stream()
                .map(folder -> folder.resolve("gold-citations-dev.jsonl"))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    @Test
    void theWindowsHoldTheAnnotatedCitations() {
        assertThat(WINDOWS).hasSize(45);
        assertThat(WINDOWS.stream().mapToInt(window -> window.gold().size()).sum())
                .isEqualTo(369);
    }

    /// Exact spans; a citation inside another's title may be missed, as the annotation guide allows.
    @Test
    void everySpanIsFoundAndNoOther() {
        List<String> wrong = new ArrayList<>();
        for (Window window : WINDOWS) {
            window.gold().forEach((span, node) -> {
                if (!window.found().containsKey(span) && !node.path("inTitle").asBoolean(false)) {
                    wrong.add(window.id() + " missed: " + window.text().quote(span));
                }
            });
            window.found().keySet().forEach(span -> {
                if (!window.gold().containsKey(span)) {
                    wrong.add(window.id() + " false: " + window.text().quote(span));
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void kindTypeNumberAndDateAreRead() {
        List<String> wrong = new ArrayList<>();
        compare(wrong, "kind", citation -> Optional.of(citation.kind().name().toLowerCase(Locale.ROOT)));
        compare(wrong, "type", Citation::type);
        compare(
                wrong,
                "number",
                citation -> citation.number().map(number -> number.value().printed()));
        compare(
                wrong,
                "date",
                citation -> citation.date().map(date -> date.value().toString()));
        compare(wrong, "issuer", citation -> citation.issuer().map(Cited::value));
        compare(wrong, "name", citation -> citation.name().map(Cited::value));
        assertThat(wrong).isEmpty();
    }

    /// In two windows the document meant is named only outside of them: four references go to the host instead.
    @Test
    void referencesAreResolved() {
        List<String> wrong = new ArrayList<>();
        compare(wrong, "refersTo", citation -> citation.refersTo().map(DocumentNumber::printed));
        assertThat(wrong).hasSizeLessThanOrEqualTo(4).allMatch(each -> each.matches("(?s)dev-(13|32) .*"));
    }

    @Test
    void pinpointsAreExpanded() {
        List<String> wrong = new ArrayList<>();
        each((window, node, citation) -> {
            Set<Pinpoint> wanted = new HashSet<>();
            for (JsonNode given : node.get("pinpoints")) {
                Pinpoint pinpoint = Pinpoint.NONE;
                for (Pinpoint.Level level : Pinpoint.Level.values()) {
                    String value =
                            given.path(level.name().toLowerCase(Locale.ROOT)).asString("");
                    pinpoint = value.isEmpty() ? pinpoint : pinpoint.with(level, value);
                }
                wanted.add(pinpoint);
            }
            if (!wanted.equals(Set.copyOf(citation.pinpoints()))) {
                wrong.add(window.id() + " " + window.text().quote(citation.span()) + ": " + wanted + " / "
                        + citation.pinpoints());
            }
        });
        assertThat(wrong).isEmpty();
    }

    private interface Look {
        void at(Window window, JsonNode node, Citation citation);
    }

    private static void each(Look look) {
        for (Window window : WINDOWS) {
            window.gold()
                    .forEach((span, node) -> Optional.ofNullable(window.found().get(span))
                            .filter(citation -> !node.path("truncated").asBoolean(false))
                            .ifPresent(citation -> look.at(window, node, citation)));
        }
    }

    private static void compare(
            List<String> wrong, String field, java.util.function.Function<Citation, Optional<String>> read) {
        each((window, node, citation) -> {
            String wanted = node.path(field).asString("");
            String given = read.apply(citation).orElse("");
            boolean outside =
                    field.equals("refersTo") && node.path("refOutside").asBoolean(false);
            if (!wanted.equals(given) && !outside) {
                wrong.add(window.id() + " " + field + " of " + window.text().quote(citation.span()) + ": `" + wanted
                        + "` / `" + given + "`");
            }
        });
    }
}
