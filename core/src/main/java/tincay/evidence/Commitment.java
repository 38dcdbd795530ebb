package tincay.evidence;

/// A hash that only the holder of the {@link Salt} can tie to what it was made of.
public record Commitment(Hash value) {}
