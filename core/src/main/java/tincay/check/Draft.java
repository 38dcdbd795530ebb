package tincay.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tincay.atom.Quantity;
import tincay.law.Citation;
import tincay.law.DocumentNumber;
import tincay.text.Aside;
import tincay.text.Cover;
import tincay.text.SourceMap;
import tincay.text.Text;

/// A draft as the checks see it: its paper, the day it speaks of, its citations, and the sources given beside it.
///
/// @param paper its words and what one pass read from them
/// @param asOf the day on which the law is looked at
/// @param pages how many pages, where the format has pages
/// @param fromOcr whether the text was read from pictures; then no finding rests on it alone
/// @param citations every legal citation, in order, resolved within the text
/// @param sources what the draft is to rest on, in the order given; evidence, never verified themselves
/// @param aiOutputs what AI systems are known to have answered while it was written
public record Draft(
        Paper paper,
        AsOf asOf,
        OptionalInt pages,
        boolean fromOcr,
        List<Citation> citations,
        List<Paper> sources,
        List<Paper> aiOutputs) {

    public Draft {
        citations = List.copyOf(citations);
        sources = List.copyOf(sources);
        aiOutputs = List.copyOf(aiOutputs);
    }

    /// A draft of which no answers of AI systems are known.
    public Draft(
            Paper paper, AsOf asOf, OptionalInt pages, boolean fromOcr, List<Citation> citations, List<Paper> sources) {
        this(paper, asOf, pages, fromOcr, citations, sources, List.of());
    }

    /// The same draft, these answers known.
    public Draft knowing(List<Paper> answers) {
        return new Draft(paper, asOf, pages, fromOcr, citations, sources, answers);
    }

    public String name() {
        return paper.name();
    }

    public String sha256() {
        return paper.sha256();
    }

    public Text text() {
        return paper.text();
    }

    public SourceMap map() {
        return paper.map();
    }

    public List<Aside> asides() {
        return paper.asides();
    }

    /// Its figures, in order, without the numbers that stand inside citations.
    public List<Quantity> figures() {
        Cover cited = cited();
        return paper.atoms().quantities().stream()
                .filter(quantity -> !cited.touches(quantity.span()))
                .toList();
    }

    /// What its citations cover.
    public Cover cited() {
        return new Cover(citations.stream().map(Citation::span).toList());
    }

    /// The draft's own number, as its “Quyết định này” and the like were resolved; absent when it has none.
    public Optional<DocumentNumber> ownNumber() {
        Map<DocumentNumber, Long> meant = citations.stream()
                .filter(citation -> citation.kind() == Citation.Kind.INTERNAL)
                .flatMap(citation -> citation.refersTo().stream())
                .collect(Collectors.groupingBy(number -> number, TreeMap::new, Collectors.counting()));
        return meant.entrySet().stream()
                .max(Map.Entry.<DocumentNumber, Long>comparingByValue()
                        .thenComparing(
                                Map.Entry.<DocumentNumber, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }
}
