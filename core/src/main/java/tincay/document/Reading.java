package tincay.document;

/// What came of reading a file: a document, or a refusal with its reason.
public sealed interface Reading {
    record Read(Document document) implements Reading {}

    /// @param name the file name made safe to display
    /// @param detail technical English, one line, without content of the file
    record Refused(String name, Refusal refusal, String detail) implements Reading {}
}
