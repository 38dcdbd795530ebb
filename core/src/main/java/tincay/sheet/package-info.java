/// The evidence sheet of an issued document: one page for people, with the proof and the document inside the file.
@org.jspecify.annotations.NullMarked
package tincay.sheet;
