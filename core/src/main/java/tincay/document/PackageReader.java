package tincay.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Opens a package and hands it to the reader of what it holds.
final class PackageReader {
    private PackageReader() {}

    static Found read(byte[] bytes, Limits limits) throws Unreadable {
        Parcel parcel = Parcel.of(bytes, limits);
        Optional<byte[]> mimetype = parcel.part("mimetype");
        if (mimetype.isPresent()) {
            String type = new String(mimetype.get(), StandardCharsets.US_ASCII).strip();
            if (type.equals("application/vnd.oasis.opendocument.text")) {
                return OdtReader.read(parcel, limits);
            }
            if (type.equals("application/vnd.oasis.opendocument.spreadsheet")) {
                return OdsReader.read(parcel, limits);
            }
            throw new Unreadable(Refusal.UNSUPPORTED_TYPE, "an OpenDocument file that is no text and no spreadsheet");
        }
        Optional<byte[]> types = parcel.part("[Content_Types].xml");
        if (types.isEmpty()) {
            throw new Unreadable(Refusal.UNSUPPORTED_TYPE, "a package that holds no document");
        }
        String declared = new String(types.get(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (declared.contains("macroenabled") || declared.contains("vbaproject")) {
            throw new Unreadable(Refusal.ARCHIVE_MACROS, "the file holds macros, save it without them");
        }
        if (declared.contains("spreadsheetml.sheet.main")) {
            return XlsxReader.read(parcel, limits);
        }
        if (!declared.contains("wordprocessingml")) {
            throw new Unreadable(Refusal.UNSUPPORTED_TYPE, "an office file that is no text and no spreadsheet");
        }
        return DocxReader.read(parcel, limits);
    }
}
