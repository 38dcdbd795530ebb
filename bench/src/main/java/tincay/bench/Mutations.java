package tincay.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import tincay.law.DocumentNumber;
import tincay.law.register.Force;
import tincay.law.register.LawDocument;
import tincay.law.register.LawRegister;
import tincay.law.register.Provisions;
import tincay.text.Span;

/// Puts one fault into each sample, from a seed: the same seed gives the same mutants.
final class Mutations {
    static final List<String> KINDS = List.of(
            "number, free",
            "number, colliding",
            "title",
            "date",
            "issuer",
            "type",
            "dead",
            "article beyond the last",
            "clause beyond the last",
            "number alone, free");

    private static final List<String> ISSUERS = List.of(
            "Bộ trưởng Bộ Tài chính",
            "Bộ trưởng Bộ Y tế",
            "Chính phủ",
            "Thủ tướng Chính phủ",
            "Bộ trưởng Bộ Tư pháp",
            "Bộ trưởng Bộ Xây dựng",
            "Bộ trưởng Bộ Quốc phòng");
    private static final List<String> TYPES = List.of("Nghị định", "Thông tư", "Quyết định", "Nghị quyết", "Chỉ thị");

    /// The words a title may follow its issuer with; before others a person writes “về”.
    private static final Pattern LEAD = Pattern.compile(
            "^(?:quy định|ban hành|hướng dẫn|sửa đổi|bổ sung|phê duyệt|công bố|bãi bỏ|thí điểm|thực hiện)(?!\\p{L})");
    /// Some registered titles begin with the type of their document.
    private static final Pattern OWN_TYPE = Pattern.compile("^(?:nghị định|thông tư|quyết định|nghị quyết) (?!số)");

    private final LawRegister register;
    private final Random random;
    private final Map<String, List<LawDocument>> bySymbol = new HashMap<>();

    Mutations(LawRegister register, long seed) {
        this.register = register;
        this.random = new Random(seed);
        for (LawDocument document : register.all()) {
            if (document.standing() == LawDocument.Standing.REGISTERED) {
                bySymbol.computeIfAbsent(document.number().symbol(), symbol -> new ArrayList<>())
                        .add(document);
            }
        }
    }

    Mutant twin(Sample sample) {
        Span span = sample.citation().span();
        return new Mutant("correct", sample.sentence(), span.start(), span.end(), sample.day());
    }

    Optional<Mutant> mutant(String kind, Sample sample) {
        return switch (kind) {
            case "number, free" -> freeNumber(sample).map(number -> replace(kind, sample, numberSpan(sample), number));
            case "number, colliding" ->
                collidingNumber(sample).map(number -> replace(kind, sample, numberSpan(sample), number));
            case "title" ->
                otherTitle(sample)
                        .map(title -> replace(
                                kind,
                                sample,
                                sample.citation().name().orElseThrow().span(),
                                title));
            case "date" ->
                Optional.of(replace(
                        kind, sample, sample.citation().date().orElseThrow().span(), otherDate(sample)));
            case "issuer" -> otherIssuer(sample);
            case "type" -> otherType(sample);
            case "dead" -> dead(sample);
            case "article beyond the last" -> beyond(sample);
            case "clause beyond the last" -> clauseBeyond(sample);
            case "number alone, free" -> freeNumber(sample).map(number -> alone(kind, sample, number));
            default -> throw new IllegalArgumentException("no mutation `" + kind + "`");
        };
    }

    private static Span numberSpan(Sample sample) {
        return sample.citation().number().orElseThrow().span();
    }

    private static Mutant replace(String kind, Sample sample, Span span, String words) {
        String sentence = sample.sentence().substring(0, span.start())
                + words
                + sample.sentence().substring(span.end());
        Span cited = sample.citation().span();
        int shift = words.length() - span.length();
        int to = span.end() <= cited.end() ? cited.end() + shift : cited.end();
        return new Mutant(kind, sentence, cited.start(), to, sample.day());
    }

    private Optional<String> freeNumber(Sample sample) {
        DocumentNumber number = sample.document().number();
        for (int tries = 0; tries < 60; tries++) {
            String printed = number.printed()
                    .replaceFirst("^\\d+", String.format(java.util.Locale.ROOT, "%02d", 1 + random.nextInt(160)));
            if (register.byNumber(DocumentNumber.of(printed)).isEmpty()) {
                return Optional.of(printed);
            }
        }
        return Optional.empty();
    }

    private Optional<String> collidingNumber(Sample sample) {
        List<LawDocument> same = bySymbol
                .getOrDefault(sample.document().number().symbol(), List.of())
                .stream()
                .filter(document -> !document.number().equals(sample.document().number()))
                .filter(document ->
                        document.title().isPresent() || document.issued().isPresent())
                .toList();
        return same.isEmpty()
                ? Optional.empty()
                : Optional.of(same.get(random.nextInt(same.size())).number().printed());
    }

    private Optional<String> otherTitle(Sample sample) {
        List<LawDocument> same = bySymbol
                .getOrDefault(sample.document().number().symbol(), List.of())
                .stream()
                .filter(document -> document.title().isPresent()
                        && !document.title().equals(sample.document().title()))
                .toList();
        if (same.isEmpty()) {
            return Optional.empty();
        }
        String title = same.get(random.nextInt(same.size())).title().orElseThrow();
        String old = sample.citation().name().orElseThrow().value();
        boolean about = old.toLowerCase(java.util.Locale.ROOT).startsWith("về");
        boolean law = sample.citation().span().end()
                >= sample.citation().name().orElseThrow().span().end();
        String lower = OWN_TYPE.matcher(Character.toLowerCase(title.charAt(0)) + title.substring(1))
                .replaceFirst("");
        return Optional.of(
                law || (!about && LEAD.matcher(lower).find()) || lower.startsWith("về") ? lower : "về " + lower);
    }

    private String otherDate(Sample sample) {
        LocalDate date = sample.citation()
                .date()
                .orElseThrow()
                .value()
                .plusDays(random.nextBoolean() ? 1 + random.nextInt(25) : -1 - random.nextInt(25));
        return "ngày %02d tháng %02d năm %d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    private Optional<Mutant> otherIssuer(Sample sample) {
        if (sample.citation().issuer().isEmpty()) {
            return Optional.empty();
        }
        String old = sample.citation().issuer().get().value();
        List<String> others = ISSUERS.stream()
                .filter(each -> !each.endsWith(old) && !old.endsWith(each))
                .filter(each -> !signsToo(each, sample))
                .toList();
        return Optional.of(replace(
                "issuer", sample, sample.citation().issuer().get().span(), others.get(random.nextInt(others.size()))));
    }

    /// A ministry that the symbol of a joint circular names is one of its issuers.
    private static boolean signsToo(String issuer, Sample sample) {
        Map<String, String> symbols = Map.of(
                "Bộ trưởng Bộ Tài chính",
                "BTC",
                "Bộ trưởng Bộ Y tế",
                "BYT",
                "Bộ trưởng Bộ Tư pháp",
                "BTP",
                "Bộ trưởng Bộ Xây dựng",
                "BXD",
                "Bộ trưởng Bộ Quốc phòng",
                "BQP");
        return sample.document().number().symbol().contains(symbols.getOrDefault(issuer, "–"));
    }

    private Optional<Mutant> otherType(Sample sample) {
        String type = sample.citation().type().orElse("");
        if (!TYPES.contains(type)) {
            return Optional.empty();
        }
        List<String> others = TYPES.stream().filter(each -> !each.equals(type)).toList();
        Span span = sample.citation().span();
        return Optional.of(replace(
                "type",
                sample,
                new Span(span.start(), span.start() + type.length()),
                others.get(random.nextInt(others.size()))));
    }

    /// The same words in a document written a month after the cited one died; sentences that speak of the end are left
    /// out.
    private static Optional<Mutant> dead(Sample sample) {
        Force force = sample.document().force();
        boolean speaks = sample.sentence()
                .matches(
                        "(?suiU).*(?:thay thế|bãi bỏ|hết hiệu lực|sửa đổi|bổ sung|tiếp tục|trước đây|trước ngày|đã (?:được )?(?:xác định|cấp|bổ nhiệm)|được cấp|điều khoản thi hành|hiệu lực thi hành).*");
        if (force.until().isEmpty() || force.disputed() || speaks) {
            return Optional.empty();
        }
        Span span = sample.citation().span();
        return Optional.of(new Mutant(
                "dead",
                sample.sentence(),
                span.start(),
                span.end(),
                force.until().get().plusDays(30)));
    }

    private Optional<Mutant> beyond(Sample sample) {
        Provisions tree = sample.document().provisions();
        if (!tree.complete()) {
            return Optional.empty();
        }
        int last = Integer.parseInt(tree.articles().lastEntry().getKey().replaceAll("\\D.*", ""));
        return Optional.of(with("article beyond the last", sample, "Điều " + (last + 1 + random.nextInt(30)) + " "));
    }

    /// A clause that its article does not have, of an article whose clauses are held.
    private Optional<Mutant> clauseBeyond(Sample sample) {
        List<Map.Entry<String, Provisions.Article>> articles =
                sample.document().provisions().articles().entrySet().stream()
                        .filter(article -> article.getValue().clauses().size() >= 2)
                        .toList();
        if (articles.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<String, Provisions.Article> article = articles.get(random.nextInt(articles.size()));
        int clause = article.getValue().clauses().size() + 3 + random.nextInt(9);
        return Optional.of(
                with("clause beyond the last", sample, "khoản " + clause + " Điều " + article.getKey() + " "));
    }

    /// Type and number only: all that can show the fault is that the register claims to know the year.
    private static Mutant alone(String kind, Sample sample, String number) {
        String words = sample.document().type() + " số " + number;
        String sentence = "Thực hiện theo quy định tại " + words + ".";
        int from = sentence.indexOf(words);
        return new Mutant(kind, sentence, from, from + words.length(), sample.day());
    }

    private static Mutant with(String kind, Sample sample, String words) {
        Span span = sample.citation().span();
        String sentence = sample.sentence().substring(0, span.start())
                + words
                + sample.sentence().substring(span.start());
        return new Mutant(kind, sentence, span.start(), span.end() + words.length(), sample.day());
    }
}
