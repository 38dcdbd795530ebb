package tincay.check.figure;

import tincay.atom.Rational;

/// The percentages that one number may be of another, over all that both may have been rounded from.
record Share(Rational least, Rational most) {
    private static final Rational HUNDRED = Rational.of(100);

    /// 100 × `part` / `whole`, less 100 where a `growth` is asked for; the halves are those of each last place, and
    /// `whole` stays above zero without its own.
    static Share of(Rational part, Rational half, Rational whole, Rational halfOfWhole, boolean growth) {
        Rational shift = growth ? HUNDRED : Rational.ZERO;
        return new Share(
                part.minus(half).times(HUNDRED).over(whole.plus(halfOfWhole)).minus(shift),
                part.plus(half).times(HUNDRED).over(whole.minus(halfOfWhole)).minus(shift));
    }

    /// The same as a decrease.
    Share turned() {
        return new Share(most.negated(), least.negated());
    }

    /// Whether it may have been printed as `stated`, rounded or cut off at a place of the worth `slack`.
    boolean admits(Rational stated, Rational slack) {
        return stated.plus(slack).compareTo(least) >= 0 && stated.minus(slack).compareTo(most) <= 0;
    }

    Rational middle() {
        return least.plus(most).over(Rational.of(2));
    }
}
