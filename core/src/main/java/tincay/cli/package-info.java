/// The command line: the sub-commands of tincay.
@org.jspecify.annotations.NullMarked
package tincay.cli;
