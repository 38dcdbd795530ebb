/// What is known of legal documents and their force on a day, memory-mapped and versioned, each fact with its source.
@org.jspecify.annotations.NullMarked
package tincay.law.register;
