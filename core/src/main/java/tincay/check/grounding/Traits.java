package tincay.check.grounding;

import static tincay.check.grounding.Trait.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The {@link Trait}s of one statement beside its evidence and, where it answers one, its question.
public final class Traits {
    private static final int COMMON = 20;
    private static final int RARE = 2;
    private static final int GRAM = 4;

    private final double[] values = new double[Trait.values().length];
    private final Rarity rarity;
    private final Words said;
    private final Words evidence;
    private final Optional<Words> question;
    private final Bag known;
    private final Bag asked;
    private final Bag askedBare;

    private Traits(Rarity rarity, Words said, Words evidence, Optional<Words> question) {
        this.rarity = rarity;
        this.said = said;
        this.evidence = evidence;
        this.question = question;
        this.known = evidence.bag();
        this.asked = question.map(Words::bag).orElseGet(Bag::of);
        this.askedBare = question.map(Traits::bare).orElseGet(Bag::of);
    }

    /// The traits of the answer `said` to `question`, by index.
    public static double[] of(Rarity rarity, String evidence, String question, String said) {
        Words asked = Words.of(question);
        Traits traits = new Traits(rarity, Words.of(said), Words.of(evidence), Optional.of(asked));
        traits.measure();
        traits.question(asked);
        traits.style();
        return traits.values;
    }

    /// The traits of a statement that answers no question, by index.
    public static double[] of(Rarity rarity, String evidence, String said) {
        return of(rarity, Words.of(evidence), Words.of(said));
    }

    static double[] of(Rarity rarity, Words evidence, Words said) {
        Traits traits = new Traits(rarity, said, evidence, Optional.empty());
        traits.measure();
        return traits.values;
    }

    private void measure() {
        words();
        grams(2, PAIRS, PAIRS_IN_QUESTION, PAIRS_NEW, PAIRS_NEW_COUNT);
        grams(3, TRIPLES, TRIPLES_IN_QUESTION, TRIPLES_NEW, TRIPLES_NEW_COUNT);
        grams(4, FOURS, FOURS_IN_QUESTION, FOURS_NEW, FOURS_NEW_COUNT);
        letters();
        order();
        sentences();
        numbers();
        names();
        negations();
    }

    private void put(Trait trait, double value) {
        values[trait.index()] = value;
    }

    private void put(Trait trait, boolean value) {
        put(trait, value ? 1 : 0);
    }

    private static Bag bare(Words words) {
        Bag bag = new Bag(words.size());
        for (int i = 0; i < words.size(); i++) {
            bag.add(words.bare(i));
        }
        return bag;
    }

    private boolean isAsked(Words words, int at) {
        return question.isPresent() && (asked.holds(words.hash(at)) || askedBare.holds(words.bare(at)));
    }

    private void words() {
        double all = 0;
        double allKnown = 0;
        double weight = 0;
        double inEvidence = 0;
        double inQuestion = 0;
        double inEither = 0;
        int content = 0;
        int found = 0;
        int absentAsked = 0;
        int fresh = 0;
        double freshWeight = 0;
        double rarest = 0;
        int common = 0;
        int rare = 0;
        for (int i = 0; i < said.size(); i++) {
            long hash = said.hash(i);
            double each = rarity.weight(hash);
            boolean here = known.holds(hash);
            all += each;
            allKnown += here ? each : 0;
            if (!said.isContent(i)) {
                continue;
            }
            content++;
            weight += each;
            inEvidence += here ? each : 0;
            found += here ? 1 : 0;
            inQuestion += asked.holds(hash) ? each : 0;
            inEither += here || asked.holds(hash) ? each : 0;
            if (!here && isAsked(said, i)) {
                absentAsked++;
            } else if (!here) {
                fresh++;
                freshWeight += each;
                rarest = Math.max(rarest, each);
                common += rarity.count(hash) >= COMMON ? 1 : 0;
                rare += rarity.count(hash) <= RARE ? 1 : 0;
            }
        }
        double count = Math.max(1, content);
        int absent = content - found;
        put(COVERED, share(allKnown, all));
        put(CONTENT_COVERED, share(inEvidence, weight));
        put(CONTENT_COVERED_PLAIN, found / count);
        put(CONTENT_IN_QUESTION, share(inQuestion, weight));
        put(CONTENT_IN_EITHER, share(inEither, weight));
        put(ABSENT_WORDS, StrictMath.log1p(absent));
        put(ABSENT_FROM_QUESTION, (double) absentAsked / Math.max(1, absent));
        put(ABSENT_FROM_QUESTION_COUNT, StrictMath.log1p(absentAsked));
        put(NEW_WORDS, StrictMath.log1p(fresh));
        put(NEW_SHARE, fresh / count);
        put(NEW_WEIGHT, StrictMath.log1p(freshWeight));
        put(NEW_RAREST, rarest);
        put(NEW_COMMON, common / count);
        put(NEW_RARE, rare / count);
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 1;
    }

    private void grams(int n, Trait inEvidence, Trait inQuestion, Trait fresh, Trait freshCount) {
        Bag here = grams(evidence, n);
        Bag there = question.map(words -> grams(words, n)).orElseGet(Bag::of);
        int count = Math.max(0, said.size() - n + 1);
        int found = 0;
        int foundAsked = 0;
        int neither = 0;
        for (int i = 0; i < count; i++) {
            long gram = gram(said, i, n);
            boolean mine = here.holds(gram);
            boolean asks = there.holds(gram);
            found += mine ? 1 : 0;
            foundAsked += asks ? 1 : 0;
            neither += mine || asks ? 0 : 1;
        }
        double all = Math.max(1, count);
        put(inEvidence, found / all);
        put(inQuestion, foundAsked / all);
        put(fresh, neither / all);
        put(freshCount, StrictMath.log1p(neither));
    }

    private static Bag grams(Words words, int n) {
        int count = Math.max(0, words.size() - n + 1);
        Bag bag = new Bag(count);
        for (int i = 0; i < count; i++) {
            bag.add(gram(words, i, n));
        }
        return bag;
    }

    private static long gram(Words words, int at, int n) {
        long gram = 0;
        for (int i = 0; i < n; i++) {
            gram = (gram ^ words.hash(at + i)) * 0x9E3779B97F4A7C15L;
            gram ^= gram >>> 29;
        }
        return gram;
    }

    private void letters() {
        String here = evidence.raw().toLowerCase(Locale.ROOT);
        String mine = said.raw().toLowerCase(Locale.ROOT);
        Bag bag = new Bag(here.length());
        for (int i = 0; i + GRAM <= here.length(); i++) {
            bag.add(letters(here, i));
        }
        int found = 0;
        int count = Math.max(0, mine.length() - GRAM + 1);
        for (int i = 0; i < count; i++) {
            found += bag.holds(letters(mine, i)) ? 1 : 0;
        }
        put(LETTERS, (double) found / Math.max(1, count));
    }

    private static long letters(String value, int at) {
        long letters = 0;
        for (int i = 0; i < GRAM; i++) {
            letters = letters << 16 | value.charAt(at + i);
        }
        return letters;
    }

    private void order() {
        double all = Math.max(1, said.size());
        int run = Alignment.longestRun(said, evidence);
        put(LONGEST_RUN, StrictMath.log1p(run));
        put(LONGEST_RUN_SHARE, run / all);
        put(IN_ORDER, Alignment.inOrder(said, evidence) / all);
        question.ifPresent(words -> {
            put(LONGEST_RUN_OF_QUESTION, Alignment.longestRun(said, words) / all);
            put(IN_ORDER_OF_QUESTION, Alignment.inOrder(said, words) / all);
        });
    }

    private void sentences() {
        List<Words> source = evidence.sentences();
        List<Bag> windows = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            Bag window = new Bag(source.get(i).size()
                    + (i + 1 < source.size() ? source.get(i + 1).size() : 0));
            for (Words part : source.subList(i, Math.min(source.size(), i + 2))) {
                for (int at = 0; at < part.size(); at++) {
                    window.add(part.hash(at));
                }
            }
            windows.add(window);
        }
        List<Words> own = said.sentences();
        double[] covered =
                own.stream().mapToDouble(part -> covered(part, known)).toArray();
        double[] best = own.stream()
                .mapToDouble(part -> windows.stream()
                        .mapToDouble(window -> covered(part, window))
                        .max()
                        .orElse(0))
                .toArray();
        if (covered.length == 0) {
            return;
        }
        put(SENTENCE_LEAST, least(covered));
        put(SENTENCE_MOST, -least(negated(covered)));
        put(SENTENCE_MEAN, mean(covered));
        put(SENTENCE_FIRST, covered[0]);
        put(SENTENCE_LAST, covered[covered.length - 1]);
        put(SENTENCE_FALL, covered[0] - covered[covered.length - 1]);
        put(WINDOW_LEAST, least(best));
        put(WINDOW_MOST, -least(negated(best)));
        put(WINDOW_MEAN, mean(best));
        put(SENTENCES, StrictMath.log(own.size()));
        put(LENGTH, StrictMath.log(said.size()));
        put(EVIDENCE_LENGTH, StrictMath.log(Math.max(1, evidence.size())));
    }

    private double covered(Words part, Bag bag) {
        double all = 0;
        double found = 0;
        for (int i = 0; i < part.size(); i++) {
            if (part.isContent(i)) {
                double each = rarity.weight(part.hash(i));
                all += each;
                found += bag.holds(part.hash(i)) ? each : 0;
            }
        }
        return share(found, all);
    }

    private static double least(double[] values) {
        double least = values[0];
        for (double each : values) {
            least = Math.min(least, each);
        }
        return least;
    }

    private static double[] negated(double[] values) {
        double[] negated = values.clone();
        for (int i = 0; i < negated.length; i++) {
            negated[i] = -negated[i];
        }
        return negated;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double each : values) {
            sum += each;
        }
        return sum / values.length;
    }

    private void numbers() {
        int all = 0;
        int found = 0;
        int fromQuestion = 0;
        for (int i = 0; i < said.size(); i++) {
            if (said.isNumber(i)) {
                all++;
                found += known.holds(said.hash(i)) ? 1 : 0;
                fromQuestion += !known.holds(said.hash(i)) && asked.holds(said.hash(i)) ? 1 : 0;
            }
        }
        int fresh = all - found - fromQuestion;
        put(NUMBERS, StrictMath.log1p(all));
        put(NUMBERS_FOUND, StrictMath.log1p(found));
        put(NUMBERS_ABSENT, StrictMath.log1p(all - found));
        put(NUMBERS_FROM_QUESTION, fromQuestion);
        put(NUMBERS_NEW, fresh);
        put(ANY_NEW_NUMBER, fresh > 0);
    }

    /// Capitalised syllables in a row that open no sentence.
    private void names() {
        int all = 0;
        int found = 0;
        int fromQuestion = 0;
        for (int i = 0; i < said.size(); ) {
            if (!said.isCapital(i) || said.opens(i)) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < said.size() && said.joined(end - 1) && said.isCapital(end)) {
                end++;
            }
            all++;
            boolean here = Alignment.contains(evidence, said, i, end);
            int from = i;
            found += here ? 1 : 0;
            fromQuestion += !here
                            && question.filter(words -> Alignment.contains(words, said, from, from + 1))
                                    .isPresent()
                    ? 1
                    : 0;
            i = end;
        }
        int fresh = all - found - fromQuestion;
        put(NAMES, StrictMath.log1p(all));
        put(NAMES_ABSENT, StrictMath.log1p(all - found));
        put(NAMES_NEW, StrictMath.log1p(fresh));
        put(NAMES_FROM_QUESTION, fromQuestion);
        put(ANY_NEW_NAME, fresh > 0);
    }

    private void negations() {
        int mine = negations(said);
        int theirs = negations(evidence);
        put(NEGATIONS, mine);
        put(EVIDENCE_NEGATIONS, Math.min(theirs, 3));
        put(NEGATES_ALONE, mine > 0 && theirs == 0);
        Bag own = said.bag();
        int turned = 0;
        for (long[] pair : Lexicon.OPPOSITES) {
            for (int side = 0; side < 2; side++) {
                turned += own.holds(pair[side]) && !known.holds(pair[side]) && known.holds(pair[1 - side]) ? 1 : 0;
            }
        }
        put(OPPOSITES, turned);
    }

    private static int negations(Words words) {
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            count += Lexicon.NEGATIONS.holds(words.hash(i)) ? 1 : 0;
        }
        return count;
    }

    private void style() {
        String line = said.line();
        String first = said.size() > 0 ? said.word(0) : "";
        put(SAYS_NO, first.equals("không"));
        put(SAYS_YES, said.size() > 0 && Lexicon.YES.holds(said.hash(0)));
        put(SAYS_FALSE, line.startsWith("sai") || line.startsWith("điều này") || line.startsWith("câu này"));
        put(IS_NOT, line.contains("không phải"));
        put(IN_FACT, line.contains("thực tế"));
        put(REALLY, line.contains("thực sự"));
        put(MOREOVER, line.contains("ngoài ra"));
        put(NOT_SAID, Lexicon.NOT_SAID.matcher(line).find());
        put(CUT_OFF, ".!?\"”)".indexOf(said.lastMark()) < 0);
        put(STARTS_SMALL, said.size() > 0 && Character.isLowerCase(said.raw().charAt(0)));
    }

    private void question(Words words) {
        put(QUESTION_LENGTH, StrictMath.log(Math.max(1, words.size())));
        put(LENGTH_TO_QUESTION, (double) said.size() / Math.max(1, words.size()));
        Bag own = said.bag();
        Bag absent = new Bag(words.size());
        int absentAll = 0;
        int absentOnce = 0;
        int repeated = 0;
        int numbers = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean here = known.holds(words.hash(i));
            numbers += words.isNumber(i) && !here ? 1 : 0;
            if (words.isContent(i) && !here) {
                absentAll++;
                if (!absent.holds(words.hash(i))) {
                    absent.add(words.hash(i));
                    absentOnce++;
                    repeated += own.holds(words.hash(i)) ? 1 : 0;
                }
            }
        }
        put(PREMISE_COVERED, covered(words, known));
        put(PREMISE_ABSENT, StrictMath.log1p(absentAll));
        put(PREMISE_REPEATED, (double) repeated / Math.max(1, absentOnce));
        put(PREMISE_REPEATED_COUNT, repeated);
        put(QUESTION_NUMBERS_ABSENT, numbers);
        String raw = words.raw();
        long letters = raw.codePoints().filter(Character::isLetter).count();
        long marked = raw.codePoints()
                .filter(each -> each > 0x7F && Character.isLetter(each))
                .count();
        put(QUESTION_WITHOUT_MARKS, marked < 0.12 * letters);
        String bare = Words.bare(raw.toLowerCase(Locale.ROOT));
        asks(ASKS_WHETHER, Lexicon.WHETHER, bare);
        asks(ASKS_WHY, Lexicon.WHY, bare);
        asks(ASKS_HOW, Lexicon.HOW, bare);
        asks(ASKS_WHO, Lexicon.WHO, bare);
        asks(ASKS_WHEN, Lexicon.WHEN, bare);
        asks(ASKS_HOW_MANY, Lexicon.HOW_MANY, bare);
        asks(ASKS_WHERE, Lexicon.WHERE, bare);
        asks(ASKS_WHAT, Lexicon.WHAT, bare);
        asks(ASKS_IF, Lexicon.IF, bare);
        asks(ASKS_ALTHOUGH, Lexicon.ALTHOUGH, bare);
        asks(ASKS_TRUE_OR_FALSE, Lexicon.TRUE_OR_FALSE, bare);
    }

    private void asks(Trait trait, Pattern pattern, String bare) {
        put(trait, pattern.matcher(bare).find());
    }
}
