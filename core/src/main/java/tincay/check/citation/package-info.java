/// Faults of legal citations, one class each.
@org.jspecify.annotations.NullMarked
package tincay.check.citation;
