package tincay.bench;

import java.util.Locale;

/// Hits among cases, with the Wilson score interval at 95 % (E. B. Wilson, JASA 22, 1927).
record Rate(long hits, long cases) {
    private static final double Z = 1.959964;

    double value() {
        return cases == 0 ? 0 : (double) hits / cases;
    }

    double low() {
        return bound(-1);
    }

    double high() {
        return bound(1);
    }

    private double bound(int side) {
        if (cases == 0) {
            return side < 0 ? 0 : 1;
        }
        double p = value();
        double z2 = Z * Z;
        double centre = p + z2 / (2 * cases);
        double spread = Z * Math.sqrt(p * (1 - p) / cases + z2 / (4.0 * cases * cases));
        return Math.clamp((centre + side * spread) / (1 + z2 / cases), 0, 1);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f  (%d of %d, 95 %% %.4f–%.4f)", value(), hits, cases, low(), high());
    }
}
