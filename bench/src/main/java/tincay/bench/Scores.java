package tincay.bench;

import java.util.Locale;
import java.util.stream.IntStream;

/// F1 of each of three classes, and of “some fault” against none.
@SuppressWarnings("ArrayRecordComponent")
record Scores(double[] each, double binary, Rate right) {
    static Scores of(int[] labels, int[] said, int[] rows) {
        double[] each = new double[3];
        for (int c = 0; c < 3; c++) {
            int label = c;
            each[c] = f1(
                    IntStream.of(rows)
                            .filter(row -> labels[row] == label && said[row] == label)
                            .count(),
                    IntStream.of(rows).filter(row -> labels[row] == label).count(),
                    IntStream.of(rows).filter(row -> said[row] == label).count());
        }
        double binary = f1(
                IntStream.of(rows)
                        .filter(row -> labels[row] > 0 && said[row] > 0)
                        .count(),
                IntStream.of(rows).filter(row -> labels[row] > 0).count(),
                IntStream.of(rows).filter(row -> said[row] > 0).count());
        return new Scores(
                each,
                binary,
                new Rate(
                        IntStream.of(rows)
                                .filter(row -> labels[row] == said[row])
                                .count(),
                        rows.length));
    }

    private static double f1(long hits, long real, long said) {
        return real + said == 0 ? 0 : 2.0 * hits / (real + said);
    }

    double macro() {
        return (each[0] + each[1] + each[2]) / 3;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "macro-F1 %.4f (no %.3f, intrinsic %.3f, extrinsic %.3f), binary F1 %.4f, right %d of %d",
                macro(),
                each[0],
                each[1],
                each[2],
                binary,
                right.hits(),
                right.cases());
    }
}
