package tincay.check;

/// The three answers of a rule. Silence never reads as “fine”.
public enum Answer {
    FOUND,
    CLEAR,
    COULD_NOT_CHECK
}
