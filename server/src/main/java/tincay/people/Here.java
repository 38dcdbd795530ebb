package tincay.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// The day as it is in Vietnam, by which roles, numbers and deadlines run.
public final class Here {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Here() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
