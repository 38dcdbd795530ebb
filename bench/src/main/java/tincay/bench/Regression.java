package tincay.bench;

import java.util.List;
import tincay.check.grounding.Model;
import tincay.check.grounding.Trait;

/// Multinomial logistic regression with a quadratic penalty, by accelerated gradient descent from zero: no chance in
/// it.
final class Regression {
    private static final int STEPS = 150;

    private Regression() {}

    /// The model that fits `rows` of traits with `labels`.
    ///
    /// @param cost weight of the data against the penalty, as libraries call `C`
    static Model fit(List<Trait> traits, List<double[]> rows, int[] labels, double cost) {
        int width = traits.size();
        double[] means = new double[width];
        double[] deviations = new double[width];
        double[][] scaled = new double[rows.size()][width + 1];
        for (int i = 0; i < width; i++) {
            int at = traits.get(i).index();
            for (double[] row : rows) {
                means[i] += row[at] / rows.size();
            }
            double sum = 0;
            for (double[] row : rows) {
                sum += (row[at] - means[i]) * (row[at] - means[i]);
            }
            deviations[i] = sum == 0 ? 1 : StrictMath.sqrt(sum / rows.size());
            for (int r = 0; r < rows.size(); r++) {
                scaled[r][i] = (rows.get(r)[at] - means[i]) / deviations[i];
            }
        }
        for (double[] row : scaled) {
            row[width] = 1;
        }
        return new Model(traits, means, deviations, descend(scaled, labels, cost));
    }

    private static double[][] descend(double[][] rows, int[] labels, double cost) {
        int width = rows[0].length;
        double[][] at = new double[3][width];
        double[][] ahead = new double[3][width];
        double step = 1 / (1 + 0.5 * cost * steepest(rows));
        double momentum = 1;
        for (int turn = 0; turn < STEPS; turn++) {
            double[][] slope = slope(rows, labels, cost, ahead);
            double next = (1 + StrictMath.sqrt(1 + 4 * momentum * momentum)) / 2;
            for (int c = 0; c < 3; c++) {
                for (int i = 0; i < width; i++) {
                    double moved = ahead[c][i] - step * slope[c][i];
                    ahead[c][i] = moved + (momentum - 1) / next * (moved - at[c][i]);
                    at[c][i] = moved;
                }
            }
            momentum = next;
        }
        return at;
    }

    private static double[][] slope(double[][] rows, int[] labels, double cost, double[][] weights) {
        int width = rows[0].length;
        double[][] slope = new double[3][width];
        double[] p = new double[3];
        for (int r = 0; r < rows.length; r++) {
            double highest = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < 3; c++) {
                double sum = 0;
                for (int i = 0; i < width; i++) {
                    sum += weights[c][i] * rows[r][i];
                }
                p[c] = sum;
                highest = Math.max(highest, sum);
            }
            double all = 0;
            for (int c = 0; c < 3; c++) {
                p[c] = StrictMath.exp(p[c] - highest);
                all += p[c];
            }
            for (int c = 0; c < 3; c++) {
                double error = cost * (p[c] / all - (labels[r] == c ? 1 : 0));
                for (int i = 0; i < width; i++) {
                    slope[c][i] += error * rows[r][i];
                }
            }
        }
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < width - 1; i++) {
                slope[c][i] += weights[c][i];
            }
        }
        return slope;
    }

    /// The greatest curvature of the sum of squares, by the power method.
    private static double steepest(double[][] rows) {
        int width = rows[0].length;
        double[] direction = new double[width];
        java.util.Arrays.fill(direction, 1);
        double norm = 1;
        for (int turn = 0; turn < 30; turn++) {
            double[] next = new double[width];
            for (double[] row : rows) {
                double dot = 0;
                for (int i = 0; i < width; i++) {
                    dot += row[i] * direction[i];
                }
                for (int i = 0; i < width; i++) {
                    next[i] += dot * row[i];
                }
            }
            norm = 0;
            for (double each : next) {
                norm += each * each;
            }
            norm = StrictMath.sqrt(norm);
            for (int i = 0; i < width; i++) {
                direction[i] = next[i] / norm;
            }
        }
        return norm;
    }
}
