package tincay.atom;

import tincay.text.Span;

/// Words between quotation marks; the span holds the words without the marks.
public record Quotation(Span span) implements Atom {}
