/// The vocabulary of verification: a {@link tincay.check.Check} reads a {@link tincay.check.Draft} and returns {@link
/// tincay.check.Finding}s.
/// One sub-package per family; families do not know each other.
@org.jspecify.annotations.NullMarked
package tincay.check;
