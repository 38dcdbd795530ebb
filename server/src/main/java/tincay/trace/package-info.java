/// What the operator of the platform may read of its work: requests and steps as events with ids, never a word of a
/// person.
@org.jspecify.annotations.NullMarked
package tincay.trace;
