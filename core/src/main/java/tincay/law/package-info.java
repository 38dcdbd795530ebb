/// The words of legal citation: document numbers, provisions, citations. Data only; no look-ups.
@org.jspecify.annotations.NullMarked
package tincay.law;
