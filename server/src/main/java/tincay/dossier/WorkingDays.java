package tincay.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/// Days that count for a deadline: neither Saturday nor Sunday, nor one of the public holidays in `holidays.csv`
/// (Labour Code 45/2019/QH14 Art. 112).
///
/// A holiday that is missing there makes a deadline earlier, never later.
final class WorkingDays {
    private static final Set<LocalDate> HOLIDAYS = read();

    private WorkingDays() {}

    /// The working day that is `count` working days after `day`.
    static LocalDate after(LocalDate day, int count) {
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorking(reached)) {
                left--;
            }
        }
        return reached;
    }

    private static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day);
    }

    private static Set<LocalDate> read() {
        try (InputStream in = WorkingDays.class.getResourceAsStream("/tincay/holidays.csv")) {
            if (in == null) {
                throw new IllegalStateException("resource `holidays.csv` is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
