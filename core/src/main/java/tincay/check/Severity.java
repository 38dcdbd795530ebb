package tincay.check;

/// What a finding asks for, most severe first.
public enum Severity {
    /// Must be resolved before confirmation.
    BLOCK,
    /// Must be looked at.
    WARN,
    /// Worth knowing.
    NOTE
}
