package tincay.dossier;

import java.util.function.Consumer;

/// Where a verification stands, for whoever waits for it.
///
/// @param number WAITING: how many are before it; READING: which file it is, of so many; else 0
public record Stage(Step step, int number, int of) {
    /// Nobody waits for it.
    public static final Consumer<Stage> UNWATCHED = stage -> {};

    /// What is done, in this order.
    public enum Step {
        WAITING,
        READING,
        CHECKING,
        REPORTING,
        STORING
    }

    public static Stage of(Step step) {
        return new Stage(step, 0, 0);
    }
}
