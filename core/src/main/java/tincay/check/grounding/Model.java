package tincay.check.grounding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A multinomial logistic regression over {@link Trait}s: three weighted sums, nothing hidden.
public final class Model {
    private final List<Trait> traits;
    private final double[] means;
    private final double[] deviations;
    private final double[][] weights;

    /// What a statement may be to its evidence.
    public enum Kind {
        SUPPORTED,
        CONTRADICTED,
        NOT_IN_SOURCES;

        @SuppressWarnings("EnumOrdinal")
        private int row() {
            return ordinal();
        }
    }

    /// How much one trait moves the weighted sum of a class, against the average case of training.
    public record Contribution(Trait trait, double amount) {
        /// `+1.25 content-covered`.
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %+.2f", trait.key(), amount);
        }
    }

    /// @param traits what is weighed, in order
    /// @param means of the traits in training
    /// @param deviations standard deviations of the traits in training
    /// @param weights one row per {@link Kind} in order, the constant last
    public Model(List<Trait> traits, double[] means, double[] deviations, double[][] weights) {
        if (weights.length != Kind.values().length) {
            throw new IllegalArgumentException("a model has one row of weights per kind");
        }
        this.traits = List.copyOf(traits);
        this.means = means.clone();
        this.deviations = deviations.clone();
        this.weights = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
    }

    /// The model that ships, for statements without a question.
    static Model shipped() {
        return read("statement.tsv");
    }

    /// The shipped model of answers to a question.
    public static Model ofAnswers() {
        return read("answer.tsv");
    }

    private static Model read(String resource) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Model.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource `" + resource + "` is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(lines::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        int count = lines.size() - 1;
        List<Trait> traits = new ArrayList<>();
        double[] means = new double[count];
        double[] deviations = new double[count];
        double[][] weights = new double[3][count + 1];
        for (int i = 0; i <= count; i++) {
            List<String> cells = List.of(lines.get(i).split("\t"));
            for (int row = 0; row < 3; row++) {
                weights[row][i] = Double.parseDouble(cells.get(3 + row));
            }
            if (i < count) {
                traits.add(
                        Trait.valueOf(cells.getFirst().toUpperCase(Locale.ROOT).replace('-', '_')));
                means[i] = Double.parseDouble(cells.get(1));
                deviations[i] = Double.parseDouble(cells.get(2));
            }
        }
        return new Model(traits, means, deviations, weights);
    }

    /// The lines of the shipped file.
    public String printed() {
        StringBuilder lines =
                new StringBuilder("# trait, mean, deviation, weights: supported, contradicted, not in the sources\n");
        for (int i = 0; i <= traits.size(); i++) {
            boolean constant = i == traits.size();
            lines.append(constant ? "constant" : traits.get(i).key());
            for (double each : new double[] {
                constant ? 0 : means[i], constant ? 1 : deviations[i], weights[0][i], weights[1][i], weights[2][i]
            }) {
                lines.append('\t').append(String.format(Locale.ROOT, "%.6f", each));
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    /// The probability of each {@link Kind}, in order; `values` by index of the trait.
    public double[] probabilities(double[] values) {
        double[] sums = new double[weights.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < sums.length; row++) {
            sums[row] = weights[row][traits.size()];
            for (int i = 0; i < traits.size(); i++) {
                sums[row] += weights[row][i] * scaled(values, i);
            }
            highest = Math.max(highest, sums[row]);
        }
        double all = 0;
        for (int row = 0; row < sums.length; row++) {
            sums[row] = StrictMath.exp(sums[row] - highest);
            all += sums[row];
        }
        for (int row = 0; row < sums.length; row++) {
            sums[row] /= all;
        }
        return sums;
    }

    private double scaled(double[] values, int i) {
        return (values[traits.get(i).index()] - means[i]) / deviations[i];
    }

    /// The contributions to `of` against being supported, the weightiest first.
    List<Contribution> contributions(double[] values, Kind of) {
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < traits.size(); i++) {
            contributions.add(
                    new Contribution(traits.get(i), (weights[of.row()][i] - weights[0][i]) * scaled(values, i)));
        }
        contributions.sort(Comparator.comparingDouble((Contribution each) -> -Math.abs(each.amount()))
                .thenComparing(Contribution::trait));
        return contributions;
    }
}
