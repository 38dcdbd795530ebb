package tincay.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tincay.text.Aside;
import tincay.text.Place;

/// Reads an OpenDocument text: body, notes, then headers and footers once.
final class OdtReader {
    private OdtReader() {}

    static Found read(Parcel parcel, Limits limits) throws Unreadable {
        byte[] content = OpenDocument.content(parcel);
        Composition out = new Composition(limits);
        Map<String, OdtLook> common = new HashMap<>();
        byte[] styles = parcel.part("styles.xml").orElse(new byte[0]);
        OdtPart edges = new OdtPart("styles.xml", common, out);
        if (styles.length > 0) {
            Xml.read(styles, edges);
        }
        OdtPart body = new OdtPart("content.xml", common, out);
        Xml.read(content, body);
        body.story().pour(out);
        pour(body.notes(), out);
        pour(edges.story(), out);
        Optional<byte[]> meta = parcel.part("meta.xml");
        if (meta.isPresent()) {
            Metadata.read(meta.get(), "meta.xml", out);
        }
        for (String name : parcel.names()) {
            if (name.toLowerCase(Locale.ROOT).startsWith("object ") && name.endsWith("content.xml")) {
                out.aside(Aside.Kind.ATTACHMENT, place(name), name);
            }
        }
        return out.build(Format.ODT, OptionalInt.empty(), false);
    }

    private static void pour(Story story, Composition out) throws Unreadable {
        if (!story.isEmpty()) {
            out.freshLine();
            story.pour(out);
        }
    }

    private static Place place(String part) {
        return new Place(part, OptionalInt.empty(), 1, Optional.empty(), 1, OptionalLong.empty());
    }
}
