package tincay.trace;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is told of an exception: its kinds, the SQLSTATE and the place. Its message stays untold: it may quote what a
/// person entered, as `Key (email)=(…) already exists` does.
///
/// @param kinds the classes, each caused by the next
record Failure(String kinds, Optional<String> sqlState, String place) {
    private static final int DEEPEST = 8;

    static Failure of(Throwable thrown) {
        List<Throwable> chain = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
        return new Failure(
                chain.stream().map(each -> each.getClass().getName()).collect(Collectors.joining(" < ")),
                chain.stream()
                        .filter(SQLException.class::isInstance)
                        .map(each -> ((SQLException) each).getSQLState())
                        .filter(state -> state != null && state.matches("[0-9A-Z]{5}"))
                        .findFirst(),
                place(chain.reversed()));
    }

    /// Where our code was at work, as deep as it goes; elsewhere the deepest place of all.
    private static String place(List<Throwable> fromTheCause) {
        return Stream.concat(
                        frames(fromTheCause)
                                .filter(frame -> frame.getClassName().startsWith("tincay.")),
                        frames(fromTheCause))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("unknown");
    }

    private static Stream<StackTraceElement> frames(List<Throwable> fromTheCause) {
        return fromTheCause.stream().flatMap(each -> Arrays.stream(each.getStackTrace()));
    }
}
