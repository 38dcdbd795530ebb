package tincay.check.citation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tincay.law.register.LawDocument;

/// How alike a cited title and an official one are.
///
/// The likeness is the weight of the longest common subsequence of syllables, divided by the weight of the lighter of
/// the two: a title that is cut short or runs on into the sentence is still wholly contained. A syllable weighs the
/// less
/// the more official titles hold it (“quy định”, “một số điều” weigh next to nothing), so that two titles of one mould
/// with other subjects are told apart.
final class Titles {
    /// Below this the cited title is not that of the document.
    static final double DIFFERENT = 0.5;
    /// From here on two titles are the same.
    static final double SAME = 0.85;
    /// The weight a title must have before anything is concluded from it: “Đất đai”, “quản lý giá” have it, “việc đó”
    /// has not.
    private static final double TELLING = 0.9;

    private static final Map<String, Double> WEIGHTS = weights();
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?iu)^có hiệu lực.*|^(?:decree|law|circular|decision|resolution|ordinance|nghị định|luật|thông tư|quyết định|nghị quyết)"
                    + "(?: số)? [\\d./]+\\S*$|^(?:BỘ|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|ỦY BAN|UỶ BAN|HỘI ĐỒNG)[\\p{Lu} ]*$");
    /// What follows no title: a reference to a provision, or the rest of the sentence.
    private static final Pattern SENTENCE = Pattern.compile(
            "(?iu)^.*\\b(?:này|nêu trên|nói trên)(?!\\p{L}).*$|^(?:quy định|hướng dẫn|ban hành) (?:tại|kèm theo)(?!\\p{L}).*$"
                    + "|^thông qua .*$"
                    + "|,? (?:đã |được )*(?:có hiệu lực|hết hiệu lực|được sửa đổi|được thay thế)(?!\\p{L}).*$");

    private static final Pattern LEAD_IN = Pattern.compile("^(?:(?:ve|viec|quy dinh|ban hanh|huong dan|nghi dinh) )+");

    private Titles() {}

    /// The official title, absent where the register holds only a label in its place.
    static Optional<String> official(LawDocument document) {
        return document.title().filter(title -> !NO_TITLE.matcher(title).matches());
    }

    /// Whether the cited words say enough to be held against a document.
    static boolean telling(String cited) {
        return weight(Words.of(asTitle(cited))) >= TELLING;
    }

    /// From 0 (nothing in common) to 1 (one contains the other).
    static double likeness(String cited, String official) {
        List<String> a = Words.of(asTitle(cited));
        List<String> b = Words.of(official);
        double lighter = Math.min(weight(a), weight(b));
        return lighter < 0.05 ? 1 : Math.min(1, common(a, b) / lighter);
    }

    /// The folded words without lead-ins (“về việc”, “ban hành”) that titles are cited with or without.
    static String plain(String title) {
        String words = String.join(" ", Words.of(asTitle(title)));
        return LEAD_IN.matcher(words).replaceFirst("");
    }

    /// The cited words without what cannot belong to a title.
    private static String asTitle(String cited) {
        return SENTENCE.matcher(cited).replaceFirst(" ").strip();
    }

    private static double common(List<String> a, List<String> b) {
        double[] above = new double[b.size() + 1];
        for (String syllable : a) {
            double[] row = new double[b.size() + 1];
            for (int j = 0; j < b.size(); j++) {
                row[j + 1] = syllable.equals(b.get(j)) ? above[j] + weight(syllable) : Math.max(above[j + 1], row[j]);
            }
            above = row;
        }
        return above[b.size()];
    }

    private static double weight(List<String> syllables) {
        return syllables.stream().mapToDouble(Titles::weight).sum();
    }

    private static double weight(String syllable) {
        return WEIGHTS.getOrDefault(syllable, 1.0);
    }

    /// ln(titles / titles with the syllable) / 6, so that a syllable of one title in 400 or fewer weighs 1.
    private static Map<String, Double> weights() {
        try (InputStream in = Titles.class.getResourceAsStream("title-syllables.txt")) {
            if (in == null) {
                throw new IllegalStateException("resource `title-syllables.txt` is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String> rows =
                    lines.lines().filter(line -> !line.startsWith("#")).toList();
            double titles = Double.parseDouble(rows.getFirst());
            Map<String, Double> weights = new HashMap<>();
            for (String row : rows.subList(1, rows.size())) {
                int space = row.indexOf(' ');
                double share = titles / (1 + Integer.parseInt(row.substring(space + 1)));
                weights.put(row.substring(0, space), Math.min(1, Math.log(share) / 6));
            }
            return Map.copyOf(weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
