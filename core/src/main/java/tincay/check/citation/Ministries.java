package tincay.check.citation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The days on which ministries that were founded, merged or dissolved existed, by the abbreviation in their symbols.
///
/// Ministries not listed are not judged.
final class Ministries {
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Map<String, Life> LIVES = read();

    private Ministries() {}

    /// First and last day of existence.
    record Life(String abbreviation, LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        boolean covers(int year) {
            return from.getYear() <= year && year <= to.getYear();
        }

        /// The years as a message prints them: `2007–2025`, `2025–`.
        String years() {
            return from.getYear() + "–" + (to.equals(LocalDate.MAX) ? "" : to.getYear());
        }
    }

    /// The life of the ministry that ends `symbol` (`TT-BTTTT`).
    static Optional<Life> of(String symbol) {
        return Optional.ofNullable(LIVES.get(symbol.substring(symbol.lastIndexOf('-') + 1)));
    }

    private static Map<String, Life> read() {
        try (InputStream in = Ministries.class.getResourceAsStream("ministries.txt")) {
            if (in == null) {
                throw new IllegalStateException("resource `ministries.txt` is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> BLANK.splitAsStream(line).toList())
                    .map(Ministries::life)
                    .collect(Collectors.toUnmodifiableMap(Life::abbreviation, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Life life(List<String> row) {
        LocalDate to = row.get(2).equals("-") ? LocalDate.MAX : LocalDate.parse(row.get(2));
        return new Life(row.getFirst(), LocalDate.parse(row.get(1)), to);
    }
}
