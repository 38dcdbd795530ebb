package tincay.bench;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.law.citation.CitationScanner;
import tincay.law.register.LawDocument;
import tincay.law.register.LawRegister;
import tincay.text.Folding;
import tincay.text.Span;
import tincay.text.Text;
import tools.jackson.databind.JsonNode;

/// Draws real citations with date and title whose document is registered and which agree with it.
final class Samples {
    private static final int REACH = 3_000;

    private Samples() {}

    static List<Sample> draw(DataFolder data, LawRegister register) throws IOException {
        List<Sample> samples = new ArrayList<>();
        Map<String, Integer> uses = new HashMap<>();
        for (String file : new String[] {"vbpl/fulltext-dev.jsonl.gz", "phapdien/articles.jsonl.gz"}) {
            for (JsonNode row : data.rows(file)) {
                String number = DataFolder.text(row, "number");
                Optional<LocalDate> day = number.isEmpty() ? Optional.empty() : issued(register, number);
                if (day.isPresent()) {
                    read(article(row) + DataFolder.text(row, "text"), day.get(), register, uses, samples);
                }
            }
        }
        return samples;
    }

    /// The heading line of a codified article, as its document prints it; nothing for a whole document.
    private static String article(JsonNode row) {
        String heading = DataFolder.text(row, "heading").replaceFirst("^Điều \\S+\\s*", "");
        return row.hasNonNull("article") ? "\nĐiều " + DataFolder.text(row, "article") + ". " + heading + "\n" : "";
    }

    private static Optional<LocalDate> issued(LawRegister register, String number) {
        return register.byNumber(DocumentNumber.of(number)).stream()
                .flatMap(document -> document.issued().stream())
                .findFirst();
    }

    private static void read(
            String raw, LocalDate day, LawRegister register, Map<String, Integer> uses, List<Sample> samples) {
        String value = Normalizer.normalize(raw, Normalizer.Form.NFC);
        for (Citation citation : CitationScanner.citations(Text.of(value), Optional.empty())) {
            if (citation.kind() != Citation.Kind.DOCUMENT
                    || citation.number().isEmpty()
                    || citation.date().isEmpty()
                    || citation.name().isEmpty()
                    || citation.inTitle()
                    || citation.type().isEmpty()) {
                continue;
            }
            agreeing(citation, register).ifPresent(document -> {
                String key = document.number().key();
                if (uses.merge(key, 1, Integer::sum) <= 3) {
                    sample(value, citation, document, day).ifPresent(samples::add);
                }
            });
        }
    }

    private static Optional<LawDocument> agreeing(Citation citation, LawRegister register) {
        String name = Folding.line(citation.name().orElseThrow().value());
        return register.byNumber(citation.number().orElseThrow().value()).stream()
                .filter(document -> document.issued().equals(citation.date().map(Cited::value)))
                .filter(document -> document.title()
                        .map(Folding::line)
                        .filter(title -> name.endsWith(title) || title.endsWith(name))
                        .isPresent())
                .findFirst();
    }

    /// The words from the head of the article (at most 3,000 characters before) to the end of the line that the
    /// citation's title ends in: what a reader of the real text sees around it.
    private static Optional<Sample> sample(String value, Citation citation, LawDocument document, LocalDate day) {
        int start = citation.span().start();
        int from = Math.max(value.lastIndexOf("\nĐiều ", start), Math.max(0, start - REACH));
        from = value.indexOf(' ', from) < start
                        && from > 0
                        && value.charAt(from) != '\n'
                        && value.charAt(from - 1) != '\n'
                ? value.indexOf(' ', from) + 1
                : from;
        int end = citation.name().orElseThrow().span().end();
        if (end <= start) {
            return Optional.empty();
        }
        int stop = value.indexOf('\n', end);
        String sentence = value.substring(from, Math.min(stop < 0 ? value.length() : stop, end + REACH));
        int shift = from;
        return CitationScanner.citations(Text.of(sentence), Optional.empty()).stream()
                .filter(each -> each.span()
                        .equals(new Span(start - shift, citation.span().end() - shift)))
                .filter(each -> each.name().isPresent()
                        && each.date().isPresent()
                        && each.number().isPresent())
                .findFirst()
                .map(each -> new Sample(sentence, each, document, day));
    }
}
