/// What an assistant, a tool or a forger left behind in a draft: phrases, markup, blanks, traces, characters and words
/// that are not to be seen, and words meant for a machine.
@org.jspecify.annotations.NullMarked
package tincay.check.residue;
