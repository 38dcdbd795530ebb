package tincay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tincay.check.grounding.Model;
import tincay.check.grounding.Rarity;
import tincay.check.grounding.Trait;
import tincay.check.grounding.Traits;

/// Trains the models of the grounding checks on the labelled answers, and scores them on contexts they never saw.
final class GroundingTraining {
    static final int FOLDS = 10;
    static final List<Long> SEEDS = List.of(1L, 2L);
    private static final int INNER_FOLDS = 3;
    private static final double[] COSTS = {0.005, 0.01, 0.02};

    private final Answers answers;
    private final boolean asked;
    private final List<Trait> traits;

    /// @param asked whether the question is part of the evidence on an answer
    GroundingTraining(Answers answers, boolean asked) {
        this.answers = answers;
        this.asked = asked;
        this.traits = Arrays.stream(Trait.values())
                .filter(trait -> asked || trait.ofStatement())
                .toList();
    }

    /// Writes the weights that ship, and the syllable counts they were trained with, into the resources of `root`.
    static void write(DataFolder data, Path root) throws IOException {
        Answers answers = Answers.read(data);
        Path folder = root.resolve("core/src/main/resources/tincay/check/grounding");
        Files.createDirectories(folder);
        List<String> contexts =
                answers.rows().stream().map(Answers.Answer::context).distinct().toList();
        Files.writeString(folder.resolve("syllables.tsv"), Rarity.printed(contexts));
        for (boolean asked : new boolean[] {true, false}) {
            GroundingTraining training = new GroundingTraining(answers, asked);
            List<double[]> rows = training.rows(Rarity.over(contexts));
            int[] all = IntStream.range(0, rows.size()).toArray();
            double cost = training.cost(rows, all, SEEDS.getFirst());
            Files.writeString(
                    folder.resolve(asked ? "answer.tsv" : "statement.tsv"),
                    "# trained on val.csv " + answers.sha256() + ", cost " + cost + "\n"
                            + training.fit(rows, all, cost).printed());
        }
    }

    /// The probabilities of every row, each by a model that saw no row of its context.
    double[][] outOfFold(long seed) {
        int[] folds = answers.folds(FOLDS, seed);
        double[][] probabilities = new double[folds.length][];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            int[] seen = IntStream.range(0, folds.length)
                    .filter(row -> folds[row] != held)
                    .toArray();
            List<String> contexts = IntStream.of(seen)
                    .mapToObj(row -> answers.rows().get(row).context())
                    .distinct()
                    .toList();
            List<double[]> rows = rows(Rarity.over(contexts));
            Model model = fit(rows, seen, cost(rows, seen, seed));
            for (int row = 0; row < folds.length; row++) {
                if (folds[row] == held) {
                    probabilities[row] = model.probabilities(rows.get(row));
                }
            }
        }
        return probabilities;
    }

    private List<double[]> rows(Rarity rarity) {
        return answers.rows().stream()
                .map(answer -> asked
                        ? Traits.of(rarity, answer.context(), answer.question(), answer.response())
                        : Traits.of(rarity, answer.context(), answer.response()))
                .toList();
    }

    /// The cost with the best macro-F1 over inner folds of `seen`.
    private double cost(List<double[]> rows, int[] seen, long seed) {
        int[] folds = answers.folds(INNER_FOLDS, seed + 1000);
        double best = -1;
        double chosen = COSTS[0];
        for (double cost : COSTS) {
            int[] said = new int[rows.size()];
            for (int fold = 0; fold < INNER_FOLDS; fold++) {
                int held = fold;
                Model model = fit(
                        rows,
                        IntStream.of(seen).filter(row -> folds[row] != held).toArray(),
                        cost);
                IntStream.of(seen)
                        .filter(row -> folds[row] == held)
                        .forEach(row -> said[row] = highest(model.probabilities(rows.get(row))));
            }
            double score = Scores.of(answers.labels(), said, seen).macro();
            if (score > best) {
                best = score;
                chosen = cost;
            }
        }
        return chosen;
    }

    private Model fit(List<double[]> rows, int[] seen, double cost) {
        List<double[]> chosen = new ArrayList<>();
        IntStream.of(seen).forEach(row -> chosen.add(rows.get(row)));
        return Regression.fit(
                traits,
                chosen,
                IntStream.of(seen).map(row -> answers.rows().get(row).label()).toArray(),
                cost);
    }

    static int highest(double[] probabilities) {
        int highest = 0;
        for (int i = 1; i < probabilities.length; i++) {
            highest = probabilities[i] > probabilities[highest] ? i : highest;
        }
        return highest;
    }
}
