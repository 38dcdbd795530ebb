package tincay.atom;

import tincay.text.Span;

/// A string that names one person, account or thing.
///
/// @param value without blanks and separators
public record Identifier(Span span, Kind kind, String value) implements Atom {
    /// The register that gave it.
    public enum Kind {
        CITIZEN_ID,
        OLD_ID,
        PASSPORT,
        SOCIAL_INSURANCE,
        HEALTH_INSURANCE,
        TAX_CODE,
        PHONE,
        BANK_ACCOUNT,
        BANK_CARD,
        PLATE,
        EMAIL,
        BIRTH_DATE,
        ADDRESS
    }
}
