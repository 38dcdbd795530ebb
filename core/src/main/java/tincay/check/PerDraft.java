package tincay.check;

import java.util.Optional;
import java.util.function.Function;

/// What is worked out of a draft once, however many checks ask for it.
///
/// Held for the draft asked about last alone; safe to share between threads, which then may work it out twice.
public final class PerDraft<T> {
    private final Function<Draft, T> work;
    private volatile Optional<Held<T>> last = Optional.empty();

    public PerDraft(Function<Draft, T> work) {
        this.work = work;
    }

    private record Held<T>(Draft draft, T value) {}

    @SuppressWarnings("ReferenceEquality")
    public T of(Draft draft) {
        Optional<Held<T>> held = last;
        if (held.isPresent() && held.get().draft() == draft) {
            return held.get().value();
        }
        T value = work.apply(draft);
        last = Optional.of(new Held<>(draft, value));
        return value;
    }
}
