/// Whether the sources bear out what a draft says: claims without support, claims against the sources, unknown names.
@org.jspecify.annotations.NullMarked
package tincay.check.grounding;
