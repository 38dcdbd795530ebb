package tincay.law.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tincay.law.Pinpoint;

/// The tree of a document: articles in order, each with its clauses, each with its points.
///
/// @param articles article number (`12a`) to clauses
/// @param complete whether every article up to the last is held; only then may a missing one be called non-existing
public record Provisions(SequencedMap<String, Article> articles, boolean complete) {
    public static final Provisions UNKNOWN = new Provisions(new java.util.LinkedHashMap<>(), false);

    /// One article: clause number to its points; `known` is false when the article's inner structure was not read.
    public record Article(Map<String, List<String>> clauses, boolean known) {}

    /// Whether `provision` stands in this document.
    public Answer find(Pinpoint provision) {
        return articles.isEmpty() || provision.article().isEmpty()
                ? new Answer.Unknown()
                : articles.containsKey(provision.article().get())
                        ? new Answer.Exists()
                        : new Answer.Missing(
                                Pinpoint.Level.ARTICLE,
                                provision.article().get(),
                                Optional.of(articles.lastEntry().getKey()));
    }

    /// The answer to “does this provision exist?”.
    public sealed interface Answer {
        record Exists() implements Answer {}

        /// It does not: `level` is the first that fails, `last` the last one that exists there.
        record Missing(Pinpoint.Level level, String wanted, Optional<String> last) implements Answer {}

        record Unknown() implements Answer {}
    }
}
