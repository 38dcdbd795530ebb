/// The typed atoms of a text, read in one pass over its bytes and shared by all checks: quantities, days, names,
/// identifiers, secrets, quotations.
@org.jspecify.annotations.NullMarked
package tincay.atom;
