/// Passages taken over from a source, or from the agency's own documents, without quotation mark and without naming
/// where they come from.
@org.jspecify.annotations.NullMarked
package tincay.check.copying;
