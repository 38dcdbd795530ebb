package tincay.judge;

import java.time.Duration;

/// The time and tokens that are left.
final class Budget {
    private final long end;
    private int tokens;

    Budget(Duration time, int tokens) {
        this.end = System.nanoTime() + time.toNanos();
        this.tokens = tokens;
    }

    /// Takes `cost` tokens if they, and some time, are left.
    boolean allows(int cost) {
        if (cost > tokens || System.nanoTime() - end >= 0) {
            return false;
        }
        tokens -= cost;
        return true;
    }
}
