package tincay.atom;

import tincay.text.Span;

/// Words between quotation marks (`“ ”`, `" "`, `« »`, `‘ ’`), over line breaks too; the span holds the words without
/// the marks. A quotation within another one is an atom of its own, behind the outer one. A mark that is never closed
/// opens none.
public record Quotation(Span span) implements Atom {}
