package tincay.report;

import java.util.Optional;

/// The language a report is written in.
public enum Language {
    VI,
    EN;

    /// The BCP 47 tag, which also ends the names of the message files.
    public String tag() {
        return switch (this) {
            case VI -> "vi";
            case EN -> "en";
        };
    }

    /// The language with that tag, if there is one.
    public static Optional<Language> tagged(String tag) {
        return switch (tag) {
            case "vi" -> Optional.of(VI);
            case "en" -> Optional.of(EN);
            case String other -> Optional.empty();
        };
    }
}
