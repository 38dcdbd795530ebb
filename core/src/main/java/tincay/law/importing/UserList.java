package tincay.law.importing;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tincay.law.DocumentNumber;
import tincay.law.register.Force;
import tincay.law.register.LawDocument;
import tincay.law.register.Provisions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A user's own list of documents, as CSV or JSON lines, laid over a register.
///
/// Columns: number, type, title, issuer, issued, effective, expires, replacedBy; only the number is required.
/// A held fact is never overwritten: a different value is a conflict, listed and kept beside the fact.
///
/// @param documents the register's documents with the list laid over
/// @param added numbers that were not held
/// @param changed numbers that gained facts
/// @param conflicts one sentence for each fact that differs
/// @param refused one sentence for each row that could not be read
public record UserList(
        List<LawDocument> documents,
        List<String> added,
        List<String> changed,
        List<String> conflicts,
        List<String> refused) {
    private static final long LARGEST = 50_000_000;
    private static final int MOST_ROWS = 500_000;
    private static final int LONGEST = 2_000;
    private static final JsonMapper JSON = new JsonMapper();

    private record Row(int line, Map<String, String> values) {
        Optional<String> get(String name) {
            String value = values.getOrDefault(name, "").strip();
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }

        Optional<LocalDate> day(String name) {
            return get(name).map(LocalDate::parse);
        }
    }

    /// Lays the list in `file` over `held`.
    ///
    /// @throws IOException if the file cannot be read, or is larger than 50 MB
    public static UserList read(Path file, List<LawDocument> held) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("`" + file.getFileName() + "` is larger than 50 MB: split it");
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\uFEFF", "");
        List<String> refused = new ArrayList<>();
        List<Row> rows = text.stripLeading().startsWith("{") ? jsonLines(text, refused) : csv(text);
        return over(rows, held, refused, String.valueOf(file.getFileName()));
    }

    private static List<Row> csv(String text) throws IOException {
        List<Row> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (Reader reader = new StringReader(text)) {
            for (CSVRecord each : format.parse(reader)) {
                rows.add(new Row((int) each.getRecordNumber() + 1, new LinkedHashMap<>(each.toMap())));
                if (rows.size() > MOST_ROWS) {
                    throw new IOException("more than " + MOST_ROWS + " rows: split the list");
                }
            }
        } catch (IllegalArgumentException | java.io.UncheckedIOException malformed) {
            throw new IOException("the list is not CSV with a header line", malformed);
        }
        return rows;
    }

    private static List<Row> jsonLines(String text, List<String> refused) {
        List<Row> rows = new ArrayList<>();
        int line = 0;
        for (String each : text.lines().limit(MOST_ROWS).toList()) {
            line++;
            if (each.isBlank()) {
                continue;
            }
            try {
                JsonNode node = JSON.readTree(each);
                Map<String, String> values = new LinkedHashMap<>();
                node.properties()
                        .forEach(field -> values.put(
                                field.getKey(),
                                field.getValue().isNull()
                                        ? ""
                                        : field.getValue().asString("")));
                rows.add(new Row(line, values));
            } catch (JacksonException malformed) {
                refused.add("line " + line + ": not a JSON object");
            }
        }
        return rows;
    }

    private static UserList over(List<Row> rows, List<LawDocument> held, List<String> refused, String source) {
        Map<String, List<LawDocument>> byKey = new LinkedHashMap<>();
        held.forEach(document -> byKey.computeIfAbsent(document.number().key(), key -> new ArrayList<>())
                .add(document));
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        for (Row row : rows) {
            try {
                LawDocument given = document(row, source);
                List<LawDocument> same = byKey.computeIfAbsent(given.number().key(), key -> new ArrayList<>());
                int at = index(same, given);
                if (at < 0) {
                    same.add(given);
                    added.add(given.number().printed());
                    continue;
                }
                List<String> differing = new ArrayList<>();
                LawDocument merged = merge(same.get(at), given, differing, source);
                differing.forEach(what -> conflicts.add("line " + row.line() + ": " + given.number() + ": " + what));
                if (!merged.equals(same.get(at))) {
                    changed.add(given.number().printed());
                    same.set(at, merged);
                }
            } catch (IllegalArgumentException | DateTimeException wrong) {
                refused.add("line " + row.line() + ": " + wrong.getMessage());
            }
        }
        List<LawDocument> documents =
                byKey.values().stream().flatMap(List::stream).toList();
        return new UserList(documents, added, changed, conflicts, refused);
    }

    /// The held document meant: the one of the same day, else the only one; numbers without year need the day.
    private static int index(List<LawDocument> same, LawDocument given) {
        for (int i = 0; i < same.size(); i++) {
            if (given.issued().isPresent() && given.issued().equals(same.get(i).issued())) {
                return i;
            }
        }
        boolean yearly = given.number().year().isPresent();
        return same.size() == 1
                        && (yearly
                                || same.getFirst().issued().isEmpty()
                                || given.issued().isEmpty())
                ? 0
                : -1;
    }

    private static LawDocument document(Row row, String source) {
        String printed = row.get("number").orElseThrow(() -> new IllegalArgumentException("the number is missing"));
        row.values().forEach((name, value) -> {
            if (value.length() > LONGEST) {
                throw new IllegalArgumentException("`" + name + "` is longer than " + LONGEST + " characters");
            }
        });
        DocumentNumber number = DocumentNumber.of(printed);
        if (number.ordinal().isEmpty() || printed.length() > 60) {
            throw new IllegalArgumentException(
                    "`" + printed.substring(0, Math.min(60, printed.length())) + "` is not a document number");
        }
        return new LawDocument(
                number,
                row.get("type").orElse(Importer.typeOf(number)),
                LawDocument.Standing.REGISTERED,
                row.get("title"),
                row.get("issuer"),
                row.day("issued"),
                new Force(
                        row.day("effective"),
                        row.day("expires"),
                        row.get("replacedBy").map(DocumentNumber::of),
                        row.get("expires").map(day -> source),
                        false),
                Provisions.UNKNOWN,
                List.of(),
                List.of(),
                List.of(source));
    }

    private static LawDocument merge(LawDocument held, LawDocument given, List<String> differing, String source) {
        Optional<String> title = same("title", held.title(), given.title(), differing);
        Optional<String> issuer = same("issuer", held.issuer(), given.issuer(), differing);
        Optional<LocalDate> issued = same(LawDocument.Fact.ISSUED.column(), held.issued(), given.issued(), differing);
        Optional<LocalDate> from = same(
                LawDocument.Fact.START.column(),
                held.force().from(),
                given.force().from(),
                differing);
        Optional<LocalDate> until = same(
                LawDocument.Fact.END.column(),
                held.force().until(),
                given.force().until(),
                differing);
        boolean disputed = held.force().disputed()
                || (held.force().until().isPresent()
                        && given.force().until().isPresent()
                        && !held.force().until().equals(given.force().until()));
        List<String> conflicts = new ArrayList<>(held.conflicts());
        differing.stream()
                .map(what -> what + " (" + source + ")")
                .filter(what -> !conflicts.contains(what))
                .forEach(conflicts::add);
        List<String> sources = new ArrayList<>(held.sources());
        if (!sources.contains(source)) {
            sources.add(source);
        }
        return new LawDocument(
                held.number(),
                held.type().isEmpty() ? given.type() : held.type(),
                LawDocument.Standing.REGISTERED,
                title,
                issuer,
                issued,
                new Force(
                        from,
                        until,
                        held.force().successor().or(() -> given.force().successor()),
                        held.force().evidence().or(() -> given.force().evidence()),
                        disputed),
                held.provisions(),
                held.relations(),
                conflicts,
                sources);
    }

    /// The held value, else the given one; two different ones are a conflict and the held one stays.
    private static <T> Optional<T> same(String what, Optional<T> held, Optional<T> given, List<String> differing) {
        if (held.isPresent()
                && given.isPresent()
                && !held.get().toString().equalsIgnoreCase(given.get().toString())) {
            differing.add(what + ": `" + held.get() + "` / `" + given.get() + "`");
        }
        return held.or(() -> given);
    }
}
