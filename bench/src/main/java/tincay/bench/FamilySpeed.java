package tincay.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import tincay.check.Draft;
import tincay.check.Paper;
import tincay.check.RuleId;
import tincay.suite.Drafting;
import tincay.suite.Suite;
import tincay.text.SourceMap;
import tincay.text.Text;

/// Rows of `bench speed` on one draft of 20 pages beside 100 pages of sources: the whole of it, the scan that all
/// families share, and what each family adds to it.
///
/// What a family adds is the whole suite less the suite without it, the two run one behind the other in a round of
/// their own; the median of these differences and the half of them around it are printed. A family that works
/// something out for others adds only what they did not ask for, so the parts need not sum up to the whole.
final class FamilySpeed {
    private static final int DRAFTS = 8;
    private static final int LONGEST_DRAFT = 60_000;
    private static final int SHORTEST_DRAFT = 40_000;
    private static final int SOURCES = 250_000;
    private static final int WARM = 5;
    private static final int ROUNDS = 11;
    private static final long SEED = 20261123;

    private final Suite suite;
    private final List<Text> drafts;
    private final List<Paper> sources;
    private final LocalDate day;
    private long checksum;

    private FamilySpeed(Suite suite, List<Text> drafts, List<Paper> sources, LocalDate day) {
        this.suite = suite;
        this.drafts = drafts;
        this.sources = sources;
        this.day = day;
    }

    static void run(List<Text> texts, Suite suite, LocalDate day) {
        List<Text> drafts = texts.stream()
                .filter(text -> text.length() > SHORTEST_DRAFT && text.length() < LONGEST_DRAFT)
                .limit(DRAFTS)
                .toList();
        List<Paper> sources = new ArrayList<>();
        long held = 0;
        for (Text text : texts) {
            if (held < SOURCES && !drafts.contains(text)) {
                sources.add(Paper.source("source " + sources.size(), "", text, SourceMap.EMPTY, List.of()));
                held += text.length();
            }
        }
        if (drafts.isEmpty()) {
            System.out.println("  draft with sources: could not measure, no text of 20 pages here");
            return;
        }
        FamilySpeed speed = new FamilySpeed(suite, drafts, sources, day);
        speed.whole(held);
        speed.families();
    }

    /// Reading of the sources, scan and checks, as the command does it.
    private void whole(long held) {
        double[] millis = new double[ROUNDS * drafts.size()];
        for (int i = -WARM * drafts.size(); i < millis.length; i++) {
            long start = System.nanoTime();
            List<Paper> read = sources.stream()
                    .map(each -> Paper.source(each.name(), "", each.text(), SourceMap.EMPTY, List.of()))
                    .toList();
            Draft draft = draft(drafts.get(Math.floorMod(i, drafts.size())), read);
            checksum += suite.examine(draft).findings().size();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "  20-page draft with %d sources (%.0f pages), warm: p50 %.1f ms, p99 %.1f ms (%d runs)%n",
                sources.size(),
                held / 2500.0,
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.99)],
                millis.length);
    }

    /// A family, the suite without it, and in milliseconds what it added in each round.
    private record Family(String name, int rules, Suite without, List<Double> added) {}

    private void families() {
        Map<String, Integer> rules = new TreeMap<>();
        suite.rules().stream().map(RuleId::family).forEach(family -> rules.merge(family, 1, Integer::sum));
        List<Family> families = new ArrayList<>();
        rules.forEach((name, count) -> families.add(new Family(name, count, suite.without(name), new ArrayList<>())));
        List<Family> order = new ArrayList<>(families);
        Random random = new Random(SEED);
        double[] scan = new double[ROUNDS];
        double[] checks = new double[ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            double whole = 0;
            for (Family family : order) {
                boolean wholeFirst = random.nextBoolean();
                double first = checked(wholeFirst ? suite : family.without());
                double second = checked(wholeFirst ? family.without() : suite);
                whole = wholeFirst ? first : second;
                if (round >= 0) {
                    family.added().add(wholeFirst ? first - second : second - first);
                }
            }
            double scanned = scanned();
            if (round >= 0) {
                scan[round] = scanned;
                checks[round] = whole;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  of it, a draft, medians of %d rounds over %d drafts (the half around each):%n",
                ROUNDS,
                drafts.size());
        say("the shared scan of the draft", "", scan);
        say("all families", suite.rules().size() + " rules", checks);
        families.forEach(family -> say(
                "adds: " + family.name(),
                family.rules() + " rules",
                family.added().stream().mapToDouble(Double::doubleValue).toArray()));
        System.out.printf(Locale.ROOT, "    (checksum %d)%n", checksum);
    }

    /// Milliseconds a draft for the scan alone.
    private double scanned() {
        long start = System.nanoTime();
        for (Text text : drafts) {
            checksum += draft(text, sources).citations().size();
        }
        return (System.nanoTime() - start) / 1e6 / drafts.size();
    }

    /// Milliseconds a draft for the checks of `tried` alone, over drafts that nothing was worked out of yet.
    private double checked(Suite tried) {
        List<Draft> fresh = drafts.stream().map(text -> draft(text, sources)).toList();
        long start = System.nanoTime();
        for (Draft draft : fresh) {
            checksum += tried.examine(draft).findings().size();
        }
        return (System.nanoTime() - start) / 1e6 / drafts.size();
    }

    private Draft draft(Text text, List<Paper> read) {
        return Drafting.draft(
                Paper.of("draft", "", text, SourceMap.EMPTY, List.of()),
                OptionalInt.empty(),
                false,
                Optional.of(day),
                day,
                read);
    }

    private static void say(String name, String count, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "    %-32s %-9s %7.2f ms (%.2f–%.2f)%n",
                name,
                count,
                sorted[sorted.length / 2],
                sorted[sorted.length / 4],
                sorted[sorted.length * 3 / 4]);
    }
}
