/// For how long issued documents are kept: the class that a clerk enters, and what has come to its end. Nothing is
/// deleted.
@org.jspecify.annotations.NullMarked
package tincay.retention;
