package tincay.verification;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The examiner that was started before it is needed: given away once, replaced when it died or grew old.
final class Spare implements AutoCloseable {
    private static final Duration AGE = Duration.ofMinutes(30);

    private final List<String> confinement;
    private boolean wanted;
    private Optional<Examiner> waiting = Optional.empty();

    Spare(List<String> confinement, boolean wanted) {
        this.confinement = confinement;
        this.wanted = wanted;
    }

    /// The one that waits, which is then the caller's to close; absent where none is fit.
    synchronized Optional<Examiner> take() {
        leaveUnfit();
        Optional<Examiner> given = waiting;
        waiting = Optional.empty();
        return given;
    }

    /// Has one wait.
    synchronized void fill() {
        try {
            leaveUnfit();
            if (wanted && waiting.isEmpty()) {
                waiting = Optional.of(Examiner.start(confinement));
            }
        } catch (IOException none) {
            // whoever needs one starts it, and is told why it cannot be
            waiting = Optional.empty();
        }
    }

    /// Which process waits.
    synchronized Optional<Long> number() {
        return waiting.map(Examiner::number);
    }

    @Override
    public synchronized void close() {
        wanted = false;
        take().ifPresent(Examiner::close);
    }

    private void leaveUnfit() {
        waiting.filter(each -> !each.isFit(AGE)).ifPresent(each -> {
            waiting = Optional.empty();
            each.close();
        });
    }
}
