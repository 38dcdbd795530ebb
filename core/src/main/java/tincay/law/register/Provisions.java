package tincay.law.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tincay.law.Pinpoint;

/// The tree of a document: articles in order, each with its clauses, each with its points.
///
/// As text: `1 2=1;2:a,b;3 3=` is article 1 with unknown inside, article 2 with three clauses of which the second
/// has points a and b, and article 3 known to have no clauses. Points right under an article stand in clause ``.
///
/// @param articles article number (`12a`) to its inside
/// @param complete whether every article up to the last is held; only then may a missing one be called non-existing
public record Provisions(SequencedMap<String, Article> articles, boolean complete) {
    public static final Provisions UNKNOWN = new Provisions(new LinkedHashMap<>(), false);

    public Provisions {
        articles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(articles));
    }

    /// One article: clause number to its points; `known` is false when the article's inner structure was not read.
    public record Article(Map<String, List<String>> clauses, boolean known) {
        public static final Article UNREAD = new Article(Map.of(), false);

        public Article {
            clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
        }
    }

    /// The answer to “does this provision exist?”.
    public sealed interface Answer {
        record Exists() implements Answer {}

        /// It does not: `level` is the first that fails, `last` the last one that exists there.
        record Missing(Pinpoint.Level level, String wanted, Optional<String> last) implements Answer {}

        record Unknown() implements Answer {}
    }

    /// Whether the provision stands in this document; leading zeros do not count.
    public Answer find(Pinpoint written) {
        Pinpoint provision = written.plain();
        if (articles.isEmpty()
                || provision.article().isEmpty()
                || provision.article().get().equals("này")
                || provision.annex().isPresent()) {
            return new Answer.Unknown();
        }
        String wanted = provision.article().get();
        Article article = articles.get(wanted);
        if (article == null) {
            boolean beyond = number(wanted) > number(articles.lastEntry().getKey());
            return complete && beyond && Character.isDigit(wanted.charAt(wanted.length() - 1))
                    ? new Answer.Missing(
                            Pinpoint.Level.ARTICLE,
                            wanted,
                            Optional.of(articles.lastEntry().getKey()))
                    : new Answer.Unknown();
        }
        return article.known() ? inside(article, provision) : unlessWhole(provision);
    }

    private static Answer unlessWhole(Pinpoint provision) {
        return provision.clause().isEmpty() && provision.point().isEmpty() ? new Answer.Exists() : new Answer.Unknown();
    }

    private static Answer inside(Article article, Pinpoint provision) {
        String clause = provision.clause().orElse("");
        List<String> points = article.clauses().get(clause);
        if (provision.clause().isPresent() && points == null) {
            Optional<String> last = last(article.clauses().keySet().stream()
                    .filter(each -> !each.isEmpty())
                    .toList());
            return Character.isDigit(clause.charAt(clause.length() - 1))
                    ? new Answer.Missing(Pinpoint.Level.CLAUSE, clause, last)
                    : new Answer.Unknown();
        }
        if (provision.point().isEmpty()) {
            return new Answer.Exists();
        }
        String point = provision.point().get();
        if (points == null) {
            return new Answer.Unknown();
        }
        return points.contains(point)
                ? new Answer.Exists()
                : point.length() == 1 && Character.isLetter(point.charAt(0))
                        ? new Answer.Missing(Pinpoint.Level.POINT, point, last(points))
                        : new Answer.Unknown();
    }

    private static Optional<String> last(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    private static int number(String article) {
        int end = 0;
        while (end < article.length() && Character.isDigit(article.charAt(end))) {
            end++;
        }
        return end == 0 || end > 6 ? 0 : Integer.parseInt(article.substring(0, end));
    }

    /// The tree in the text form above.
    public String print() {
        StringBuilder text = new StringBuilder();
        articles.forEach((number, article) -> {
            text.append(text.isEmpty() ? "" : " ").append(number);
            if (article.known()) {
                List<String> clauses = new ArrayList<>();
                article.clauses()
                        .forEach((clause, points) ->
                                clauses.add(points.isEmpty() ? clause : clause + ":" + String.join(",", points)));
                text.append('=').append(String.join(";", clauses));
            }
        });
        return text.toString();
    }

    /// Reads the text form.
    public static Provisions parse(String text, boolean complete) {
        if (text.isEmpty()) {
            return UNKNOWN;
        }
        SequencedMap<String, Article> articles = new LinkedHashMap<>();
        for (String part : text.split(" ", -1)) {
            int sign = part.indexOf('=');
            if (sign < 0) {
                articles.put(part, Article.UNREAD);
                continue;
            }
            Map<String, List<String>> clauses = new LinkedHashMap<>();
            String inside = part.substring(sign + 1);
            for (String clause : inside.isEmpty() ? new String[0] : inside.split(";", -1)) {
                int colon = clause.indexOf(':');
                clauses.put(
                        colon < 0 ? clause : clause.substring(0, colon),
                        colon < 0
                                ? List.of()
                                : List.of(clause.substring(colon + 1).split(",", -1)));
            }
            articles.put(part.substring(0, sign), new Article(clauses, true));
        }
        return new Provisions(articles, complete);
    }
}
