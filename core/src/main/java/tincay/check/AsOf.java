package tincay.check;

import java.time.LocalDate;

/// The day on which the law is looked at, and why that day.
public record AsOf(LocalDate day, Reason reason) {
    /// Where the day comes from.
    public enum Reason {
        /// Asked for on the command line.
        GIVEN,
        /// The draft's own date line.
        DRAFT,
        /// The draft has no full date line.
        TODAY
    }
}
