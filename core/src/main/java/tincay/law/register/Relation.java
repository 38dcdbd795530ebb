package tincay.law.register;

import tincay.law.DocumentNumber;

/// What one document did to another; `provisions` says which part (`Điều 5, khoản 2 Điều 7`), empty for the whole.
public record Relation(Kind kind, DocumentNumber other, String provisions) {
    /// The direction is from the document that holds the relation.
    public enum Kind {
        AMENDS,
        AMENDED_BY,
        REPLACES,
        REPLACED_BY,
        REPEALS,
        REPEALED_BY,
        DETAILS,
        DETAILED_BY
    }
}
