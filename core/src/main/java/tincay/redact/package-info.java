/// Masked copies of drafts: what names a person or opens a door is taken out of every part of the file.
@org.jspecify.annotations.NullMarked
package tincay.redact;
