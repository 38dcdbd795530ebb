package tincay.check.citation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tincay.check.Draft;
import tincay.check.PerDraft;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.law.register.Force;
import tincay.law.register.LawDocument;
import tincay.law.register.LawRegister;

/// Ties citations to the register.
///
/// A number with a year belongs to one document per issuer. A number without year recurs every year and in every
/// province: it is tied to a document only by its date, or by a title that is plainly the same.
///
/// Every check asks about every citation; the answers are found once for a draft.
public final class Lookup {
    /// The highest number seen in a year's series on the armed forces, with room.
    private static final int ARMED_FORCES_SERIES = 20;
    private static final int AMENDING = 16;

    private final LawRegister register;
    private final PerDraft<Known> known = new PerDraft<>(Known::of);

    public Lookup(LawRegister register) {
        this.register = register;
    }

    /// What was found out about one draft; the same questions have the same answers.
    private record Known(
            Optional<DocumentNumber> own,
            Set<DocumentNumber> cited,
            Map<Citation, Resolution> resolutions,
            Map<Citation, Optional<BelongsToAnother.Owner>> owners) {
        static Known of(Draft draft) {
            Set<DocumentNumber> cited = draft.citations().stream()
                    .flatMap(citation -> citation.number().stream())
                    .map(Cited::value)
                    .collect(Collectors.toUnmodifiableSet());
            return new Known(draft.ownNumber(), cited, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    public LawRegister register() {
        return register;
    }

    /// The draft's own number.
    Optional<DocumentNumber> own(Draft draft) {
        return known.of(draft).own();
    }

    /// Whose number and whose description the citation bears, found once for a draft.
    Optional<BelongsToAnother.Owner> owner(
            Citation citation, Draft draft, Supplier<Optional<BelongsToAnother.Owner>> find) {
        Map<Citation, Optional<BelongsToAnother.Owner>> owners = known.of(draft).owners();
        Optional<BelongsToAnother.Owner> held = owners.get(citation);
        if (held != null) {
            return held;
        }
        Optional<BelongsToAnother.Owner> found = find.get();
        owners.put(citation, found);
        return found;
    }

    public Resolution resolve(Citation citation, Draft draft) {
        return known.of(draft).resolutions().computeIfAbsent(citation, each -> find(each, draft));
    }

    private Resolution find(Citation citation, Draft draft) {
        return switch (citation.kind()) {
            case DOCUMENT, BOTH ->
                citation.document()
                        .map(number -> byNumber(number, citation))
                        .orElseGet(() -> byName(citation, draft.asOf().day()));
            case PINPOINT -> pointed(citation, draft);
            case INTERNAL -> new Resolution.Inside();
        };
    }

    /// A provision alone is looked up when the draft names its document elsewhere; else it is the draft's own.
    private Resolution pointed(Citation citation, Draft draft) {
        Optional<DocumentNumber> number = citation.refersTo();
        if (number.isEmpty()
                || number.equals(own(draft))
                || !known.of(draft).cited().contains(number.get())) {
            return new Resolution.Inside();
        }
        return byNumber(number.get(), citation);
    }

    private Resolution byNumber(DocumentNumber number, Citation citation) {
        List<LawDocument> all = register.byNumber(number);
        List<LawDocument> registered = all.stream()
                .filter(document -> document.standing() == LawDocument.Standing.REGISTERED)
                .filter(document -> !otherSeries(document, citation))
                .toList();
        Optional<LawDocument> meant = registered.stream()
                .filter(document -> sameDay(document, citation))
                .findFirst()
                .or(() -> registered.stream()
                        .filter(document -> sameTitle(document, citation))
                        .findFirst());
        if (meant.isPresent()) {
            return new Resolution.Registered(meant.get());
        }
        if (number.year().isPresent() && !registered.isEmpty()) {
            return new Resolution.Registered(registered.getLast());
        }
        return all.stream()
                .findFirst()
                .<Resolution>map(Resolution.KnownByName::new)
                .orElseGet(Resolution.Unheld::new);
    }

    /// Two series share numbers: laws and resolutions of one National Assembly, and decrees of the Government and those
    /// on
    /// the armed forces, which are numbered apart (01/2022/NĐ-CP of 04/01/2022 and of 30/11/2022).
    private static boolean otherSeries(LawDocument document, Citation citation) {
        String symbol = document.number().symbol();
        if (symbol.startsWith("QH")) {
            return citation.type().isPresent()
                    && document.type().equalsIgnoreCase("Nghị quyết")
                            != citation.type().get().equalsIgnoreCase("Nghị quyết");
        }
        return symbol.equals("NĐ-CP")
                && document.number().ordinalValue().orElse(Integer.MAX_VALUE) <= ARMED_FORCES_SERIES
                && citation.name().map(Cited::value).map(Lookup::onArmedForces).orElse(false)
                && WrongDate.differs(citation, document)
                && MisquotedTitle.differs(citation, document);
    }

    private static boolean onArmedForces(String title) {
        String words = Words.line(title);
        return words.contains(" cong an ")
                || words.contains(" quoc phong ")
                || words.contains(" quan doi ")
                || words.contains(" canh ve ");
    }

    private static boolean sameDay(LawDocument document, Citation citation) {
        return citation.date().isPresent()
                && document.issued().equals(citation.date().map(Cited::value))
                && (document.number().year().isPresent() || !Issuer.contradicts(document, citation));
    }

    private static boolean sameTitle(LawDocument document, Citation citation) {
        if (citation.name().isEmpty() || Titles.official(document).isEmpty()) {
            return false;
        }
        String cited = citation.name().get().value();
        return Titles.telling(cited)
                && Titles.likeness(cited, Titles.official(document).get()) >= Titles.SAME;
    }

    private Resolution byName(Citation citation, LocalDate day) {
        if (citation.type().isEmpty() || citation.name().isEmpty()) {
            return new Resolution.Inside();
        }
        List<LawDocument> named =
                register.named(citation.type().get(), citation.name().get().value(), year(citation));
        List<LawDocument> sameDay = named.stream()
                .filter(document -> document.issued().equals(citation.date().map(Cited::value)))
                .toList();
        if (citation.date().isPresent() && sameDay.size() == 1) {
            return new Resolution.Registered(sameDay.getFirst());
        }
        if (named.isEmpty()) {
            return otherYears(citation).orElseGet(Resolution.Unheld::new);
        }
        if (named.size() == 1) {
            return new Resolution.Registered(named.getFirst());
        }
        List<LawDocument> inForce = named.stream()
                .filter(document -> document.force().on(day) == Force.State.IN_FORCE)
                .toList();
        Optional<LawDocument> only = inForce.size() == 1 ? Optional.of(inForce.getFirst()) : Optional.empty();
        return new Resolution.Generations(only, named);
    }

    /// Two laws of the cited name of which the earlier was in force until the later took its place, where the cited
    /// year
    /// lies between them: in that year no law of the name can have been issued.
    ///
    /// A law that amends the earlier one is called by its name and its own year, which is no error of the year.
    private Optional<Resolution> otherYears(Citation citation) {
        OptionalInt asked = year(citation);
        String type = citation.type().orElse("");
        String name = citation.name().map(Cited::value).orElse("");
        if (asked.isEmpty() || amended(type, name, asked.getAsInt())) {
            return Optional.empty();
        }
        int year = asked.getAsInt();
        List<LawDocument> generations = register.named(type, name, OptionalInt.empty()).stream()
                .filter(document -> document.standing() == LawDocument.Standing.REGISTERED
                        && document.issued().isPresent())
                .toList();
        return generations.stream()
                .filter(before -> issued(before) < year)
                .max(Comparator.comparingInt(Lookup::issued))
                .flatMap(before -> generations.stream()
                        .filter(behind -> issued(behind) > year && replaces(behind, before))
                        .findFirst()
                        .map(behind -> new Resolution.OtherYears(before, behind)));
    }

    private static int issued(LawDocument document) {
        return document.issued().map(LocalDate::getYear).orElse(0);
    }

    private static boolean replaces(LawDocument behind, LawDocument before) {
        Force end = before.force();
        return end.until().isPresent()
                && !end.disputed()
                && (end.successor().map(behind.number()::equals).orElse(false)
                        || end.until().equals(behind.force().from()));
    }

    private boolean amended(String type, String name, int year) {
        return register.titled("Sửa đổi, bổ sung một số điều của " + type + " " + name, AMENDING).stream()
                .filter(document ->
                        issued(document) == year || document.number().year().equals(OptionalInt.of(year)))
                .flatMap(document -> document.title().stream())
                .map(Words::line)
                .anyMatch(title -> title.contains(" sua doi") && title.contains(Words.line(name)));
    }

    /// The year that stands behind the name where a law of that year bears it, else the year of the date beside it.
    private OptionalInt year(Citation citation) {
        OptionalInt dated = citation.date()
                .map(date -> OptionalInt.of(date.value().getYear()))
                .orElse(OptionalInt.empty());
        boolean named = citation.year().isPresent()
                && !citation.year().equals(dated)
                && !register.named(
                                citation.type().orElse(""),
                                citation.name().map(Cited::value).orElse(""),
                                citation.year())
                        .isEmpty();
        return dated.isEmpty() || named ? citation.year() : dated;
    }
}
