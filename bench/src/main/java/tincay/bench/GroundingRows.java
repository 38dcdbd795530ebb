package tincay.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tincay.text.Folding;

/// The rows of `bench quality` on grounding: answers judged by models that never saw their context, beside baselines.
final class GroundingRows {
    private final Answers answers;
    private final int[] all;

    private GroundingRows(Answers answers) {
        this.answers = answers;
        this.all = IntStream.range(0, answers.rows().size()).toArray();
    }

    static void run(DataFolder data, PrintStream out) throws IOException {
        GroundingRows rows = new GroundingRows(Answers.read(data));
        out.printf(
                Locale.ROOT,
                "%n## Grounding: %d answers, %d folds by context, seeds %s%n",
                rows.all.length,
                GroundingTraining.FOLDS,
                GroundingTraining.SEEDS);
        out.println("  all positive             " + rows.scores(rows.constant(1)));
        out.println("  length only              " + rows.byMeasure(GroundingRows::length));
        out.println("  plain overlap            " + rows.byMeasure(GroundingRows::overlap));
        for (Map.Entry<String, Boolean> kind :
                List.of(Map.entry("answers, with question", true), Map.entry("statements, without", false))) {
            GroundingTraining training = new GroundingTraining(rows.answers, kind.getValue());
            for (long seed : GroundingTraining.SEEDS) {
                out.printf(Locale.ROOT, "  %-24s %s%n", kind.getKey(), rows.judged(training.outOfFold(seed)));
            }
        }
    }

    private String judged(double[][] probabilities) {
        int[] said = IntStream.of(all)
                .map(row -> GroundingTraining.highest(probabilities[row]))
                .toArray();
        return scores(said) + String.format(Locale.ROOT, ", calibration error %.3f", calibrationError(probabilities));
    }

    /// The mean distance between stated and real chance that an answer is supported, over ten bins.
    private double calibrationError(double[][] probabilities) {
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            int low = bin;
            int[] here = IntStream.of(all)
                    .filter(row -> Math.min(9, (int) (probabilities[row][0] * 10)) == low)
                    .toArray();
            double stated =
                    IntStream.of(here).mapToDouble(row -> probabilities[row][0]).sum();
            long real = IntStream.of(here)
                    .filter(row -> answers.rows().get(row).label() == 0)
                    .count();
            error += Math.abs(stated - real) / all.length;
        }
        return error;
    }

    private Scores scores(int[] said) {
        return Scores.of(answers.labels(), said, all);
    }

    private int[] constant(int label) {
        return IntStream.of(all).map(row -> label).toArray();
    }

    /// Two thresholds on one measure, the best on the other folds.
    private Scores byMeasure(ToDoubleFunction<Answers.Answer> measure) {
        int[] folds = answers.folds(GroundingTraining.FOLDS, GroundingTraining.SEEDS.getFirst());
        double[] values = answers.rows().stream().mapToDouble(measure).toArray();
        double[] cuts =
                IntStream.of(all).mapToDouble(row -> values[row]).sorted().toArray();
        int[] said = new int[all.length];
        for (int fold = 0; fold < GroundingTraining.FOLDS; fold++) {
            int held = fold;
            int[] seen = IntStream.of(all).filter(row -> folds[row] != held).toArray();
            double best = -1;
            for (int low = 35; low < all.length; low += 35) {
                for (int high = low; high < all.length; high += 35) {
                    int[] guess = cut(values, cuts[low], cuts[high]);
                    double score = Scores.of(answers.labels(), guess, seen).macro();
                    if (score > best) {
                        best = score;
                        IntStream.of(all).filter(row -> folds[row] == held).forEach(row -> said[row] = guess[row]);
                    }
                }
            }
        }
        return scores(said);
    }

    private int[] cut(double[] values, double low, double high) {
        return IntStream.of(all)
                .map(row -> values[row] < low ? 0 : values[row] < high ? 1 : 2)
                .toArray();
    }

    private static double length(Answers.Answer answer) {
        return Folding.syllables(answer.response()).size();
    }

    /// The share of the answer's syllables that its passage lacks.
    private static double overlap(Answers.Answer answer) {
        Set<String> known = new HashSet<>(Folding.syllables(answer.context()));
        List<String> said = Folding.syllables(answer.response());
        return (double) said.stream().filter(each -> !known.contains(each)).count() / Math.max(1, said.size());
    }
}
