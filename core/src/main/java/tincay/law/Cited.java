package tincay.law;

import tincay.text.Span;

/// A value read from the text together with the words it was read from.
public record Cited<T>(T value, Span span) {}
