package tincay.bench;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import tincay.atom.Atoms;
import tincay.atom.Quotation;
import tincay.law.citation.CitationScanner;
import tincay.text.Folding;
import tincay.text.Span;
import tincay.text.Syllables;
import tincay.text.Text;
import tools.jackson.databind.JsonNode;

/// Drafts with a passage copied from a real text, changed in a known way or attributed, and drafts without one.
final class Copies {
    static final String VERBATIM = "verbatim";
    static final List<String> CHANGED = List.of(
            "5 % of syllables changed",
            "10 % of syllables changed",
            "20 % of syllables changed",
            "10 % of syllables left out",
            "10 % of syllables added",
            "clauses in another order",
            "marks removed");
    static final List<String> GIVEN =
            List.of("in quotation marks", "number named before", "source named behind", "source named above");

    private static final int HOST = 4000;
    private static final int SOURCE = 30_000;
    /// What the web page of a crawled text adds to it: the keeper's address and a table of contents.
    private static final Pattern WEB_PAGE =
            Pattern.compile("(?s)CƠ SỞ DỮ LIỆU QUỐC GIA VỀ PHÁP LUẬT\\s+Đơn vị chủ quản.*$");
    private static final Pattern WORD = Pattern.compile("\\S+");

    /// A draft, what it rests on, and where the copied words stand.
    record Copy(String draft, String source, Span planted) {}

    private final List<Document> documents = new ArrayList<>();
    private final Random random;

    private record Document(String number, String type, String issuer, String text) {}

    Copies(DataFolder data, long seed) throws IOException {
        this.random = new Random(seed);
        for (JsonNode row : data.rows("vbpl/fulltext-dev.jsonl.gz")) {
            String text = WEB_PAGE.matcher(Normalizer.normalize(DataFolder.text(row, "text"), Normalizer.Form.NFC))
                    .replaceFirst("");
            if (text.length() > 3000) {
                documents.add(new Document(
                        DataFolder.text(row, "number"),
                        DataFolder.text(row, "type"),
                        Folding.line(DataFolder.text(row, "issuer")),
                        text));
            }
        }
        Collections.shuffle(documents, random);
    }

    /// A draft and a source of two documents of different issuers, neither of which names the other.
    Copy clean() {
        Document host = any();
        Document other = another(host);
        return new Copy(window(host.text(), HOST), window(other.text(), SOURCE), new Span(0, 1));
    }

    /// A draft with `least` to `most` syllables of the source in it.
    Copy copy(String kind, int least, int most) {
        Document host = any();
        Document other = another(host);
        String source = "Số: " + other.number() + "\n" + window(other.text(), SOURCE);
        Syllables syllables = Syllables.of(Text.of(source));
        Optional<Span> taken = Optional.empty();
        for (int tries = 0; taken.isEmpty() && tries < 40; tries++) {
            int length = least + random.nextInt(most - least + 1);
            int from = 8 + random.nextInt(Math.max(1, syllables.size() - length - 8));
            taken = Optional.of(syllables.span(from, Math.min(syllables.size() - 1, from + length - 1)))
                    .filter(span -> isProse(source, span));
        }
        if (taken.isEmpty()) {
            return copy(kind, least, most);
        }
        String passage = source.substring(taken.get().start(), taken.get().end());
        return planted(window(host.text(), HOST), changed(kind, passage), given(kind, other), source);
    }

    /// Neither within the bases, the recipients or quotation marks, nor more than four tenths of it citations or
    /// digits.
    private static boolean isProse(String source, Span span) {
        int recipients = source.lastIndexOf("Nơi nhận");
        int bases = source.lastIndexOf("Căn cứ Luật", 6000);
        String words = source.substring(span.start(), span.end());
        long plain = CitationScanner.citations(Text.of(words), Optional.empty()).stream()
                .mapToLong(citation -> Math.max(
                                citation.span().end(),
                                citation.name().map(name -> name.span().end()).orElse(0))
                        - citation.span().start())
                .sum();
        long digits = words.chars()
                .filter(letter -> !Character.isLetter(letter) && letter != ' ')
                .count();
        return (recipients < 0 || span.end() < recipients)
                && span.start() > bases + 400
                && words.indexOf('“') < 0
                && words.indexOf('”') < 0
                && 10 * (plain + digits) < 4L * words.length();
    }

    private Copy planted(String host, String passage, String[] given, String source) {
        int at = outside(host);
        String before = host.substring(0, at) + given[0];
        return new Copy(
                before + passage + given[1] + "\n" + host.substring(at),
                source,
                new Span(before.length(), before.length() + passage.length()));
    }

    /// The start of a line in the middle of the host that stands in no quotation; its end when there is none.
    private static int outside(String host) {
        List<Quotation> quotations = Atoms.of(Text.of(host)).quotations();
        for (int at = host.indexOf('\n', host.length() / 3) + 1; at > 0; at = host.indexOf('\n', at) + 1) {
            Span place = new Span(at - 1, at + 1);
            if (quotations.stream().noneMatch(quotation -> quotation.span().overlaps(place))) {
                return at;
            }
        }
        return host.length();
    }

    private static String[] given(String kind, Document source) {
        return switch (kind) {
            case "in quotation marks" -> new String[] {"Như đã biết: “", "”."};
            case "number named before" -> new String[] {"Theo " + source.type() + " số " + source.number() + ", ", "."};
            case "source named behind" ->
                new String[] {"", " (trích " + source.type() + " số " + source.number() + ")."};
            case "source named above" ->
                new String[] {source.type() + " số " + source.number() + " quy định như sau:\n", "."};
            default -> new String[] {"", "."};
        };
    }

    private String changed(String kind, String passage) {
        return switch (kind) {
            case "5 % of syllables changed" -> altered(passage, 0.05, 0, 0);
            case "10 % of syllables changed" -> altered(passage, 0.10, 0, 0);
            case "20 % of syllables changed" -> altered(passage, 0.20, 0, 0);
            case "10 % of syllables left out" -> altered(passage, 0, 0.10, 0);
            case "10 % of syllables added" -> altered(passage, 0, 0, 0.10);
            case "clauses in another order" -> reordered(passage);
            case "marks removed" -> bare(passage);
            default -> passage;
        };
    }

    /// Words changed to others of the corpus, left out, or with others added before them, each with its own chance.
    private String altered(String passage, double change, double omit, double add) {
        List<String> words = new ArrayList<>();
        for (String word : passage.split("\\s+", -1)) {
            double chance = random.nextDouble();
            if (chance < omit) {
                continue;
            }
            if (chance < omit + add) {
                words.add(anyWord());
            }
            words.add(random.nextDouble() < change ? anyWord() : word);
        }
        return String.join(" ", words);
    }

    private String anyWord() {
        String text = any().text();
        int at = random.nextInt(text.length() - 100);
        return WORD.matcher(text.substring(at, at + 100))
                .results()
                .map(java.util.regex.MatchResult::group)
                .skip(1)
                .filter(word -> word.length() < 8)
                .findFirst()
                .orElse("và");
    }

    /// Runs of 8 to 15 words, shuffled.
    private String reordered(String passage) {
        String[] words = passage.split("\\s+", -1);
        List<String> clauses = new ArrayList<>();
        for (int from = 0; from < words.length; ) {
            int to = Math.min(words.length, from + 8 + random.nextInt(8));
            clauses.add(String.join(" ", List.of(words).subList(from, to)));
            from = to;
        }
        Collections.shuffle(clauses, random);
        return String.join(" ", clauses);
    }

    private static String bare(String passage) {
        return Normalizer.normalize(passage, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private Document any() {
        return documents.get(random.nextInt(documents.size()));
    }

    /// Another document that neither names this one nor is named by it.
    private Document another(Document one) {
        Document other = any();
        while (other.number().equals(one.number())
                || one.text().contains(other.number())
                || other.text().contains(one.number())
                || one.issuer().equals(other.issuer())) {
            other = any();
        }
        return other;
    }

    /// Up to `length` characters from the start of some line.
    private String window(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int from = text.indexOf('\n', random.nextInt(text.length() - length)) + 1;
        return text.substring(from, Math.min(text.length(), from + length));
    }
}
