package tincay.document;

/// Why a file was not read. The constant names are stable codes; the user's words stand under `refusal.<CODE>`.
public enum Refusal {
    FILE_TOO_LARGE,
    FILE_UNPACKED_TOO_LARGE,
    FILE_NOT_READABLE,
    ARCHIVE_TOO_DEEP,
    ARCHIVE_OVERLAPPING,
    ARCHIVE_TOO_MANY_ENTRIES,
    ARCHIVE_BAD_NAME,
    ARCHIVE_DUPLICATE_ENTRY,
    ARCHIVE_MACROS,
    XML_DTD,
    ENCRYPTED,
    ENCODING_UNKNOWN,
    UNSUPPORTED_TYPE,
    TRUNCATED,
    MALFORMED,
    TOO_MANY_PAGES,
    TOO_MANY_CHARACTERS,
    TOO_MANY_CELLS,
    PIXELS_TOO_MANY,
    TIME_LIMIT,
    MEMORY_LIMIT,
    EMPTY,
    SCAN_WITHOUT_OCR;

    /// The key of the message in `refusals_vi.properties` and `refusals_en.properties`.
    public String messageKey() {
        return "refusal." + name();
    }
}
