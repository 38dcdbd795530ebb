package tincay.document;

import java.nio.charset.StandardCharsets;

/// What texts and spreadsheets of the OpenDocument kind have in common: their main part, and what is refused.
final class OpenDocument {
    private OpenDocument() {}

    /// The main part.
    ///
    /// @throws Unreadable if the file holds macros, lies under a password, or lacks the part
    static byte[] content(Parcel parcel) throws Unreadable {
        for (String name : parcel.names()) {
            if (name.startsWith("Basic/") || name.startsWith("Scripts/")) {
                throw new Unreadable(Refusal.ARCHIVE_MACROS, "the file holds macros, save it without them");
            }
        }
        String manifest = new String(parcel.part("META-INF/manifest.xml").orElse(new byte[0]), StandardCharsets.UTF_8);
        if (manifest.contains("encryption-data")) {
            throw new Unreadable(Refusal.ENCRYPTED, "the file is under a password");
        }
        return parcel.part("content.xml")
                .orElseThrow(() -> new Unreadable(Refusal.MALFORMED, "the package lacks its main part"));
    }
}
