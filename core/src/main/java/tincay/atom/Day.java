package tincay.atom;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import tincay.text.Span;

/// A date as it is written: `ngày 31/11/2026`, `05 tháng 3 năm 2020`, `thứ Hai, ngày 23/11`.
///
/// @param year absent where only day and month are written
/// @param weekday 1 for Monday to 7 for Sunday, where it is written
/// @param lunar whether it is called a day of the lunar calendar
public record Day(Span span, int day, int month, OptionalInt year, OptionalInt weekday, boolean lunar) implements Atom {
    /// The day meant; absent without a year, and where the calendar has no such day.
    public Optional<LocalDate> date() {
        return year.isPresent() ? in(year.getAsInt()) : Optional.empty();
    }

    /// The day in the year `which`; absent where the solar calendar has no such day.
    public Optional<LocalDate> in(int which) {
        if (lunar || month < 1 || month > 12 || day < 1) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(which, month, 1);
        return day > first.lengthOfMonth() ? Optional.empty() : Optional.of(first.withDayOfMonth(day));
    }
}
