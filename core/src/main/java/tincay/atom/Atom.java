package tincay.atom;

import tincay.text.Span;

/// The smallest stretch of a text that means one thing.
public sealed interface Atom permits Day, Identifier, Name, Quantity, Quotation, Secret {
    Span span();
}
