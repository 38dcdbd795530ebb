package tincay.atom;

import tincay.text.Span;

/// Words that open a door: a password beside its label, a key of a known shape.
///
/// @param span the secret itself, without its label
/// @param shape the name of its shape (`aws-access-key`, `private-key`, `password`)
public record Secret(Span span, String shape) implements Atom {}
