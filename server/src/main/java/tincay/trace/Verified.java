package tincay.trace;

/// A verification that ended.
///
/// @param outcome `report`, `unreadable` or `secret`
public record Verified(String outcome, long nanos) {}
