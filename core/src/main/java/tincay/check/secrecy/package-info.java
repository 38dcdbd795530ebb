/// Faults against secrecy: markings of state secrets, and words that open a door.
@org.jspecify.annotations.NullMarked
package tincay.check.secrecy;
