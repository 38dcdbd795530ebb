package tincay.text;

/// Words that the file holds but its reader does not see in the running text.
public record Aside(Kind kind, Place place, String words) {
    /// Why the words are out of sight.
    public enum Kind {
        HIDDEN,
        WHITE,
        TINY,
        OFF_PAGE,
        COMMENT,
        INSERTED,
        DELETED,
        ALT_TEXT,
        METADATA,
        EXTERNAL_REFERENCE,
        SCRIPT,
        ATTACHMENT,
        REMAPPED_GLYPHS
    }
}
