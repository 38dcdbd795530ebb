package tincay.bench;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tincay.law.DocumentNumber;
import tincay.law.Pinpoint;
import tincay.law.register.LawDocument;
import tincay.law.register.LawRegister;
import tools.jackson.databind.JsonNode;

/// Sentences that quote an article's own words, and the same with three words changed.
record Misquotes(LawRegister register, long seed) {
    private static final int WORDS = 24;

    /// The sentence as it should be, and the changed one.
    record Pair(Mutant correct, Mutant changed) {}

    List<Pair> draw(DataFolder data, int count) throws IOException {
        Random random = new Random(seed);
        List<JsonNode> rows = new ArrayList<>(data.rows("phapdien/articles.jsonl.gz"));
        Collections.shuffle(rows, random);
        List<Pair> pairs = new ArrayList<>();
        for (JsonNode row : rows) {
            if (pairs.size() == count) {
                break;
            }
            String number = DataFolder.text(row, "number");
            String article = DataFolder.text(row, "article");
            String[] words = Normalizer.normalize(DataFolder.text(row, "text"), Normalizer.Form.NFC)
                    .split("\\s+", -1);
            if (number.isEmpty() || article.isEmpty() || words.length < WORDS + 20 || hasMarks(words)) {
                continue;
            }
            List<LawDocument> documents = register.byNumber(DocumentNumber.of(number));
            boolean held = register.words(DocumentNumber.of(number), Pinpoint.article(article))
                    .isPresent();
            if (documents.size() != 1
                    || !held
                    || documents.getFirst().issued().isEmpty()
                    || documents.getFirst().type().isEmpty()) {
                continue;
            }
            pairs.add(pair(documents.getFirst(), article, words, random));
        }
        return pairs;
    }

    private static boolean hasMarks(String[] words) {
        return String.join(" ", words).matches("(?su).*[“”\"].*");
    }

    private static Pair pair(LawDocument document, String article, String[] words, Random random) {
        int from = 5 + random.nextInt(words.length - WORDS - 6);
        String[] quoted = java.util.Arrays.copyOfRange(words, from, from + WORDS);
        String[] changed = quoted.clone();
        for (int i = 0; i < 3; i++) {
            changed[4 + i * 6] =
                    List.of("không", "phải", "mười", "tỉnh", "hằng").get(random.nextInt(5));
            changed[5 + i * 6] = List.of("được", "ngay", "lăm", "riêng", "tuần").get(random.nextInt(5));
        }
        LocalDate day =
                document.force().from().or(document::issued).orElseThrow().plusDays(1);
        return new Pair(
                sentence("correct", document, article, quoted, day),
                sentence("misquote", document, article, changed, day));
    }

    private static Mutant sentence(String kind, LawDocument document, String article, String[] words, LocalDate day) {
        String lead = "Theo ";
        String citation = "Điều " + article + " " + document.type() + " số " + document.number();
        return new Mutant(
                kind,
                lead + citation + " quy định: “" + String.join(" ", words) + "”.",
                lead.length(),
                lead.length() + citation.length(),
                day);
    }
}
