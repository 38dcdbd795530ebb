package tincay.bench;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.law.Pinpoint;
import tincay.law.citation.CitationScanner;
import tincay.text.Span;
import tincay.text.Text;
import tools.jackson.databind.JsonNode;

/// Extraction against windows of real text labelled by reading: spans, and each component of the matched ones.
final class Gold {
    /// Component name to hits and cases; `spans` counts matched, missed and false ones.
    record Score(
            int matched, int missed, int wrong, int overlapping, Map<String, Rate> components, List<String> errors) {
        double f1() {
            return 2.0 * matched / (2.0 * matched + missed + wrong);
        }

        double overlapF1() {
            return (2.0 * matched + overlapping) / (2.0 * matched + missed + wrong);
        }
    }

    private final List<String> errors = new ArrayList<>();
    private final Map<String, long[]> components = new LinkedHashMap<>();
    private int matched;
    private int missed;
    private int wrong;
    private int missedNear;
    private int wrongNear;

    private Gold() {}

    static Score score(DataFolder data) throws IOException {
        return score(data.rows("gold-citations-dev.jsonl"));
    }

    static Score score(List<JsonNode> windows) {
        Gold gold = new Gold();
        windows.forEach(gold::window);
        Map<String, Rate> rates = new LinkedHashMap<>();
        gold.components.forEach((name, counts) -> rates.put(name, new Rate(counts[0], counts[1])));
        return new Score(gold.matched, gold.missed, gold.wrong, gold.missedNear + gold.wrongNear, rates, gold.errors);
    }

    private void window(JsonNode row) {
        Text text = Text.of(DataFolder.text(row, "text"));
        String host = DataFolder.text(row, "host");
        List<Citation> found = CitationScanner.citations(
                text, host.isEmpty() ? Optional.empty() : Optional.of(DocumentNumber.of(host)));
        Map<Span, Citation> bySpan = new HashMap<>();
        found.forEach(citation -> bySpan.put(citation.span(), citation));
        String id = DataFolder.text(row, "id");
        List<Span> labelled = new ArrayList<>();
        for (JsonNode label : row.get("citations")) {
            Span span = new Span(
                    text.value().offsetByCodePoints(0, label.get("start").asInt()),
                    text.value().offsetByCodePoints(0, label.get("end").asInt()));
            labelled.add(span);
            Citation citation = bySpan.get(span);
            if (citation != null) {
                matched++;
                compare(id, label, citation, text);
            } else if (!label.path("inTitle").asBoolean(false)) {
                missed++;
                missedNear += found.stream().anyMatch(each -> each.span().overlaps(span)) ? 1 : 0;
                errors.add(id + " missed «" + text.quote(span) + "»");
            }
        }
        for (Citation citation : found) {
            if (!labelled.contains(citation.span())) {
                wrong++;
                wrongNear += labelled.stream().anyMatch(span -> span.overlaps(citation.span())) ? 1 : 0;
                errors.add(id + " false «" + text.quote(citation.span()) + "»");
            }
        }
    }

    private void compare(String id, JsonNode label, Citation citation, Text text) {
        boolean truncated = label.path("truncated").asBoolean(false);
        boolean outside = label.path("refOutside").asBoolean(false);
        boolean all = true;
        all &= same(
                id,
                "kind",
                DataFolder.text(label, "kind"),
                citation.kind().name().toLowerCase(Locale.ROOT),
                citation,
                text);
        all &= same(
                id,
                "type",
                fold(DataFolder.text(label, "type")),
                fold(citation.type().orElse("")),
                citation,
                text);
        all &= same(
                id,
                "number",
                DataFolder.text(label, "number"),
                citation.number().map(Cited::value).map(DocumentNumber::printed).orElse(""),
                citation,
                text);
        all &= same(
                id,
                "date",
                DataFolder.text(label, "date"),
                citation.date().map(Cited::value).map(Object::toString).orElse(""),
                citation,
                text);
        all &= same(
                id,
                "issuer",
                collapse(DataFolder.text(label, "issuer")),
                collapse(citation.issuer().map(Cited::value).orElse("")),
                citation,
                text);
        all &= same(id, "pinpoints", pinpoints(label), pinpoints(citation), citation, text);
        if (!truncated) {
            all &= same(
                    id,
                    "name",
                    collapse(DataFolder.text(label, "name")),
                    collapse(citation.name().map(Cited::value).orElse("")),
                    citation,
                    text);
        }
        if (!truncated && !outside) {
            all &= same(
                    id,
                    "refersTo",
                    DataFolder.text(label, "refersTo"),
                    citation.refersTo().map(DocumentNumber::printed).orElse(""),
                    citation,
                    text);
        }
        count("all components", all);
    }

    private boolean same(String id, String component, String wanted, String given, Citation citation, Text text) {
        boolean same = wanted.equals(given);
        count(component, same);
        if (!same) {
            errors.add(id + " " + component + " of «" + text.quote(citation.span()) + "»: `" + given + "` instead of `"
                    + wanted + "`");
        }
        return same;
    }

    private void count(String component, boolean hit) {
        long[] counts = components.computeIfAbsent(component, each -> new long[2]);
        counts[0] += hit ? 1 : 0;
        counts[1]++;
    }

    private static String pinpoints(JsonNode label) {
        List<String> all = new ArrayList<>();
        for (JsonNode pinpoint : label.get("pinpoints")) {
            TreeMap<String, String> values = new TreeMap<>();
            pinpoint.properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    values.put(field.getKey(), field.getValue().asString());
                }
            });
            all.add(values.toString());
        }
        return all.toString();
    }

    private static String pinpoints(Citation citation) {
        List<String> all = new ArrayList<>();
        for (Pinpoint pinpoint : citation.pinpoints()) {
            TreeMap<String, String> values = new TreeMap<>();
            for (Pinpoint.Level level : Pinpoint.Level.values()) {
                pinpoint.at(level).ifPresent(value -> values.put(level.name().toLowerCase(Locale.ROOT), value));
            }
            all.add(values.toString());
        }
        return all.toString();
    }

    private static String fold(String words) {
        return collapse(words).toLowerCase(Locale.ROOT);
    }

    private static String collapse(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
