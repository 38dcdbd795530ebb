package tincay.law.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tincay.law.DocumentNumber;
import tincay.law.register.Force;
import tincay.law.register.LawDocument;
import tincay.law.register.Provisions;
import tincay.law.register.Relation;
import tincay.text.Folding;

/// What the sources say of one number, gathered before anything is decided.
///
/// Direct facts come from sources that describe the document; learned ones from documents that cite it.
final class Sheet {
    /// So many documents must agree before a learned fact counts, and so large must their share be.
    private static final int AGREEING = 2;

    private static final int WELL_KNOWN = 3;
    private static final double SHARE = 0.8;

    final DocumentNumber number;
    final Map<String, Set<String>> dates = new TreeMap<>();
    final Map<String, Set<String>> titles = new TreeMap<>();
    final Map<String, Set<String>> issuers = new TreeMap<>();
    final Map<String, Set<String>> starts = new TreeMap<>();
    final Map<String, Integer> learnedDates = new TreeMap<>();
    final Map<String, Integer> learnedTitles = new TreeMap<>();
    final Map<String, Integer> learnedIssuers = new TreeMap<>();
    final Set<String> sources = new TreeSet<>();
    final List<Relation> relations = new ArrayList<>();
    final List<Repeal> repeals = new ArrayList<>();
    final Map<String, Integer> citedTypes = new TreeMap<>();
    String type = "";
    boolean registered;
    Provisions provisions = Provisions.UNKNOWN;
    int highestCited;
    int citedBy;

    Sheet(DocumentNumber number) {
        this.number = number;
    }

    static void say(Map<String, Set<String>> facts, String value, String source) {
        facts.computeIfAbsent(value, each -> new TreeSet<>()).add(source);
    }

    LawDocument decide() {
        List<String> conflicts = new ArrayList<>();
        Optional<String> date =
                one(LawDocument.Fact.ISSUED.label(), dates, conflicts).or(() -> agreed(learnedDates, AGREEING));
        Optional<String> title = best(titles).or(() -> agreed(learnedTitles, AGREEING));
        Optional<String> issuer = best(issuers).or(() -> agreed(learnedIssuers, AGREEING));
        Optional<String> start = one(LawDocument.Fact.START.label(), starts, conflicts);
        boolean known = registered
                || agreed(learnedDates, WELL_KNOWN).isPresent()
                || (agreed(learnedDates, AGREEING).isPresent()
                        && agreed(learnedTitles, AGREEING).isPresent());
        doubtDate(date, conflicts);
        if (citedBy > 0) {
            sources.add("cited by " + citedBy);
        }
        Provisions tree =
                highestCited > lastArticle(provisions) ? new Provisions(provisions.articles(), false) : provisions;
        return new LawDocument(
                number,
                type.isEmpty() ? usualType() : type,
                known ? LawDocument.Standing.REGISTERED : LawDocument.Standing.CITED,
                title,
                issuer,
                date.map(LocalDate::parse),
                force(start.map(LocalDate::parse), conflicts),
                tree,
                relations.stream()
                        .distinct()
                        .sorted(java.util.Comparator.comparing(Relation::kind)
                                .thenComparing(Relation::other)
                                .thenComparing(Relation::provisions))
                        .toList(),
                conflicts,
                List.copyOf(sources));
    }

    /// A date from one source that most citing documents contradict is in doubt; a number without year recurs, so it is
    /// not.
    private void doubtDate(Optional<String> date, List<String> conflicts) {
        Optional<String> cited = agreed(learnedDates, WELL_KNOWN);
        if (number.year().isPresent()
                && date.isPresent()
                && cited.isPresent()
                && !cited.equals(date)
                && dates.size() == 1) {
            conflicts.add(LawDocument.Fact.ISSUED.label() + ": " + date.get() + " ("
                    + String.join(", ", dates.get(date.get())) + ") / " + cited.get() + " ("
                    + learnedDates.get(cited.get()) + " văn bản dẫn)");
        }
    }

    /// Ends that differ by a year at most are one end told twice, by a text that was put off or amended: from the last
    /// of them on nobody doubts it. Ends further apart are disputed.
    private Force force(Optional<LocalDate> from, List<String> conflicts) {
        List<Repeal> ends = repeals.stream()
                .filter(repeal -> repeal.from().isPresent() && repeal.canEnd(number))
                .toList();
        if (ends.isEmpty()) {
            return new Force(from, Optional.empty(), Optional.empty(), Optional.empty(), false);
        }
        List<LocalDate> days = ends.stream()
                .map(repeal -> repeal.from().get())
                .distinct()
                .sorted()
                .toList();
        LocalDate last = days.getLast();
        boolean disputed = days.size() > 1 && days.getFirst().plusYears(1).isBefore(days.getLast());
        if (days.size() > 1) {
            conflicts.add(LawDocument.Fact.END.label() + ": "
                    + String.join(" / ", days.stream().map(LocalDate::toString).toList()));
        }
        Repeal decisive = ends.stream()
                .filter(repeal -> repeal.from().get().equals(last))
                .sorted(java.util.Comparator.comparingInt((Repeal repeal) -> repeal.replaces() ? 0 : 1)
                        .thenComparing(Repeal::by))
                .findFirst()
                .orElseThrow();
        return new Force(
                from,
                Optional.of(last),
                decisive.replaces() ? Optional.of(decisive.by()) : Optional.empty(),
                Optional.of(
                        decisive.by().equals(number)
                                ? decisive.sentence()
                                : decisive.by().printed() + ": " + decisive.sentence()),
                disputed);
    }

    /// What most citing documents call it, else what its symbol stands for.
    String usualType() {
        return citedTypes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElseGet(() -> Importer.typeOf(number));
    }

    private static Optional<String> one(String what, Map<String, Set<String>> facts, List<String> conflicts) {
        if (facts.size() > 1) {
            List<String> sides = new ArrayList<>();
            facts.forEach((value, sources) -> sides.add(value + " (" + String.join(", ", sources) + ")"));
            conflicts.add(what + ": " + String.join(" / ", sides));
        }
        return best(facts);
    }

    private static Optional<String> best(Map<String, Set<String>> facts) {
        return facts.entrySet().stream()
                .max(Map.Entry.<String, Set<String>>comparingByValue(java.util.Comparator.comparingInt(Set::size))
                        .thenComparingInt(entry -> entry.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /// The fact that enough documents agree on; spellings that fold to one are one fact, the most frequent is taken.
    private static Optional<String> agreed(Map<String, Integer> votes, int least) {
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Integer> folded = new TreeMap<>();
        votes.forEach((value, count) -> folded.merge(Folding.line(value), count, Integer::sum));
        return folded.entrySet().stream()
                .filter(vote -> vote.getValue() >= least && vote.getValue() >= SHARE * all)
                .findFirst()
                .flatMap(winner -> votes.entrySet().stream()
                        .filter(vote -> Folding.line(vote.getKey()).equals(winner.getKey()))
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.<String, Integer>comparingByKey()
                                        .reversed()))
                        .map(Map.Entry::getKey));
    }

    private static int lastArticle(Provisions provisions) {
        return provisions.articles().isEmpty()
                ? 0
                : number(provisions.articles().lastEntry().getKey());
    }

    static int number(String article) {
        String digits = article.replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }

    static <T> Optional<T> parsed(String words, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(words));
        } catch (java.time.DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
