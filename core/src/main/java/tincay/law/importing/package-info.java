/// Builds the register of facts from data files and lists every conflict instead of choosing silently.
@org.jspecify.annotations.NullMarked
package tincay.law.importing;
