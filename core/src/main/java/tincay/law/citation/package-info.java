/// Finds citations in Vietnamese text: a byte-anchored scan, a hand-written grammar, and the resolution of “Luật này”.
@org.jspecify.annotations.NullMarked
package tincay.law.citation;
