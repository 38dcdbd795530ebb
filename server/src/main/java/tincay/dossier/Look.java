package tincay.dossier;

import java.time.Duration;
import java.util.List;

/// How somebody looked at a version before they answered for it: facts for whoever reads the history, no judgement.
///
/// Decree 142/2026/NĐ-CP, articles 8.2.b and 11.5: the oversight by people must be one in substance.
///
/// @param took from the first time that they opened the version's page until the act
/// @param sources how many of the version's sources they opened, `of` so many
/// @param words of the draft
public record Look(Duration took, boolean report, boolean file, int sources, int of, int words) {
    /// Nobody reads more words in a minute than this with their content understood.
    private static final int WORDS_A_MINUTE = 600;

    /// What can be opened of a version.
    public enum Part {
        PAGE,
        REPORT,
        FILE,
        SOURCE
    }

    /// Less time than reading it once takes.
    public boolean isHasty() {
        return took.toSeconds() * WORDS_A_MINUTE < words * 60L;
    }

    /// `3:05`, minutes and seconds.
    public List<Long> minutesAndSeconds() {
        return List.of(took.toMinutes(), took.toSeconds() % 60);
    }
}
