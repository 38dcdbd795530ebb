package tincay.check.citation;

import java.util.List;
import java.util.Optional;
import tincay.law.register.LawDocument;

/// Which registered document a citation means.
public sealed interface Resolution {
    /// The one document, whose facts are held.
    record Registered(LawDocument document) implements Resolution {}

    /// A law's name without number or year that several generations bear.
    ///
    /// @param inForce the only one in force on the draft's day, if there is just one
    record Generations(Optional<LawDocument> inForce, List<LawDocument> all) implements Resolution {
        public Generations {
            all = List.copyOf(all);
        }
    }

    /// A law's name with a year or day in which no law of that name was issued: the one before it was in force until
    /// the
    /// one behind it took its place.
    record OtherYears(LawDocument before, LawDocument behind) implements Resolution {}

    /// Other documents cite the number; its own facts are not held.
    record KnownByName(LawDocument document) implements Resolution {}

    /// The register does not hold it.
    record Unheld() implements Resolution {}

    /// The citation names no document of its own and the text ties it to none that could be looked up.
    record Inside() implements Resolution {}

    /// The document, where one is meant.
    default Optional<LawDocument> meant() {
        return switch (this) {
            case Registered(LawDocument document) -> Optional.of(document);
            case Generations(Optional<LawDocument> inForce, List<LawDocument> all) -> inForce;
            case OtherYears(LawDocument before, LawDocument behind) -> Optional.empty();
            case KnownByName(LawDocument document) -> Optional.empty();
            case Unheld() -> Optional.empty();
            case Inside() -> Optional.empty();
        };
    }
}
