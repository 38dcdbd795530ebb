/// Copies of drafts with other words in them: masked, where what names a person or opens a door is taken out of every
/// part
/// of the file, or mended, where one place says something else and all else stays what it was.
@org.jspecify.annotations.NullMarked
package tincay.rewrite;
