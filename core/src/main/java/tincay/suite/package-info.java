/// The set of all checks, the policy that weighs their findings, and the making of a draft from a text that was read.
@org.jspecify.annotations.NullMarked
package tincay.suite;
