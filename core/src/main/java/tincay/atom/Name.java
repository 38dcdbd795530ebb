package tincay.atom;

import tincay.text.Span;

/// A proper name: capitalised syllables in a row.
///
/// @param span without the title or place word in front (`ông`, `xã`); a body's name includes its first words (`Sở`)
/// @param folded its syllables, folded, one blank between
public record Name(Span span, Kind kind, String folded) implements Atom {
    /// What bears the name, as its own words and neighbours tell.
    public enum Kind {
        PERSON,
        BODY,
        PLACE,
        OTHER
    }

    /// Whether a province or city of the first level bears it, of today or before 1 July 2025.
    public boolean isProvince() {
        return NameWords.PROVINCES.contains(folded);
    }
}
