package tincay.law.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tincay.law.DocumentNumber;
import tincay.law.register.Provisions;
import tincay.law.register.Relation;

/// Facts read by hand from the instruments or named sources: a tab-separated list in the project.
///
/// Columns: number, type, title, issuer, issued, from, until, successor, articles, source.
record Curated(Path file) {
    private static final int COLUMNS = 10;

    void forEach(Map<String, Sheet> sheets) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] row = line.split("\t", -1);
            if (row.length != COLUMNS) {
                throw new IllegalStateException(
                        "curated fact has " + row.length + " columns instead of 10: `" + line + "`");
            }
            apply(row, sheets);
        }
    }

    private static void apply(String[] row, Map<String, Sheet> sheets) {
        DocumentNumber number = DocumentNumber.of(row[0]);
        Sheet sheet = sheets.computeIfAbsent(number.key(), key -> new Sheet(number));
        String source = row[9];
        sheet.registered = true;
        sheet.type = row[1];
        sheet.sources.add(source);
        replace(sheet.titles, row[2], source);
        replace(sheet.issuers, row[3], source);
        replace(sheet.dates, row[4], source);
        replace(sheet.starts, row[5], source);
        if (!row[6].isEmpty()) {
            Optional<DocumentNumber> successor =
                    row[7].isEmpty() ? Optional.empty() : Optional.of(DocumentNumber.of(row[7]));
            LocalDate day = LocalDate.parse(row[6]);
            String sentence = String.format(
                    Locale.ROOT,
                    "%s hết hiệu lực từ ngày %02d/%02d/%d (%s)",
                    row[0],
                    day.getDayOfMonth(),
                    day.getMonthValue(),
                    day.getYear(),
                    source);
            sheet.repeals.clear();
            sheet.repeals.add(
                    new Repeal(number, successor.orElse(number), Optional.of(day), successor.isPresent(), sentence));
            successor.ifPresent(by -> sheet.relations.add(new Relation(Relation.Kind.REPLACED_BY, by, "")));
        }
        if (!row[8].isEmpty() && sheet.provisions.articles().isEmpty()) {
            StringBuilder tree = new StringBuilder();
            for (int i = 1; i <= Integer.parseInt(row[8]); i++) {
                tree.append(i == 1 ? "" : " ").append(i);
            }
            sheet.provisions = Provisions.parse(tree.toString(), true);
        }
    }

    private static void replace(Map<String, java.util.Set<String>> facts, String value, String source) {
        if (!value.isEmpty()) {
            facts.clear();
            facts.put(value, new java.util.TreeSet<>(List.of(source)));
        }
    }
}
