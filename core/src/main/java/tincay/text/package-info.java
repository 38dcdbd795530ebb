/// Text and places in it: one NFC string per document, spans in UTF-16 code units, and the map back to the file.
@org.jspecify.annotations.NullMarked
package tincay.text;
