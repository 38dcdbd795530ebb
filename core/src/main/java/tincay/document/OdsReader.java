package tincay.document;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tincay.text.Aside;
import tincay.text.Place;

/// Reads an OpenDocument spreadsheet: the words of each cell as its program last showed them.
final class OdsReader {
    private OdsReader() {}

    static Found read(Parcel parcel, Limits limits) throws Unreadable {
        byte[] content = OpenDocument.content(parcel);
        Composition out = new Composition(limits);
        OdsPart part = new OdsPart(out, new Worksheet.Budget(limits));
        Xml.read(content, part);
        part.pour();
        Optional<byte[]> meta = parcel.part("meta.xml");
        if (meta.isPresent()) {
            Metadata.read(meta.get(), "meta.xml", out);
        }
        for (String name : parcel.names()) {
            if (name.toLowerCase(Locale.ROOT).startsWith("object ") && name.endsWith("content.xml")) {
                Place place = new Place(name, OptionalInt.empty(), 1, Optional.empty(), 1, OptionalLong.empty());
                out.aside(Aside.Kind.ATTACHMENT, place, name);
            }
        }
        return out.build(Format.ODS, OptionalInt.empty(), false);
    }
}
