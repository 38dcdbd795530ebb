package tincay.law.register;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value computed at its first use, once.
final class Lazy<T> {
    private final Supplier<T> source;
    private volatile @Nullable T value;

    Lazy(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        T seen = value;
        if (seen != null) {
            return seen;
        }
        synchronized (this) {
            T again = value;
            if (again == null) {
                again = source.get();
                value = again;
            }
            return again;
        }
    }
}
