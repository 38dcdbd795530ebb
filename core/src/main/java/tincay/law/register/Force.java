package tincay.law.register;

import java.time.LocalDate;
import java.util.Optional;
import tincay.law.DocumentNumber;

/// When a document is in force.
///
/// @param from the first day in force
/// @param until the first day no longer in force
/// @param successor the document that replaced it
/// @param evidence the words and the source from which the end was derived
/// @param disputed whether sources disagree about the end; a disputed end is never held against a citation
public record Force(
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<DocumentNumber> successor,
        Optional<String> evidence,
        boolean disputed) {

    public static final Force UNKNOWN =
            new Force(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /// The state on one day.
    public enum State {
        IN_FORCE,
        NOT_YET,
        EXPIRED,
        UNKNOWN
    }

    public State on(LocalDate day) {
        if (until.isPresent() && !day.isBefore(until.get())) {
            return disputed ? State.UNKNOWN : State.EXPIRED;
        }
        if (from.isEmpty()) {
            return State.UNKNOWN;
        }
        return day.isBefore(from.get()) ? State.NOT_YET : State.IN_FORCE;
    }
}
