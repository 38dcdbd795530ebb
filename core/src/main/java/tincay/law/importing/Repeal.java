package tincay.law.importing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import tincay.law.DocumentNumber;

/// One document ending another as a whole, with the sentence that says so.
record Repeal(DocumentNumber ended, DocumentNumber by, Optional<LocalDate> from, boolean replaces, String sentence) {

    /// A text ends only what stands on its own level or below (Law 64/2025/QH15, article 8): no circular ends a law.
    boolean canEnd(DocumentNumber other) {
        return by.equals(other) || level(by) <= level(other);
    }

    /// 1 for the National Assembly, 2 for its Standing Committee, 3 for the Government, 4 for the Prime Minister, 5 for
    /// all others.
    private static int level(DocumentNumber number) {
        String symbol = number.symbol().toUpperCase(Locale.ROOT);
        return symbol.startsWith("QH")
                ? 1
                : symbol.contains("UBTVQH")
                        ? 2
                        : symbol.endsWith("-CP") || symbol.equals("CP") ? 3 : symbol.endsWith("-TTG") ? 4 : 5;
    }
}
