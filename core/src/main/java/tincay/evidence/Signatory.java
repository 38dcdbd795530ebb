package tincay.evidence;

/// Who acted: the role, and a commitment to the certificate that allowed it. Never a name.
public record Signatory(Token role, Commitment certificate) {}
