package tincay.document;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import tincay.text.Aside;
import tincay.text.Place;

/// Reads a docx: body, notes, then headers and footers once; everything else it says becomes an {@link Aside}.
final class DocxReader {
    private final Parcel parcel;
    private final Composition out;
    private final String main;
    private final List<Relations.Relation> relations;
    private final DocxStyles styles;
    private final DocxNumbering numbering;

    private DocxReader(Parcel parcel, Limits limits) throws Unreadable {
        this.parcel = parcel;
        this.out = new Composition(limits);
        this.main = Relations.of(parcel, "").stream()
                .filter(relation -> relation.type().equals("officeDocument") && !relation.external())
                .map(relation -> Relations.resolve("", relation.target()))
                .findFirst()
                .orElse("word/document.xml");
        this.relations = Relations.of(parcel, main);
        Optional<byte[]> style = related("styles");
        this.styles = style.isPresent() ? DocxStyles.of(style.get()) : new DocxStyles();
        this.numbering = DocxNumbering.of(related("numbering").orElse(new byte[0]));
    }

    static Found read(Parcel parcel, Limits limits) throws Unreadable {
        return new DocxReader(parcel, limits).read();
    }

    private Found read() throws Unreadable {
        Optional<byte[]> document = parcel.part(main);
        if (document.isEmpty()) {
            throw new Unreadable(Refusal.MALFORMED, "the package lacks its main part");
        }
        boolean paged = new String(document.get(), StandardCharsets.ISO_8859_1).contains("lastRenderedPageBreak");
        DocxPart body = new DocxPart(main, styles, numbering, out, paged);
        Xml.read(document.get(), body);
        body.story().pour(out);
        notes(body);
        edges(body);
        comments(body);
        packageAsides();
        return out.build(Format.DOCX, pages(), false);
    }

    private void notes(DocxPart body) throws Unreadable {
        Map<String, Story> notes = new HashMap<>();
        for (String kind : List.of("footnote", "endnote")) {
            Optional<byte[]> part = related(kind + "s");
            if (part.isPresent()) {
                DocxPart reader = new DocxPart(partName(kind + "s"), styles, numbering, out, false);
                Xml.read(part.get(), reader);
                reader.notes().forEach((id, story) -> notes.put(kind + "/" + id, story));
            }
        }
        for (String kind : List.of("footnote/", "endnote/")) {
            for (String reference : new LinkedHashSet<>(body.noteReferences())) {
                Story note = notes.get(reference);
                if (reference.startsWith(kind) && note != null) {
                    out.freshLine();
                    note.pour(out);
                }
            }
        }
    }

    private void edges(DocxPart body) throws Unreadable {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> read = new LinkedHashSet<>();
        for (String id : body.edges()) {
            for (Relations.Relation relation : relations) {
                String part = Relations.resolve(main, relation.target());
                Optional<byte[]> content = parcel.part(part);
                if (relation.id().equals(id) && content.isPresent() && read.add(part)) {
                    DocxPart edge = new DocxPart(part, styles, numbering, out, false);
                    Xml.read(content.get(), edge);
                    String words = edge.story().words().strip();
                    if (!words.isEmpty() && seen.add(words)) {
                        out.freshLine();
                        edge.story().pour(out);
                    }
                }
            }
        }
    }

    private void comments(DocxPart body) throws Unreadable {
        Optional<byte[]> part = related("comments");
        if (part.isEmpty()) {
            return;
        }
        DocxPart comments = new DocxPart(partName("comments"), styles, numbering, out, false);
        Xml.read(part.get(), comments);
        comments.notes()
                .forEach((id, story) -> out.aside(
                        Aside.Kind.COMMENT,
                        body.commentPlaces().getOrDefault(id, place(partName("comments"))),
                        story.words()));
    }

    private void packageAsides() throws Unreadable {
        for (String name : parcel.names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".rels")) {
                externals(name);
            } else if (lower.contains("/embeddings/") || lower.contains("/activex/")) {
                out.aside(Aside.Kind.ATTACHMENT, place(name), name);
            } else if (lower.equals("docprops/core.xml") || lower.equals("docprops/custom.xml")) {
                Metadata.read(parcel.part(name).orElse(new byte[0]), name, out);
            }
        }
    }

    /// Addresses that an office program would fetch by itself; a link that only the reader follows is none.
    private void externals(String name) throws Unreadable {
        for (Relations.Relation relation : Relations.of(parcel.part(name).orElse(new byte[0]))) {
            String target = relation.target();
            String lower = target.toLowerCase(Locale.ROOT);
            boolean followed =
                    relation.type().equals("hyperlink") && !lower.startsWith("file:") && !lower.startsWith("\\\\");
            if (relation.external() && !followed) {
                out.aside(Aside.Kind.EXTERNAL_REFERENCE, place(name), target);
            }
        }
    }

    private OptionalInt pages() throws Unreadable {
        Optional<byte[]> part = parcel.part("docProps/app.xml");
        return part.isPresent() ? Metadata.pages(part.get()) : OptionalInt.empty();
    }

    private Optional<byte[]> related(String type) {
        return parcel.part(partName(type));
    }

    private String partName(String type) {
        return relations.stream()
                .filter(relation -> relation.type().equals(type) && !relation.external())
                .map(relation -> Relations.resolve(main, relation.target()))
                .findFirst()
                .orElse("");
    }

    private static Place place(String part) {
        return new Place(part, OptionalInt.empty(), 1, Optional.empty(), 1, OptionalLong.empty());
    }
}
