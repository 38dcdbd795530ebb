package tincay.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tincay.law.Citation;
import tincay.law.DocumentNumber;
import tincay.text.Aside;
import tincay.text.SourceMap;
import tincay.text.Text;

/// A draft as the checks see it: its text, and the atoms that one pass read from it.
///
/// @param name the file's name, for people
/// @param sha256 of the original bytes
/// @param asOf the day on which the law is looked at
/// @param pages how many pages, where the format has pages
/// @param fromOcr whether the text was read from pictures; then no finding rests on it alone
/// @param asides words of the file that are out of sight
/// @param citations every legal citation, in order, resolved within the text
public record Draft(
        String name,
        String sha256,
        Text text,
        SourceMap map,
        AsOf asOf,
        OptionalInt pages,
        boolean fromOcr,
        List<Aside> asides,
        List<Citation> citations) {

    public Draft {
        asides = List.copyOf(asides);
        citations = List.copyOf(citations);
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
