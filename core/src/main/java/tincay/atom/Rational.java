package tincay.atom;

import java.math.BigInteger;

/// An exact fraction in lowest terms; the denominator is positive.
///
/// Small ones are counted in machine words, larger ones in big integers; equal values are equal objects either way.
public final class Rational implements Comparable<Rational> {
    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    /// Powers of ten that a machine word holds.
    private static final long[] TENS = new long[19];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = TENS[i - 1] * 10;
        }
    }

    private final BigInteger bigNumerator;
    private final BigInteger bigDenominator;
    private final long numerator;
    /// 0 where only the big ones count.
    private final long denominator;

    private Rational(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.bigNumerator = BigInteger.ZERO;
        this.bigDenominator = BigInteger.ONE;
    }

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = 0;
        this.denominator = 0;
        this.bigNumerator = numerator;
        this.bigDenominator = denominator;
    }

    public static Rational of(long whole) {
        return whole == Long.MIN_VALUE
                ? new Rational(BigInteger.valueOf(whole), BigInteger.ONE)
                : new Rational(whole, 1);
    }

    /// `mantissa` × 10 to the power of `exponent`.
    public static Rational of(long mantissa, int exponent) {
        long digits = mantissa;
        int power = exponent;
        while (power < 0 && digits % 10 == 0 && digits != 0) {
            digits /= 10;
            power++;
        }
        if (digits == 0 || power == 0) {
            return of(digits);
        }
        if (power > 0) {
            return of(digits).times(ten(power));
        }
        return of(digits).over(ten(-power));
    }

    private static Rational ten(int power) {
        return power < TENS.length
                ? new Rational(TENS[power], 1)
                : new Rational(BigInteger.TEN.pow(power), BigInteger.ONE);
    }

    /// @throws ArithmeticException if `denominator` is zero
    private static Rational reduced(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator is zero");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        BigInteger top = numerator.divide(divisor);
        BigInteger bottom = denominator.divide(divisor);
        return top.bitLength() < 63 && bottom.bitLength() < 63
                ? new Rational(top.longValueExact(), bottom.longValueExact())
                : new Rational(top, bottom);
    }

    /// The fraction of two words of at most 62 bits, the second not zero.
    private static Rational reduced(long numerator, long denominator) {
        if (denominator == 1) {
            return new Rational(numerator, 1);
        }
        long divisor = Long.signum(denominator) * common(Math.abs(numerator), Math.abs(denominator));
        return new Rational(numerator / divisor, denominator / divisor);
    }

    private static long common(long first, long second) {
        long a = first;
        long b = second;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    private static boolean fits(long high, long low) {
        return (high == 0 && low >= 0 && low < (1L << 62)) || (high == -1 && low < 0 && low > -(1L << 62));
    }

    private static boolean fits(long first, long second, long product) {
        return fits(Math.multiplyHigh(first, second), product);
    }

    public Rational plus(Rational other) {
        if (denominator != 0 && other.denominator != 0) {
            long left = numerator * other.denominator;
            long right = other.numerator * denominator;
            long bottom = denominator * other.denominator;
            if (fits(numerator, other.denominator, left)
                    && fits(other.numerator, denominator, right)
                    && fits(denominator, other.denominator, bottom)) {
                return reduced(left + right, bottom);
            }
        }
        return reduced(
                top().multiply(other.bottom()).add(other.top().multiply(bottom())), bottom().multiply(other.bottom()));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        if (denominator != 0 && other.denominator != 0) {
            long top = numerator * other.numerator;
            long bottom = denominator * other.denominator;
            if (fits(numerator, other.numerator, top) && fits(denominator, other.denominator, bottom)) {
                return reduced(top, bottom);
            }
        }
        return reduced(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    /// @throws ArithmeticException if `other` is zero
    public Rational over(Rational other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("denominator is zero");
        }
        return times(
                other.denominator != 0
                        ? new Rational(
                                other.numerator < 0 ? -other.denominator : other.denominator, Math.abs(other.numerator))
                        : reduced(other.bigDenominator, other.bigNumerator));
    }

    public Rational negated() {
        return denominator != 0
                ? new Rational(-numerator, denominator)
                : new Rational(bigNumerator.negate(), bigDenominator);
    }

    public Rational abs() {
        return signum() < 0 ? negated() : this;
    }

    public int signum() {
        return denominator != 0 ? Long.signum(numerator) : bigNumerator.signum();
    }

    /// Whether it has no fraction.
    public boolean isWhole() {
        return denominator != 0 ? denominator == 1 : bigDenominator.equals(BigInteger.ONE);
    }

    /// The nearest multiple of 10 to the power of `-places`, halves away from zero.
    public Rational rounded(int places) {
        Rational scaled = times(ten(Math.max(0, places)));
        BigInteger twice = scaled.top().abs().shiftLeft(1).add(scaled.bottom());
        BigInteger whole = twice.divide(scaled.bottom().shiftLeft(1));
        Rational rounded = reduced(scaled.signum() < 0 ? whole.negate() : whole, BigInteger.ONE);
        return rounded.over(ten(Math.max(0, places)));
    }

    public BigInteger top() {
        return denominator != 0 ? BigInteger.valueOf(numerator) : bigNumerator;
    }

    public BigInteger bottom() {
        return denominator != 0 ? BigInteger.valueOf(denominator) : bigDenominator;
    }

    @Override
    public int compareTo(Rational other) {
        if (denominator != 0 && denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        if (denominator != 0 && other.denominator != 0) {
            long left = numerator * other.denominator;
            long right = other.numerator * denominator;
            if (fits(numerator, other.denominator, left) && fits(other.numerator, denominator, right)) {
                return Long.compare(left, right);
            }
        }
        return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational rational
                && numerator == rational.numerator
                && denominator == rational.denominator
                && bigNumerator.equals(rational.bigNumerator)
                && bigDenominator.equals(rational.bigDenominator);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(numerator) * 31 + Long.hashCode(denominator) + bigNumerator.hashCode();
    }

    @Override
    public String toString() {
        return isWhole() ? top().toString() : top() + "/" + bottom();
    }
}
