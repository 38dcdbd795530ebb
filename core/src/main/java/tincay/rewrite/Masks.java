package tincay.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.atom.Atoms;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Report;
import tincay.text.Text;

/// Which words are masked and by what: the same words have the same mask everywhere (`[SỐ CĂN CƯỚC 1]`).
final class Masks {
    private static final String GAP = "[\\s\\u00A0\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]*";
    private static final String DIGIT_GAP = "[\\s.()\\u00A0\\u00AD\\u200B-\\u2015\\u2060\\uFEFF-]*";
    private static final int DIGITS = 8;

    /// One stretch of words and its mask.
    record Hit(int start, int end, String mask) {}

    private final Map<String, String> maskOfKey = new LinkedHashMap<>();
    private final Map<String, List<String>> wordsOfMask = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Pattern, String> patterns = new LinkedHashMap<>();

    /// What the findings of `report` on personal numbers and credentials name.
    static Masks of(Report report) {
        Masks masks = new Masks();
        for (Report.JudgedFinding judged : report.findings()) {
            Finding finding = judged.finding();
            switch (finding.rule().value()) {
                case "privacy.personal-id" ->
                    masks.add(
                            finding.evidence().isEmpty()
                                    ? report.draft().text().quote(finding.span())
                                    : finding.arguments().getOrDefault("value", ""),
                            finding.suggestion().orElse("[…]"));
                case "secrecy.credential" -> masks.addCredential(report, finding);
                case String other -> {}
            }
        }
        masks.compile();
        return masks;
    }

    private void addCredential(Report report, Finding finding) {
        String mask = finding.suggestion().orElse("[…]");
        if (finding.evidence().isEmpty()) {
            add(report.draft().text().quote(finding.span()), mask);
        }
        for (Evidence evidence : finding.evidence()) {
            Text words = Text.of(evidence.quote());
            Atoms.of(words).secrets().forEach(secret -> add(words.quote(secret.span()), mask));
        }
    }

    private void add(String words, String kind) {
        String key = key(words);
        if (key.isEmpty()) {
            return;
        }
        String mask = maskOfKey.computeIfAbsent(key, fresh -> {
            int number = counts.merge(kind, 1, Integer::sum);
            return kind.replace("]", " " + number + "]");
        });
        List<String> all = wordsOfMask.computeIfAbsent(mask, fresh -> new ArrayList<>());
        if (!all.contains(words)) {
            all.add(words);
        }
    }

    /// Longer words first, so that no part of them is masked alone.
    private void compile() {
        wordsOfMask.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(words -> Map.entry(words, entry.getKey())))
                .sorted(Map.Entry.<String, String>comparingByKey((a, b) -> Integer.compare(b.length(), a.length()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> patterns.put(pattern(entry.getKey()), entry.getValue()));
    }

    /// The words however they are broken; a number however it is grouped, a telephone number also behind `+84`.
    private static Pattern pattern(String words) {
        String digits = words.replaceAll("\\D", "");
        boolean number = digits.length() >= DIGITS && words.matches("[\\p{Nd}\\s.()+\\p{Pd}\\p{Cf}\\p{Zs}]+");
        StringBuilder pattern = new StringBuilder(number ? "(?<!\\d)" : "");
        String chars = number ? digits : words;
        int from = 0;
        if (number && digits.matches("0\\d{9,10}|84\\d{9,10}")) {
            pattern.append("(?:\\+?84").append(DIGIT_GAP).append("0?|0)").append(DIGIT_GAP);
            from = digits.startsWith("0") ? 1 : 2;
        }
        for (int at = from; at < chars.length(); at++) {
            char each = chars.charAt(at);
            boolean blank = Character.isWhitespace(each)
                    || Character.getType(each) == Character.FORMAT
                    || Character.isSpaceChar(each);
            if (!blank) {
                pattern.append(at > from ? number ? DIGIT_GAP : GAP : "").append(Pattern.quote(String.valueOf(each)));
            }
        }
        return Pattern.compile(pattern.append(number ? "(?!\\d)" : "").toString());
    }

    private static String key(String words) {
        StringBuilder key = new StringBuilder();
        words.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(each -> key.append((char) each));
        return key.isEmpty() ? words.strip() : key.toString();
    }

    /// Where masked words stand in `words`, in order, without overlap.
    List<Hit> hits(String words) {
        List<Hit> hits = new ArrayList<>();
        boolean[] taken = new boolean[words.length()];
        patterns.forEach((pattern, mask) -> {
            Matcher matcher = pattern.matcher(words);
            while (matcher.find()) {
                if (matcher.end() > matcher.start() && !taken[matcher.start()] && !taken[matcher.end() - 1]) {
                    java.util.Arrays.fill(taken, matcher.start(), matcher.end(), true);
                    hits.add(new Hit(matcher.start(), matcher.end(), mask));
                }
            }
        });
        hits.sort(java.util.Comparator.comparingInt(Hit::start));
        return hits;
    }

    String apply(String words) {
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Hit hit : hits(words)) {
            masked.append(words, at, hit.start()).append(hit.mask());
            at = hit.end();
        }
        return masked.append(words.substring(at)).toString();
    }

    /// Each mask with the words it stands for.
    Map<String, List<String>> wordsOfMask() {
        return wordsOfMask;
    }
}
