package tincay.api;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// How fast each token may ask: a bucket that holds `burst` requests and refills by `perSecond`.
///
/// Held in memory: each node counts for itself.
final class Pace {
    private static final int MOST_BUCKETS = 10_000;

    private final int burst;
    private final double perSecond;
    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

    Pace(int burst, double perSecond) {
        if (burst < 1 || perSecond <= 0) {
            throw new IllegalArgumentException(
                    "not a pace: `" + burst + "` at once, `" + perSecond + "` a second; both must be above zero");
        }
        this.burst = burst;
        this.perSecond = perSecond;
    }

    /// @param at in nanoseconds, of any clock that does not go back
    private record Bucket(double left, long at) {}

    /// Takes one request of `token` at `now` nanoseconds; the seconds to wait when there is none left, else 0.
    long take(UUID token, long now) {
        if (buckets.size() > MOST_BUCKETS) {
            buckets.values().removeIf(bucket -> filled(bucket, now) >= burst);
        }
        AtomicLong wait = new AtomicLong();
        buckets.compute(token, (id, before) -> {
            double left = before == null ? burst : filled(before, now);
            if (left >= 1) {
                return new Bucket(left - 1, now);
            }
            wait.set((long) Math.ceil((1 - left) / perSecond));
            return new Bucket(left, now);
        });
        return wait.get();
    }

    private double filled(Bucket bucket, long now) {
        return Math.min(burst, bucket.left() + (now - bucket.at()) / 1e9 * perSecond);
    }
}
