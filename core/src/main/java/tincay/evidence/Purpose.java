package tincay.evidence;

/// What a commitment commits to; the same bytes for another purpose give another commitment.
public enum Purpose {
    /// The bytes of a document, by their SHA-256.
    DOCUMENT("document"),
    /// The bytes of the version before it.
    PREVIOUS("previous"),
    /// The JSON report on a document.
    REPORT("report"),
    /// The competence certificate of a person.
    CERTIFICATE("certificate");

    private final String word;

    Purpose(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
