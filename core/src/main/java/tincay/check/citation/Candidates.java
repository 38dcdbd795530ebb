package tincay.check.citation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.law.register.LawDocument;
import tincay.law.register.LawRegister;

/// The registered documents that a wrong citation most likely means.
final class Candidates {
    private static final int LOOKED_AT = 8;
    /// As many titles of one mould, told apart by one word, are looked through for the exact one.
    private static final int ALIKE = 64;
    private static final List<String> LAWS = List.of("Bộ luật", "Luật", "Pháp lệnh");

    private Candidates() {}

    /// The document whose title, and date where one is given, are the cited ones, under another number.
    static Optional<LawDocument> described(LawRegister register, Citation citation) {
        if (citation.name().isEmpty() || !Titles.telling(citation.name().get().value())) {
            return Optional.empty();
        }
        String cited = untilSemicolon(citation.name().get().value());
        List<LawDocument> alike = register.titled(cited, LOOKED_AT).stream()
                .filter(document -> document.standing() == LawDocument.Standing.REGISTERED)
                .filter(document ->
                        citation.type().map(document.type()::equalsIgnoreCase).orElse(true))
                .filter(document -> likeness(cited, document) >= Titles.SAME)
                .sorted(Comparator.comparingDouble((LawDocument document) -> -likeness(cited, document))
                        .thenComparing(LawDocument::number))
                .toList();
        return alike.stream()
                .filter(document -> citation.date().isPresent()
                        && document.issued().equals(citation.date().map(Cited::value)))
                .findFirst()
                .or(() -> alike.stream()
                        .filter(document -> citation.date().isEmpty())
                        .findFirst());
    }

    /// What follows a semicolon belongs to another sentence more often than to a title.
    private static String untilSemicolon(String title) {
        int semicolon = title.indexOf(';');
        return semicolon <= 0 ? title : title.substring(0, semicolon);
    }

    /// Whether the cited title is word for word that of another document, and not the one of `document`.
    static boolean bearsExactly(LawRegister register, Citation citation, LawDocument document) {
        if (citation.name().isEmpty() || Titles.official(document).isEmpty()) {
            return false;
        }
        String cited = Titles.plain(citation.name().get().value());
        String own = Titles.plain(Titles.official(document).get());
        if (cited.isEmpty()
                || own.contains(cited)
                || cited.contains(own)
                || document.disputes(LawDocument.Fact.ISSUED)) {
            return false;
        }
        return register.titled(citation.name().get().value(), ALIKE).stream()
                .filter(other -> sameKind(other.type(), document.type()))
                .filter(other -> !other.number().equals(document.number()))
                .flatMap(other -> Titles.official(other).stream())
                .anyMatch(title -> Titles.plain(title).equals(cited));
    }

    /// The one law of the cited name and of the year of the cited number, when it bears another number.
    ///
    /// No two laws of one year bear one name, so a name too short to tell anything else decides here.
    static Optional<LawDocument> lawOfThatName(LawRegister register, Citation citation) {
        if (citation.number().isEmpty()
                || citation.name().isEmpty()
                || !isLaw(citation.type().orElse(""))) {
            return Optional.empty();
        }
        DocumentNumber number = citation.number().get().value();
        List<LawDocument> named = number.year().isEmpty()
                ? List.of()
                : LAWS.stream()
                        .flatMap(type ->
                                register.named(type, citation.name().get().value(), number.year()).stream())
                        .filter(document -> document.standing() == LawDocument.Standing.REGISTERED)
                        .filter(document -> document.number().year().equals(number.year()))
                        .distinct()
                        .toList();
        return named.size() == 1 && !named.getFirst().number().equals(number)
                ? Optional.of(named.getFirst())
                : Optional.empty();
    }

    private static boolean sameKind(String one, String other) {
        return one.equals(other) || (isLaw(one) && isLaw(other));
    }

    private static boolean isLaw(String type) {
        return LAWS.stream().anyMatch(type::equalsIgnoreCase);
    }

    /// What to offer as correction: the described document, else the nearest title whatever its date.
    static Optional<LawDocument> meant(LawRegister register, Citation citation) {
        return described(register, citation)
                .or(() -> citation.name()
                        .map(Cited::value)
                        .filter(Titles::telling)
                        .flatMap(cited -> register.titled(cited, LOOKED_AT).stream()
                                .filter(document -> likeness(cited, document) >= Titles.SAME)
                                .findFirst()));
    }

    private static double likeness(String cited, LawDocument document) {
        return Titles.official(document)
                .map(official -> Titles.likeness(cited, official))
                .orElse(0.0);
    }
}
