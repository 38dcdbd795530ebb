package tincay.retention;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/// A class of retention (Law on Archives 33/2024/QH15: for ever, or for a number of years).
public sealed interface Term {
    /// The numbers of years that a clerk chooses from; which one fits, the agency's own table of documents says.
    List<Integer> OFFERED = List.of(2, 5, 10, 15, 20, 30, 40, 50, 70);

    /// Kept for ever.
    record Permanent() implements Term {}

    /// Kept for so many years.
    record Years(int number) implements Term {}

    /// The last day on which a document of `issued` is kept: years are counted from the end of the year of issue.
    default Optional<LocalDate> lastDay(LocalDate issued) {
        return switch (this) {
            case Permanent() -> Optional.empty();
            case Years(int number) -> Optional.of(LocalDate.of(issued.getYear() + number, Month.DECEMBER, 31));
        };
    }

    /// What a form sends: `permanent`, or a number of years that is offered.
    static Optional<Term> of(String sent) {
        if (sent.equals("permanent")) {
            return Optional.of(new Permanent());
        }
        return OFFERED.stream()
                .filter(years -> Integer.toString(years).equals(sent))
                .findFirst()
                .map(Years::new);
    }
}
