package tincay.law;

import java.util.Optional;

/// One provision inside a document: article, clause, point, or the larger parts; absent where the text does not say.
///
/// Values are as written (`12a`, `đ`, `II`); `này` is kept as the value (“khoản 2 Điều này”).
public record Pinpoint(
        Optional<String> article,
        Optional<String> clause,
        Optional<String> point,
        Optional<String> section,
        Optional<String> chapter,
        Optional<String> part,
        Optional<String> annex) {

    public static final Pinpoint NONE = new Pinpoint(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public static Pinpoint article(String article) {
        return NONE.with(Level.ARTICLE, article);
    }

    /// The levels of a provision, from the smallest to the largest.
    public enum Level {
        POINT,
        CLAUSE,
        ARTICLE,
        SECTION,
        CHAPTER,
        PART,
        ANNEX
    }

    public Optional<String> at(Level level) {
        return switch (level) {
            case POINT -> point;
            case CLAUSE -> clause;
            case ARTICLE -> article;
            case SECTION -> section;
            case CHAPTER -> chapter;
            case PART -> part;
            case ANNEX -> annex;
        };
    }

    public Pinpoint with(Level level, String value) {
        Optional<String> given = Optional.of(value);
        return switch (level) {
            case POINT -> new Pinpoint(article, clause, given, section, chapter, part, annex);
            case CLAUSE -> new Pinpoint(article, given, point, section, chapter, part, annex);
            case ARTICLE -> new Pinpoint(given, clause, point, section, chapter, part, annex);
            case SECTION -> new Pinpoint(article, clause, point, given, chapter, part, annex);
            case CHAPTER -> new Pinpoint(article, clause, point, section, given, part, annex);
            case PART -> new Pinpoint(article, clause, point, section, chapter, given, annex);
            case ANNEX -> new Pinpoint(article, clause, point, section, chapter, part, given);
        };
    }

    /// The same provision without leading zeros: “khoản 02 Điều 05” is clause 2 of article 5.
    public Pinpoint plain() {
        return new Pinpoint(
                article.map(Pinpoint::plain), clause.map(Pinpoint::plain), point, section, chapter, part, annex);
    }

    private static String plain(String value) {
        int zeros = 0;
        while (zeros < value.length() - 1 && value.charAt(zeros) == '0' && Character.isDigit(value.charAt(zeros + 1))) {
            zeros++;
        }
        return value.substring(zeros);
    }

    /// As a citation prints it: `điểm b khoản 2 Điều 5`.
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder();
        append(words, "điểm", point);
        append(words, "khoản", clause);
        append(words, "Điều", article);
        append(words, "Mục", section);
        append(words, "Chương", chapter);
        append(words, "Phần", part);
        append(words, "Phụ lục", annex);
        return words.toString();
    }

    private static void append(StringBuilder words, String level, Optional<String> value) {
        if (value.isPresent()) {
            words.append(words.isEmpty() ? "" : " ").append(level).append(' ').append(value.get());
        }
    }
}
