package tincay.document;

/// The kinds of file that can be read; decided by content, never by the name alone.
public enum Format {
    TXT,
    MARKDOWN,
    HTML,
    DOCX,
    ODT,
    XLSX,
    ODS,
    CSV,
    PDF
}
