package tincay.evidence;

/// With what a document was verified: the suite of checks, the register of law, the policy of severities.
public record Versions(Token suite, Token register, Token policy) {}
