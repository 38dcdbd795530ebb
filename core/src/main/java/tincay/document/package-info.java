/// Files become documents: each reader turns hostile bytes into {@link tincay.text.Text} with a map back, or refuses
/// clearly.
@org.jspecify.annotations.NullMarked
package tincay.document;
