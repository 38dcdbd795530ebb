package tincay.law.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.law.Pinpoint;
import tincay.law.citation.CitationScanner;
import tincay.law.register.CoverageClaim;
import tincay.law.register.LawDocument;
import tincay.law.register.ProvisionTexts;
import tincay.law.register.Provisions;
import tincay.law.register.Relation;
import tincay.text.Text;
import tools.jackson.databind.JsonNode;

/// Gathers facts from the data folder and the curated list, derives ends of validity and coverage, lists conflicts.
public final class Importer {
    private static final Pattern ARTICLE_LINE = Pattern.compile("(?m)^Điều (\\d+[a-zđ]?)\\s*[.:](?:\\s*([^\\n]*))?$");
    private static final Pattern TABLE_OF_CONTENTS = Pattern.compile("\\nMục lục\\s*\\n");
    private static final Pattern LAW_PREFIX = Pattern.compile("(?iu)^(?:bộ luật|luật|pháp lệnh)\\s+");
    private static final List<String> ASSEMBLY_TYPES = List.of("Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết");
    private static final Set<String> LAWS = Set.of("Luật", "Bộ luật", "Pháp lệnh");

    private final Map<String, Sheet> sheets = new TreeMap<>();
    private final Map<String, Map<String, String>> words = new TreeMap<>();
    private final LocalDate today;

    private Importer(LocalDate today) {
        this.today = today;
    }

    /// The facts of the data in `folder` and of the curated list, as known on `today`.
    public static FactsFile facts(Path folder, Path curated, LocalDate today) throws IOException {
        Importer importer = new Importer(today);
        SharedData data = new SharedData(folder);
        if (!data.present()) {
            throw new IOException("`" + folder + "` holds no legal-register.jsonl.gz");
        }
        data.register(importer::listed);
        List<SharedData.Article> articles = data.articles();
        List<SharedData.FullText> texts = new ArrayList<>(data.fullTexts());
        texts.addAll(data.plainTexts());
        importer.codified(articles);
        texts.forEach(importer::published);
        importer.learn(articles, texts);
        new Curated(curated).forEach(importer.sheets);
        importer.relateEnds();
        List<LawDocument> documents = importer.sheets.values().stream()
                .map(Sheet::decide)
                .filter(Importer::isNamed)
                .toList();
        return new FactsFile(today.toString(), documents, importer.claims(documents));
    }

    /// The article texts of the data in `folder`, for the user's own machine.
    public static Map<String, String> articleTexts(Path folder) throws IOException {
        Importer importer = new Importer(LocalDate.EPOCH);
        SharedData data = new SharedData(folder);
        importer.codified(data.articles());
        data.fullTexts().forEach(importer::published);
        data.plainTexts().forEach(importer::published);
        Map<String, String> texts = new TreeMap<>();
        importer.words.forEach((key, articles) -> {
            DocumentNumber number = importer.sheet(key).number;
            articles.forEach((article, text) -> texts.put(ProvisionTexts.key(number, article), text));
        });
        return texts;
    }

    private static boolean isNamed(LawDocument document) {
        return !document.number().ordinal().isEmpty();
    }

    private Sheet sheet(String printed) {
        DocumentNumber number = DocumentNumber.of(printed.replace("/ND-CP", "/NĐ-CP")
                .replace("/QD-", "/QĐ-")
                .replace("BLDTBXH", "BLĐTBXH")
                .replace("BGDDT", "BGDĐT")
                .replace("TTLT-BGDDT", "TTLT-BGDĐT"));
        return sheets.computeIfAbsent(number.key(), key -> new Sheet(number));
    }

    private void listed(JsonNode row) {
        String printed = SharedData.text(row, "printed");
        if (printed.isEmpty() || printed.length() > 60) {
            return;
        }
        Sheet sheet = sheet(printed);
        String type = SharedData.text(row, "type");
        List<String> sources = new ArrayList<>();
        row.path("sources").forEach(source -> sources.add(source.asString()));
        boolean registered = SharedData.text(row, "evidence").equals("registered")
                && !(sources.size() == 1 && sources.getFirst().equals("binhduong.gov.vn"));
        List<String> describing =
                sources.stream().filter(source -> !source.startsWith("cited:")).toList();
        String source = describing.isEmpty() ? "list" : String.join("+", describing);
        sheet.type = type.contains("/") ? "" : type;
        sheet.sources.addAll(sources);
        sheet.registered |= registered;
        if (row.path("ambiguous").asBoolean(false) && row.has("issued_all")) {
            row.get("issued_all").forEach(day -> Sheet.say(sheet.dates, day.asString(), source));
        } else if (registered) {
            say(sheet.dates, SharedData.text(row, "issued"), source);
        }
        if (registered) {
            title(SharedData.text(row, "title"), sheet.type).ifPresent(title -> Sheet.say(sheet.titles, title, source));
            issuer(SharedData.text(row, "issuer")).ifPresent(body -> Sheet.say(sheet.issuers, body, source));
            say(sheet.starts, SharedData.text(row, "effective"), source);
        }
        row.path("rel").forEach(relation -> {
            String kind = SharedData.text(relation, "kind");
            if (!kind.isEmpty()) {
                sheet.relations.add(
                        new Relation(Relation.Kind.AMENDED_BY, DocumentNumber.of(SharedData.text(relation, "by")), ""));
            }
        });
    }

    private static void say(Map<String, Set<String>> facts, String value, String source) {
        if (!value.isEmpty() && Sheet.parsed(value, LocalDate::parse).isPresent()) {
            Sheet.say(facts, value, source);
        }
    }

    /// A title without the type word, “Law 86/2015/QH13” and other stand-ins left out.
    static Optional<String> title(String raw, String type) {
        String title = raw.replaceAll("\\s+", " ").strip();
        if (LAWS.contains(type)) {
            title = LAW_PREFIX.matcher(title).replaceFirst("");
        }
        boolean standIn = title.isEmpty()
                || title.matches("(?iu)(?:law|code|resolution|decree|circular|decision)\\b.*")
                || (title.matches("(?iu).*(?:số )?\\d+/\\d{4}/[A-ZĐ0-9-]+$") && title.length() < 40);
        if (standIn) {
            return Optional.empty();
        }
        boolean shouted = title.equals(title.toUpperCase(Locale.ROOT)) && title.length() > 6;
        String calm = shouted ? title.toLowerCase(Locale.ROOT) : title;
        return Optional.of(Character.toUpperCase(calm.charAt(0)) + calm.substring(1));
    }

    private static Optional<String> issuer(String raw) {
        String body = raw.replaceAll("\\s+", " ").strip();
        if (body.isEmpty() || body.length() > 160 || body.matches("(?su).*(?:về việc|ngày \\d|ban hành).*")) {
            return Optional.empty();
        }
        if (!body.equals(body.toUpperCase(Locale.ROOT))) {
            return Optional.of(body);
        }
        return Optional.of(
                body.equals("CHÍNH PHỦ")
                        ? "Chính phủ"
                        : body.equals("QUỐC HỘI")
                                ? "Quốc hội"
                                : body.equals("THỦ TƯỚNG CHÍNH PHỦ") ? "Thủ tướng Chính phủ" : body);
    }

    static String typeOf(DocumentNumber number) {
        String symbol = number.symbol().toUpperCase(Locale.ROOT);
        return symbol.startsWith("QH")
                ? "Luật"
                : symbol.startsWith("UBTVQH")
                        ? "Pháp lệnh"
                        : symbol.startsWith("NĐ")
                                ? "Nghị định"
                                : symbol.startsWith("TTLT")
                                        ? "Thông tư liên tịch"
                                        : symbol.startsWith("TTR")
                                                ? "Tờ trình"
                                                : symbol.startsWith("TT")
                                                        ? "Thông tư"
                                                        : symbol.startsWith("QĐ")
                                                                ? "Quyết định"
                                                                : symbol.startsWith("NQ")
                                                                        ? "Nghị quyết"
                                                                        : symbol.startsWith("CT") ? "Chỉ thị" : "";
    }

    private void codified(List<SharedData.Article> articles) {
        Map<String, Map<String, String>> byDocument = new LinkedHashMap<>();
        for (SharedData.Article article : articles) {
            byDocument
                    .computeIfAbsent(article.number(), number -> new LinkedHashMap<>())
                    .putIfAbsent(article.article(), article.text());
        }
        byDocument.forEach((number, texts) -> {
            Sheet sheet = sheet(number);
            sheet.provisions = tree(texts, false);
            words.put(number, texts);
        });
    }

    /// The tree of these articles; complete when none is missing between the first and the last.
    private static Provisions tree(Map<String, String> texts, boolean whole) {
        List<String> names = texts.keySet().stream()
                .filter(name -> Sheet.number(name) > 0)
                .sorted(Comparator.comparingInt(Sheet::number).thenComparing(name -> name))
                .toList();
        LinkedHashMap<String, Provisions.Article> articles = new LinkedHashMap<>();
        Set<Integer> numbers = new HashSet<>();
        for (String name : names) {
            articles.put(name, Trees.article(texts.getOrDefault(name, "")));
            numbers.add(Sheet.number(name));
        }
        int last = names.isEmpty() ? 0 : Sheet.number(names.getLast());
        boolean gapless = last > 0 && numbers.size() == last;
        return articles.isEmpty() ? Provisions.UNKNOWN : new Provisions(articles, gapless && (whole || last >= 3));
    }

    private void published(SharedData.FullText text) {
        if (text.number().isEmpty()) {
            return;
        }
        Sheet sheet = sheet(text.number());
        String source = "vbpl-fulltext";
        sheet.registered = true;
        sheet.sources.add(source);
        if (sheet.type.isEmpty()) {
            sheet.type = ASSEMBLY_TYPES.stream()
                    .filter(type -> text.type().toLowerCase(Locale.ROOT).startsWith(type.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse("");
        }
        title(text.title(), sheet.type).ifPresent(title -> Sheet.say(sheet.titles, title, source));
        issuer(text.issuer()).ifPresent(body -> Sheet.say(sheet.issuers, body, source));
        say(sheet.dates, text.issued(), source);
        say(sheet.starts, text.effective(), source);
        Map<String, String> articles = articlesOf(text.text());
        if (!articles.isEmpty()) {
            Provisions tree = tree(articles, true);
            if (tree.complete() || sheet.provisions.articles().isEmpty()) {
                sheet.provisions = tree;
            }
            words.put(text.number(), articles);
        }
    }

    /// The articles of a full text, without the table of contents at its end.
    static Map<String, String> articlesOf(String text) {
        Matcher contents = TABLE_OF_CONTENTS.matcher(text);
        String body = contents.find() ? text.substring(0, contents.start()) : text;
        int signature = body.indexOf("\nNơi nhận");
        body = signature > 0 ? body.substring(0, signature) : body;
        Map<String, String> articles = new LinkedHashMap<>();
        Matcher line = ARTICLE_LINE.matcher(body);
        String open = "";
        int from = 0;
        int last = 0;
        while (line.find()) {
            int number = Sheet.number(line.group(1));
            boolean quoted = quoted(body, line.start());
            if (quoted || number < last || number > last + 1) {
                continue;
            }
            if (!open.isEmpty()) {
                articles.put(open, body.substring(from, line.start()));
            }
            open = line.group(1);
            from = line.end();
            last = number;
        }
        if (!open.isEmpty()) {
            articles.put(open, body.substring(from));
        }
        return articles;
    }

    private static boolean quoted(String body, int at) {
        int open = body.lastIndexOf('“', at);
        return open >= 0 && body.lastIndexOf('”', at) < open && at - open < 20_000;
    }

    private void learn(List<SharedData.Article> articles, List<SharedData.FullText> texts) {
        Map<String, StringBuilder> byDocument = new LinkedHashMap<>();
        for (SharedData.Article article : articles) {
            byDocument
                    .computeIfAbsent(article.number(), number -> new StringBuilder())
                    .append("\n\nĐiều ")
                    .append(article.article())
                    .append(". ")
                    .append(article.text());
        }
        for (SharedData.FullText text : texts) {
            byDocument.put(text.number(), new StringBuilder(text.text()));
        }
        byDocument.forEach((number, text) -> {
            if (number.isEmpty()) {
                return;
            }
            DocumentNumber host = DocumentNumber.of(number);
            String value = text.toString();
            cite(host, value);
            Sheet own = sheet(number);
            Optional<LocalDate> from = own.starts.size() == 1
                    ? Sheet.parsed(own.starts.keySet().iterator().next(), LocalDate::parse)
                    : Repeals.inForce(value);
            for (Repeal repeal : Repeals.in(value, host, from)) {
                sheet(repeal.ended().printed()).repeals.add(repeal);
            }
        });
    }

    /// What one document's citations tell of the documents it cites; a document speaks once for each fact.
    private void cite(DocumentNumber host, String value) {
        Map<String, Citation> first = new HashMap<>();
        for (Citation citation : CitationScanner.citations(Text.of(value), Optional.of(host))) {
            if (citation.document().isEmpty()) {
                continue;
            }
            DocumentNumber number = citation.document().get();
            Sheet sheet = sheets.get(number.key());
            if (sheet == null
                    && citation.number().isPresent()
                    && !number.ordinal().isEmpty()) {
                sheet = sheet(number.printed());
            }
            if (sheet == null || number.equals(host)) {
                continue;
            }
            for (Pinpoint pinpoint : citation.pinpoints()) {
                sheet.highestCited = Math.max(
                        sheet.highestCited,
                        pinpoint.article().map(Sheet::number).orElse(0));
            }
            if (citation.number().isEmpty()) {
                continue;
            }
            if (first.putIfAbsent(number.key(), citation) == null) {
                sheet.citedBy++;
            }
            learn(first, "y:" + number.key(), citation.type(), sheet.citedTypes, citation);
            learn(
                    first,
                    "d:" + number.key(),
                    citation.date().map(Cited::value).map(LocalDate::toString),
                    sheet.learnedDates,
                    citation);
            learn(first, "i:" + number.key(), citation.issuer().map(Cited::value), sheet.learnedIssuers, citation);
            if (!citation.inTitle() || LAWS.contains(sheet.usualType())) {
                Sheet target = sheet;
                learn(
                        first,
                        "t:" + number.key(),
                        citation.name().map(Cited::value).flatMap(name -> title(name, target.usualType())),
                        sheet.learnedTitles,
                        citation);
            }
        }
    }

    private static void learn(
            Map<String, Citation> spoken,
            String key,
            Optional<String> fact,
            Map<String, Integer> votes,
            Citation citation) {
        if (fact.isPresent() && spoken.putIfAbsent(key, citation) == null) {
            votes.merge(fact.get(), 1, Integer::sum);
        }
    }

    private void relateEnds() {
        for (Sheet sheet : List.copyOf(sheets.values())) {
            for (Repeal repeal : sheet.repeals) {
                if (!repeal.canEnd(sheet.number)) {
                    continue;
                }
                Relation.Kind past = repeal.replaces() ? Relation.Kind.REPLACED_BY : Relation.Kind.REPEALED_BY;
                sheet.relations.add(new Relation(past, repeal.by(), ""));
                Sheet by = sheets.get(repeal.by().key());
                if (by != null) {
                    by.relations.add(new Relation(
                            repeal.replaces() ? Relation.Kind.REPLACES : Relation.Kind.REPEALS, sheet.number, ""));
                }
            }
        }
    }

    /// Claims per (type, issuer, year): dense numbers, and the year over for at least six months.
    private List<CoverageClaim> claims(List<LawDocument> documents) {
        Map<String, Set<Integer>> known = new TreeMap<>();
        Map<String, String[]> names = new HashMap<>();
        for (LawDocument document : documents) {
            DocumentNumber number = document.number();
            Sheet sheet = sheets.get(number.key());
            boolean counts =
                    document.standing() == LawDocument.Standing.REGISTERED || (sheet != null && sheet.citedBy >= 2);
            if (!counts || number.year().isEmpty() || number.ordinalValue().isEmpty()) {
                continue;
            }
            int dash = number.symbol().indexOf('-');
            if (dash < 0) {
                continue;
            }
            String key = number.symbol() + "/" + number.year().getAsInt();
            names.put(key, new String[] {
                number.symbol().substring(0, dash), number.symbol().substring(dash + 1)
            });
            known.computeIfAbsent(key, each -> new HashSet<>())
                    .add(number.ordinalValue().getAsInt());
        }
        List<CoverageClaim> claims = new ArrayList<>();
        known.forEach((key, ordinals) -> {
            int year = Integer.parseInt(key.substring(key.lastIndexOf('/') + 1));
            int highest = ordinals.stream().mapToInt(Integer::intValue).max().orElse(0);
            boolean over = !LocalDate.of(year, 12, 31).plusMonths(6).isAfter(today);
            boolean dense = highest >= 5 && ordinals.size() >= 0.6 * highest;
            if (highest >= 5 && ordinals.size() >= 0.3 * highest) {
                String[] name = names.getOrDefault(key, new String[] {"", ""});
                claims.add(new CoverageClaim(name[0], name[1], year, highest, ordinals.size(), dense && over));
            }
        });
        return claims;
    }
}
